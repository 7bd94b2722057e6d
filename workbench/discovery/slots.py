"""Name the parameters of a path template, and read their values out of raw paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from workbench.discovery.content import typed
from workbench.discovery.schema import Shape
from workbench.discovery.shapes import SegmentShape, segment_shape, singular, words_of
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


def slot_names(template: Sequence[str], columns: Sequence[Sequence[str]], fields: Sequence[str]) -> list[str]:
    """Name the slots: by the resource before each (``partner_id``), or by what the values are (``email``).

    ``fields`` has, for each slot, the answer's field that repeats the value (``slug``, ``id``), empty where none does.
    """
    names: list[str] = []
    indices = [index for index, segment in enumerate(template) if "{}" in segment]
    for index, column, field in zip(indices, columns, fields, strict=True):
        owner = _owner(template, index)
        names.append(_unused(_slot_name(owner, column, field), owner, names))
    return names


def owner_of(template: Sequence[str], slot: int) -> str:
    """Name the resource that the slot of that number selects from."""
    return _owner(template, [index for index, segment in enumerate(template) if "{}" in segment][slot])


def _owner(template: Sequence[str], index: int) -> str:
    """Name the resource that a slot selects from: the literal before it, in the singular."""
    literal = next((s for s in reversed(template[:index]) if "{}" not in s), "")
    words = list(words_of(literal))
    while words and words[0] in {"by", "with"}:
        words.pop(0)
    return "_".join([*words[:-1], singular(words[-1])]) if words else ""


def _slot_name(owner: str, column: Sequence[str], field: str) -> str:
    shapes = Counter(map(segment_shape, column))
    shape = min(shapes, key=lambda s: (-shapes[s], s))
    kind = _KIND_NAMES.get(shape, "id")
    word = "_".join(words_of(field)) if field else kind
    if word in {"date", "email", "version", "locale", "slug"}:
        return word
    if word == owner or word.startswith(f"{owner}_"):
        return word
    return f"{owner}_{word}" if owner else word


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
