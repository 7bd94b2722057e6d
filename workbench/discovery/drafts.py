"""Merge what was seen of each request line into drafts: one for every endpoint."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from workbench.discovery.affinity import WRAPPERS
from workbench.discovery.codes import code_of
from workbench.discovery.discriminators import settled
from workbench.discovery.endpoint import Discriminator, Override
from workbench.discovery.facts import Facts
from workbench.discovery.json_path import parts
from workbench.discovery.keys import Key
from workbench.discovery.line import Line, checksum
from workbench.discovery.lines import given_by, path_facts
from workbench.discovery.memory import Memory, Place, Slotted, Version
from workbench.discovery.overrides import with_overrides
from workbench.discovery.shapes import segment_shape
from workbench.discovery.slots import Pool, path_text, place_of, slot_names, slots_of, values_of
from workbench.discovery.templates import Template, templates_of
from workbench.discovery.trie import segments_of
from workbench.discovery.values import REQUEST, Values


@dataclass(slots=True)
class Draft:
    """One endpoint while it is put together."""

    id: str
    method: str
    origin: str
    template: Template
    discriminator: Discriminator | None
    keys: list[Key] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)
    version: Version = ()
    """Of the facts."""
    places: list[Place] = field(default_factory=list)
    columns: list[list[str]] = field(default_factory=list)
    """The values of each slot, one for each place."""
    names: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        return path_text(self.template.segments, self.names)


def endpoint_id(method: str, origin: str, template: Sequence[str], discriminator: Discriminator | None) -> str:
    """Give the stable id: 16 hexadecimal digits over what makes an endpoint, parameter names left out."""
    told = f"{discriminator.kind}:{discriminator.operation}:{discriminator.name}" if discriminator else ""
    text = "\n".join((method, origin, "/" + "/".join(template), told))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def draft_endpoints(
    lines: Mapping[Key, Line], values: Values, overrides: Sequence[Override], memory: Memory
) -> list[Draft]:
    """Merge the facts of all request lines that share a template."""
    templates = line_templates(lines, values, overrides, memory)
    discriminators = settled({key: template.segments for key, template in templates.items()})
    drafts: dict[str, Draft] = {}
    for key in sorted(lines, key=_key_order):
        template, discriminator = templates[key], discriminators[key]
        ident = endpoint_id(key.method, key.origin, template.segments, discriminator)
        draft = drafts.get(ident)
        if draft is None:
            draft = drafts[ident] = Draft(ident, key.method, key.origin, template, discriminator)
        draft.keys.append(key)
    for draft in drafts.values():
        _fill(draft, [lines[key] for key in draft.keys], memory)
    _name_slots(list(drafts.values()), values, memory)
    return list(drafts.values())


MOST_PLACES = 100


def _fill(draft: Draft, lines: Sequence[Line], memory: Memory) -> None:
    draft.version = tuple((line.number, line.version) for line in lines)
    draft.facts, draft.places = memory.merged(draft.id, draft.version, lambda: _merged(lines))


def _merged(lines: Sequence[Line]) -> tuple[Facts, list[Place]]:
    facts = Facts()
    for line in lines:
        facts.merge(line.facts)
    places = [Place(line.key, path, span) for line in lines for path, span in line.kept()]
    if len(places) > MOST_PLACES:
        places = sorted(places, key=lambda place: (checksum(place.path), place.path, repr(place.key)))[:MOST_PLACES]
    return facts, places


def line_templates(
    lines: Mapping[Key, Line], values: Values, overrides: Sequence[Override], memory: Memory
) -> dict[Key, Template]:
    """Decide the template of every line."""
    given = given_by(values)
    told = {key: memory.told(line) for key, line in lines.items()}
    evident = {
        origin: memory.templates(origin, paths, values.touched, lambda paths: templates_of(paths, given))
        for origin, paths in path_facts(told).items()
    }
    templates = with_overrides(evident, overrides)
    return {key: templates[key.origin][line.paths[0][0]] for key, line in told.items()}


def _key_order(key: Key) -> tuple[str, str, str, str]:
    return key.origin, key.path, key.method, repr(key.discriminator)


def _name_slots(drafts: Sequence[Draft], values: Values, memory: Memory) -> None:
    """Name the slots of every draft; one that several endpoints share is named from all of them."""
    pools: dict[tuple[str, tuple[str, ...]], Pool] = {}
    for draft in drafts:
        basis = draft.version, draft.template.segments
        found = memory.slotted(draft.id, basis, values.touched, partial(_slotted, draft, values))
        draft.columns = found.columns
        told = zip(_slots(draft), found.shapes, found.fields, found.owned, found.codes, strict=True)
        for at, shapes, fields, owned, code in told:
            pool = pools.setdefault(at, Pool())
            pool.codes.add(code)
            pool.shapes.update(shapes)
            pool.fields.update(fields)
            pool.owned.update(owned)
    for draft in drafts:
        draft.names = list(draft.template.names) or slot_names(
            draft.template.segments, [pools[at] for at in _slots(draft)]
        )


def _slotted(draft: Draft, values: Values) -> Slotted:
    segments = draft.template.segments
    columns = values_of(segments, [place.path for place in draft.places])
    shapes = [Counter(map(segment_shape, column)) for column in columns]
    at_end = [place == segments for _, place in _slots(draft)]
    fields = [
        Counter(_echoes(draft, column, values)) if end else Counter[str]()
        for column, end in zip(columns, at_end, strict=True)
    ]
    owned = [_owned(column, values) for column in columns]
    codes = list(map(code_of, columns))
    if any(len(segments_of(place.path)) > len(segments) for place in draft.places):
        codes[-1] = "path"
    return Slotted(columns, shapes, fields, owned, codes)


def _slots(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    segments = draft.template.segments
    return [(draft.origin, place_of(segments, slot)) for slot in slots_of(segments)]


def _echoes(draft: Draft, column: Sequence[str], values: Values) -> Iterator[str]:
    """Name the fields that repeat the value of the last slot.

    Of the endpoint's own answers those in no array and no object of their own, of the collection's right above any.
    """
    for place, value in zip(draft.places, column, strict=True):
        above = place.key.path.rpartition("/")[0]
        for producer in values.producers(value):
            *around, name = parts(producer.field) or [""]
            if producer.field.startswith(REQUEST) or name not in _KEY_FIELDS:
                continue
            if (producer.key == place.key and WRAPPERS.issuperset(around)) or producer.key.path == above:
                yield name


def _owned(column: Sequence[str], values: Values) -> Counter[str]:
    """Name the fields that say whose id each word of a column is, wherever answers have them: ``dag_id``."""
    words = {value for value in column if segment_shape(value) in _WORDLIKE}
    found = Counter(name for value in words for name in _owned_fields(value, values))
    return Counter({name: count for name, count in found.items() if count == len(words)})


def _owned_fields(value: str, values: Values) -> set[str]:
    told = (p.field for p in values.producers(value) if not p.field.startswith(REQUEST))
    return {name for path in told for name in parts(path)[-1:] if _OWNED.fullmatch(name)}


_WORDLIKE = frozenset({"word", "words", "mixed", "other"})
_OWNED = re.compile(r"[a-z][a-z_]*(?:_id|[a-z]Id)")
_KEY_FIELDS = frozenset(
    {"id", "uuid", "slug", "key", "code", "email", "name", "number", "username", "login", "symbol", "sku"}
)
