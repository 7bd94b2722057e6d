from __future__ import annotations

from tests.ui import portal_data as data
from workbench.exchange import JsonSchema
from workbench.ui.show.schema import LINE_COUNT_LIMIT, schema_lines


def _text(schema: JsonSchema | None) -> list[str]:
    return ["".join(span.text for span in line) for line in schema_lines(schema)]


def test_properties_are_a_tree_with_types_values_and_need() -> None:
    assert _text(data.PARTNERS) == [
        "object",
        "  items: array of object",
        "    [ ]: object",
        "      id: string · uuid",
        "      name: string",
        '      tier: string · one of "gold", "silver", "bronze"',
        "      parent: string or null optional · uuid",
        "      users: integer optional",
        "  total: integer",
    ]


def test_constants_and_defaults_are_told() -> None:
    assert _text({"type": "string", "const": "x"}) == ['string · always "x"']
    assert _text({"type": "integer", "default": 3}) == ["integer · default 3"]


def test_alternatives_are_listed() -> None:
    assert _text({"anyOf": [{"type": "string"}, {"type": "null"}]}) == [
        "one of",
        "  anyOf 1: string",
        "  anyOf 2: null",
    ]


def test_any_key_is_told() -> None:
    schema: JsonSchema = {"type": "object", "additionalProperties": {"type": "integer"}}
    assert _text(schema) == ["object", "  { any key }: integer optional"]


def test_no_schema_is_said() -> None:
    assert _text(None) == ["No schema: the body is no JSON, or was not kept."]


def test_a_schema_that_is_deep_wide_or_odd_is_shown_in_part() -> None:
    deep: JsonSchema = {"type": "string"}
    for _ in range(500):
        deep = {"type": "array", "items": deep}
    assert len(_text(deep)) == 17
    wide: JsonSchema = {"type": "object", "properties": {f"p{n}": {} for n in range(LINE_COUNT_LIMIT * 2)}}
    assert _text(wide)[-1] == "… more properties"
    assert _text({"type": 3, "properties": 7, "required": "x", "items": [], "enum": {}}) == ["3"]
