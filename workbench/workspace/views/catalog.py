"""What front ends ask for and get about making, changing and retiring operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.catalog import CatalogProblem
from workbench.operation import AS_PROPOSED, Choices, Operation

ChangeKind = Literal["promoted", "edited", "retired"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An operation as it would be: made of an endpoint, or another version of one in the catalog."""

    endpoint: str = ""
    """Its id, its name, or ``METHOD path``; empty for another version of ``operation``."""
    operation: str = ""
    """``<portal>/<operation>`` of the catalog."""
    choices: Choices = AS_PROPOSED


@dataclass(frozen=True, slots=True)
class CatalogChange:
    """Something that the workbench did to the catalog for the person; the last ones can be undone."""

    id: str
    at: float
    kind: ChangeKind
    operations: tuple[str, ...]
    """``<portal>/<operation>`` each."""


@dataclass(frozen=True, slots=True)
class Proposal:
    operation: Operation
    path: str
    """Where the file would go, relative to the workspace."""
    text: str
    """The file's content."""
    diff: str
    """Unified diff against the file that is there; everything added when there is none."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caller:
    """Who called an operation."""

    client: str
    """Empty for the person."""
    calls: int
    last: float
    """Seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class OperationRow:
    operation: Operation
    tool: str
    """The MCP tool's name."""
    status: Literal["never run", "verified", "failing", "drifted"] = "never run"
    """``drifted``: it works, as far as is known, but what was seen since is other than its file says."""
    last_called: float = 0.0
    calls: int = 0
    callers: tuple[Caller, ...] = ()
    """Who called it, the most recent first."""
    drift: tuple[str, ...] = ()
    """What was seen since that its file does not say, in words."""
    allowed: str = ""
    """For a write: until when and for whom it may run; empty when it may not."""
    trusted: bool = True
    """Whether this machine's person has seen what its file says; it runs for nobody and is no tool before."""
    address: str = ""
    """Where its origin's name leads, such as ``https://portal.contoso.example``."""


@dataclass(frozen=True, slots=True)
class CatalogView:
    operations: tuple[OperationRow, ...]
    problems: tuple[CatalogProblem, ...] = ()
