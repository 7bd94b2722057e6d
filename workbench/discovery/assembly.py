"""Put endpoints together from facts and templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.discovery import json_path, naming
from workbench.discovery.affinity import Slot
from workbench.discovery.credentials import Guess, auth_of, settle_cookies
from workbench.discovery.drafts import Draft
from workbench.discovery.endpoint import (
    Auth,
    Endpoint,
    Location,
    Override,
    Parameter,
    ResponseShape,
    ValueLink,
)
from workbench.discovery.facts import Facts, Hit
from workbench.discovery.json_schema import schema_of
from workbench.discovery.keys import Key
from workbench.discovery.links import Context, Use, chooses, links_of
from workbench.discovery.noise import noise_of
from workbench.discovery.overrides import overridden
from workbench.discovery.pagination import is_list, pagination_of
from workbench.discovery.parameters import parameters_of, path_parameters
from workbench.discovery.risk import risk_of
from workbench.discovery.shapes import singular, words_of
from workbench.discovery.slots import owner_of, slot_shape
from workbench.discovery.values import Values, followed

_MOST_SAMPLES = 5
_TOLD_FROM = 0.5
"""Confidence of a link that a parameter's description names."""


def assemble(drafts: Sequence[Draft], values: Values, overrides: Sequence[Override]) -> tuple[Endpoint, ...]:
    """Describe every draft; names are made unique among all."""
    auths = _auths(drafts)
    endpoints = [_describe(draft, auths[draft.id]) for draft in drafts]
    named = _named(_linked(drafts, endpoints, values))
    keys = {draft.id: draft.keys for draft in drafts}
    return tuple(sorted((overridden(e, keys[e.id], overrides) for e in named), key=_order))


def _order(endpoint: Endpoint) -> tuple[str, str, str, str, str]:
    told = endpoint.discriminator.name if endpoint.discriminator else ""
    return endpoint.origin, endpoint.category, endpoint.path, endpoint.method, told


def _auths(drafts: Sequence[Draft]) -> dict[str, Auth]:
    by_origin: dict[str, dict[str, Guess]] = {}
    for draft in drafts:
        scripted = draft.facts.types.keys() <= {"xhr", "fetch"}
        guess = Guess(draft.method, auth_of(draft.facts.credentials), scripted)
        by_origin.setdefault(draft.origin, {})[draft.id] = guess
    return {key: auth for guesses in by_origin.values() for key, auth in settle_cookies(guesses).items()}


def _describe(draft: Draft, auth: Auth) -> Endpoint:
    facts, path = draft.facts, draft.path
    answer = facts.success()
    body = facts.inputs.get("json")
    shapes = [slot_shape(column) for column in draft.columns]
    named = naming.name_of(
        Endpoint(draft.id, draft.method, draft.origin, path, draft.discriminator),
        is_list=is_list(answer) if answer else None,
    )
    return Endpoint(
        id=draft.id,
        method=draft.method,
        origin=draft.origin,
        path=path,
        discriminator=draft.discriminator,
        name=named.name,
        title=named.title,
        category=named.category,
        risk=risk_of(draft.method, path, draft.discriminator),
        noise=noise_of(draft.origin, path, method=draft.method, beacon=set(facts.types) == {"beacon"}),
        auth=auth,
        pagination=pagination_of(facts.inputs, answer, facts.linked)
        if risk_of(draft.method, path, draft.discriminator) == "read"
        else None,
        parameters=(*path_parameters(draft.names, shapes), *parameters_of(facts.inputs)),
        request_media_type=_most(facts.media_types),
        request_schema=schema_of(body) if body else None,
        document=_most(facts.documents),
        responses=tuple(_responses(facts)),
        exchanges=len({hit.exchange for hit in facts.hits}),
        statuses=_statuses(facts.hits),
        latency=_latency(facts.hits),
        confidence=round(draft.template.confidence, 3),
        reasons=draft.template.reasons,
        samples=_samples(facts.hits),
    )


def _most(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda text: (-counts[text], text)) if counts else ""


