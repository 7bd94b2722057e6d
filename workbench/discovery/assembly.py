"""Put endpoints together from facts and templates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.discovery import naming
from workbench.discovery.credentials import Guess, auth_of, settle_cookies
from workbench.discovery.endpoint import (
    Auth,
    Discriminator,
    Endpoint,
    Location,
    Override,
    Parameter,
    ResponseShape,
    ValueLink,
)
from workbench.discovery.facts import Facts, Hit, Key
from workbench.discovery.lines import given_by, path_facts
from workbench.discovery.links import Use, links_of
from workbench.discovery.noise import noise_of
from workbench.discovery.pagination import is_list, pagination_of
from workbench.discovery.parameters import parameters_of, path_parameters
from workbench.discovery.risk import risk_of
from workbench.discovery.schema import schema_of
from workbench.discovery.shapes import singular, words_of
from workbench.discovery.slots import owner_of, path_text, slot_names, slot_shape, values_of
from workbench.discovery.templates import Template, templates_of
from workbench.discovery.values import Values, followed

_MOST_SAMPLES = 5


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
    templates = _templates(facts, values)
    drafts: dict[str, Draft] = {}
    for key in sorted(facts, key=_key_order):
        template = templates[key.origin][key.path]
        ident = endpoint_id(key.method, key.origin, template.segments, key.discriminator)
        draft = drafts.get(ident)
        if draft is None:
            draft = drafts[ident] = Draft(ident, key.method, key.origin, template, key.discriminator)
        draft.keys.append(key)
        draft.facts.merge(facts[key])
    for draft in drafts.values():
        draft.columns = values_of(draft.template.segments, [key.path for key in draft.keys])
        draft.names = slot_names(draft.template.segments, draft.columns, _echo_fields(draft, values))
    return list(drafts.values())


def _key_order(key: Key) -> tuple[str, str, str, str]:
    return key.origin, key.path, key.method, repr(key.discriminator)


def _templates(facts: Mapping[Key, Facts], values: Values) -> dict[str, dict[str, Template]]:
    given = given_by(values)
    return {origin: templates_of(paths, given) for origin, paths in path_facts(facts).items()}


def _echo_fields(draft: Draft, values: Values) -> list[str]:
    """Name, for each slot, the top-level field of the endpoint's own answer that repeats its value."""
    return [_echo_field(draft, column, values) for column in draft.columns]


def _echo_field(draft: Draft, column: Sequence[str], values: Values) -> str:
    found: dict[str, int] = {}
    for key, value in zip(draft.keys, column, strict=True):
        for producer, path in values.producers(value):
            name = path.removeprefix("$.")
            if producer == key and name in _KEY_FIELDS:
                found[name] = found.get(name, 0) + 1
    return min(found, key=lambda name: (-found[name], _KEY_FIELDS.index(name))) if found else ""


_KEY_FIELDS = ("id", "uuid", "slug", "key", "code", "email", "name", "number", "username", "login", "symbol", "sku")


def assemble(drafts: Sequence[Draft], values: Values, overrides: Sequence[Override]) -> tuple[Endpoint, ...]:
    """Describe every draft; names are made unique among all."""
    auths = _auths(drafts)
    endpoints = [_describe(draft, auths[draft.id]) for draft in drafts]
    linked = _linked(drafts, endpoints, values)
    return tuple(sorted(_named(linked, drafts), key=_order))


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
        yield ResponseShape(status, media_type, schema_of(answers.shape) if answers.shape else None, answers.count)


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
        use = Use(draft.id, "path", name, owner_of(draft.template.segments, index))
        for key, value in zip(draft.keys, column, strict=True):
            if text := followed(value):
                use.values[text] = max(use.values.get(text, 0.0), values.latest(key))
        yield use


def _linked(drafts: Sequence[Draft], endpoints: Sequence[Endpoint], values: Values) -> list[Endpoint]:
    endpoint_of = {key: draft.id for draft in drafts for key in draft.keys}
    nouns = {
        endpoint.id: singular(words_of(endpoint.category)[-1]) if words_of(endpoint.category) else ""
        for endpoint in endpoints
    }
    uses = [use for draft in drafts for use in _uses(draft, values)]
    uses.extend(_carried_uses(values, endpoint_of))
    links: dict[str, list[ValueLink]] = {}
    for link in links_of(uses, values, endpoint_of, nouns):
        links.setdefault(link.consumer, []).append(link)
    return [replace(endpoint, links=tuple(links.get(endpoint.id, ()))) for endpoint in endpoints]


def _carried_uses(values: Values, endpoint_of: Mapping[Key, str]) -> Iterator[Use]:
    found: dict[tuple[str, Location, str], Use] = {}
    for consumer, times in values.consumed.items():
        endpoint = endpoint_of[consumer.key]
        slot = endpoint, consumer.location, consumer.name
        use = found.setdefault(slot, Use(endpoint, consumer.location, consumer.name, ""))
        for value, at in times.items():
            use.values[value] = max(use.values.get(value, 0.0), at)
    for slot in sorted(found):
        yield found[slot]


def _named(endpoints: Sequence[Endpoint], drafts: Sequence[Draft]) -> list[Endpoint]:
    names = naming.distinct({endpoint.id: (endpoint.name, endpoint) for endpoint in endpoints})
    return [_sourced(replace(endpoint, name=names[endpoint.id]), names) for endpoint in endpoints]


def _sourced(endpoint: Endpoint, names: Mapping[str, str]) -> Endpoint:
    """Tell for each parameter where its value comes from, by the best link."""
    best: dict[tuple[str, str], ValueLink] = {}
    for link in endpoint.links:
        best.setdefault((link.location, link.parameter), link)
    return replace(endpoint, parameters=tuple(_with_source(p, best, names) for p in endpoint.parameters))


def _with_source(
    parameter: Parameter, best: Mapping[tuple[str, str], ValueLink], names: Mapping[str, str]
) -> Parameter:
    link = best.get((parameter.location, parameter.name))
    if link is None:
        return parameter
    field_name = link.field.rpartition(".")[2].replace("[*]", "")
    article = "an" if field_name[:1].lower() in "aeiou" else "a"
    return replace(parameter, source=f"{article} {field_name} from {names[link.producer]}")
