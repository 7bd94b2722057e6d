"""A form has an entry for each argument, and sends what was entered as the kind of value that it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import JsonSchema, JsonValue
from workbench.ui.show.form import FormError, entries, form_fields, read_fields

SCHEMA: JsonSchema = {
    "type": "object",
    "required": ["name", "count", "kind", "flag"],
    "properties": {
        "maybe": {"type": "boolean"},
        "name": {"type": "string", "description": "What it is called"},
        "count": {"type": "integer", "default": 3},
        "kind": {"enum": ["b", "a"]},
        "flag": {"type": "boolean"},
        "price": {"type": ["number", "null"]},
        "tags": {"type": "array", "items": {"type": "string"}},
        "either": {"type": ["integer", "string"]},
        "when": {"type": "string", "format": "date-time"},
    },
}

FIELDS = form_fields(SCHEMA)

FILLED: dict[str, str | bool] = {"name": "x", "count": "1", "kind": '"a"', "flag": False}


def test_types_become_entries_and_what_is_required_comes_first() -> None:
    assert [(field.name, field.kind, field.required) for field in FIELDS] == [
        ("name", "text", True),
        ("count", "integer", True),
        ("kind", "choice", True),
        ("flag", "switch", True),
        ("maybe", "choice", False),
        ("price", "number", False),
        ("tags", "json", False),
        ("either", "json", False),
        ("when", "text", False),
    ]


def test_each_field_says_what_it_is() -> None:
    about = {field.name: field.about for field in FIELDS}
    assert about["name"] == "string · What it is called"
    assert about["count"] == "integer · 3 when left out"
    assert about["when"] == "string · date-time"


def test_an_optional_choice_can_be_left_out_and_a_required_one_is_not_made_for_anybody() -> None:
    choices = {field.name: field.choices for field in FIELDS}
    assert choices["kind"] == (("choose one", ""), ("b", '"b"'), ("a", '"a"'))
    assert choices["maybe"] == (("left out", ""), ("true", "true"), ("false", "false"))


def test_what_is_blank_is_left_out_and_values_get_their_types() -> None:
    entered = FILLED | {"maybe": "true", "price": "2.5", "tags": '["a"]', "either": "7", "when": ""}
    assert read_fields(FIELDS, entered) == {
        "name": "x",
        "count": 1,
        "kind": "a",
        "flag": False,
        "maybe": True,
        "price": 2.5,
        "tags": ["a"],
        "either": 7,
    }
    assert read_fields(FIELDS, FILLED | {"price": "null"})["price"] is None


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("name", "", "required"),
        ("kind", "", "required"),
        ("count", "1.5", "whole number"),
        ("count", "one", "whole number"),
        ("count", "true", "whole number"),
        ("price", "cheap", "a number"),
        ("tags", "[1,", "It takes JSON"),
    ],
)
def test_what_does_not_fit_is_said_of_its_field(name: str, text: str, said: str) -> None:
    with pytest.raises(FormError) as caught:
        read_fields(FIELDS, FILLED | {name: text})
    assert list(caught.value.fields) == [name]
    assert said in caught.value.fields[name]


_VALUES: dict[str, st.SearchStrategy[JsonValue]] = {
    "name": st.text(min_size=1),
    "count": st.integers(),
    "kind": st.sampled_from(["a", "b"]),
    "flag": st.booleans(),
    "maybe": st.booleans(),
    "price": st.none() | st.floats(allow_nan=False, allow_infinity=False),
    "tags": st.lists(st.text()),
    "either": st.integers() | st.text(),
}


@given(st.fixed_dictionaries(_VALUES))
def test_arguments_survive_the_way_into_the_form_and_back(arguments: dict[str, JsonValue]) -> None:
    assert read_fields(FIELDS, entries(FIELDS, arguments)) == arguments


@pytest.mark.parametrize("schema", [{}, {"type": "object", "properties": {}}, {"properties": 3}])
def test_no_properties_make_an_empty_form(schema: JsonSchema) -> None:
    assert form_fields(schema) == []
    assert read_fields([], {}) == {}
