"""A person's leave for agents to run one operation that changes something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permission:
    """A person's leave to run a write."""

    id: str
    operation: str
    """``<portal>/<operation>``."""
    client: str = ""
    """The MCP client's name; any when empty."""
    until: float = 0.0
    """Seconds since the epoch; 0: until it is withdrawn."""
    remaining: int = -1
    """Calls left; -1: no limit."""
