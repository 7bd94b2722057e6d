"""Which request lines count as one before templates are known, so that what is kept stays small.

A segment that is a value beyond doubt (a UUID, a long number) is replaced by its shape. Of others
that look like values, a place keeps so many; the rest count as one. Which are kept depends on which
were seen, never on the order: those of the smallest checksums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
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


class Look(NamedTuple):
    """What shows of a raw segment by itself."""

    text: str
    """Percent-decoded."""
    form: str
    """How it counts where parts of it are values, percent-encoded; empty where it counts as it is."""
    certain: str
    """Its shape where it is a value beyond doubt, else empty."""
    doubtful: bool
    """Whether it may be a value by its look, and has words that no API uses for a name."""

    @property
    def generic(self) -> bool:
        """Whether it may be a value at all."""
        return self.doubtful or bool(self.certain)


def looks(lexicon: Lexicon) -> Callable[[str], Look]:
    """Give what looks at raw segments, and remembers them."""

    @lru_cache(maxsize=65536)
    def look(segment: str) -> Look:
        text = unquote(segment)
        words = [word for word in words_of(text) if not word.isdigit()]
        named = bool(words) and all(map(lexicon.word, words))
        form = form_of(text)
        written = quote(form, safe=_WRITTEN) if form != text else ""
        return Look(text, written, beyond_doubt(text), segment_shape(text) in _DOUBTFUL and not named)

    return look


@dataclass(slots=True)
class Pools:
    """The places of one origin's paths, by their pooled prefix."""

    look: Callable[[str], Look]
    paths: frozenset[str] = frozenset()
    """Raw paths that a person spoke of: they stay what they are."""
    segments: frozenset[str] = frozenset()
    """Segments that a person called names."""
    kept: dict[str, dict[str, int]] = field(default_factory=dict)
    """Prefix → its doubtful raw segments with their checksums."""
    full: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Prefix → the largest (checksum, raw segment) that is kept, of places that keep no more."""
    evicted: list[tuple[str, str]] = field(default_factory=list)
    """(prefix, raw segment) that were kept until now."""

    def pooled(self, path: str) -> str:
        """Give the path by which a raw or pooled path counts; ``evicted`` says what else has changed."""
        if path in self.paths:
            return path
        prefix = ""
        for segment in path.removeprefix("/").split("/"):
            prefix = f"{prefix}/{self._pooled(prefix, segment)}"
        return prefix

    def _pooled(self, prefix: str, segment: str) -> str:
        look = self.look(segment)
        if MARK in segment or SLOT in look.text or look.text in self.segments:
            return segment
        if look.form:
            return look.form
        if look.certain:
            return MARK + look.certain
        return self._kept(prefix, segment, look.text) if look.doubtful else segment

    def _kept(self, prefix: str, segment: str, text: str) -> str:
        place = self.kept.setdefault(prefix, {})
        if segment in place:
            return segment
        order = (checksum(text), segment)
        if len(place) >= MOST_KEPT:
            largest = self.full.get(prefix) or _largest(place)
            if order > largest:
                self.full[prefix] = largest
                return REST + split_suffix(text)[1]
            del place[largest[1]]
            self.full.pop(prefix, None)
            self.evicted.append((prefix, largest[1]))
        place[segment] = order[0]
        return segment

    def moved(self) -> Iterator[tuple[str, str]]:
        """Give (prefix before, prefix after) for what has been evicted; the lines below are pooled anew by the caller."""
        while self.evicted:
            prefix, segment = self.evicted.pop()
            old = f"{prefix}/{segment}"
            for place in [place for place in self.kept if place == old or place.startswith(f"{old}/")]:
                del self.kept[place]
                self.full.pop(place, None)
            yield old, f"{prefix}/{REST}{split_suffix(unquote(segment))[1]}"


def _largest(place: dict[str, int]) -> tuple[int, str]:
    return max((order, segment) for segment, order in place.items())


def generic(path: str, look: Callable[[str], Look]) -> str:
    """Write ``*`` for all that may be a value: what pooling changes makes no difference to it."""
    segments = path.removeprefix("/").split("/")
    return "/" + "/".join("*" if MARK in segment or look(segment).generic else segment for segment in segments)
