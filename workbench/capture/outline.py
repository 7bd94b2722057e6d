"""What is kept of an exchange of which only a line is, whoever saw it: the recorder, or a file that is imported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from workbench.exchange import Body, Exchange, Headers, Request, Response
from workbench.urls import split_url

METADATA_HEADERS: Final = frozenset({"content-type", "content-length", "location"})
"""What is kept of the headers where only a line about the exchange is."""

BODY_CAP: Final = 4_000_000
"""Octets on the wire of a body that is kept."""


def page_of(headers: Mapping[str, str]) -> str:
    """Give the path of the page that asked, from ``Referer``; empty when it does not say."""
    return split_url(headers.get("referer", "")).path


def metadata(exchange: Exchange) -> Exchange:
    """Give the line about an exchange: no bodies, no messages, three of its headers."""
    return replace(
        exchange,
        request=_request(exchange.request),
        response=exchange.response and _response(exchange.response),
        messages=(),
        hidden=tuple(note for note in exchange.hidden if not note.where.startswith(_GONE)),
    )


_GONE = ("request.body", "response.body", "request.headers", "response.headers", "messages")
"""Where notes stood that are about what is not kept."""


def _request(request: Request) -> Request:
    return replace(request, headers=_headers(request.headers), body=_body(request.body))


def _response(response: Response) -> Response:
    return replace(response, headers=_headers(response.headers), body=_body(response.body))


def _headers(headers: Headers) -> Headers:
    return tuple((name, value) for name, value in headers if name.lower() in METADATA_HEADERS)


def _body(body: Body) -> Body:
    size = body.size or len(body.raw) or len(body.text)
    if not size:
        return Body(media_type=body.media_type)
    return Body(
        media_type=body.media_type, size=size, wire_size=body.wire_size or len(body.raw), omitted="metadata-only"
    )
