"""What front ends ask for and get about making, changing and retiring operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.operation import AS_PROPOSED, Choices

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
