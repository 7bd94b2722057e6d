"""What a person chose for the terminal: keys and theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Choices:
    """What a file chooses; what it gets wrong is left out, and said."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    """Binding id → keys, by commas."""
    theme: str = ""
    problems: tuple[str, ...] = ()
    """A line each: what is wrong, and what to do."""
    file: Path | None = None
    """Where they stand, whether it is there or not; a theme that is chosen later goes there. None keeps none."""


AS_USUAL = Choices()
"""What holds for who chose nothing."""
