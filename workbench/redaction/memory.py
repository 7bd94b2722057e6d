"""What the last exchanges said, so that what they repeat is not looked at again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from workbench.exchange import Body, Hidden

REPEATED = 200
"""Characters of a text or an address that is likely to come again."""

_TEXTS = 4_096
_FIELDS = 1_024
_LONGEST = 4_096

_BODIES = 8_000_000
"""Characters of all bodies that are remembered."""
_BODY = 1_000_000
"""Characters of the longest."""

type Place = tuple[str, str, str, int, int, bytes]
"""Where a body stood, what is said of it, and a digest of its octets."""

type Field = tuple[str, str]
"""A header's name and value."""


@dataclass(slots=True)
class Memory:
    """Holds from one learned secret to the next: what was innocent may hold the new one."""

    version: int = 0
    """Of what is known."""
    innocent: set[str | tuple[str, str]] = field(default_factory=set)
    """Texts, and addresses as (host, path), that passed unchanged."""
    fields: dict[tuple[str, Field], tuple[Field, tuple[Hidden, ...]]] = field(default_factory=dict)
    """Header fields with the place where they stood: what is kept of them, and what is noted."""

    placeholders: dict[str, str] = field(default_factory=dict)
    """Of known secrets as they came."""

    named: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """By rule, name and value: the placeholders of known secrets where they stood under a secret's name."""

    words: set[str] = field(default_factory=set)
    """Short texts in lists that are no names of secrets."""

    bodies: OrderedDict[Place, tuple[Body, tuple[Hidden, ...]]] = field(default_factory=OrderedDict)
    """What is kept of bodies that may come again, as answers to polling do; the oldest first."""
    glances: OrderedDict[int, None] = field(default_factory=OrderedDict)
    """Of bodies that came once, at least."""
    room: int = _BODIES
    """Characters that bodies may take still."""

    def is_again(self, glance: int) -> bool:
        """Whether such a body has been seen, as far as a glance can tell: one that comes once is not worth remembering."""
        if glance in self.glances:
            return True
        self.glances[glance] = None
        if len(self.glances) > _TEXTS:
            self.glances.popitem(last=False)
        return False

    def keep_body(self, place: Place, kept: Body, notes: tuple[Hidden, ...]) -> None:
        """Remember what becomes of a body."""
        if len(kept.text) > _BODY or place in self.bodies:
            return
        self.bodies[place] = kept, notes
        self.room -= len(kept.text) + REPEATED * (1 + len(notes))
        while self.room < 0:
            _, (gone, noted) = self.bodies.popitem(last=False)
            self.room += len(gone.text) + REPEATED * (1 + len(noted))

    def passed(self, what: str | tuple[str, str]) -> None:
        """Remember that there is nothing to hide in a text or an address."""
        if len(self.innocent) < _TEXTS and sum(map(len, what)) <= REPEATED:
            self.innocent.add(what)

    def keep_placeholder(self, value: str, placeholder: str) -> None:
        """Remember what stands for a known secret."""
        if len(self.placeholders) < _FIELDS and len(value) <= _LONGEST:
            self.placeholders[value] = placeholder

    def keep_named(self, place: tuple[str, str, str], placeholder: str) -> None:
        """Remember what stands for a value under a name."""
        if len(self.named) < _FIELDS and len(place[2]) <= _LONGEST:
            self.named[place] = placeholder

    def keep_field(self, place: tuple[str, Field], kept: Field, notes: tuple[Hidden, ...]) -> None:
        """Remember what becomes of a header field."""
        if len(self.fields) < _FIELDS and sum(map(len, place[1])) <= _LONGEST:
            self.fields[place] = kept, notes
