"""The agent that an action belongs to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agent:
    """Whose action it is, and what it was."""

    client: str
    words: str
    """Redacted."""
