"""Exchanges to export: plain ones by hand, hostile ones by Hypothesis."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from workbench.exchange import Body, Exchange, Headers, Message, Recording, Redacted, Request, Response

RECORDING = Recording("r1", "contoso", "default", 1_790_000_000.0, title="A tour")


def made(**fields: Any) -> Redacted:
    """Make an exchange that a portal's page would have caused, but for ``fields``."""
    plain = Exchange(
        id="x1",
        recording="r1",
        started=1_790_000_000.25,
        request=Request("GET", "https://portal.example/api/partners?page=1&page=2&empty="),
        response=Response(200, "OK", (("Content-Type", "application/json"),), json_body('{"data": []}')),
        duration=0.5,
        waited=0.4,
        resource_type="fetch",
    )
    return Redacted(replace(plain, **fields))


def json_body(text: str) -> Body:
    return Body(text=text, media_type="application/json", size=len(text.encode()), wire_size=len(text.encode()))


def answered(*headers: tuple[str, str], **fields: Any) -> Redacted:
    """Make an exchange whose answer carries ``headers``."""
    return made(response=Response(200, "OK", headers, json_body("{}")), **fields)


# Lone surrogates too: JSON text of a portal may hold their escapes.
TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
_SECONDS = st.floats(0, 4e9, allow_nan=False)
_SPAN = st.floats(0, 1e6, allow_nan=False)
_SIZES = st.integers(0, 2**53)
_COOKIES = st.sampled_from(["Cookie", "set-cookie", "Set-Cookie", "location", "Content-Type"])
_HEADERS: st.SearchStrategy[Headers] = st.lists(st.tuples(TEXT | _COOKIES, TEXT), max_size=4).map(tuple)
_MEDIA = TEXT | st.sampled_from(["application/json", "application/x-www-form-urlencoded; charset=utf-8", ""])
_BODIES = st.builds(Body, text=TEXT, media_type=_MEDIA, size=_SIZES, wire_size=_SIZES, omitted=TEXT)
_URLS = TEXT.map(lambda text: "https://portal.example/" + text.replace("#", "")) | st.sampled_from(
    ["https://[portal/x?y=1", "https://portal.example:99999/", "", "wss://portal.example/live?token=%zz&&=;"]
)
_MESSAGES = st.builds(
    Message,
    sequence=st.integers(0, 9),
    at=_SECONDS,
    direction=st.sampled_from(["sent", "received"]),
    kind=st.sampled_from(["text", "binary", "event"]),
    data=TEXT,
    event=TEXT,
    id=TEXT,
)

EXCHANGES: st.SearchStrategy[Redacted] = st.builds(
    Exchange,
    id=TEXT,
    recording=st.sampled_from(["r1", "r2"]),
    started=_SECONDS,
    request=st.builds(Request, method=TEXT, url=_URLS, headers=_HEADERS, body=_BODIES, http_version=TEXT),
    response=st.none()
    | st.builds(Response, status=st.integers(0, 999), reason=TEXT, headers=_HEADERS, body=_BODIES, http_version=TEXT),
    duration=_SPAN,
    waited=_SPAN,
    resource_type=st.sampled_from(["fetch", "eventsource", "websocket", "beacon", "document", "other"]),
    messages=st.lists(_MESSAGES, max_size=3).map(tuple),
    error=TEXT,
    markers=st.lists(TEXT, max_size=2).map(tuple),
).map(Redacted)
