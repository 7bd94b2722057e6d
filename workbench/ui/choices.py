"""What a person chose for the terminal: keys and theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Choices:
    """What a file chooses; what it gets wrong is left out, and said."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    """Binding id → keys, by commas."""
    theme: str = ""
    problems: tuple[str, ...] = ()
    """A line each: what is wrong, and what to do."""


AS_USUAL = Choices()
"""What holds for who chose nothing."""
