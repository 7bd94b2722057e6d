from __future__ import annotations

import json

import pytest

from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.ui.show.calls import read_arguments, result_lines, skeleton
from workbench.workspace.views import CallResult


def test_a_skeleton_has_every_required_property() -> None:
    schema: JsonSchema = {
        "type": "object",
        "required": ["name", "count", "kind", "tags", "flag", "fixed", "maybe", "odd"],
        "properties": {
            "name": {"type": "string"},
            "count": {"type": "integer"},
            "kind": {"enum": ["b", "a"]},
            "tags": {"type": "array"},
            "flag": {"type": "boolean", "default": True},
            "fixed": {"const": 7},
            "maybe": {"type": ["null", "string"]},
            "left_out": {"type": "string"},
        },
    }
    assert json.loads(skeleton(schema)) == {
        "name": "",
        "count": 0,
        "kind": "b",
        "tags": [],
        "flag": True,
        "fixed": 7,
        "maybe": None,
        "odd": "",
    }


@pytest.mark.parametrize("schema", [None, {}, {"type": "object", "properties": {}}])
def test_no_required_property_gives_an_empty_object(schema: JsonSchema | None) -> None:
    assert skeleton(schema) == "{}"


def test_arguments_are_read() -> None:
    assert read_arguments('{"a": 1}') == {"a": 1}
    assert read_arguments("") == {}


def test_what_is_no_json_is_refused_with_its_place() -> None:
    with pytest.raises(UsageError, match="line 2, column 3"):
        read_arguments('{"a":\n1 1}')


@pytest.mark.parametrize("text", ["[]", "3", "null", '"x"'])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="one JSON object"):
        read_arguments(text)


@pytest.mark.parametrize(
    ("value", "last"), [(None, "No body."), ("one\ntwo", "two"), ({"a": 1}, "}"), ([], "[]"), (0, "0")]
)
def test_every_kind_of_answer_is_shown(value: JsonValue, last: str) -> None:
    lines = result_lines(CallResult(200, "application/json", value, seconds=0.2))
    assert "".join(span.text for span in lines[0]) == "Answer 200 application/json in 200 ms"
    assert "".join(span.text for span in lines[-1]) == last


def test_a_cut_answer_says_so() -> None:
    lines = result_lines(CallResult(200, "", "x", truncated=True))
    assert "The answer was cut" in lines[1][0].text
