"""Print how fast JSON goes through redaction, beside orjson alone: ``uv run python tests/benchmarks/redaction.py``."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from uuid import UUID

import orjson

from workbench.exchange import Body, Exchange, Request, Response
from workbench.redaction import Redactor

_WORDS = [
    "active",
    "partner",
    "contact",
    "invoice",
    "renewal",
    "north",
    "team",
    "account",
    "review",
    "customer",
    "office",
    "change",
    "order",
    "plan",
]


_WHITE = str.maketrans("01", " \n")


def document(chance: random.Random, rows: int) -> bytes:
    """Give a list as an API answers it: ids, names, addresses, dates, links, a note, nested objects."""
    return orjson.dumps({"items": [_row(chance, number) for number in range(rows)], "next_cursor": "b2Zmc2V0PTIwMA"})


def _row(chance: random.Random, number: int) -> dict[str, object]:
    name = " ".join(chance.sample(_WORDS, 2)).title()
    return {
        "id": str(UUID(int=chance.getrandbits(128), version=4)),
        "number": number,
        "displayName": name,
        "email": f"{name.split()[0].lower()}.{number}@example.org",
        "createdAt": f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T09:30:00Z",
        "avatarUrl": f"https://cdn.portal.example/avatars/{number}.png?w=64",
        "status": chance.choice(["active", "invited", "disabled"]),
        "note": " ".join(chance.choices(_WORDS, k=chance.randint(10, 60))),
        "address": {"street": f"{number} {name} Street", "city": "Łódź", "postalCode": "90-001", "country": "PL"},
        "roles": chance.sample(["admin", "billing", "support", "viewer"], 2),
        "enabled": chance.random() > 0.2,
        "balance": round(chance.random() * 1000, 2),
    }


def _exchange(raw: bytes) -> Exchange:
    response = Response(200, body=Body(raw=raw, media_type="application/json"))
    request = Request(
        "GET", "https://portal.example/api/users?page=2", (("Authorization", "Bearer abcDEF123456789xyz"),)
    )
    return Exchange("x", "r", 0.0, request, response, resource_type="fetch")


def _redact(redactor: Redactor, raw: bytes, turn: Iterator[int]) -> None:
    """Redact a body that differs from the last ones by its white space, since what is the same is looked at once."""
    redactor.redact(_exchange(raw + f"{next(turn) % 65_536:016b}".translate(_WHITE).encode()))


def _orjson(raw: bytes) -> bytes:
    return orjson.dumps(orjson.loads(raw))


def _rate(work: Callable[[], object], size: int, seconds: float = 0.5) -> float:
    """Do the work for a while; gives megabytes per second of CPU time."""
    work()
    count, start, until = 0, time.process_time(), time.monotonic() + seconds
    while time.monotonic() < until:
        work()
        count += 1
    return count * size / (time.process_time() - start) / 1e6


def main() -> None:
    """Measure bodies of four sizes with 0 and 1,000 known secrets: medians of five turns, all in one run."""
    chance = random.Random(7)
    redactors = {0: Redactor(b"k" * 32), 1000: Redactor(b"k" * 32)}
    redactors[1000].learn([chance.randbytes(24).hex() for _ in range(1000)])
    for rows in (4, 75, 1_500, 12_000):
        raw = document(chance, rows)
        works = [partial(_orjson, raw)] + [partial(_redact, each, raw, count()) for each in redactors.values()]
        turns = [[_rate(work, len(raw)) for work in works] for _ in range(5)]
        plain, none, many = (statistics.median(turn) for turn in zip(*turns, strict=True))
        sys.stdout.write(
            f"{len(raw) / 1000:9.1f} kB: orjson loads+dumps {plain:6.1f} MB/s, redaction {none:6.1f} MB/s,"
            f" with 1,000 known secrets {many:6.1f} MB/s ({plain / many:.1f} x the CPU of orjson)\n"
        )


if __name__ == "__main__":
    main()
