"""Find the value links between endpoints: who carried what, and who had given it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.discovery.affinity import Slot
from workbench.discovery.drafts import Draft
from workbench.discovery.endpoint import Endpoint, Location, ValueLink
from workbench.discovery.following import followed
from workbench.discovery.keys import Key
from workbench.discovery.links import Context, Use, chooses, links_of
from workbench.discovery.memory import Memory
from workbench.discovery.naming import noun_of
from workbench.discovery.slots import owner_of
from workbench.discovery.values import Values


def _uses(draft: Draft) -> Iterator[Use]:
    for index, (name, column) in enumerate(zip(draft.names, draft.columns, strict=True)):
        use = Use(draft.id, Slot("path", name, owner_of(draft.template.segments, index)))
        for place, value in zip(draft.places, column, strict=True):
            if text := followed(value):
                use.values[text] = place.span.widened(use.values.get(text))
        yield use


def links_between(
    drafts: Sequence[Draft], endpoints: Sequence[Endpoint], values: Values, memory: Memory
) -> dict[str, tuple[ValueLink, ...]]:
    """Give the links into each endpoint's parameters, the best first."""
    endpoint_of = {key: draft.id for draft in drafts for key in draft.keys}
    nouns = {endpoint.id: noun_of(endpoint) for endpoint in endpoints}
    uses = [use for draft in drafts for use in _uses(draft)]
    uses.extend(_carried_uses(values, endpoint_of, nouns))
    links: dict[str, list[ValueLink]] = {}
    facts = {draft.id: draft.facts for draft in drafts}
    context = Context(
        endpoint_of,
        nouns,
        lambda ident, path: chooses(facts[ident], path),
        memory.links(endpoint_of, nouns, values.touched),
    )
    for link in links_of(uses, values, context):
        links.setdefault(link.consumer, []).append(link)
    return {consumer: tuple(found) for consumer, found in links.items()}


def _carried_uses(values: Values, endpoint_of: Mapping[Key, str], nouns: Mapping[str, str]) -> Iterator[Use]:
    found: dict[tuple[str, Location, str], Use] = {}
    for consumer, times in values.consumed.items():
        endpoint = endpoint_of[consumer.line.now().key]
        slot = endpoint, consumer.location, consumer.name
        use = found.setdefault(slot, Use(endpoint, Slot(consumer.location, consumer.name, nouns[endpoint])))
        for value, at in times.items():
            use.values[value] = at.widened(use.values.get(value))
    for slot in sorted(found):
        yield found[slot]
