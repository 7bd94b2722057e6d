"""What an agent is told when an argument does not fit."""

from __future__ import annotations

from typing import Any

import pytest
from inline_snapshot import snapshot

from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.invoke import ArgumentError, check_arguments
from workbench.invoke.arguments import check
from workbench.operation import Operation

SCHEMA: JsonSchema = {
    "type": "object",
    "properties": {
        "partner_id": {"type": "integer", "description": "An id from list_partners"},
        "status": {"type": "string", "enum": ["active", "gone"]},
        "address": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        "tags": {"type": "array", "items": {"type": "string"}},
        "note": {"type": ["string", "null"]},
    },
    "required": ["partner_id"],
    "additionalProperties": False,
}


def operation(schema: JsonSchema | None) -> Operation:
    return Operation("contoso", "get", "Get", "c", "read", "GET", "portal", "/", input_schema=schema)


def told(arguments: dict[str, Any]) -> str:
    with pytest.raises(ArgumentError) as caught:
        check_arguments(operation(SCHEMA), arguments)
    return str(caught.value)


def test_a_missing_argument_is_named_with_where_it_comes_from() -> None:
    assert told({}) == snapshot(
        "Argument `partner_id` is missing. Nothing was sent. Expected: integer, An id from list_partners."
    )


def test_a_wrong_type_is_told_without_repeating_text() -> None:
    message = told({"partner_id": "secret-canary"})
    assert "canary" not in message
    assert message == snapshot(
        "Argument `partner_id` does not fit: it is a string. Nothing was sent. Expected: integer, An id from list_partners."
    )


def test_the_members_of_an_enum_are_listed() -> None:
    assert told({"partner_id": 1, "status": "lost"}) == snapshot(
        'Argument `status` does not fit: it is a string. Nothing was sent. Expected: one of "active", "gone".'
    )


def test_a_mismatch_inside_an_argument_says_where() -> None:
    assert told({"partner_id": 1, "address": {}}).startswith("Argument `address/city` is missing.")
    assert told({"partner_id": 1, "tags": ["a", 2]}).startswith("Argument `tags/1` does not fit: it is the integer 2.")


def test_an_unknown_argument_is_answered_with_those_there_are() -> None:
    assert told({"partner": 1}) == snapshot(
        "There is no argument `partner`. Nothing was sent. Expected: only these arguments: partner_id, status, address, tags, note."
    )


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "string", "maxLength": 3, "description": "A word."}, "long", "string, at most 3 characters, A word."),
        ({"type": "integer", "minimum": 1, "maximum": 50}, 0, "integer, 1 or more, at most 50."),
        ({"type": "array", "maxItems": 1}, [1, 2], "array, at most 1 items."),
        ({"type": "string", "pattern": "^[a-z]$"}, "A", "string, of the form ^[a-z]$."),
    ],
)
def test_the_bounds_that_a_value_has_to_keep_are_told(schema: JsonSchema, value: JsonValue, expected: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        check({"type": "object", "properties": {"it": schema}}, {"it": value}, "tool")
    assert caught.value.hint == f"Expected: {expected}"


def test_booleans_are_no_integers() -> None:
    assert "it is the boolean true" in told({"partner_id": True})


def test_arguments_that_fit_pass() -> None:
    check_arguments(operation(SCHEMA), {"partner_id": 1, "note": None, "address": {"city": "Paris"}})
    check_arguments(operation(None), {})


def test_a_schema_that_refers_elsewhere_is_not_fetched() -> None:
    schema: JsonSchema = {"type": "object", "properties": {"a": {"$ref": "http://127.0.0.1:9/schema"}}}
    with pytest.raises(UsageError, match="cannot be applied"):
        check_arguments(operation(schema), {"a": 1})
