"""From an endpoint to a file of the catalog, by way of what the person chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import catalog
from workbench.catalog import Catalog
from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError
from workbench.layout import Layout
from workbench.operation import BearerSource, Choices, Operation, Portal, risk_floor
from workbench.operation.edit import edited
from workbench.operation.propose import propose
from workbench.workspace import portals
from workbench.workspace.views import Proposal


@dataclass(frozen=True, slots=True)
class Home:
    """The portal that an endpoint belongs to, as its file says it or as it would."""

    portal: Portal
    bearer: BearerSource | None = None
    """Where the page was seen to keep its token, should the endpoint need one."""


def portal_for(found: Catalog, home: Home, endpoint: Endpoint, choices: Choices) -> Portal:
    """Give the portal with what the endpoint needs of it: its origin, and where its token is. Pure."""
    known = {portal.name: portal for portal in found.portals}
    portal = portals.with_origin(known.get(home.portal.name, home.portal), endpoint.origin)
    mode = choices.mode or endpoint.auth.kind
    return portals.with_bearer(portal, home.bearer) if mode == "bearer" else portal


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft as it would be written."""

    operation: Operation
    portal: Portal
    replaces: str = ""
    """The name that it had until now, where it gets another one."""
    warnings: tuple[str, ...] = ()


def ready(found: Catalog, home: Home, endpoint: Endpoint, choices: Choices) -> Ready:
    """Make an operation of an endpoint. Pure; raises UsageError for choices that cannot be."""
    portal = portal_for(found, home, endpoint, choices)
    operation = propose(endpoint, portal=portal, choices=choices)
    told = (*_promoted_already(found, operation), *warnings(endpoint, portal, operation.auth.kind))
    return Ready(operation, portal, warnings=told)


def _promoted_already(found: Catalog, operation: Operation) -> tuple[str, ...]:
    """Say under which other names the endpoint is in the catalog: saving makes one more, and changes none of those."""
    same = [each for each in found.operations if each.endpoint and each.endpoint == operation.endpoint]
    names = [f"{each.portal}/{each.name}" for each in same if each.name != operation.name]
    return (f"It is promoted already, as {', '.join(names)}: another name makes one more.",) if names else ()


def ready_again(found: Catalog, operation: Operation, choices: Choices, endpoint: Endpoint | None) -> Ready:
    """Make another version of an operation. Pure; raises UsageError for choices that cannot be."""
    changed = edited(operation, choices, floor=risk_floor(endpoint) if endpoint else "read")
    replaces = operation.name if changed.name != operation.name else ""
    names = {(each.portal, each.name) for each in found.operations}
    if replaces and (changed.portal, changed.name) in names:
        raise UsageError(
            f"There is an operation {changed.portal}/{changed.name} already.",
            kept="Nothing was written.",
            hint="Choose another name, or retire that one first.",
        )
    told = ("It gets another name: permissions that were given to the old one end.",) if replaces else ()
    return Ready(changed, found.portal(operation.portal), replaces, told)


def shown(layout: Layout, wanted: Ready) -> Proposal:
    """Show what writing a draft would change."""
    operation = wanted.operation
    file = catalog.operation_path(layout.catalog, operation.portal, operation.name)
    text = catalog.render(operation)
    path = file.relative_to(layout.root).as_posix()
    old = catalog.operation_path(layout.catalog, operation.portal, wanted.replaces or operation.name)
    before = old.read_text(encoding="utf-8") if old.is_file() else ""
    return Proposal(operation, path, text, catalog.diff(before, text, path), wanted.warnings)


def files_of(layout: Layout, wanted: Sequence[Ready]) -> list[Path]:
    """Name the files that writing drafts touches."""
    files = dict[Path, None]()
    for each in wanted:
        portal = each.operation.portal
        files[catalog.portal_path(layout.catalog, portal)] = None
        names = filter(None, (each.operation.name, each.replaces))
        files |= dict.fromkeys(catalog.operation_path(layout.catalog, portal, name) for name in names)
    return list(files)


def write(layout: Layout, wanted: Sequence[Ready]) -> None:
    """Write operations' files, and their portals' where they say something new. Raises UsageError for a name given twice."""
    seen = set[tuple[str, str]]()
    for each in wanted:
        name = (each.operation.portal, each.operation.name)
        if name in seen:
            raise UsageError(f"Two of them would be {'/'.join(name)}.", hint="Give one of them another name.")
        seen.add(name)
    for each in wanted:
        _write(layout, each)


def _write(layout: Layout, wanted: Ready) -> None:
    found = catalog.load_catalog(layout.catalog)
    known = next((portal for portal in found.portals if portal.name == wanted.portal.name), wanted.portal)
    for _, origin in wanted.portal.origins:
        known = portals.with_origin(known, origin)
    portal = portals.with_bearer(known, wanted.portal.bearer)
    if portal not in found.portals:
        catalog.save_portal(layout.catalog, portal)
    # Several of one go may have met a portal's file that lacks what another of them adds: the origin's name follows.
    catalog.save_operation(layout.catalog, replace(wanted.operation, origin=_origin_name(wanted, portal)))
    if wanted.replaces:
        catalog.remove_operation(layout.catalog, wanted.operation.portal, wanted.replaces)


def _origin_name(wanted: Ready, portal: Portal) -> str:
    origin = dict(wanted.portal.origins)[wanted.operation.origin]
    return next(name for name, known in portal.origins if known == origin)


def warnings(endpoint: Endpoint, portal: Portal, mode: str = "") -> tuple[str, ...]:
    """Say what a reviewer should look at; ``mode`` is how calls will sign in, if not as was seen. Pure."""
    found = []
    mode = mode or endpoint.auth.kind
    if mode == "bearer" and portal.bearer is None:
        found.append(
            f"Where the page keeps its bearer token is not known: record a sign-in, or fill in `bearer` in"
            f" catalog/{portal.name}/portal.json."
        )
    if mode != endpoint.auth.kind:
        found.append(f"Its requests were seen to sign in by {endpoint.auth.kind}, its calls will by {mode}.")
    if endpoint.confidence < 0.7:
        why = "; ".join(endpoint.reasons) or "too little was seen to be sure"
        found.append(f"The path template is a guess ({endpoint.confidence:.0%}): {why}.")
    if endpoint.noise:
        found.append(f"This looks like {endpoint.noise}, not like part of the portal's API.")
    return tuple(found)
