"""What the cases of moors share: whole documents, calls with their answers, streams, echoes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from tests.leaks.case import (
    FORM_TYPE,
    HTML_TYPE,
    JSON_TYPE,
    ORIGIN,
    TEXT_TYPE,
    Case,
    Plant,
    Traffic,
    body,
    exchange,
    in_answer,
    in_post,
    one,
)
from tests.leaks.planter import Planter
from workbench.exchange import Exchange, Message, Request, Response


def whole(place: str, form: str, value: Plant[object]) -> Case:
    """Answer with a JSON document that is nothing but this."""
    return in_answer(place, form, JSON_TYPE, lambda p: json.dumps(value(p)))


def posted(place: str, form: str, value: Plant[object]) -> Case:
    """Post a JSON document that is nothing but this."""
    return in_post(place, form, JSON_TYPE, lambda p: json.dumps(value(p)))


def text(place: str, form: str, content: Plant[str], media_type: str = TEXT_TYPE) -> Case:
    return in_answer(place, form, media_type, content)


def page(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, HTML_TYPE, lambda p: f"<!doctype html><html><body>{content(p)}</body></html>")


def sent(place: str, form: str, content: Plant[str]) -> Case:
    """Post a form as browsers encode it."""
    return in_post(place, form, FORM_TYPE, content)


def call(p: Planter, url: str, asked: str, answered: str, types: tuple[str, str] = (JSON_TYPE, JSON_TYPE)) -> Exchange:
    """Give a request with a body and an answer with one."""
    headers = (("Content-Type", types[0]), ("X-Request-Id", p.uuid()))
    return exchange(
        Request("POST", ORIGIN + url, headers, body(types[0], asked)),
        Response(200, "OK", (("Content-Type", types[1]),), body(types[1], answered)),
    )


type Dialogue = tuple[str, object, object]
"""The path of a call, what it sends and what comes back, either of which may be text or something for JSON."""


def dialogue(place: str, form: str, said: Plant[Dialogue], *, types: tuple[str, str] = (JSON_TYPE, JSON_TYPE)) -> Case:
    """Send one thing and answer another, in one exchange."""

    def build(p: Planter) -> Traffic:
        url, asked, answered = said(p)
        return one(call(p, url, _written(asked), _written(answered), types))

    return Case(place, form, build)


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def repeated(
    place: str,
    form: str,
    secret: Plant[str],
    said: Callable[[Planter, str], Dialogue],
    types: tuple[str, str] = (JSON_TYPE, JSON_TYPE),
) -> Case:
    """Send a secret, and answer with it in another form."""
    return dialogue(place, form, lambda p: said(p, secret(p)), types=types)


def returned(place: str, form: str, secret: Plant[str], said: Callable[[Planter, str], Two]) -> Case:
    """Send a secret, and read it in the answer to a later call."""
    return later(place, form, lambda p: said(p, secret(p)))


def events(place: str, form: str, data: Plant[list[Message]]) -> Case:
    """Answer with server-sent events."""

    def build(p: Planter) -> Traffic:
        request = Request("GET", f"{ORIGIN}/events", (("Accept", "text/event-stream"),))
        answer = Response(200, "OK", (("Content-Type", "text/event-stream"),), body("text/event-stream", ""))
        return one(exchange(request, answer, resource_type="eventsource", messages=tuple(data(p))))

    return Case(place, form, build)


def event(sequence: int, data: str, name: str = "", identifier: str = "") -> Message:
    return Message(sequence, 1.0 + sequence, "received", "event", data, event=name, id=identifier)


def frames(place: str, form: str, data: Plant[list[tuple[str, str]]], url: str = "wss://portal.example/live") -> Case:
    """Exchange text frames: pairs of ``sent`` or ``received`` and the text."""

    def build(p: Planter) -> Traffic:
        said = tuple(
            Message(at, 1.0 + at, "sent" if way == "sent" else "received", "text", content)
            for at, (way, content) in enumerate(data(p))
        )
        return one(exchange(Request("GET", url), Response(101), resource_type="websocket", messages=said))

    return Case(place, form, build)


def terminal(place: str, form: str, data: Plant[list[tuple[str, str]]]) -> Case:
    """Exchange text frames whose order between the two sides says something, which a real client cannot keep."""
    return replace(frames(place, form, data), live=False)


type Two = tuple[tuple[str, str, str], tuple[str, str, str]]
"""What was sent and what came back later: path, media type, content of each."""


def later(place: str, form: str, said: Plant[Two]) -> Case:
    """Sign in or save something in one exchange, and read it in the answer to another."""

    def build(p: Planter) -> Traffic:
        (first, kind, content), (second, other, answered) = said(p)
        before = exchange(Request("POST", ORIGIN + first, (("Content-Type", kind),), body(kind, content)))
        answer = Response(200, "OK", (("Content-Type", other),), body(other, answered))
        after = exchange(Request("GET", ORIGIN + second, (("X-Request-Id", p.uuid()),)), answer)
        return Traffic((before, replace(after, id="x2")))

    return Case(place, form, build)
