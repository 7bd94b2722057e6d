"""What redaction took out of an exchange and why; and what it left, for a person to mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, urlsplit

import orjson

from workbench.exchange import Body, Exchange, Headers, Hidden, JsonValue
from workbench.redaction import Rules, is_placeholder
from workbench.redaction.reasons import reasons
from workbench.workspace.false_alarms import name_at
from workbench.workspace.scrub import SHORTEST
from workbench.workspace.views import HiddenValue

MOST_VALUES = 300
_LONGEST = 400
"""Characters of a value that is offered."""


def inspected(hidden: Iterable[Hidden], rules: Rules) -> list[HiddenValue]:
    """Say of each value why it was taken out. Pure."""
    why, named = reasons(rules), {rule.name for rule in rules.keys}
    return [HiddenValue(h.where, h.rule, why.get(h.rule, ""), name_at(h.where), h.rule in named) for h in hidden]


def values_left(exchange: Exchange) -> list[tuple[str, str]]:
    """Give (where, value) of texts that are still there and long enough to be looked for everywhere. Pure."""
    found: dict[tuple[str, str], None] = {}
    for where, value in _values(exchange):
        if SHORTEST <= len(value) <= _LONGEST and not is_placeholder(value):
            found[where, value] = None
        if len(found) == MOST_VALUES:
            break
    return list(found)


def _values(exchange: Exchange) -> Iterator[tuple[str, str]]:
    yield from _in_query(exchange.request.url)
    yield from _in_headers("request header", exchange.request.headers)
    yield from _in_body("request", exchange.request.body)
    if exchange.response:
        yield from _in_headers("answer header", exchange.response.headers)
        yield from _in_body("answer", exchange.response.body)


def _in_query(url: str) -> Iterator[tuple[str, str]]:
    try:
        yield from ((f"query {name}", value) for name, value in parse_qsl(urlsplit(url).query, max_num_fields=1_000))
    except ValueError:
        return


def _in_headers(where: str, headers: Headers) -> Iterator[tuple[str, str]]:
    yield from ((f"{where} {name}", value) for name, value in headers)


def _in_body(where: str, body: Body) -> Iterator[tuple[str, str]]:
    try:
        value: JsonValue = orjson.loads(body.text)
    except orjson.JSONDecodeError:
        return
    yield from _leaves(where, "$", value)


def _leaves(where: str, place: str, value: JsonValue) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield f"{where} {place}", value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _leaves(where, f"{place}.{name}", member)
    elif isinstance(value, list):
        for member in value:
            yield from _leaves(where, f"{place}[*]", member)
