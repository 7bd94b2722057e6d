"""What a person says against discovery: another template, one endpoint of two, two of one, other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.discovery.endpoint import Endpoint, Override
from workbench.discovery.trie import segments_of
from workbench.errors import NotFoundError, UsageError
from workbench.text import safe_line
from workbench.urls import split_url
from workbench.workspace.api import Api
from workbench.workspace.views import ExchangeQuery, ExchangeRow

_SLOT = re.compile(r"\{([^{}/]*)\}")

_LOOKED = 1000
"""Exchanges of an endpoint among which a value is looked for."""
_WORDS: tuple[Literal["name", "title", "category", "risk", "noise"], ...] = (
    "name",
    "title",
    "category",
    "risk",
    "noise",
)


@dataclass(frozen=True, slots=True)
class Correction:
    """Of one endpoint; what is empty stays, and of words what is None."""

    template: str = ""
    """The whole path, parameters in braces: it renames them, makes names of them, or the other way round."""
    merge: str = ""
    """Another endpoint, by id, name or ``METHOD path``, that is the same one."""
    split: str = ""
    """A value of a path parameter that is a name, and makes an endpoint of its own."""
    name: str | None = None
    title: str | None = None
    category: str | None = None
    risk: str | None = None
    noise: str | None = None


async def correct(api: Api, name: str, correction: Correction) -> list[Endpoint]:
    """Keep a person's decisions on an endpoint; gives the endpoints that they touch.

    Raises UsageError when nothing was said or it does not fit, NotFoundError when no exchange shows what is meant.
    """
    endpoint = await api.endpoint(name)
    wanted = await _decisions(api, endpoint, correction)
    if not wanted:
        raise UsageError("Nothing to set.", hint="`workbench endpoints set --help` says what can be set.")
    touched: dict[str, Endpoint] = {}
    for decision in wanted:
        touched |= {found.id: found for found in await api.override(decision)}
    return list(touched.values())


async def take_back(api: Api, name: str, kind: str = "") -> tuple[list[Override], list[Endpoint]]:
    """Forget the decisions on an endpoint, or those of one kind; gives them, and the endpoints that this touches.

    Raises UsageError where there are none.
    """
    gone = [decision for decision in await api.decided(name) if kind in ("", decision.kind)]
    if not gone:
        of = f" of its {kind}" if kind else ""
        raise UsageError(f"Nothing was decided about {name}{of}.", hint="`workbench endpoints show` lists what was.")
    return gone, await api.take_back(gone)


def decision_words(decision: Override) -> str:
    """Say what was decided, on one line: ``name: list_partners``."""
    what = {"literal": "a name of its own", "least": "needs"}.get(decision.kind, decision.kind)
    return f"{what}: {safe_line(decision.value, limit=100) or 'none'}"


async def _decisions(api: Api, endpoint: Endpoint, correction: Correction) -> list[Override]:
    found: list[Override] = []
    line = await sample(api, endpoint)
    if correction.template:
        found.append(Override("template", (line,), checked_template(correction.template, line)))
    if correction.merge:
        other = await api.endpoint(correction.merge)
        found.append(Override("template", (line, await sample(api, other)), merged(endpoint, other)))
    if correction.split:
        found.append(Override("literal", (await sample(api, endpoint, correction.split),), correction.split))
    told = f"#{endpoint.discriminator.name}" if endpoint.discriminator else ""
    words = ((kind, getattr(correction, kind)) for kind in _WORDS)
    return [*found, *(Override(kind, (line + told,), value) for kind, value in words if value is not None)]


async def sample(api: Api, endpoint: Endpoint, segment: str = "") -> str:
    """Give the request line of one of an endpoint's exchanges: with ``segment`` of one whose path has it.

    Raises NotFoundError when there is none.
    """
    page = await api.exchanges(ExchangeQuery(endpoint=endpoint.id, limit=_LOOKED if segment else 1))
    for row in page.rows:
        if not segment or segment in segments_of(_path(row)):
            return f"{row.method} {row.origin}{_path(row)}"
    what = f"with {safe_line(segment, limit=60)!r} in its path" if segment else "left"
    raise NotFoundError(f"{endpoint.method} {safe_line(endpoint.path, limit=200)} has no exchange {what}.")


def _path(row: ExchangeRow) -> str:
    return row.path.partition("?")[0]


def merged(first: Endpoint, second: Endpoint) -> str:
    """Give the template that takes in two: where they differ a parameter. Raises UsageError when they cannot be one."""
    ours, theirs = first.path.split("/"), second.path.split("/")
    if (first.method, first.origin) != (second.method, second.origin) or len(ours) != len(theirs):
        raise UsageError("Only endpoints of one method and origin, with as many path segments, can be one.")
    found: list[str] = []
    for mine, other in zip(ours, theirs, strict=True):
        slot = next((each for each in (mine, other) if "{" in each), "")
        found.append(mine if mine == other else slot or _unused([*found, *ours, *theirs]))
    return "/".join(found)


def _unused(segments: Sequence[str]) -> str:
    """Give a parameter whose name none of these has."""
    names = ("value", *(f"value_{number}" for number in range(2, len(segments) + 3)))
    slots = (f"{{{name}}}" for name in names)
    return next(slot for slot in slots if not any(slot in segment for segment in segments))


def checked_template(template: str, line: str) -> str:
    """Give a template that fits a request line. Raises UsageError for one that does not."""
    path = split_url(line.partition(" ")[2]).path
    if not template.startswith("/") or len(segments_of(template)) != len(segments_of(path)):
        raise UsageError(
            f"{safe_line(template, limit=80)!r} does not fit {safe_line(path, limit=120)!r}.",
            hint="Write as many segments, parameters in braces: /partners/{partner_id}.",
        )
    names = _SLOT.findall(template)
    if len({*names, ""}) <= len(names):
        raise UsageError(
            f"{safe_line(template, limit=80)!r} names a parameter twice, or not at all.",
            hint="Give each a name of its own: /partners/{partner_id}/users/{user_id}.",
        )
    return template
