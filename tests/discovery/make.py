"""Exchanges as redaction leaves them, for the tests of discovery."""

from __future__ import annotations

import itertools
import json
from typing import TypedDict, Unpack

from workbench.exchange import Body, Exchange, Headers, JsonValue, Redacted, Request, ResourceType, Response

ORIGIN = "https://portal.example"
_numbers = itertools.count(1)


class More(TypedDict, total=False):
    """What most exchanges of a test leave out."""

    body: JsonValue
    """The request's, sent as JSON; a text is sent as it is."""
    headers: Headers
    answer_headers: Headers
    status: int
    media_type: str
    """The request body's."""
    resource_type: ResourceType


def exchange(line: str, answer: JsonValue = None, **more: Unpack[More]) -> Redacted:
    """Make an exchange of a request line such as ``GET /users/7``; ids and times count up."""
    number = next(_numbers)
    method, _, url = line.partition(" ")
    request_body = _body(more.get("body"), more.get("media_type", "application/json"))
    return Redacted(
        Exchange(
            id=f"x{number:08}",
            recording="r1",
            started=float(number),
            request=Request(method, url if "://" in url else ORIGIN + url, more.get("headers", ()), request_body),
            response=Response(more.get("status", 200), "", more.get("answer_headers", ()), _body(answer)),
            duration=0.25,
            resource_type=more.get("resource_type", "fetch"),
        )
    )


def _body(value: JsonValue, media_type: str = "application/json") -> Body:
    if value is None:
        return Body()
    text = value if isinstance(value, str) else json.dumps(value)
    return Body(text=text, media_type=media_type, size=len(text))
