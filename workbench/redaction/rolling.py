"""Look for remembered secrets at every offset of a text. Loads numpy: import it only to use it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workbench.redaction.fingerprints import WINDOW, Fingerprints

_BLOCK = 1 << 15
"""Offsets to look at together."""
_BITS = 20
"""Of a fingerprint: the table that sorts out nearly every offset has so many rows."""


_TO_ROW, _TO_ROLL = np.uint64(64 - _BITS), np.uint64(32)


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
            for offset in self._likely(octets[block : block + _BLOCK + WINDOW - 1]):
                start = block + offset
                yield from ((start, end, kind) for end, kind in self._account.at(octets, start))

    def _likely(self, window: bytes) -> list[int]:
        """Give the offsets whose first octets have a fingerprint that is known.

        The table sorts out nearly all; what it lets pass is looked up.
        """
        words = np.ndarray((len(window) - WINDOW + 1,), dtype="<u8", buffer=window, strides=(1,))
        products = words * self._factor
        likely = np.flatnonzero(self._table[products >> _TO_ROW])
        if not likely.size:
            return []
        rolls = products[likely] >> _TO_ROLL
        places = np.minimum(np.searchsorted(self._rolls, rolls), len(self._rolls) - 1)
        found: list[int] = likely[self._rolls[places] == rolls].tolist()
        return found
