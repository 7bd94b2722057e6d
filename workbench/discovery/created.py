"""What a request brought into being, as its own answer's ``Location`` says (RFC 9110, section 10.2.2)."""

from __future__ import annotations

from urllib.parse import unquote

from workbench.discovery.following import followed
from workbench.discovery.pooling import beyond_doubt
from workbench.discovery.shapes import segment_shape
from workbench.exchange import Exchange
from workbench.urls import split_url

CREATING = frozenset({"POST", "PUT", "PATCH"})
LOCATION = "Location"
"""How a value link calls the field."""

_IDS = frozenset({"hex", "token", "integer"})


def created_by(exchange: Exchange) -> str:
    """Give the id of what was created: the segment below the request's own path, or one that is an id by its look; else empty.

    >>> from workbench.exchange import Request, Response
    >>> made = Response(201, headers=(("Location", "https://portal.example/orders/blue-7?x=1"),))
    >>> created_by(Exchange("x", "r", 0.0, Request("POST", "https://portal.example/orders"), made))
    'blue-7'
    """
    answer = exchange.response
    if answer is None or exchange.request.method not in CREATING or not 200 <= answer.status < 400:
        return ""
    told = next((value for name, value in answer.headers if len(name) == 8 and name.lower() == "location"), "")
    if not told:
        return ""
    asked, made = split_url(exchange.request.url).path.rstrip("/"), split_url(told).path
    if made.startswith(f"{asked}/"):
        return followed(unquote(made.removeprefix(f"{asked}/").partition("/")[0]))
    last = unquote(made.rstrip("/").rpartition("/")[2])
    return followed(last) if beyond_doubt(last) or segment_shape(last) in _IDS else ""
