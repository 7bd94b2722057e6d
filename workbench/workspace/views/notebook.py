"""What agents write down for later: what they found out, what they propose, what they asked before."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import JsonValue
from workbench.operation import Choices


@dataclass(frozen=True, slots=True)
class Discovery:
    """Something that an agent learned about a portal. Redacted."""

    name: str
    """What it is found by; saving another one under it takes its place."""
    request: str = ""
    """Such as ``GET /api/partners/{partner_id}``."""
    notes: str = ""
    client: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An operation that an agent would like to have; the person makes it one, or does not."""

    endpoint: str
    """Its id."""
    choices: Choices
    why: str = ""
    """In the agent's words, redacted."""
    client: str = ""
    id: str = ""
    at: float = 0.0
    operation: str = ""
    """``<portal>/<name>`` that it would become."""
    request: str = ""
    """The endpoint's method and path."""


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """Arguments of a read that worked, to be used again. Redacted."""

    name: str
    operation: str
    """``<portal>/<operation>``."""
    arguments: dict[str, JsonValue]
    notes: str = ""
    account: str = ""
    """Whose session they were saved in; they are used in no other."""
    client: str = ""
    at: float = 0.0
    used: int = 0
    last_used: float = 0.0
