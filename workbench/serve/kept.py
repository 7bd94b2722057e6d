"""Answers that were too large to give at once: in memory, for the client that asked, for a while."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from workbench.errors import NotFoundError
from workbench.exchange import JsonValue
from workbench.serve.pages import rendered

MOST = 100
"""Answers that are kept."""

CHARACTERS = 50_000_000
"""That all of them have together at most."""

SECONDS = 1800.0


@dataclass(frozen=True, slots=True)
class Answer:
    client: str
    value: JsonValue
    """Redacted, as it was given."""
    size: int
    until: float


class Kept:
    """The last large answers; the oldest go first."""

    def __init__(self) -> None:
        self._answers: dict[str, Answer] = {}

    def keep(self, client: str, value: JsonValue) -> str:
        """Keep a redacted answer; gives the id that its client asks for the rest by."""
        now = time.monotonic()
        name = f"n{secrets.token_hex(8)}"
        self._answers[name] = Answer(client, value, len(rendered(value)), now + SECONDS)
        self._sweep(now)
        return name

    def of(self, name: str, client: str) -> JsonValue:
        """Give a client's own answer. Raises NotFoundError, for another client's as well."""
        self._sweep(time.monotonic())
        found = self._answers.get(name)
        if found is None or found.client != client:
            raise NotFoundError(
                "That answer is kept no longer.", hint="Call the operation again, and ask for less of it if it can."
            )
        return found.value

    def _sweep(self, now: float) -> None:
        for name in [name for name, answer in self._answers.items() if answer.until <= now]:
            del self._answers[name]
        while len(self._answers) > 1 and (len(self._answers) > MOST or self._size() > CHARACTERS):
            del self._answers[next(iter(self._answers))]

    def _size(self) -> int:
        return sum(answer.size for answer in self._answers.values())
