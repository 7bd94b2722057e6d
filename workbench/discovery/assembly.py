"""Put endpoints together from facts and templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from workbench.discovery import json_path, naming
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
    label,
)
from workbench.discovery.facts import MOST_SAMPLES, Facts, Hits
from workbench.discovery.json_schema import is_map, schema_of
from workbench.discovery.linking import links_between
from workbench.discovery.memory import Memory
from workbench.discovery.noise import noise_of
from workbench.discovery.overrides import overridden
from workbench.discovery.pagination import is_list, pagination_of
from workbench.discovery.paging_headers import by_role
from workbench.discovery.parameters import parameters_of, path_parameters
from workbench.discovery.risk import risk_of
from workbench.discovery.schema import Shape
from workbench.discovery.sessions import Witness, sessions_of, signs_in, with_sessions
from workbench.discovery.shapes import is_plural, words_of
from workbench.discovery.slots import slot_shape
from workbench.discovery.unique_names import distinct
from workbench.discovery.values import REQUEST, Values

_TOLD_FROM = 0.5
"""Confidence of a link that a parameter's description names."""


def assemble(
    drafts: Sequence[Draft], values: Values, overrides: Sequence[Override], memory: Memory
) -> tuple[Endpoint, ...]:
    """Describe every draft; names are made unique among all."""
    endpoints = _described(drafts, memory)
    named = _named(endpoints, links_between(drafts, endpoints, values, memory))
    keys = {draft.id: draft.keys for draft in drafts}
    return tuple(sorted((overridden(e, keys[e.id], overrides) for e in named), key=_order))


def _described(drafts: Sequence[Draft], memory: Memory) -> list[Endpoint]:
    auths = _auths(drafts)
    found = []
    for draft in drafts:
        basis = draft.version, draft.template, draft.names, draft.columns, auths[draft.id]
        found.append(memory.described(draft.id, basis, partial(_describe, draft, auths[draft.id])))
    return found


def _order(endpoint: Endpoint) -> tuple[str, str, str, str, str]:
    told = endpoint.discriminator.name if endpoint.discriminator else ""
    return endpoint.origin, endpoint.category, endpoint.path, endpoint.method, told


def _auths(drafts: Sequence[Draft]) -> dict[str, Auth]:
    sessions = sessions_of(list(map(_witness, drafts)))
    by_origin: dict[str, dict[str, Guess]] = {}
    for draft in drafts:
        scripted = draft.facts.types.keys() <= {"xhr", "fetch"}
        auth = auth_of(with_sessions(draft.facts.credentials, sessions[draft.origin]))
        guess = Guess(draft.method, auth, scripted)
        by_origin.setdefault(draft.origin, {})[draft.id] = guess
    return {key: auth for guesses in by_origin.values() for key, auth in settle_cookies(guesses).items()}


def _witness(draft: Draft) -> Witness:
    facts = draft.facts
    sent = (name for location in _BODIES if location in facts.inputs for name in facts.inputs[location].fields)
    given = facts.given if facts.given and signs_in(draft.method, draft.path, sent) else frozenset[str]()
    return Witness(draft.origin, facts.credentials, given)


_BODIES: tuple[Location, ...] = ("json", "form", "multipart")


def _lists(answer: Shape, path: str) -> bool:
    """Whether an answer lists things: a map of what the path has in the plural does, too."""
    words = words_of(path.rpartition("/")[2])
    return is_list(answer) or (bool(words) and is_plural(words[-1]) and is_map(answer))


def _describe(draft: Draft, auth: Auth) -> Endpoint:
    facts, path = draft.facts, draft.path
    answer = facts.success()
    body = facts.inputs.get("json")
    shapes = [slot_shape(column) for column in draft.columns]
    named = naming.name_of(
        Endpoint(draft.id, draft.method, draft.origin, path, draft.discriminator),
        is_list=_lists(answer, path) if answer else None,
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
        pagination=pagination_of(facts.inputs, answer, by_role(facts.paging))
        if risk_of(draft.method, path, draft.discriminator) == "read"
        else None,
        parameters=(
            *path_parameters(draft.names, shapes, draft.columns),
            *(p for p in parameters_of(facts.inputs) if not _signs(p, auth)),
        ),
        request_media_type=_most(facts.media_types),
        request_schema=schema_of(body) if body else None,
        document=_most(facts.documents),
        responses=tuple(_responses(facts)),
        exchanges=facts.hits.exchanges,
        statuses=tuple(sorted(facts.hits.statuses.items())),
        latency=_latency(facts.hits),
        rate_limit=facts.policy.rate_limit(),
        caching=facts.policy.reuse(),
        confidence=round(draft.template.confidence, 3),
        reasons=draft.template.reasons,
        samples=_samples(facts.hits),
    )


