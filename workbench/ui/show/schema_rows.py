"""A JSON Schema as the rows of a tree that folds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from workbench.exchange import JsonSchema, JsonValue
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.schema import DEPTH, LINE_COUNT_LIMIT, brief, notes_of, type_name
from workbench.ui.show.spans import Span

COLUMNS = (Column("Member", minimum=24), Column("Type", 18), Column("Presence", 9, drop=2), Column("Notes", drop=1))

ROOT = "$"


@dataclass(frozen=True, slots=True)
class Tree:
    """What to show of a schema, and how."""

    schema: JsonSchema | None
    prefix: str = ""
    """What the keys of its rows begin with: several trees stand in one table."""
    title: tuple[Span, ...] = ()
    """A heading, where there is one."""
    examples: Mapping[str, str] = field(default_factory=dict)
    """An observed value by its place, such as ``$.items/*/id``."""
    left_out: Set[str] = frozenset()
    """Places that the file will not have."""
    kept: Set[str] = frozenset()
    """Places whose observed values the file will have."""


def tree_rows(trees: list[Tree], folded: Set[str]) -> list[Row]:
    """Give the rows of all trees; what is below a folded row is left out."""
    return [row for tree in trees for row in _rows(tree, folded)]


def _rows(tree: Tree, folded: Set[str]) -> Iterator[Row]:
    if tree.title:
        yield Row("", tree.title, heading=True)
    if tree.schema is None:
        yield Row("", _cells(Span("no schema: the body is no JSON, or was not kept", "dim")))
        return
    for number, (place, row) in enumerate(_node(tree, _Node(ROOT, ROOT, tree.schema, 0), folded)):
        if number == LINE_COUNT_LIMIT:
            yield Row("", _cells(Span("… more members", "warn")))
            return
        yield Row(f"{tree.prefix}{place}", row)


@dataclass(frozen=True, slots=True)
class _Node:
    place: str
    name: str
    schema: JsonSchema
    depth: int
    required: bool = True


def _node(tree: Tree, node: _Node, folded: Set[str]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    below = list(_below(node)) if node.depth < DEPTH else []
    closed = f"{tree.prefix}{node.place}" in folded
    yield node.place, _line(tree, node, "▶ " if below and closed else "▼ " if below else "  ")
    for member in below if not closed else ():
        yield from _node(tree, member, folded)


def _below(node: _Node) -> Iterator[_Node]:
    schema, deeper = node.schema, node.depth + 1
    required = schema.get("required")
    needed = set(map(str, required)) if isinstance(required, list) else set()
    for name, member in _members(schema.get("properties")):
        yield _Node(_join(node.place, name), name, member, deeper, name in needed)
    for word, part, name in (("items", "*", "[each]"), ("additionalProperties", "{any key}", "{any key}")):
        if isinstance(inner := schema.get(word), dict):
            yield _Node(_join(node.place, part), name, inner, deeper)
    for word in ("anyOf", "oneOf", "allOf"):
        choices = schema.get(word)
        named = {str(number): each for number, each in enumerate(choices, 1)} if isinstance(choices, list) else {}
        for number, member in _members(named):
            yield _Node(f"{node.place}#{word}{number}", f"{word} {number}", member, deeper)
    for name, member in _members(schema.get("$defs")):
        yield _Node(f"{node.place}#defs/{name}", f"#/$defs/{name}", member, deeper)


def _members(value: JsonValue) -> Iterator[tuple[str, JsonSchema]]:
    if isinstance(value, dict):
        yield from ((name, member) for name, member in value.items() if isinstance(member, dict))


def _join(place: str, name: str) -> str:
    """Write a place as choices do: ``$.items/*/id``."""
    name = name.replace("~", "~0").replace("/", "~1")
    return f"{place}.{name}" if place == ROOT else f"{place}/{name}"


def _line(tree: Tree, node: _Node, mark: str) -> tuple[Span, ...]:
    out = node.place in tree.left_out or ROOT in tree.left_out
    presence = Span("left out", "warn") if out else Span("" if node.required else "optional", "dim")
    told = [*notes_of(node.schema)]
    if node.place in tree.kept:
        told.insert(0, "values kept")
    if example := tree.examples.get(node.place):
        told.append(f"such as {example}")
    name = Span(f"{'  ' * node.depth}{mark}{node.name}", "dim" if out else "key")
    return (name, Span(type_name(node.schema), "number"), presence, Span(" · ".join(told), "dim"))


def _cells(first: Span) -> tuple[Span, ...]:
    return (first, *(Span("") for _ in COLUMNS[1:]))


def examples_in(value: JsonValue) -> dict[str, str]:
    """Give the first plain value at each place of a body."""
    found: dict[str, str] = {}
    _gather(ROOT, value, found, DEPTH)
    return found


def _gather(place: str, value: JsonValue, found: dict[str, str], depth: int) -> None:
    if isinstance(value, dict) and depth:
        for name, member in value.items():
            _gather(_join(place, name), member, found, depth - 1)
    elif isinstance(value, list) and depth:
        for member in value[:20]:
            _gather(_join(place, "*"), member, found, depth - 1)
    elif value is not None and not isinstance(value, dict | list):
        found.setdefault(place, brief(value))
