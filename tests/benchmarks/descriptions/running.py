"""Send what is planted through the engine, and say which values came out changed."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast
from urllib.parse import quote, unquote_plus, urlencode

from tests.benchmarks.descriptions.model import Content, Description, Operation
from tests.benchmarks.descriptions.planting import Path, Planted, Planting
from workbench.exchange import Body, Exchange, Hidden, JsonValue, Request, Response
from workbench.redaction import Redactor

_KEY = b"a key for placeholders of benchmarks"
_ORIGIN = "https://api.acme.example"
_FORM = "application/x-www-form-urlencoded"
_UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one value."""

    planted: Planted
    where: str
    """``request``, ``response``, or the parameter's place."""
    is_hidden: bool
    rule: str
    """By which rule it was hidden; of a part of an address it is not always known."""
    operation: str
    """Its method and path."""


def outcomes(description: Description, seed: str) -> Iterator[Outcome]:
    """Run each operation of a description."""
    reached: set[str] = {""}
    for number, operation in enumerate(description.operations):
        if operation.schema and operation.schema in reached:
            continue
        chance = random.Random(f"{seed} {number} {operation.method} {operation.path}")
        planting = Planting(description.root, chance, reached)
        yield from _run(operation, planting)


@dataclass(slots=True)
class _Draft:
    """An exchange as it is put together."""

    url: str
    fields: list[tuple[str, str]]
    parameters: list[tuple[str, Planted]]


def _run(operation: Operation, planting: Planting) -> Iterator[Outcome]:
    draft, called = _addressed(operation, planting), f"{operation.method} {operation.path}"
    sent, request = _body(operation.request, planting)
    back, answer = _body(operation.answer, planting)
    exchange = Exchange(
        "x",
        "r",
        0.0,
        Request(operation.method, draft.url, tuple(draft.fields), request),
        Response(200, "OK", (), answer),
        resource_type="fetch",
    )
    kept = Redactor(_KEY).redact(exchange)
    whole = f"{kept.request.url}\n" + "\n".join(value for _, value in kept.request.headers)
    plain = f"{whole}\n{unquote_plus(whole)}"
    for where, planted in draft.parameters:
        yield Outcome(planted, where, str(planted.value) not in plain, _by(kept.hidden, f".{planted.name}"), called)
    for where, planted_there, body in (
        ("request", sent, kept.request.body),
        ("response", back, kept.response and kept.response.body),
    ):
        if planted_there and body:
            yield from _compared(planted_there, (where, called), body, kept.hidden)


def _addressed(operation: Operation, planting: Planting) -> _Draft:
    """Make address and header fields of an operation's parameters."""
    draft, path, query = _Draft("", [], []), operation.path, list[tuple[str, str]]()
    for parameter in operation.parameters:
        planting.planted = []
        value = planting.leaf(parameter.name, (), parameter.schema)
        shown = "true" if value is True else str(value)
        draft.parameters += [(parameter.where, planted) for planted in planting.planted]
        if parameter.where == "path" and f"{{{parameter.name}}}" in path:
            path = path.replace(f"{{{parameter.name}}}", quote(shown, safe=""))
        elif parameter.where == "query":
            query.append((parameter.name, shown))
        elif parameter.where == "header" and shown.isascii() and "\n" not in shown:
            draft.fields.append((parameter.name, shown))
        else:
            draft.parameters = [each for each in draft.parameters if each[1] not in planting.planted]
    path = re.sub(r"\{[^{}/]*\}", "main", path)
    draft.url = f"{_ORIGIN}{path if path[:1] == '/' else f'/{path}'}" + (f"?{urlencode(query)}" if query else "")
    return draft


def _body(content: Content | None, planting: Planting) -> tuple[list[Planted], Body]:
    if content is None:
        return [], Body()
    value = planting.document(content.schema, content.example)
    if content.is_form and isinstance(value, dict):
        flat = {name: each for name, each in value.items() if isinstance(each, str | int | float)}
        planting.planted = [each for each in planting.planted if len(each.path) == 1]
        return planting.planted, Body(raw=urlencode(flat).encode(), media_type=_FORM)
    return planting.planted, Body(raw=json.dumps(value).encode(), media_type="application/json")


def _compared(planted: list[Planted], at: tuple[str, str], body: Body, hidden: tuple[Hidden, ...]) -> Iterator[Outcome]:
    where, called = at
    if body.media_type == _FORM:
        plain = unquote_plus(body.text)
        for each in planted:
            yield Outcome(each, where, str(each.value) not in plain, _by(hidden, f".{each.name}"), called)
        return
    kept = cast("JsonValue", json.loads(body.text)) if body.text else None
    for each in planted:
        changed = _at(kept, each.path) != each.value
        yield Outcome(each, where, changed, _by(hidden, _place(where, each.path)) if changed else "", called)


def _at(value: JsonValue, path: Path) -> JsonValue:
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _place(where: str, path: Path) -> str:
    return f"{where}.body$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def _by(hidden: tuple[Hidden, ...], place: str) -> str:
    return next((note.rule for note in hidden if note.where.endswith(place)), _UNKNOWN)
