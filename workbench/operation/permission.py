"""A person's leave for agents to run one operation that changes something."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.exchange import JsonValue


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
    only: dict[str, JsonValue] = field(default_factory=dict)
    """Arguments that a call must have, each with this value, for the leave to count."""
