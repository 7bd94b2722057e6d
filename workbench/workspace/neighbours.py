"""Who gives an endpoint its values, and whom it gives values."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.discovery.endpoint import Endpoint, ValueLink, label
from workbench.workspace.views.endpoints import Neighbour, Neighbours


def neighbours(endpoint: Endpoint, endpoints: Iterable[Endpoint]) -> Neighbours:
    """Look at the links into an endpoint, and into all others from it. Pure."""
    known = {each.id: each for each in endpoints}
    out = (link for each in known.values() for link in each.links if link.producer == endpoint.id)
    return Neighbours(
        endpoint,
        _sorted(_neighbour(link, known.get(link.producer)) for link in endpoint.links),
        _sorted(_neighbour(link, known.get(link.consumer)) for link in out),
    )


def _neighbour(link: ValueLink, other: Endpoint | None) -> Neighbour | None:
    return Neighbour(link, other.id, label(other), other.name) if other else None


def _sorted(found: Iterable[Neighbour | None]) -> tuple[Neighbour, ...]:
    there = [each for each in found if each]
    return tuple(sorted(there, key=lambda each: (-each.link.confidence, -each.link.support, each.label)))
