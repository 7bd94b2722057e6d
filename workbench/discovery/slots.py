"""Name the parameters of a path template, and read their values out of raw paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from workbench.discovery.content import typed
from workbench.discovery.schema import Shape
from workbench.discovery.shapes import SegmentShape, singular, words_of
from workbench.discovery.trie import segments_of

_KIND_NAMES: dict[SegmentShape, str] = {
    "date": "date",
    "email": "email",
    "version": "version",
    "locale": "locale",
    "word": "slug",
    "words": "slug",
}


def _split(segment: str) -> tuple[str, str]:
    """Give what stands before and after the slot of a template's segment."""
    before, _, after = segment.partition("{}")
    return before, after


def values_of(template: Sequence[str], paths: Iterable[str]) -> list[list[str]]:
    """Give the values of each slot, one for each raw path."""
    slots = [(index, *_split(segment)) for index, segment in enumerate(template) if "{}" in segment]
    columns: list[list[str]] = [[] for _ in slots]
    for path in paths:
        segments = segments_of(path)
        for column, (index, before, after) in zip(columns, slots, strict=True):
            column.append(segments[index][len(before) : len(segments[index]) - len(after) or None])
    return columns


@dataclass(slots=True)
class Pool:
    """What is known of one slot from all endpoints that go through it, so that it has one name in all of them."""

    shapes: Counter[SegmentShape] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    """Fields of answers that repeated the value."""


def slot_indices(template: Sequence[str]) -> list[int]:
    return [index for index, segment in enumerate(template) if "{}" in segment]


def slot_names(template: Sequence[str], pools: Sequence[Pool]) -> list[str]:
    """Name the slots: by the resource before each (``partner_id``), or by what the values are (``email``)."""
    names: list[str] = []
    for index, pool in zip(slot_indices(template), pools, strict=True):
        owner = _owner(template, index)
        names.append(_unused(_slot_name(owner, pool, _kind_told(template, index)), owner, names))
    return names


def owner_of(template: Sequence[str], slot: int) -> str:
    """Name the resource that the slot of that number selects from."""
    return _owner(template, slot_indices(template)[slot])


def _owner(template: Sequence[str], index: int) -> str:
    """Name the resource that a slot selects from: the literal before it, in the singular."""
    told = (found for s in reversed(template[:index]) if "{}" not in s and (found := _resource(s)) not in _KINDS)
    words = next(told, ())
    return "_".join([*words[:-1], singular(words[-1])]) if words else ""


def _resource(literal: str) -> tuple[str, ...]:
    words = words_of(literal)
    return words[1:] if words[:1] in {("by",), ("with",)} else words


def _kind_told(template: Sequence[str], index: int) -> str:
    """Give the word right before a slot that says what it is: ``/types/slug/{}``, ``/users/by-email/{}``."""
    words = _resource(template[index - 1]) if index and "{}" not in template[index - 1] else ()
    return words[0] if words in _KINDS else ""


_KINDS = frozenset(
    {("id",), ("uuid",), ("slug",), ("name",), ("key",), ("code",), ("email",), ("number",), ("username",)}
)


def _slot_name(owner: str, pool: Pool, told: str) -> str:
    shape = min(pool.shapes, key=lambda s: (-pool.shapes[s], s))
    repeated = min(pool.fields, key=lambda name: (-pool.fields[name], name)) if pool.fields else ""
    word = told or ("_".join(words_of(repeated)) if repeated else _KIND_NAMES.get(shape, "id"))
    if word in _PLAIN_NAMES or word == owner or word.startswith(f"{owner}_"):
        return word
    return f"{owner}_{word}" if owner else word


_PLAIN_NAMES = frozenset({"date", "email", "version", "locale", "sku", "username", "login", "symbol"})


def _unused(name: str, owner: str, taken: Sequence[str]) -> str:
    if name not in taken:
        return name
    longer = f"{owner}_{name}" if owner and not name.startswith(owner) else f"{name}_2"
    number = 2
    while longer in taken:
        number += 1
        longer = f"{name}_{number}"
    return longer


def path_text(template: Sequence[str], names: Sequence[str]) -> str:
    """Write a template: literals percent-encoded again, slots with their names."""
    left = iter(names)
    segments = []
    for segment in template:
        if "{}" in segment:
            before, after = _split(segment)
            segments.append(f"{_encoded(before)}{{{next(left)}}}{_encoded(after)}")
        else:
            segments.append(_encoded(segment))
    return "/" + "/".join(segments)


def _encoded(literal: str) -> str:
    return quote(literal, safe="!$&'()*+,;=:@~._-")


def slot_shape(column: Iterable[str]) -> Shape:
    """Summarise the values of a slot."""
    shape = Shape()
    for value in column:
        shape.observe(typed(value))
    return shape
