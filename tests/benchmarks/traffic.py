"""Traffic of a made-up portal, as varied as real traffic is and as long as one likes."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Iterator

from workbench.exchange import Body, Exchange, JsonValue, Redacted, Request, Response

ORIGIN = "https://portal.example"
RESOURCES = (
    "partners", "users", "orders", "invoices", "tickets", "products", "devices", "contracts", "projects", "tasks",
    "companies", "contacts", "events", "messages", "payments", "refunds", "shipments", "warehouses", "assets", "reports",
)  # fmt: skip
PARTS = ("notes", "history", "files", "members")
_WORDS = [
    "amber",
    "basil",
    "cedar",
    "delta",
    "ember",
    "flint",
    "grove",
    "hazel",
    "ivory",
    "jade",
    "karst",
    "linen",
    "maple",
    "north",
    "ocean",
    "pearl",
]
_BEARER = (("Authorization", "Bearer redacted.bearer.3f9a1c22b0d4"), ("Accept", "application/json"))


def traffic(size: int, seed: int = 1) -> Iterator[Redacted]:
    """Give ``size`` exchanges: lists and their pages, items, parts of items, changes, searches, by Zipf's law.

    A third of the resources go by UUIDs, a third by numbers, a third by slugs; ids are as many as real
    traffic has, so that new ones keep coming.
    """
    chance = random.Random(seed)
    weights = [1 / (1 + rank) for rank in range(len(RESOURCES))]
    for number in range(size):
        (resource,) = chance.choices(RESOURCES, weights)
        yield _exchange(number, *_call(resource, _key(resource, chance), chance))


def _key(resource: str, chance: random.Random) -> str:
    """Give an id: a few are asked for often, most hardly ever."""
    number = int(chance.paretovariate(0.6)) % 100_000
    kind = RESOURCES.index(resource) % 3
    if kind == 0:
        return str(uuid.UUID(int=random.Random(f"{resource}{number}").getrandbits(128), version=4))
    if kind == 1:
        return str(10_000 + number)
    return f"{_WORDS[number % 16]}-{_WORDS[number // 16 % 16]}-{number}"


type Call = tuple[str, JsonValue, JsonValue]
"""Request line, body, answer."""


def _call(resource: str, key: str, chance: random.Random) -> Call:
    draw = chance.random()
    path = f"/api/v2/{resource}"
    if draw < 0.25:
        page = chance.randint(1, 40)
        items: list[JsonValue] = [_item(resource, _key(resource, chance), chance) for _ in range(5)]
        return f"GET {path}?page={page}&pageSize=5&sort=name", None, {"items": items, "total": 1234, "page": page}
    if draw < 0.6:
        return f"GET {path}/{key}", None, _item(resource, key, chance)
    if draw < 0.8:
        part = chance.choice(PARTS)
        return f"GET {path}/{key}/{part}", None, [{"id": chance.randint(10**6, 10**7), "text": "a note", part: True}]
    if draw < 0.9:
        return f"PATCH {path}/{key}", {"status": chance.choice(("open", "closed"))}, _item(resource, key, chance)
    if draw < 0.95:
        return f"POST {path}/search", {"query": "abc", "limit": 20}, {"hits": [_item(resource, key, chance)]}
    return f"GET {path}/me", None, _item(resource, key, chance)


def _item(resource: str, key: str, chance: random.Random) -> JsonValue:
    return {
        "id": key,
        "name": f"{resource} {key}",
        "status": chance.choice(("open", "closed", "new")),
        "amount": round(chance.random() * 1000, 2),
        "count": chance.randint(0, 50),
        "createdAt": f"2026-0{chance.randint(1, 9)}-11T10:20:30Z",
        "owner": {"id": chance.randint(10_000, 10_400), "email": f"user{chance.randint(1, 400)}@example.org"},
        "tags": [chance.choice(_WORDS)],
    }


def _exchange(number: int, line: str, body: JsonValue, answer: JsonValue) -> Redacted:
    method, _, path = line.partition(" ")
    return Redacted(
        Exchange(
            id=f"{number:012}",
            recording="benchmark",
            started=1_790_000_000.0 + number,
            request=Request(method, ORIGIN + path, _BEARER, _body(body)),
            response=Response(200, "", (), _body(answer)),
            duration=0.1 + number % 7 / 100,
            resource_type="fetch",
        )
    )


def _body(value: JsonValue) -> Body:
    if value is None:
        return Body()
    text = json.dumps(value)
    return Body(text=text, media_type="application/json", size=len(text))
