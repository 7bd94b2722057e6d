"""Many texts in one piece of UTF-8, each between two zeros, so that all are scanned in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_SEPARATOR = "\0"


class Apart:
    """UTF-8 in which each text stands between two zeros."""

    def __init__(self, octets: bytes) -> None:
        self.octets = octets

    def text_at(self, end: int) -> tuple[str, int]:
        """Give the text that holds the octet before ``end``, and where it ends."""
        start, stop = self.span_at(end)
        return self.octets[start:stop].decode(), stop

    def span_at(self, end: int) -> tuple[int, int]:
        """Give where the text that holds the octet before ``end`` begins and ends."""
        stop = self.octets.find(b"\0", end - 1)
        return self.octets.rfind(b"\0", 0, end - 1) + 1, stop if stop >= 0 else len(self.octets)


class Joined(Apart):
    """Texts as one, each between two separators."""

    def __init__(self, texts: Sequence[str]) -> None:
        blob = _SEPARATOR.join(["", *texts, ""])
        self.odd: set[int] = set()
        """The indices of texts with separators of their own, which are put out of the way."""
        if blob.count(_SEPARATOR) != len(texts) + 1:
            self.odd = {index for index, text in enumerate(texts) if _SEPARATOR in text}
            blob = _SEPARATOR.join(["", *(text.replace(_SEPARATOR, " ") for text in texts), ""])
        super().__init__(blob.encode("utf-8", "replace"))

    def indices(self, ends: Iterable[int]) -> set[int]:
        """Give the indices of the texts that end there."""
        found: set[int] = set()
        at = index = 0
        for end in sorted(ends):
            index += self.octets.count(b"\0", at, end)
            at = end
            found.add(index - 1)
        return found
