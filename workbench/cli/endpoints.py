"""``workbench endpoints show``, ``set``, ``forget``, ``diff`` and ``probe``."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import fields

from workbench.cli.context import with_api
from workbench.cli.discovery import summary
from workbench.cli.output import counted, say, show_json, table
from workbench.discovery.endpoint import Endpoint, Override, ResponseShape, label
from workbench.discovery.words import (
    auth_words,
    caching_words,
    limit_words,
    paging_words,
    type_words,
    value_words,
)
from workbench.exchange import JsonSchema
from workbench.workspace.api import Api
from workbench.workspace.corrections import Correction, correct, decision_words, take_back
from workbench.workspace.views import EndpointDiff

_MOST_MEMBERS = 60
"""Lines of an answer's shape that a terminal shows."""


def show(options: Namespace) -> int:
    """Show one endpoint with its parameters, shapes, evidence and where its inputs come from."""
    found, decided = with_api(options, lambda api: _with_decisions(api, options.endpoint))
    if options.json:
        show_json(detail(found) | {"decided": decided})
        return 0
    _show(found)
    for decision in decided:
        say(f"You decided: {decision_words(decision)}")
    return 0


async def _with_decisions(api: Api, name: str) -> tuple[Endpoint, list[Override]]:
    return await api.endpoint(name), await api.decided(name)


def detail(endpoint: Endpoint) -> dict[str, object]:
    """Give an endpoint as ``show --json`` prints it: the list's fields, and schemas, samples and links."""
    return summary(endpoint) | {
        "document": endpoint.document,
        "request_media_type": endpoint.request_media_type,
        "request_schema": endpoint.request_schema,
        "responses": endpoint.responses,
        "latency": endpoint.latency,
        "rate_limit": endpoint.rate_limit,
        "caching": endpoint.caching,
        "least": endpoint.least,
        "samples": endpoint.samples,
        "links": endpoint.links,
    }


def _show(endpoint: Endpoint) -> None:
    say(f"{endpoint.method} {endpoint.origin}{label(endpoint).partition(' ')[2]}")
    say(f"{endpoint.title or endpoint.name} ({endpoint.name}, {endpoint.category}, {endpoint.risk})")
    statuses = ", ".join(f"{status or 'no answer'}: {count}" for status, count in endpoint.statuses)
    say(f"Seen {counted(endpoint.exchanges, 'time')} ({statuses}); confidence {endpoint.confidence:.2f}")
    for reason in endpoint.reasons:
        say(f"  because {reason}")
    told = (
        ("Folded away", endpoint.noise),
        ("Signs in", auth_words(endpoint.auth)),
        ("Needs", f"{endpoint.least}, as probing found" if endpoint.least else ""),
        ("Pages", paging_words(endpoint.pagination)),
        ("Limit", limit_words(endpoint.rate_limit)),
        ("Reuse", caching_words(endpoint.caching)),
    )
    for what, words in told:
        if words:
            say(f"{what}: {words}")
    table(
        ["PARAMETER", "IN", "TYPE", "REQUIRED", "VALUE", "FROM"],
        [
            [p.name, p.location, type_words(p.schema), "yes" if p.required else "no", value_words(p), p.source]
            for p in endpoint.parameters
        ],
        empty="No parameters.",
    )
    for answer in endpoint.responses:
        _show_answer(answer)


def _show_answer(answer: ResponseShape) -> None:
    shape = "" if answer.schema is None else f", {type_words(answer.schema)}"
    say(f"Answers {answer.status} {answer.media_type or 'without a body'}{shape}: {counted(answer.count, 'time')}")
    if answer.schema is not None:
        _show_members(answer.schema)


def _show_members(schema: JsonSchema) -> None:
    from workbench.ui.show.schema import schema_lines  # noqa: PLC0415 - the words of the screens are slow to load

    _, *members = ["".join(span.text for span in line) for line in schema_lines(schema)]
    for member in members[:_MOST_MEMBERS]:
        say(member)
    if len(members) > _MOST_MEMBERS:
        say(f"  … {len(members) - _MOST_MEMBERS} more; --json has all of them")


def probe(options: Namespace) -> int:
    """Find the least credential that an endpoint needs, by reads alone."""
    result = with_api(options, lambda api: api.probe(options.endpoint))
    if options.json:
        show_json(result)
        return 0
    table(
        ["SENT WITH", "STATUS", "ANSWER"],
        [[each.credential, each.status, "the same" if each.same else "another"] for each in result.tries],
        empty="Nothing was sent.",
    )
    say(f"The least that it needs: {result.least}. Kept in catalog/overrides.json.")
    return 0


def override(options: Namespace) -> int:
    """Keep a person's decisions about an endpoint; they win from now on."""
    touched = with_api(options, lambda api: correct(api, options.endpoint, _correction(options)))
    if options.json:
        show_json([summary(endpoint) for endpoint in touched])
        return 0
    _tell_touched(touched)
    say("Kept in catalog/overrides.json." if touched else "Kept in catalog/overrides.json; it changes nothing yet.")
    return 0


def forget(options: Namespace) -> int:
    """Take back a person's decisions about an endpoint: evidence decides again."""
    gone, touched = with_api(options, lambda api: take_back(api, options.endpoint, options.kind))
    if options.json:
        show_json([summary(endpoint) for endpoint in touched])
        return 0
    for decision in gone:
        say(f"Taken back: {decision_words(decision)}")
    _tell_touched(touched)
    return 0


def _tell_touched(endpoints: list[Endpoint]) -> None:
    for endpoint in endpoints:
        say(f"{endpoint.id}  {label(endpoint)}  {endpoint.name}  ({endpoint.risk})")


def _correction(options: Namespace) -> Correction:
    return Correction(**{field.name: getattr(options, field.name) for field in fields(Correction)})


def diff(options: Namespace) -> int:
    """Say what is other in one recording than in another."""
    found = with_api(options, lambda api: api.compare_recordings(options.before, options.after, options.endpoint))
    if options.json:
        show_json(found)
        return 0
    if not found:
        say("No difference.")
    for each in found:
        _tell_difference(each)
    return 0


def _tell_difference(found: EndpointDiff) -> None:
    if not (found.before and found.after):
        mark, where = ("-", "first") if found.before else ("+", "second")
        say(f"{mark} {found.label}  (only in the {where}: {counted(found.before or found.after, 'exchange')})")
        return
    say(f"~ {found.label}  ({found.before:,} and {counted(found.after, 'exchange')})")
    for change in found.changes:
        mark = {"added": "+", "removed": "-", "changed": "~"}[change.kind]
        told = " → ".join(filter(None, (change.before, change.after)))
        say(f"    {mark} {change.where}{f': {told}' if told else ''}")
