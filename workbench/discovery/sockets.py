"""GraphQL operations over a WebSocket: ``graphql-transport-ws`` and the older ``subscriptions-transport-ws``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.discovery import graphql
from workbench.exchange import JsonValue, Message

_ASKING = frozenset({"subscribe", "start"})
_ANSWERING = frozenset({"next", "data"})


@dataclass(frozen=True, slots=True)
class Operation:
    call: graphql.GraphqlCall
    answered: bool
    answer: JsonValue
    """The first result."""


def operations_of(messages: tuple[Message, ...]) -> list[Operation]:
    """Give the operations that were asked for, each with its first result."""
    asked: dict[str, graphql.GraphqlCall] = {}
    answers: dict[str, JsonValue] = {}
    for message, value in _objects(messages):
        ident, kind = str(value.get("id")), value.get("type")
        call = graphql.read_call(value.get("payload"))
        if message.direction == "sent" and kind in _ASKING and call is not None:
            asked[ident] = call
        elif message.direction == "received" and kind in _ANSWERING:
            answers.setdefault(ident, value.get("payload"))
    return [Operation(call, ident in answers, answers.get(ident)) for ident, call in asked.items()]


def _objects(messages: tuple[Message, ...]) -> Iterator[tuple[Message, dict[str, JsonValue]]]:
    for message in messages:
        try:
            value = json.loads(message.data) if message.data.startswith("{") else None
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            yield message, value
