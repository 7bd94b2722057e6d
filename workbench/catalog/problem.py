"""Why a file of the catalog does not load, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CatalogProblem:
    path: str
    """Relative to the catalog's parent, such as ``catalog/contoso/list_users.json``."""
    line: int
    """From 1; 0 when it is about the whole file."""
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"
