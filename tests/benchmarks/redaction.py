"""Print how fast JSON goes through redaction, beside orjson alone, and what a new secret costs.

    uv run python tests/benchmarks/redaction.py

Every exchange differs: 18,000 rows in documents of four sizes, each with an address of its own; what comes round
again differs by its white space. Nothing is gained by remembering bodies.
"""

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
        "subject": f"Ticket {chance.randrange(10**6)} of {name}",
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


def _exchange(raw: bytes, number: int) -> Exchange:
    response = Response(200, body=Body(raw=raw, media_type="application/json"))
    fields = (("Authorization", "Bearer abcDEF123456789xyz"), ("X-Request-Id", f"r-{number}"))
    request = Request("GET", f"https://portal.example/api/users?page={number}", fields)
    return Exchange("x", "r", 0.0, request, response, resource_type="fetch")


def _redact(redactor: Redactor, bodies: list[bytes], turn: Iterator[int]) -> None:
    """Redact the next body: another document each time, and one that comes again by its white space."""
    number = next(turn)
    raw = bodies[number % len(bodies)] + f"{number % 65_536:016b}".translate(_WHITE).encode()
    redactor.redact(_exchange(raw, number))


def _orjson(bodies: list[bytes], turn: Iterator[int]) -> None:
    orjson.dumps(orjson.loads(bodies[next(turn) % len(bodies)]))


def _rate(work: Callable[[], object], size: int, seconds: float = 0.5) -> float:
    """Do the work for a while; gives megabytes per second of CPU time."""
    work()
    count, start, until = 0, time.process_time(), time.monotonic() + seconds
    while time.monotonic() < until:
        work()
        count += 1
    return count * size / (time.process_time() - start) / 1e6


def _speed(chance: random.Random) -> None:
    """Measure bodies of four sizes with 0 and 1,000 known secrets: medians of five turns, all in one run."""
    redactors = {0: Redactor(b"k" * 32), 1000: Redactor(b"k" * 32)}
    redactors[1000].learn([chance.randbytes(24).hex() for _ in range(1000)])
    for rows in (4, 75, 1_500, 12_000):
        bodies = [document(chance, rows) for _ in range(max(2, 18_000 // rows))]
        size = sum(map(len, bodies)) // len(bodies)
        works = [partial(_orjson, bodies, count())]
        works += [partial(_redact, each, bodies, count()) for each in redactors.values()]
        turns = [[_rate(work, size) for work in works] for _ in range(5)]
        plain, none, many = (statistics.median(turn) for turn in zip(*turns, strict=True))
        sys.stdout.write(
            f"{size / 1000:9.1f} kB: orjson loads+dumps {plain:6.1f} MB/s, redaction {none:6.1f} MB/s,"
            f" with 1,000 known secrets {many:6.1f} MB/s ({plain / many:.1f} x the CPU of orjson)\n"
        )


def _learning(chance: random.Random) -> None:
    """Measure what it costs to learn one token after the other, each from an answer of its own: four thousand of them."""
    redactor = Redactor(b"k" * 32)
    for thousand in range(4):
        bodies = [orjson.dumps({"access_token": chance.randbytes(24).hex()}) for _ in range(1_000)]
        start = time.process_time()
        for number, raw in enumerate(bodies):
            redactor.redact(_exchange(raw, number))
        spent = time.process_time() - start
        sys.stdout.write(f"token {thousand * 1_000 + 1:,} to {thousand * 1_000 + 1_000:,}: {spent:.2f} ms each\n")


def main() -> None:
    chance = random.Random(7)
    _speed(chance)
    _learning(chance)


if __name__ == "__main__":
    main()
