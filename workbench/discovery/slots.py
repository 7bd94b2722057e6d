"""The slots of a path template: what they are called, and their values in raw paths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from workbench.discovery.content import typed
from workbench.discovery.forms import SLOT, noun_of, parts_of, pieces_of
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


def values_of(template: Sequence[str], paths: Iterable[str]) -> list[list[str]]:
    """Give the values of each slot, one for each raw path."""
    slotted = [(index, segment) for index, segment in enumerate(template) if SLOT in segment]
    columns: list[list[str]] = [[] for _ in slots_of(template)]
    for path in paths:
        segments = _as_long(segments_of(path), template)
        found = [part for index, segment in slotted for part in _parts(segment, segments[index])]
        for column, value in zip(columns, found, strict=True):
            column.append(value)
    return columns


def _as_long(segments: Sequence[str], template: Sequence[str]) -> Sequence[str]:
    """Take what is deeper than its template for one value of the last slot: the path of a file, before what is done to it."""
    more = len(segments) - len(template)
    if more <= 0:
        return segments
    at = max((index for index, segment in enumerate(template) if segment == SLOT), default=len(template) - 1)
    return (*segments[:at], "/".join(segments[at : at + more + 1]), *segments[at + more + 1 :])


def _parts(form: str, segment: str) -> list[str]:
    return [segment] if form == SLOT else parts_of(form, segment)


@dataclass(slots=True)
class Pool:
    """What is known of one slot from all endpoints that go through it, so that it has one name in all of them."""

    shapes: Counter[SegmentShape] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    """Fields of the answers at hand that repeated the value."""
    owned: Counter[str] = field(default_factory=Counter)
    """Fields of any answers that say whose id each value is: ``dag_id``."""
    codes: set[str] = field(default_factory=set)
    """What the values are codes of at each endpoint; empty for none."""

    @property
    def code(self) -> str:
        """Say what all values are codes of, empty for nothing."""
        if "path" in self.codes:
            return "path"
        for wider, narrower in (("locale", "language"), ("day", "month")):
            if self.codes == {wider, narrower}:
                return wider
        return next(iter(self.codes)) if len(self.codes) == 1 else ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a template that varies."""

    index: int
    """Of its segment."""
    before: str
    """What stands before it in its segment, slots included."""
    after: str


def slots_of(template: Sequence[str]) -> tuple[Slot, ...]:
    """Give the slots of a template, in order."""
    return _slots_of(tuple(template))


@lru_cache(maxsize=4096)
def _slots_of(template: tuple[str, ...]) -> tuple[Slot, ...]:
    return tuple(slot for index, segment in enumerate(template) for slot in _slots_in(index, pieces_of(segment)))


def _slots_in(index: int, pieces: Sequence[str]) -> list[Slot]:
    return [Slot(index, SLOT.join(pieces[:n]), SLOT.join(pieces[n:])) for n in range(1, len(pieces))]


def place_of(template: Sequence[str], slot: Slot) -> tuple[str, ...]:
    """Give the template as far as a slot: what endpoints that go through it have in common."""
    last = template[slot.index] if SLOT not in slot.after else slot.before + SLOT
    return (*template[: slot.index], last)


def slot_names(template: Sequence[str], pools: Sequence[Pool]) -> list[str]:
    """Name the slots: by the resource before each (``partner_id``), or by what the values are (``email``)."""
    names: list[str] = []
    dated = _dated(slots_of(template), [pool.code for pool in pools])
    for slot, pool, part in zip(slots_of(template), pools, dated, strict=True):
        owner = _owner_of(template, slot)
        name = part or _told_beside(slot) or _slot_name(owner, pool, _kind_told(template, slot, pool))
        names.append(_unused(name, owner, names))
    return names


def _dated(slots: Sequence[Slot], codes: Sequence[str]) -> list[str]:
    """Name the parts of dates that take up segments of their own: a year and a month in a row, and a day after them."""
    names = [""] * len(slots)
    for place in range(len(slots) - 1):
        year, month = slots[place : place + 2]
        if codes[place : place + 2] == ["year", "month"] and _follow(year, month):
            names[place : place + 2] = ["year", "month"]
            if place + 2 < len(slots) and codes[place + 2] in {"month", "day"} and _follow(month, slots[place + 2]):
                names[place + 2] = "day"
    return names


