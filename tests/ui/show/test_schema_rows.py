"""A schema is a tree that folds, with presence, notes and an example of each member."""

from __future__ import annotations

from workbench.exchange import JsonSchema, JsonValue
from workbench.ui.show.columns import Row
from workbench.ui.show.schema_rows import Tree, examples_in, tree_rows
from workbench.ui.show.spans import Span

SCHEMA: JsonSchema = {
    "type": "object",
    "required": ["items"],
    "properties": {
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"type": "string", "format": "uuid"},
                    "tier": {"type": ["string", "null"], "enum": ["gold", None]},
                },
            },
        },
        "total": {"type": "integer"},
    },
}


def texts(rows: list[Row]) -> list[str]:
    return [" | ".join(span.text for span in row.cells).rstrip(" |") for row in rows]


def test_every_member_has_its_type_presence_and_notes() -> None:
    examples = {"$.items/*/id": '"5f0c"'}
    assert texts(tree_rows([Tree(SCHEMA, examples=examples)], frozenset())) == [
        "▼ $ | object",
        "  ▼ items | array of object",
        "    ▼ [each] | object",
        '        id | string |  | uuid · such as "5f0c"',
        '        tier | string or null | optional | one of "gold", null',
        "    total | integer | optional",
    ]


def test_what_is_folded_hides_what_is_below() -> None:
    rows = tree_rows([Tree(SCHEMA, "a")], frozenset({"a$.items"}))
    assert texts(rows) == ["▼ $ | object", "  ▶ items | array of object", "    total | integer | optional"]
    assert [row.key for row in rows] == ["a$", "a$.items", "a$.total"]


def test_what_is_left_out_or_kept_says_so() -> None:
    tree = Tree(SCHEMA, left_out=frozenset({"$.total"}), kept=frozenset({"$.items/*/tier"}))
    told = texts(tree_rows([tree], frozenset()))
    assert "    total | integer | left out" in told
    assert '        tier | string or null | optional | values kept · one of "gold", null' in told


def test_several_trees_have_headings_and_no_schema_says_why() -> None:
    rows = tree_rows([Tree(None, title=(Span("204"),)), Tree({}, title=(Span("200"),))], frozenset())
    assert [row.heading for row in rows] == [True, False, True, False]
    assert "no schema" in rows[1].cells[0].text


def test_a_schema_that_holds_itself_without_end_is_cut() -> None:
    deep: JsonSchema = {"type": "object"}
    for _ in range(100):
        deep = {"type": "array", "items": deep}
    assert len(tree_rows([Tree(deep)], frozenset())) < 30
    wide: JsonSchema = {"properties": {str(number): {} for number in range(5_000)}}
    assert len(tree_rows([Tree(wide)], frozenset())) == 2_001


def test_examples_are_the_first_plain_value_at_each_place() -> None:
    body: JsonValue = {"items": [{"id": None}, {"id": 7, "a/b": {"c": True}}], "total": 2, "empty": []}
    assert examples_in(body) == {"$.items/*/id": "7", "$.items/*/a~1b/c": "true", "$.total": "2"}
