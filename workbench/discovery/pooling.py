"""Which request lines count as one before templates are known, so that what is kept stays small.

A segment that is a value beyond doubt (a UUID, a long number) is replaced by its shape. Of others
that look like values, a place keeps so many; the rest count as one. Which are kept depends on which
were seen, never on the order: those of the smallest checksums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote, unquote

from workbench.discovery.forms import SLOT, form_of
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.line import checksum
from workbench.discovery.shapes import segment_shape, split_suffix, words_of

MARK = "\0"
"""Begins a segment that stands for many."""
REST = f"{MARK}rest"
MOST_KEPT = 24
"""Doubtful segments of one place."""
_LEAST_DIGITS = 5
_WRITTEN = "{}();='@,:.-_~"
"""What a form is written with beside letters and digits."""
_DOUBTFUL = frozenset({"mixed", "other", "words", "hex", "token", "integer", "number", "date"})


@lru_cache(maxsize=65536)
def beyond_doubt(segment: str) -> str:
    """Give the shape of a (decoded) segment that is a value wherever it stands; empty for all others."""
    shape = segment_shape(segment)
    if shape in {"uuid", "email"} or (shape == "integer" and len(segment) >= _LEAST_DIGITS):
        return shape
    return shape if shape == "placeholder" and not split_suffix(segment)[1] else ""


def doubtful(lexicon: Lexicon) -> Callable[[str], bool]:
    """Give a test whether a segment may be a value by its look, and has words that no API uses for a name."""

    @lru_cache(maxsize=65536)
    def test(segment: str) -> bool:
        words = [word for word in words_of(segment) if not word.isdigit()]
        return segment_shape(segment) in _DOUBTFUL and not (words and all(map(lexicon.word, words)))

    return test


@dataclass(slots=True)
class Pools:
    """The places of one origin's paths, by their pooled prefix."""

    doubtful: Callable[[str], bool]
    paths: frozenset[str] = frozenset()
    """Raw paths that a person spoke of: they stay what they are."""
    segments: frozenset[str] = frozenset()
    """Segments that a person called names."""
    kept: dict[str, dict[str, int]] = field(default_factory=dict)
    """Prefix → its doubtful raw segments with their checksums."""
    evicted: list[tuple[str, str]] = field(default_factory=list)
    """(prefix, raw segment) that were kept until now."""

    def pooled(self, path: str) -> str:
        """Give the path by which a raw or pooled path counts; ``evicted`` says what else has changed."""
        if path in self.paths:
            return path
        prefix, found = "", []
        for segment in path.removeprefix("/").split("/"):
            found.append(self._pooled(prefix, segment))
            prefix = f"{prefix}/{found[-1]}"
        return prefix

    def _pooled(self, prefix: str, segment: str) -> str:
        text = unquote(segment)
        if MARK in segment or SLOT in text or text in self.segments:
            return segment
        if (form := form_of(text)) != text:
            return quote(form, safe=_WRITTEN)
        if shape := beyond_doubt(text):
            return MARK + shape
        return self._kept(prefix, segment, text) if self.doubtful(text) else segment

    def _kept(self, prefix: str, segment: str, text: str) -> str:
        place = self.kept.setdefault(prefix, {})
        if segment in place:
            return segment
        if len(place) < MOST_KEPT:
            place[segment] = checksum(text)
            return segment
        rest = REST + split_suffix(text)[1]
        order = (checksum(text), segment)
        largest = max(place, key=lambda kept: (place[kept], kept))
        if order > (place[largest], largest):
            return rest
        del place[largest]
        place[segment] = order[0]
        self.evicted.append((prefix, largest))
        return segment

    def moved(self) -> Iterator[tuple[str, str]]:
        """Give (prefix before, prefix after) for what has been evicted; the lines below are pooled anew by the caller."""
        while self.evicted:
            prefix, segment = self.evicted.pop()
            old = f"{prefix}/{segment}"
            for place in [place for place in self.kept if place == old or place.startswith(f"{old}/")]:
                del self.kept[place]
            yield old, f"{prefix}/{REST}{split_suffix(unquote(segment))[1]}"


def generic(path: str, is_doubtful: Callable[[str], bool]) -> str:
    """Write ``*`` for all that may be a value: what pooling changes makes no difference to it."""
    parts = []
    for segment in path.removeprefix("/").split("/"):
        text = unquote(segment)
        parts.append("*" if MARK in segment or beyond_doubt(text) or is_doubtful(text) else segment)
    return "/" + "/".join(parts)
