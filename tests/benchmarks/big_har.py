"""A large HAR, made up: a partner portal's traffic as Chrome's DevTools would have saved it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ENTRIES = 20_000
START = datetime(2026, 3, 2, 8, tzinfo=UTC)
ORIGIN = "https://portal.fabrikam.example"
WORDS = (
    "amber",
    "birch",
    "cedar",
    "delta",
    "ember",
    "fjord",
    "grove",
    "harbor",
    "island",
    "jasper",
    "kernel",
    "lagoon",
)
RESOURCES = (
    "partners",
    "users",
    "orders",
    "invoices",
    "tickets",
    "products",
    "contracts",
    "reports",
    "roles",
    "devices",
)
ACTIONS = ("activate", "archive", "export", "approve")
NOISE = "https://telemetry.contoso.example"


def write(path: Path, entries: int = ENTRIES, seed: int = 7) -> int:
    """Write the file; gives its octets."""
    chance = random.Random(seed)
    with path.open("w", encoding="utf-8") as file:
        file.write(
            '{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":['
        )
        for number, entry in enumerate(_entries(entries, chance)):
            file.write(("," if number else "") + json.dumps(entry))
        file.write("]}}")
    return path.stat().st_size


def _entries(count: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    token = f"{chance.getrandbits(256):064x}"
    for number in range(count):
        if number % 1500 == 0:
            token = f"{chance.getrandbits(256):064x}"  # the page renews its token now and then
        yield _entry(number, token, chance)


def _entry(number: int, token: str, chance: random.Random) -> dict[str, Any]:
    method, path, sent, answer = _call(chance)
    origin = NOISE if chance.random() < 0.03 else ORIGIN
    status = chance.choices((200, 404, 500), (95, 4, 1))[0] if method == "GET" else 201 if method == "POST" else 200
    text = json.dumps(answer if status < 400 else {"error": {"code": status, "message": "not today"}})
    request = {
        "method": method,
        "url": origin + path,
        "httpVersion": "http/2.0",
        "headers": _headers(token, number),
        "queryString": [],
        "cookies": [{"name": "session", "value": token[:32]}],
        "headersSize": -1,
        "bodySize": 0,
    }
    if sent is not None:
        request["postData"] = {"mimeType": "application/json", "text": json.dumps(sent)}
    return {
        "_initiator": {"type": "script"},
        "_priority": "High",
        "_resourceType": "fetch" if number % 2 else "xhr",
        "cache": {},
        "connection": "443",
        "request": request,
        "response": {
            "status": status,
            "statusText": "",
            "httpVersion": "http/2.0",
            "headers": [
                {"name": "content-type", "value": "application/json"},
                {"name": "date", "value": (START + timedelta(seconds=number)).strftime("%a, %d %b %Y %H:%M:%S GMT")},
                {"name": "x-request-id", "value": f"{chance.getrandbits(64):016x}"},
            ],
            "cookies": [],
            "content": {"size": len(text), "mimeType": "application/json", "text": text},
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": -1,
        },
        "serverIPAddress": "10.0.0.7",
        "startedDateTime": (START + timedelta(milliseconds=200 * number)).isoformat().replace("+00:00", "Z"),
        "time": 31.5,
        "timings": {"send": 0.2, "wait": 30.0, "receive": 1.3},
    }


def _headers(token: str, number: int) -> list[dict[str, str]]:
    return [
        {"name": ":authority", "value": "portal.fabrikam.example"},
        {"name": "accept", "value": "application/json"},
        {"name": "authorization", "value": f"Bearer {token}"},
        {"name": "cookie", "value": f"session={token[:32]}; theme=dark"},
        {"name": "referer", "value": f"{ORIGIN}/app/{RESOURCES[number % len(RESOURCES)]}"},
    ]


def _call(chance: random.Random) -> tuple[str, str, Any, Any]:
    """Give method, path, request body, answer."""
    resource = chance.choice(RESOURCES)
    base, kind = f"/api/v1/{resource}", chance.random()
    identifier = chance.randrange(100_000, 100_400)
    if kind < 0.3:
        page = chance.randrange(1, 9)
        items = [_item(chance.randrange(100_000, 100_400), chance) for _ in range(3)]
        return "GET", f"{base}?page={page}&pageSize=3", None, {"items": items, "page": page, "total": 400}
    if kind < 0.7:
        return "GET", f"{base}/{identifier}", None, _item(identifier, chance)
    if kind < 0.8:
        return (
            "GET",
            f"{base}/{identifier}/history",
            None,
            [{"at": "2026-03-01T09:00:00Z", "by": chance.choice(WORDS)}] * 3,
        )
    if kind < 0.9:
        return "POST", base, {"name": chance.choice(WORDS), "tier": "gold"}, _item(identifier, chance)
    return "POST", f"{base}/{identifier}/{chance.choice(ACTIONS)}", {"reason": chance.choice(WORDS)}, {"ok": True}


def _item(identifier: int, chance: random.Random) -> dict[str, Any]:
    return {
        "id": identifier,
        "name": f"{chance.choice(WORDS)} {chance.choice(WORDS)}".title(),
        "email": f"{chance.choice(WORDS)}.{identifier}@fabrikam.example",
        "status": chance.choice(("active", "paused", "closed")),
        "amount": round(chance.random() * 1000, 2),
        "created_at": f"2026-0{chance.randrange(1, 4)}-1{chance.randrange(10)}T10:00:00Z",
        "tags": [chance.choice(WORDS), chance.choice(WORDS)],
    }