def _signs(parameter: Parameter, auth: Auth) -> bool:
    """Whether a parameter is what signs the request in."""
    return parameter.location == "cookie" and parameter.name in auth.cookies


def _most(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda text: (-counts[text], text)) if counts else ""


def _responses(facts: Facts) -> Iterator[ResponseShape]:
    for (status, media_type), answers in sorted(facts.answers.items()):
        schema, fault = (schema_of(s, recursive=True) if s else None for s in (answers.shape, answers.fault))
        yield ResponseShape(status, media_type, schema, answers.count, fault)


def _latency(hits: Hits) -> tuple[float, float]:
    times = hits.durations()
    return times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))]


def _samples(hits: Hits) -> tuple[str, ...]:
    """Name a few exchanges, the first of each status first."""
    ordered = hits.early
    first = {hit.status: hit.exchange for hit in reversed(ordered)}
    found = [*(first[status] for status in sorted(first)), *(hit.exchange for hit in ordered)]
    return tuple(dict.fromkeys(found))[:MOST_SAMPLES]


def _named(endpoints: Sequence[Endpoint], links: Mapping[str, tuple[ValueLink, ...]]) -> list[Endpoint]:
    names = distinct({endpoint.id: (endpoint.name, endpoint) for endpoint in endpoints})
    labels = {endpoint.id: label(endpoint) for endpoint in endpoints}
    # Who wants a value would rather read something than change it.
    reads = {endpoint.id for endpoint in endpoints if endpoint.risk == "read"}
    told = {name: sorted(found, key=lambda link: link.producer not in reads) for name, found in links.items()}
    return [
        replace(
            endpoint,
            name=names[endpoint.id],
            auth=_fed(endpoint.auth, links.get(endpoint.id, ()), labels),
            links=links.get(endpoint.id, ()),
            parameters=_sourced(endpoint.parameters, told.get(endpoint.id, ()), names),
        )
        for endpoint in endpoints
    ]


def _fed(auth: Auth, links: tuple[ValueLink, ...], labels: Mapping[str, str]) -> Auth:
    """Tell which answer gave the anti-forgery value, where no cookie holds it."""
    if not auth.csrf_header or auth.csrf_source:
        return auth
    feeding = (link for link in links if (link.location, link.parameter) == ("header", auth.csrf_header))
    best = next(feeding, None)
    return replace(auth, csrf_source=f"response:{labels[best.producer]}{best.field}") if best else auth


def _sourced(
    parameters: tuple[Parameter, ...], links: Iterable[ValueLink], names: Mapping[str, str]
) -> tuple[Parameter, ...]:
    """Tell for each parameter where its value comes from, by the best link."""
    best: dict[tuple[str, str], ValueLink] = {}
    for link in links:
        if link.confidence >= _TOLD_FROM:
            best.setdefault((link.location, link.parameter), link)
    return tuple(_with_source(p, best, names) for p in parameters) if best else parameters


def _with_source(
    parameter: Parameter, best: Mapping[tuple[str, str], ValueLink], names: Mapping[str, str]
) -> Parameter:
    link = best.get((parameter.location, parameter.name))
    if link is None:
        return parameter
    return replace(parameter, source=f"{_field_words(link.field)} {names[link.producer]}")


def _field_words(field: str) -> str:
    """Say where a value stands: ``an id from``, ``the Location from``, ``the slug given to``."""
    name = (json_path.names(field) or ["value" if field.startswith("$") else field])[-1]
    if not field.startswith("$"):
        return f"the {name} given to" if field.startswith(REQUEST) else f"the {name} from"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name} from"