def _follow(first: Slot, second: Slot) -> bool:
    return second.index == first.index + 1 and not (first.before or first.after or second.before or second.after)


_BESIDE = re.compile(r"([A-Za-z_][\w.-]*)=['\"]?$")
_COUNTED = re.compile(r"([A-Za-z]+)[-_]$")


def _told_beside(slot: Slot) -> str:
    """Give the name that the segment itself has for a slot: ``;color={}``, ``page-{}``, ``{}@{version}``."""
    if SLOT in slot.before:
        told = {f"{SLOT}@": "version", f"{SLOT},": "longitude"}.get(slot.before, "")
    else:
        told = "latitude" if slot.after == f",{SLOT}" and not slot.before else ""
    named = _BESIDE.search(slot.before) or _COUNTED.search(slot.before)
    return "_".join(words_of(named[1])) if named else told


def owner_of(template: Sequence[str], slot: int) -> str:
    """Name the resource that the slot of that number selects from."""
    return _owner_of(template, slots_of(template)[slot])


def _owner_of(template: Sequence[str], slot: Slot) -> str:
    own = slot.before.partition("(")[0]
    return _owner([*template[: slot.index], own] if own and own != slot.before else template, slot.index + bool(own))


def _owner(template: Sequence[str], index: int) -> str:
    """Name the resource that a slot selects from: the literal before it, in the singular."""
    told = (found for s in reversed(template[:index]) if (found := _resource(s)) and found not in _KINDS)
    words = next(told, ())
    return "_".join([*words[:-1], singular(words[-1])]) if words else ""


def _resource(segment: str) -> tuple[str, ...]:
    """Give the words of the resource that a segment names; none for one that is a slot."""
    words = words_of(segment if SLOT not in segment else noun_of(segment))
    return words[1:] if words[:1] in {("by",), ("with",)} else words


def _kind_told(template: Sequence[str], slot: Slot, pool: Pool) -> str:
    """Give the word right before a slot that says what it is: ``/types/slug/{}``, ``/users/by-email/{}``."""
    above = template[slot.index - 1] if slot.index else ""
    words = _resource(above)
    told = words in _KINDS or (words_of(above)[:1] == ("by",) and pool.shapes.keys().isdisjoint(_ID_SHAPES))
    return "_".join(words) if told else ""


_ID_SHAPES: frozenset[SegmentShape] = frozenset({"integer", "uuid", "hex", "token"})


_KINDS = frozenset(
    {("id",), ("uuid",), ("slug",), ("name",), ("key",), ("code",), ("email",), ("number",), ("username",)}
)


def _slot_name(owner: str, pool: Pool, told: str) -> str:
    shape = min(pool.shapes, key=lambda s: (-pool.shapes[s], s))
    repeated = min(pool.fields, key=lambda name: (-pool.fields[name], name)) if pool.fields else ""
    if pool.code == "path" or (not told and not repeated and pool.code in _CODES):
        return pool.code
    word = told or ("_".join(words_of(repeated)) if repeated else _KIND_NAMES.get(shape, "id"))
    if not told and not repeated and (owned := _owned_name(owner, pool.owned)):
        return owned
    if word in _PLAIN_NAMES or word == owner or word.startswith(f"{owner}_"):
        return word
    return f"{owner}_{word}" if owner else word


_CODES = frozenset({"country", "currency", "language", "locale"})


def _owned_name(owner: str, owned: Counter[str]) -> str:
    """Choose among names that say whose id a value is: the resource's own before the most frequent; empty where none is."""
    names = {"_".join(words_of(name)): count for name, count in sorted(owned.items())}
    return min(names, key=lambda name: (name != f"{owner}_id", -names[name], len(name), name), default="")


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
        first, *rest = map(_encoded, pieces_of(segment))
        segments.append(first + "".join(f"{{{next(left)}}}{piece}" for piece in rest))
    return "/" + "/".join(segments)


def _encoded(literal: str) -> str:
    return quote(literal, safe="!$&'()*+,;=:@~._-")


def slot_shape(column: Iterable[str]) -> Shape:
    """Summarise the values of a slot."""
    shape = Shape()
    for value in column:
        shape.observe(typed(value))
    return shape
