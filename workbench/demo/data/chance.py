"""Chance that comes out the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

TODAY = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
"""The portal's own "now": data never depends on the wall clock."""

_CASE_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


class Chance:
    """A seeded source of values that look like a real portal's."""

    def __init__(self, seed: int, part: str) -> None:
        self._random = random.Random(f"{seed}/{part}")  # noqa: S311 - sample data, not secrets

    def pick[T](self, among: Sequence[T]) -> T:
        return self._random.choice(among)

    def some[T](self, among: Sequence[T], most: int) -> list[T]:
        return self._random.sample(list(among), self.number(1, min(most, len(among))))

    def number(self, low: int, high: int) -> int:
        """Between ``low`` and ``high``, both included."""
        return self._random.randint(low, high)

    def share(self, probability: float) -> bool:
        return self._random.random() < probability

    def amount(self, low: float, high: float) -> float:
        """Two decimals, never a whole number, so that its type is plain to see."""
        return int(self._random.uniform(low, high)) + self.number(1, 99) / 100

    def uuid(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)

    def text_id(self, prefix: str, length: int) -> str:
        return prefix + "".join(self._random.choices(_CASE_ALPHABET, k=length - len(prefix)))

    def moment(self, days_back: int) -> datetime:
        """Give some second of the ``days_back`` days before the portal's now."""
        return TODAY - timedelta(seconds=self.number(60, days_back * 86_400))

    def day(self, days_back: int) -> date:
        return self.moment(days_back).date()
