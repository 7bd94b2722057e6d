"""What front ends get about endpoints: their neighbours, and what changed between two recordings."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.discovery.changes import EndpointChange
from workbench.discovery.endpoint import Endpoint, ValueLink


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An endpoint at the other end of a value link, without its schemas."""

    link: ValueLink
    endpoint: str
    """Its id."""
    label: str
    """Its method, path and what tells it from others there."""
    name: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """An endpoint between those that its inputs come from and those that its outputs go to."""

    endpoint: Endpoint
    before: tuple[Neighbour, ...] = ()
    """Whose answers gave what its requests carried, the surest first."""
    after: tuple[Neighbour, ...] = ()
    """Whose requests carried what its answers gave, the surest first."""


@dataclass(frozen=True, slots=True)
class EndpointDiff:
    """What is other about an endpoint in one recording than in another."""

    endpoint: str
    label: str
    name: str
    before: int
    """Exchanges in the first recording; 0 where it was not seen."""
    after: int
    changes: tuple[EndpointChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ProbeTry:
    """An endpoint's request, sent again with some credential."""

    credential: str
    """In words: ``anonymous``, ``cookie``, ``bearer and cookie``."""
    status: int
    same: bool
    """Whether the answer had the status, the type and the shape of that to all credentials."""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    endpoint: str
    tries: tuple[ProbeTry, ...]
    """In the order in which they were sent: all credentials first."""
    least: str
    """The least credential that was answered the same."""
