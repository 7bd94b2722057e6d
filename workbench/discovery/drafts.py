"""Merge what was seen of each request line into drafts: one for every endpoint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.discovery.discriminators import settled
from workbench.discovery.endpoint import Discriminator, Override
from workbench.discovery.facts import Facts
from workbench.discovery.keys import Key
from workbench.discovery.lines import given_by, path_facts
from workbench.discovery.overrides import with_overrides
from workbench.discovery.shapes import segment_shape
from workbench.discovery.slots import Pool, path_text, slot_indices, slot_names, values_of
from workbench.discovery.templates import Template, templates_of
from workbench.discovery.values import Values


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
    columns: list[list[str]] = field(default_factory=list)
    """The values of each slot, one for each key."""
    names: list[str] = field(default_factory=list)

    @property
    def path(self) -> str:
        return path_text(self.template.segments, self.names)


def endpoint_id(method: str, origin: str, template: Sequence[str], discriminator: Discriminator | None) -> str:
    """Give the stable id: 16 hexadecimal digits over what makes an endpoint, parameter names left out."""
    told = f"{discriminator.kind}:{discriminator.operation}:{discriminator.name}" if discriminator else ""
    text = "\n".join((method, origin, "/" + "/".join(template), told))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def draft_endpoints(facts: Mapping[Key, Facts], values: Values, overrides: Sequence[Override]) -> list[Draft]:
    """Merge the facts of all request lines that share a template."""
    given = given_by(values)
    evident = {origin: templates_of(paths, given) for origin, paths in path_facts(facts).items()}
    templates = with_overrides(evident, overrides)
    discriminators = settled({key: templates[key.origin][key.path].segments for key in facts})
    drafts: dict[str, Draft] = {}
    for key in sorted(facts, key=_key_order):
        template, discriminator = templates[key.origin][key.path], discriminators[key]
        ident = endpoint_id(key.method, key.origin, template.segments, discriminator)
        draft = drafts.get(ident)
        if draft is None:
            draft = drafts[ident] = Draft(ident, key.method, key.origin, template, discriminator)
        draft.keys.append(key)
        draft.facts.merge(facts[key])
    _name_slots(list(drafts.values()), values)
    return list(drafts.values())


def _key_order(key: Key) -> tuple[str, str, str, str]:
    return key.origin, key.path, key.method, repr(key.discriminator)


def _name_slots(drafts: Sequence[Draft], values: Values) -> None:
    """Name the slots of every draft; one that several endpoints share is named from all of them."""
    pools: dict[tuple[str, tuple[str, ...]], Pool] = {}
    for draft in drafts:
        draft.columns = values_of(draft.template.segments, [key.path for key in draft.keys])
        for at, column in zip(_slots(draft), draft.columns, strict=True):
            pool = pools.setdefault(at, Pool())
            pool.shapes.update(map(segment_shape, column))
            if at[1] == draft.template.segments:
                pool.fields.update(_echoes(draft, column, values))
    for draft in drafts:
        found = [pools[at] for at in _slots(draft)]
        draft.names = list(draft.template.names) or slot_names(draft.template.segments, found)


def _slots(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    segments = draft.template.segments
    return [(draft.origin, segments[: index + 1]) for index in slot_indices(segments)]


def _echoes(draft: Draft, column: Sequence[str], values: Values) -> Iterator[str]:
    """Name the top-level fields of the endpoint's own answers that repeat the value."""
    for key, value in zip(draft.keys, column, strict=True):
        for (producer, path), _ in values.producers(value):
            name = path.removeprefix("$.")
            if producer == key and name in _KEY_FIELDS:
                yield name


_KEY_FIELDS = frozenset(
    {"id", "uuid", "slug", "key", "code", "email", "name", "number", "username", "login", "symbol", "sku"}
)
