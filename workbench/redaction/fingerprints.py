"""Fingerprints of known secrets: enough to recognise a value in a later session, too little to have it.

Each form of a secret (``variants``) leaves its length, a fingerprint of its first octets that can be
made at every offset of a text (multiply-shift hashing, Dietzfelbinger et al. 1997, under the key), and
an HMAC-SHA256 (RFC 2104). Whoever has the file and not the key learns lengths; whoever has both can test
guesses, as with any password hash.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from workbench.redaction.placeholder import canonical, is_part
from workbench.redaction.variants import variants

WINDOW = 8
"""Octets that the fingerprint for every offset covers: forms must be longer."""

_MASK = (1 << 32) - 1
_DIGEST = 12


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Of one form of one secret."""

    kind: str
    length: int
    """Octets of UTF-8."""
    roll: int
    """Of the first ``WINDOW`` octets: 32 bits."""
    digest: bytes


class Fingerprints:
    """What is remembered of an account's secrets, under a key of its own."""

    def __init__(self, key: bytes, known: Iterable[Fingerprint] = ()) -> None:
        self._key = hmac.digest(key, b"fingerprints", "sha256")
        self.factor = int.from_bytes(hmac.digest(key, b"factor", "sha256")[:8]) | 1
        """Odd, 64 bits."""
        self._known: dict[tuple[int, bytes], Fingerprint] = {}
        self._rolls: dict[int, set[int]] = {}
        self.add(known)

    def __bool__(self) -> bool:
        return bool(self._known)

    def add(self, known: Iterable[Fingerprint]) -> None:
        """Recognise these too."""
        for item in known:
            self._known[item.length, item.digest] = item
            self._rolls.setdefault(item.roll, set()).add(item.length)

    def without(self, found: Iterable[Fingerprint], most: int | None = None) -> Fingerprints:
        """Give the others, or the newest of them."""
        gone = {(item.length, item.digest) for item in found}
        others = Fingerprints.__new__(Fingerprints)
        others._key, others.factor, others._known, others._rolls = self._key, self.factor, {}, {}
        left = [item for place, item in self._known.items() if place not in gone]
        others.add(left if most is None else left[max(0, len(left) - max(0, most)) :])
        return others

    def make(self, value: str, kind: str) -> tuple[Fingerprint, ...]:
        """Give the fingerprints of a secret that has none yet; nothing for one that is too short to tell."""
        return () if self._kind(canonical(value).encode("utf-8", "replace")) else self.all_of(value, kind)

    def all_of(self, value: str, kind: str) -> tuple[Fingerprint, ...]:
        """Give the fingerprints of a secret; nothing for one that is too short to tell."""
        value = canonical(value)
        if len(value.encode("utf-8", "replace")) < WINDOW or is_part(value):
            return ()
        forms = {form.encode("utf-8", "replace") for form in variants(value)}
        return tuple(
            Fingerprint(kind, len(form), self._roll(form), self._digest(form))
            for form in sorted(forms)
            if len(form) >= WINDOW
        )

    @property
    def rolls(self) -> Collection[int]:
        """The fingerprints of first octets that are known."""
        return self._rolls.keys()

    def at(self, octets: bytes, start: int) -> Iterator[tuple[int, str]]:
        """Give what is remembered and stands at an offset, as (end, kind)."""
        for length in self._rolls.get(self._roll(octets[start : start + WINDOW]), ()):
            if kind := self._kind(octets[start : start + length]):
                yield start + length, kind

    def _roll(self, octets: bytes) -> int:
        return int.from_bytes(octets[:WINDOW], "little") * self.factor >> 32 & _MASK

    def _kind(self, octets: bytes) -> str:
        item = self._known.get((len(octets), self._digest(octets)))
        return item.kind if item else ""

    def _digest(self, octets: bytes) -> bytes:
        return hmac.digest(self._key, octets, "sha256")[:_DIGEST]
