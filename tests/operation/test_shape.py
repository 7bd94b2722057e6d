"""Shapes without values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import JsonSchema
from workbench.operation.shape import strip_values, without

CANARY = "canary-7f3a"

leaves = st.sampled_from(
    [
        {"type": "string", "enum": [CANARY]},
        {"const": CANARY},
        {"type": "string", "default": CANARY, "examples": [CANARY]},
        {"type": "string", "pattern": CANARY, "title": CANARY, "description": CANARY, "$comment": CANARY},
        {"type": "integer", "minimum": 1},
    ]
)
schemas = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(lambda schema: {"type": "array", "items": schema}),
        st.lists(inner, min_size=1, max_size=3).map(lambda many: {"anyOf": many}),
        st.lists(inner, min_size=1, max_size=3).map(lambda many: {"type": "array", "prefixItems": many}),
        st.dictionaries(st.sampled_from("abc"), inner).map(lambda members: {"type": "object", "properties": members}),
        inner.map(lambda schema: {"type": "object", "additionalProperties": schema}),
    ),
    max_leaves=12,
)


@given(schemas)
def test_no_value_survives_anywhere(schema: JsonSchema) -> None:
    text = repr(strip_values(schema))
    assert CANARY not in text
    assert "minimum" not in text


@given(schemas)
def test_stripping_twice_changes_nothing_more(schema: JsonSchema) -> None:
    once = strip_values(schema)
    assert strip_values(once) == once


def test_only_the_ticked_place_keeps_its_values() -> None:
    schema: JsonSchema = {
        "type": "object",
        "properties": {"a": {"enum": [1, 2]}, "list": {"type": "array", "items": {"const": "x"}}},
    }
    assert strip_values(schema, frozenset({"list/*"})) == {
        "type": "object",
        "properties": {"a": {"type": "integer"}, "list": {"type": "array", "items": {"const": "x"}}},
    }


def test_a_member_is_taken_out_of_properties_and_required() -> None:
    schema: JsonSchema = {"type": "object", "properties": {"a": {}, "b/c": {}}, "required": ["a", "b/c"]}
    assert without(schema, "b~1c") == {"type": "object", "properties": {"a": {}}, "required": ["a"]}
    assert without(schema, "missing") == schema
