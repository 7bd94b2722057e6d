"""What front ends get about redaction: what was hidden, what was left, what a mark took out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScrubResult:
    """What a value that a person marked was taken out of."""

    lines: int
    """Of journals: exchanges, messages and actions."""
    recordings: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    """Of the catalog and the workspace's notes, by their paths in the workspace."""
    places: tuple[str, ...] = ()
    """Where it stood, such as ``response.body.text.user.nickname``; the first few."""
    segments: int = 0
    """Of journals, that were looked at again."""
    lasting: bool = True
    """Whether later sessions hide it too; what is too short for a fingerprint needs a rule."""
    busy: tuple[str, ...] = ()
    """Recordings that an import or a recorder by hand is writing: what it has written last was left as it is."""


@dataclass(frozen=True, slots=True)
class HiddenValue:
    """A value that is gone: where it stood and what hid it."""

    where: str
    rule: str
    why: str
    """In the words of whoever wrote the rule; empty for a rule that there is no more."""
    name: str
    """What it stood under."""
    by_name: bool
    """Whether the rule goes by names, so that it can be called a false alarm."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What redaction took out of an exchange, and what it left."""

    hidden: tuple[HiddenValue, ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    """(where, value) of texts that can be marked as secret."""
