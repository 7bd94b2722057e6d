"""``workbench endpoints show`` and ``set``."""

from __future__ import annotations

from argparse import Namespace
from typing import Literal
from urllib.parse import urlsplit

from workbench.cli.context import with_api
from workbench.cli.discovery import summary
from workbench.cli.output import counted, say, show_json, table
from workbench.discovery.endpoint import Endpoint, Override, label
from workbench.discovery.trie import segments_of
from workbench.discovery.words import caching_words, limit_words
from workbench.errors import NotFoundError, UsageError
from workbench.text import safe_line
from workbench.workspace.api import Api
from workbench.workspace.views import ExchangeQuery, ExchangeRow

_WORDS: tuple[Literal["name", "title", "category", "risk", "noise"], ...] = (
    "name",
    "title",
    "category",
    "risk",
    "noise",
)
_LOOKED = 1000
"""Exchanges of an endpoint among which a value is looked for."""


def show(options: Namespace) -> int:
    """Show one endpoint with its parameters, shapes, evidence and where its inputs come from."""
    found = with_api(options, lambda api: api.endpoint(options.endpoint))
    if options.json:
        show_json(detail(found))
        return 0
    _show(found)
    return 0


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
        "samples": endpoint.samples,
        "links": endpoint.links,
    }


def _show(endpoint: Endpoint) -> None:
    told = f" {endpoint.discriminator.name}" if endpoint.discriminator else ""
    say(f"{endpoint.method} {endpoint.origin}{endpoint.path}{told}")
    say(f"{endpoint.title or endpoint.name} ({endpoint.name}, {endpoint.risk}, {endpoint.auth.kind})")
    statuses = ", ".join(f"{status or 'no answer'}: {count}" for status, count in endpoint.statuses)
    say(f"Seen {counted(endpoint.exchanges, 'time')} ({statuses}); confidence {endpoint.confidence:.2f}")
    for reason in endpoint.reasons:
        say(f"  because {reason}")
    for what, words in (("Limit", limit_words(endpoint.rate_limit)), ("Reuse", caching_words(endpoint.caching))):
        if words:
            say(f"{what}: {words}")
    table(
        ["PARAMETER", "IN", "TYPE", "REQUIRED", "FROM"],
        [
            [p.name, p.location, _type(p.schema.get("type")), "yes" if p.required else "no", p.source]
            for p in endpoint.parameters
        ],
        empty="No parameters.",
    )
    for answer in endpoint.responses:
        shape = "" if answer.schema is None else f", {_type(answer.schema.get('type'))}"
        say(f"Answers {answer.status} {answer.media_type or 'without a body'}{shape}: {counted(answer.count, 'time')}")


def _type(kind: object) -> str:
    return " or ".join(map(str, kind)) if isinstance(kind, list) else str(kind or "any")


def override(options: Namespace) -> int:
    """Keep a person's decisions about an endpoint; they win from now on."""
    touched = with_api(options, lambda api: _override(api, options))
    if options.json:
        show_json([summary(endpoint) for endpoint in touched])
        return 0
    for endpoint in touched:
        say(f"{endpoint.id}  {label(endpoint)}  {endpoint.name}  ({endpoint.risk})")
    say("Kept in catalog/overrides.json." if touched else "Kept in catalog/overrides.json; it changes nothing yet.")
    return 0


async def _override(api: Api, options: Namespace) -> list[Endpoint]:
    endpoint = await api.endpoint(options.endpoint)
    wanted = await _decisions(api, endpoint, options)
    if not wanted:
        raise UsageError("Nothing to set.", hint="`workbench endpoints set --help` says what can be set.")
    touched: dict[str, Endpoint] = {}
    for decision in wanted:
        touched |= {found.id: found for found in await api.override(decision)}
    return list(touched.values())


async def _decisions(api: Api, endpoint: Endpoint, options: Namespace) -> list[Override]:
    found: list[Override] = []
    line = await sample(api, endpoint)
    if options.template:
        found.append(Override("template", (line,), checked_template(options.template, line)))
    if options.merge:
        other = await api.endpoint(options.merge)
        found.append(Override("template", (line, await sample(api, other)), merged(endpoint, other)))
    if options.split:
        found.append(Override("literal", (await sample(api, endpoint, options.split),), options.split))
    told = f"#{endpoint.discriminator.name}" if endpoint.discriminator else ""
    words = [(kind, getattr(options, kind)) for kind in _WORDS if getattr(options, kind) is not None]
    return [*found, *(Override(kind, (line + told,), value) for kind, value in words)]


async def sample(api: Api, endpoint: Endpoint, segment: str = "") -> str:
    """Give the request line of one of an endpoint's exchanges: with ``segment`` of one whose path has it.

    Raises NotFoundError when there is none.
    """
    page = await api.exchanges(ExchangeQuery(endpoint=endpoint.id, limit=_LOOKED if segment else 1))
    for row in page.rows:
        if not segment or segment in segments_of(_path(row)):
            return f"{row.method} {row.origin}{_path(row)}"
    what = f"with {safe_line(segment, limit=60)!r} in its path" if segment else "left"
    raise NotFoundError(f"{endpoint.method} {endpoint.path} has no exchange {what}.")


def _path(row: ExchangeRow) -> str:
    return row.path.partition("?")[0]


def merged(first: Endpoint, second: Endpoint) -> str:
    """Give the template that takes in two: where they differ a parameter. Raises UsageError when they cannot be one."""
    ours, theirs = first.path.split("/"), second.path.split("/")
    if (first.method, first.origin) != (second.method, second.origin) or len(ours) != len(theirs):
        raise UsageError("Only endpoints of one method and origin, with as many path segments, can be one.")
    return "/".join(
        mine if mine == other or "{" in mine else other if "{" in other else f"{{{_unused(ours, 'value')}}}"
        for mine, other in zip(ours, theirs, strict=True)
    )


def _unused(segments: list[str], name: str) -> str:
    return name if f"{{{name}}}" not in segments else f"{name}_2"


def checked_template(template: str, line: str) -> str:
    """Give a template that fits a request line. Raises UsageError for one that does not."""
    path = urlsplit(line.partition(" ")[2]).path
    if not template.startswith("/") or len(segments_of(template)) != len(segments_of(path)):
        raise UsageError(
            f"{safe_line(template, limit=80)!r} does not fit {safe_line(path, limit=120)!r}.",
            hint="Write as many segments, parameters in braces: /partners/{partner_id}.",
        )
    return template
