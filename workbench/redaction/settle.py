"""Known secrets once more, over what is about to be stored: what was learned late was missed early."""

from __future__ import annotations

from dataclasses import replace

from workbench.exchange import Body, Exchange, Headers, Message, Request, Response
from workbench.redaction.json_text import UNPARSED, dump_json, parse_json
from workbench.redaction.sweep import KNOWN, Sweep

_LAYERS = "\\\\u"
"""A code point in JSON within JSON: a known secret's forms have no more than two layers of that."""


def settle(sweep: Sweep, text: str, where: str = "text") -> str:
    """Replace known secrets in redacted text; within JSON in its strings, so that it stays JSON."""
    hit = bool(sweep.known.hits(text))
    if not hit and _LAYERS not in text:
        return text
    if text[:1] in ("{", "[", '"') and (value := parse_json(text)) is not UNPARSED:
        kept = _value(sweep, value, where)
        return dump_json(kept) if hit or kept != value else text
    return sweep.swap_known(text, where)


def _value(sweep: Sweep, value: object, where: str) -> object:
    if isinstance(value, str):
        return settle(sweep, value, where)
    if isinstance(value, dict):
        return {sweep.swap_known(name, where): _value(sweep, inner, f"{where}.{name}") for name, inner in value.items()}
    if isinstance(value, list):
        return [_value(sweep, inner, f"{where}[{index}]") for index, inner in enumerate(value)]
    if isinstance(value, int | float) and str(value) in sweep.known.numbers:
        sweep.note(where, KNOWN)
        return 0
    return value


def settle_exchange(sweep: Sweep, exchange: Exchange) -> Exchange:
    """Replace known secrets in every part of a redacted exchange."""
    return replace(
        exchange,
        request=_request(sweep, exchange.request),
        response=exchange.response and _response(sweep, exchange.response),
        page=settle(sweep, exchange.page, "page"),
        error=settle(sweep, exchange.error, "error"),
        messages=tuple(_message(sweep, message) for message in exchange.messages),
    )


def _request(sweep: Sweep, request: Request) -> Request:
    return replace(
        request,
        url=settle(sweep, request.url, "request"),
        headers=_headers(sweep, request.headers, "request.headers"),
        body=_body(sweep, request.body, "request.body"),
    )


def _response(sweep: Sweep, response: Response) -> Response:
    return replace(
        response,
        headers=_headers(sweep, response.headers, "response.headers"),
        body=_body(sweep, response.body, "response.body"),
    )


def _headers(sweep: Sweep, headers: Headers, where: str) -> Headers:
    return tuple((settle(sweep, name, where), settle(sweep, value, f"{where}.{name}")) for name, value in headers)


def _body(sweep: Sweep, body: Body, where: str) -> Body:
    return replace(body, text=settle(sweep, body.text, where)) if body.text else body


def _message(sweep: Sweep, message: Message) -> Message:
    return replace(message, data=settle(sweep, message.data, "message"))
