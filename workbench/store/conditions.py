"""A query and its filter's terms as conditions. Every value is a parameter; nothing typed becomes SQL."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable

from workbench.store.filter import Term, parse
from workbench.store.rows import ExchangeQuery

type Condition = tuple[str, list[object]]
"""Of a WHERE clause over ``exchanges``, and its parameters."""

_NO_NOISE = (
    "exchanges.id NOT IN (SELECT exchange FROM assignment WHERE assignment.endpoint IN"
    " (SELECT id FROM endpoints WHERE scope = '' AND detail->>'noise' <> ''))"
    # What came since the last grouping goes by its names; ids have the order of time.
    " AND NOT (quiet AND exchanges.id > (SELECT coalesce(max(value), '') FROM meta WHERE name = 'grouped'))"
)
_CLASS = re.compile(r"([1-5])xx?")


def where_of(query: ExchangeQuery) -> Condition:
    """Give the WHERE clause of a query, over ``exchanges``, joined with ``assignment`` where it names an endpoint."""
    found, values = ["true"], list[object]()
    if query.application_only:
        found.append("application")
    if not query.noise:
        found.append(_NO_NOISE)
    if query.recording:
        found.append("recording = ?")
        values.append(query.recording)
    if query.endpoint:
        found.append("endpoint = ?")
        values.append(query.endpoint)
    if query.before:
        found.append("exchanges.id < ?")
        values.append(query.before)
    for text, given in conditions(parse(query.text)):
        found.append(text)
        values += given
    return " AND ".join(found), values


def conditions(terms: Iterable[Term]) -> Iterable[Condition]:
    """Give a condition for each term."""
    for term in terms:
        text, values = _FIELDS[term.field](term.value)
        yield (f"NOT coalesce({text}, false)" if term.negated else text), values


def _word(value: str) -> Condition:
    return "contains(search, ?)", [value]


def _method(value: str) -> Condition:
    return "starts_with(lower(method), ?)", [value]


def _status(value: str) -> Condition:
    if value == "none":
        return "status = 0", []
    if found := _CLASS.fullmatch(value):
        return "status // 100 = ?", [int(found[1])]
    return "starts_with(status::VARCHAR, ?)", [value]


def _type(value: str) -> Condition:
    return "(starts_with(resource_type, ?) OR contains(lower(media_type), ?))", [value, value]


def _host(value: str) -> Condition:
    return "contains(lower(origin), ?)", [value]


def _path(value: str) -> Condition:
    return "contains(lower(path), ?)", [value]


def _action(value: str) -> Condition:
    if value.isascii() and value.isdecimal():
        return "action = ?", [int(value)]
    return _caused("words"), [value]


def _note(value: str) -> Condition:
    return _caused("note"), [value]


def _caused(column: str) -> str:
    return f"(recording, action) IN (SELECT (recording, number) FROM actions WHERE contains(lower({column}), ?))"  # noqa: S608 - one of two names


def _body(value: str) -> Condition:
    """Look into bodies and messages. Rows are taken apart only where the text stands somewhere in them."""
    escaped = json.dumps(value, ensure_ascii=False)[1:-1]
    there = (
        "list_contains(list_transform(list_concat("
        "json_extract_string(detail, ['$.request.body.text', '$.response.body.text']),"
        " json_extract_string(detail, '$.messages[*].data')), lambda said: contains(lower(said), ?)), true)"
    )
    streamed = "exchanges.id IN (SELECT exchange FROM messages WHERE contains(lower(detail->>'data'), ?))"
    return f"(CASE WHEN contains(lower(detail), ?) THEN {there} ELSE false END OR {streamed})", [escaped, value, value]


_FIELDS: dict[str, Callable[[str], Condition]] = {
    "": _word,
    "method": _method,
    "status": _status,
    "type": _type,
    "host": _host,
    "path": _path,
    "action": _action,
    "note": _note,
    "body": _body,
}