def _responses(facts: Facts) -> Iterator[ResponseShape]:
    for (status, media_type), answers in sorted(facts.answers.items()):
        schema, fault = (schema_of(s, recursive=True) if s else None for s in (answers.shape, answers.fault))
        yield ResponseShape(status, media_type, schema, answers.count, fault)


def _statuses(hits: Sequence[Hit]) -> tuple[tuple[int, int], ...]:
    counts: dict[int, int] = {}
    for hit in hits:
        counts[hit.status] = counts.get(hit.status, 0) + 1
    return tuple(sorted(counts.items()))


def _latency(hits: Sequence[Hit]) -> tuple[float, float]:
    times = sorted(hit.seconds for hit in hits)
    return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))]


def _samples(hits: Sequence[Hit]) -> tuple[str, ...]:
    ordered = sorted(hits, key=lambda hit: (hit.started, hit.exchange))
    first = {hit.status: hit.exchange for hit in reversed(ordered)}
    return tuple(
        dict.fromkeys(
            [*(first[status] for status in sorted(first)), *(hit.exchange for hit in ordered[:_MOST_SAMPLES])]
        )
    )[:_MOST_SAMPLES]


def _uses(draft: Draft, values: Values) -> Iterator[Use]:
    for index, (name, column) in enumerate(zip(draft.names, draft.columns, strict=True)):
        use = Use(draft.id, Slot("path", name, owner_of(draft.template.segments, index)))
        for key, value in zip(draft.keys, column, strict=True):
            if text := followed(value):
                use.values[text] = values.sent[key].widened(use.values.get(text))
        yield use


def _linked(drafts: Sequence[Draft], endpoints: Sequence[Endpoint], values: Values) -> list[Endpoint]:
    endpoint_of = {key: draft.id for draft in drafts for key in draft.keys}
    nouns = {
        endpoint.id: singular(words_of(endpoint.category)[-1]) if words_of(endpoint.category) else ""
        for endpoint in endpoints
    }
    uses = [use for draft in drafts for use in _uses(draft, values)]
    uses.extend(_carried_uses(values, endpoint_of, nouns))
    links: dict[str, list[ValueLink]] = {}
    facts = {draft.id: draft.facts for draft in drafts}
    for link in links_of(uses, values, Context(endpoint_of, nouns, lambda ident, path: chooses(facts[ident], path))):
        links.setdefault(link.consumer, []).append(link)
    return [replace(endpoint, links=tuple(links.get(endpoint.id, ()))) for endpoint in endpoints]


def _carried_uses(values: Values, endpoint_of: Mapping[Key, str], nouns: Mapping[str, str]) -> Iterator[Use]:
    found: dict[tuple[str, Location, str], Use] = {}
    for consumer, times in values.consumed.items():
        endpoint = endpoint_of[consumer.key]
        slot = endpoint, consumer.location, consumer.name
        use = found.setdefault(slot, Use(endpoint, Slot(consumer.location, consumer.name, nouns[endpoint])))
        for value, at in times.items():
            use.values[value] = at.widened(use.values.get(value))
    for slot in sorted(found):
        yield found[slot]


def _named(endpoints: Sequence[Endpoint]) -> list[Endpoint]:
    names = naming.distinct({endpoint.id: (endpoint.name, endpoint) for endpoint in endpoints})
    return [_sourced(replace(endpoint, name=names[endpoint.id]), names) for endpoint in endpoints]


def _sourced(endpoint: Endpoint, names: Mapping[str, str]) -> Endpoint:
    """Tell for each parameter where its value comes from, by the best link."""
    best: dict[tuple[str, str], ValueLink] = {}
    for link in endpoint.links:
        if link.confidence >= _TOLD_FROM:
            best.setdefault((link.location, link.parameter), link)
    return replace(endpoint, parameters=tuple(_with_source(p, best, names) for p in endpoint.parameters))


def _with_source(
    parameter: Parameter, best: Mapping[tuple[str, str], ValueLink], names: Mapping[str, str]
) -> Parameter:
    link = best.get((parameter.location, parameter.name))
    if link is None:
        return parameter
    field_name = (json_path.names(link.field) or ["value"])[-1]
    article = "an" if field_name[:1].lower() in "aeiou" else "a"
    return replace(parameter, source=f"{article} {field_name} from {names[link.producer]}")
