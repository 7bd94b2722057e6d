"""Words that name things in web APIs at large: learnt from published specifications, by ``train_templates.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.discovery.shapes import singular, words_of


@dataclass(frozen=True, slots=True)
class Lexicon:
    """In how many APIs a word was seen, and how it was used there."""

    segments: Mapping[str, float] = field(default_factory=dict)
    """Segment in lower case → log(1 + APIs in which it is a name)."""
    words: Mapping[str, float] = field(default_factory=dict)
    """Word in the singular → log(1 + APIs in which a name has it)."""
    parents: Mapping[str, float] = field(default_factory=dict)
    """Name in the singular → log-odds that what stands below it is a value."""

    def segment(self, segment: str) -> float:
        return self.segments.get(segment.lower(), 0.0)

    def word(self, word: str) -> float:
        return self.words.get(singular(word), 0.0)

    def parent(self, segment: str) -> float:
        words = words_of(segment)
        return self.parents.get(singular(words[-1]), 0.0) if words else 0.0
