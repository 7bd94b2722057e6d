from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from workbench.discovery.json_schema import enum_of, is_map, schema_of
from workbench.discovery.schema import MOST_FIELDS, MOST_VALUES, Shape
from workbench.exchange import JsonValue

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def shape_of(*seen: JsonValue) -> Shape:
    shape = Shape()
    for value in seen:
        shape.observe(value)
    return shape


@settings(deadline=None)  # the machine may be busy
@given(st.lists(values, min_size=1, max_size=8))
def test_every_observed_value_satisfies_the_schema(seen: list[JsonValue]) -> None:
    validator = Draft202012Validator(schema_of(shape_of(*seen)))
    Draft202012Validator.check_schema(validator.schema)
    assert all(validator.is_valid(value) for value in seen)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(values, max_size=8), st.randoms())
def test_order_and_merging_change_nothing(seen: list[JsonValue], random: object) -> None:
    together = shape_of(*seen)
    apart = shape_of(*reversed(seen[len(seen) // 2 :]))
    apart.merge(shape_of(*seen[: len(seen) // 2]))
    assert schema_of(apart) == schema_of(together)
    assert apart.scalars() == together.scalars()


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.integers(0, 200), max_size=120))
def test_values_are_kept_whatever_the_order(seen: list[int]) -> None:
    assert shape_of(*seen).scalars() == shape_of(*sorted(seen)).scalars()
    assert len(shape_of(*seen).values) <= MOST_VALUES


def test_a_member_that_is_sometimes_missing_is_optional() -> None:
    schema = schema_of(shape_of({"id": 1, "note": "x"}, {"id": 2}))
    assert schema["required"] == ["id"]
    assert schema["properties"] == {"id": {"type": "integer"}, "note": {"type": "string"}}


def test_null_beside_text_is_nullable() -> None:
    assert schema_of(shape_of("a", None)) == {"type": ["string", "null"]}


def test_integers_and_fractions_unify_to_numbers() -> None:
    assert schema_of(shape_of(1, 2.5)) == {"type": "number"}
    assert schema_of(shape_of(1, 2)) == {"type": "integer"}


def test_a_format_needs_every_string() -> None:
    assert schema_of(shape_of("2026-01-02T03:04:05Z", "2026-01-03T00:00:00+01:00"))["format"] == "date-time"
    assert schema_of(shape_of("2026-01-02")) == {"type": "string", "format": "date"}
    assert "format" not in schema_of(shape_of("2026-01-02", "soon"))
    assert schema_of(shape_of("5b0b2a5e-1f9a-4c7e-8a44-0a3f3c9b7d21"))["format"] == "uuid"
    assert schema_of(shape_of("ada@example.org"))["format"] == "email"


def test_few_observations_make_no_enum() -> None:
    assert enum_of(shape_of("active", "closed")) == []
    assert enum_of(shape_of(*["active", "closed"] * 6)) == ["active", "closed"]


def test_free_text_and_placeholders_make_no_enum() -> None:
    assert enum_of(shape_of(*["a whole long sentence", "and another one here"] * 8)) == []
    assert enum_of(shape_of(*["redacted.bearer.3f9a1c22b0d4", "redacted.bearer.3f9a1c22b0d5"] * 8)) == []


def test_keys_that_are_ids_make_a_map() -> None:
    shape = shape_of({"101": {"n": 1}, "102": {"n": 2}})
    assert is_map(shape)
    assert schema_of(shape)["additionalProperties"] == {
        "type": "object",
        "properties": {"n": {"type": "integer"}},
        "required": ["n"],
    }


def test_too_many_keys_make_a_map_in_any_order() -> None:
    wide: dict[str, JsonValue] = {f"k{number}": number for number in range(MOST_FIELDS + 5)}
    assert schema_of(shape_of(wide)) == {"type": "object", "additionalProperties": {"type": "integer"}}
    first, second = shape_of({"k0": 1}, wide), shape_of(wide, {"k0": 1})
    assert schema_of(first) == schema_of(second)


def test_deep_nesting_is_cut_short() -> None:
    value: JsonValue = 1
    for _ in range(500):
        value = [value]
    assert schema_of(shape_of(value))["type"] == "array"


def test_keys_that_are_written_unlike_names_make_a_map() -> None:
    flags: JsonValue = {"flags": {"dark-theme": True, "case.feed.v2": False, "new dashboard": True}, "revision": 3}
    assert schema_of(shape_of(flags))["properties"] == {
        "flags": {"type": "object", "additionalProperties": {"type": "boolean"}},
        "revision": {"type": "integer"},
    }


def test_an_api_that_writes_all_names_with_hyphens_has_objects() -> None:
    address: JsonValue = {"home-address": {"post-code": "89073", "street-name": "Weg"}}
    inner = schema_of(shape_of(address))["properties"]
    assert isinstance(inner, dict)
    assert "additionalProperties" not in str(inner)


def test_many_keys_that_most_objects_lack_make_a_map() -> None:
    countries: list[JsonValue] = [{f"{a}{b}": 1} for a in "ABCD" for b in "EFGH"]
    every: JsonValue = {f"{a}{b}": 1 for a in "ABCD" for b in "EFGH"}
    assert is_map(shape_of(*countries))
    assert not is_map(shape_of(every, every, every))


def test_an_object_that_holds_its_own_kind_is_written_once() -> None:
    tree: JsonValue = {
        "id": 1, "name": "a", "children": [
            {"id": 2, "name": "b", "children": [{"id": 3, "name": "c", "children": [], "note": None}]},
            {"id": 4, "name": "d", "children": []},
        ],
    }  # fmt: skip
    schema = schema_of(shape_of(tree), recursive=True)
    assert schema["$defs"] == {
        "Child": {
            "type": "object",
            "properties": {
                "children": {"type": "array", "items": {"$ref": "#/$defs/Child"}},
                "id": {"type": "integer"},
                "name": {"type": "string"},
                "note": {"type": "null"},
            },
            "required": ["children", "id", "name"],
        }
    }
    assert Draft202012Validator(schema).is_valid(tree)
    assert not Draft202012Validator(schema).is_valid({"id": 1, "name": "a", "children": [{"id": "x"}]})
    assert "$ref" not in str(schema_of(shape_of(tree)))


def test_a_parent_of_the_same_kind_may_be_null() -> None:
    category: JsonValue = {"id": 3, "parent": {"id": 2, "parent": {"id": 1, "parent": None}}}
    schema = schema_of(shape_of(category), recursive=True)
    assert Draft202012Validator(schema).is_valid(category)
    assert "anyOf" in str(schema["$defs"])


def test_a_summary_of_the_same_kind_is_no_recursion() -> None:
    user: JsonValue = {"id": 3, "name": "Ada", "mentor": {"id": 2, "name": "Bob"}}
    assert "$defs" not in schema_of(shape_of(user), recursive=True)
