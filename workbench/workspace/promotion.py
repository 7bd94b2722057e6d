"""From an endpoint to a file of the catalog, by way of what the person chose."""

from __future__ import annotations

from dataclasses import dataclass

from workbench import catalog
from workbench.catalog import Catalog
from workbench.discovery.endpoint import Endpoint
from workbench.layout import Layout
from workbench.operation import BearerSource, Choices, Operation, Portal
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


def make_proposal(layout: Layout, home: Home, endpoint: Endpoint, choices: Choices) -> Proposal:
    """Show what promoting would write."""
    portal = portal_for(catalog.load_catalog(layout.catalog), home, endpoint, choices)
    operation = propose(endpoint, portal=portal, choices=choices)
    file = catalog.operation_path(layout.catalog, operation.portal, operation.name)
    text = catalog.render(operation)
    shown = file.relative_to(layout.root).as_posix()
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    return Proposal(
        operation, shown, text, catalog.diff(before, text, shown), warnings(endpoint, portal, operation.auth.kind)
    )


def save(layout: Layout, home: Home, endpoint: Endpoint, choices: Choices) -> Operation:
    """Write the operation's file, and the portal's where it says something new."""
    found = catalog.load_catalog(layout.catalog)
    portal = portal_for(found, home, endpoint, choices)
    operation = propose(endpoint, portal=portal, choices=choices)
    if portal not in found.portals:
        catalog.save_portal(layout.catalog, portal)
    catalog.save_operation(layout.catalog, operation)
    return operation


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
        found.append(f"The path template is a guess ({endpoint.confidence:.0%}): {'; '.join(endpoint.reasons)}.")
    if endpoint.noise:
        found.append(f"This looks like {endpoint.noise}, not like part of the portal's API.")
    return tuple(found)
