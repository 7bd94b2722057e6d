"""What a case is: a place where a secret travels, and traffic that has one there with decoys beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.leaks.planter import Planter
from workbench.exchange import Body, Exchange, Headers, Message, Request, Response

ORIGIN = "https://portal.example"

FORM_TYPE = "application/x-www-form-urlencoded"
JSON_TYPE = "application/json"
TEXT_TYPE = "text/plain"
HTML_TYPE = "text/html"

type Plant[T] = Callable[[Planter], T]
"""Gives traffic, or a part of it, with canaries and decoys of a planter."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """Exchanges in their order, after ``typed`` was made known as what the workbench types."""

    exchanges: tuple[Exchange, ...]
    typed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One form of a place."""

    place: str
    form: str
    build: Plant[Traffic]
    live: bool = True
    """Whether a real client, proxy and server can carry it."""

    @property
    def id(self) -> str:
        return f"{self.place}: {self.form}"


def exchange(request: Request | None = None, response: Response | None = None, **parts: Any) -> Exchange:
    """Give a raw exchange of a portal's own script."""
    return Exchange(
        id="x1",
        recording="r1",
        started=1_770_000_000.0,
        request=request or Request("GET", f"{ORIGIN}/api/items"),
        response=response or Response(200, "OK"),
        resource_type=parts.pop("resource_type", "fetch"),
        **parts,
    )


def around(p: Planter, **parts: Any) -> Exchange:
    """Give an exchange with decoys in its URL and its headers, for a secret elsewhere."""
    url = f"{ORIGIN}/api/v2/orders/{p.number()}?page=2&sort=-createdAt&status={p.pick(('active', 'IN_REVIEW'))}"
    headers = (("Accept", "application/json"), ("X-Request-Id", p.uuid()))
    made = exchange(Request("POST", url, headers), Response(200, "OK"))
    return replace(made, **parts)


def body(media_type: str, content: str | bytes, coding: str = "") -> Body:
    """Give a body as it comes off the wire."""
    raw = content.encode() if isinstance(content, str) else content
    return Body(raw=raw, media_type=media_type, coding=coding)


def one(made: Exchange) -> Traffic:
    return Traffic((made,))


def in_url(place: str, form: str, url: Plant[str]) -> Case:
    """Put a secret into the URL of a request; without scheme and host, of the portal."""

    def build(p: Planter) -> Traffic:
        text = url(p)
        text = text if "://" in text.split("?")[0] else ORIGIN + text
        return one(exchange(Request("GET", text, (("X-Request-Id", p.uuid()),))))

    return Case(place, form, build)


def in_request_header(place: str, form: str, name: str, value: Plant[str]) -> Case:
    def build(p: Planter) -> Traffic:
        made = around(p)
        request = replace(made.request, headers=(*made.request.headers, (name, value(p))))
        return one(replace(made, request=request))

    return Case(place, form, build, live=not name.startswith(":"))


def in_response_header(place: str, form: str, name: str, value: Plant[str]) -> Case:
    def build(p: Planter) -> Traffic:
        made = around(p)
        headers: Headers = ((name, value(p)), ("X-RateLimit-Remaining", p.keep("4991")))
        return one(replace(made, response=Response(200, "OK", headers)))

    return Case(place, form, build)


def in_answer(place: str, form: str, media_type: str, content: Plant[str | bytes], coding: str = "") -> Case:
    """Put a secret into the body of an answer."""

    def build(p: Planter) -> Traffic:
        answer = Response(200, "OK", (("Content-Type", media_type),), body(media_type, content(p), coding))
        return one(around(p, response=answer))

    return Case(place, form, build)


def in_post(place: str, form: str, media_type: str, content: Plant[str | bytes]) -> Case:
    """Put a secret into the body of a request."""

    def build(p: Planter) -> Traffic:
        made = around(p)
        headers = (*made.request.headers, ("Content-Type", media_type))
        return one(replace(made, request=replace(made.request, headers=headers, body=body(media_type, content(p)))))

    return Case(place, form, build)


def in_json(place: str, form: str, value: Plant[object]) -> Case:
    """Put a secret into a JSON answer, as a member beside others that say nothing."""

    def document(p: Planter) -> str:
        return json.dumps({**record(p), "data": value(p), "links": [{"id": p.uuid(), "rel": "next"}]})

    return in_answer(place, form, "application/json", document)


def in_json_post(place: str, form: str, value: Plant[dict[str, object]]) -> Case:
    """Put a secret into a JSON request, beside members that say nothing."""
    return in_post(place, form, "application/json", lambda p: json.dumps({**value(p), "orderRef": p.slug()}))


def record(p: Planter) -> dict[str, object]:
    """Give what an API says of a thing, of which nothing is secret."""
    return {
        "id": p.number(),
        "guid": p.uuid(),
        "slug": p.slug(),
        "createdAt": p.date(),
        "status": p.pick(("active", "PENDING_REVIEW", "archived")),
        "tokenType": p.keep("Bearer"),
        "passwordPolicy": {"minLength": 12, "mode": p.keep("complexity")},
        "avatarUrl": p.keep("https://cdn.example/img/avatar_12.png?w=64&h=64"),
    }


def in_frame(place: str, form: str, data: Plant[str], url: str = "wss://portal.example/live") -> Case:
    """Put a secret into a text frame that the server sends."""

    def build(p: Planter) -> Traffic:
        messages = (
            Message(0, 1.0, "received", "text", json.dumps({"type": "hello", "id": p.number()})),
            Message(1, 2.0, "received", "text", data(p)),
        )
        request = Request("GET", url)
        return one(exchange(request, Response(101), resource_type="websocket", messages=messages))

    return Case(place, form, build)


def in_binary_frame(place: str, form: str, data: Plant[bytes]) -> Case:
    """Put a secret into a binary frame, of which the recorder keeps the size alone."""

    def build(p: Planter) -> Traffic:
        made = Message(0, 1.0, "received", "binary", data(p).decode("latin-1"), size=9)
        hello = Message(1, 2.0, "received", "text", json.dumps({"type": "hello", "id": p.number()}))
        request = Request("GET", "wss://portal.example/live")
        return one(exchange(request, Response(101), resource_type="websocket", messages=(made, hello)))

    return Case(place, form, build)


def after_login(place: str, form: str, echo: Callable[[Planter, str], str | bytes], media_type: str) -> Case:
    """Put a password that the workbench typed into an answer in which nothing else gives it away."""

    def build(p: Planter) -> Traffic:
        password = p.password()
        answer = Response(200, "OK", (("Content-Type", media_type),), body(media_type, echo(p, password)))
        return Traffic((around(p, response=answer),), typed=(password,))

    return Case(place, form, build)
