"""Look for remembered secrets at every offset of a text. Loads numpy: import it only to use it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workbench.redaction.fingerprints import WINDOW, Fingerprints

_BLOCK = 1 << 18
"""Offsets to look at together."""
_BITS = 20
"""Of a fingerprint: the table that sorts out nearly every offset has so many rows."""


class Rolling:
    """Finds the values of one account's fingerprints as they are when it is made."""

    def __init__(self, account: Fingerprints) -> None:
        self._account = account
        self._factor = np.uint64(account.factor)
        self._rolls = np.array(sorted(account.rolls) or [0], dtype=np.uint64)
        self._table = np.zeros(1 << _BITS, dtype=np.bool_)
        self._table[self._rolls >> np.uint64(32 - _BITS)] = True

    def find(self, octets: bytes) -> Iterator[tuple[int, int, str]]:
        """Give where a remembered secret stands in UTF-8 text, as (start, end, kind), offsets in octets."""
        for block in range(0, len(octets) - WINDOW + 1, _BLOCK):
            window = octets[block : block + _BLOCK + WINDOW - 1]
            for phase in range(min(WINDOW, len(window) - WINDOW + 1)):
                for word in self._words(window, phase):
                    start = block + phase + WINDOW * word
                    yield from ((start, end, kind) for end, kind in self._account.at(octets, start))

    def _words(self, window: bytes, phase: int) -> list[int]:
        """Give the numbers of the words, counted from ``phase`` on, whose fingerprint is known.

        The table sorts out nearly all; what it lets pass is looked up.
        """
        words = np.frombuffer(window, dtype="<u8", count=(len(window) - phase) // WINDOW, offset=phase)
        products = words * self._factor
        likely = np.flatnonzero(self._table[products >> np.uint64(64 - _BITS)])
        rolls = products[likely] >> np.uint64(32)
        places = np.minimum(np.searchsorted(self._rolls, rolls), len(self._rolls) - 1)
        found: list[int] = likely[self._rolls[places] == rolls].tolist()
        return found
