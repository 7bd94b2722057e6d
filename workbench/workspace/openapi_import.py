"""Bring an OpenAPI document into the catalog: what was exported from one comes back as it was."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

import orjson

from workbench import catalog
from workbench.catalog import Catalog, CatalogProblem
from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import JsonSchema
from workbench.formats.openapi import Imported, read_document
from workbench.formats.openapi.text import parse_text
from workbench.formats.source import Source
from workbench.layout import Layout
from workbench.operation import Operation, Portal
from workbench.operation.propose import propose
from workbench.workspace.import_share import MOST_PROBLEMS
from workbench.workspace.portals import checked_name, name_for, web_origin, with_origin
from workbench.workspace.views import ImportPlan, ImportProblem, ImportResult

_LONGEST = 64_000_000
"""Octets of a document, which is read whole."""


def import_openapi(layout: Layout, source: Source, plan: ImportPlan) -> ImportResult:
    """Write a catalog file for each operation of a document; files that say otherwise stay unless told to go.

    Raises UsageError for what is no OpenAPI 3.
    """
    began = time.monotonic()
    imported = read_document(_parsed(source))
    work = _Work(layout, plan, catalog.load_catalog(layout.catalog))
    for document in imported.portals:
        work.know_portal(document)
    for file, origin in imported.files:
        work.keep_file(file, origin)
    for endpoint in imported.endpoints:
        work.keep_endpoint(_addressed(endpoint, plan))
    problems = (*imported.problems, *work.problems)
    return ImportResult(
        path=str(source.path),
        kind=_kind(imported),
        entries=len(imported.files) + len(imported.endpoints) + len(imported.problems),
        problems=tuple(ImportProblem(0, text) for text in problems[:MOST_PROBLEMS]),
        unreadable=len(problems),
        operations=tuple(work.written),
        seconds=time.monotonic() - began,
    )


def _kind(imported: Imported) -> str:
    return f"OpenAPI: {imported.title}" if imported.title else "OpenAPI"


def _parsed(source: Source) -> object:
    if source.size > _LONGEST:
        raise UsageError(f"{source.path} is longer than {_LONGEST:,} octets.")
    try:
        return parse_text(source.path.read_bytes())
    except UsageError as error:
        raise UsageError(f"{source.path}: {error.message}", hint=error.hint) from error


def _addressed(endpoint: Endpoint, plan: ImportPlan) -> Endpoint:
    """Give the endpoint the origin that the person named, where the document has none."""
    return endpoint if endpoint.origin or not plan.origins else replace(endpoint, origin=web_origin(plan.origins[0]))


@dataclass(slots=True)
class _Work:
    layout: Layout
    plan: ImportPlan
    found: Catalog
    portals: dict[str, Portal] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def know_portal(self, document: JsonSchema) -> None:
        """Take a portal's file as it is, for a portal that the catalog does not have yet."""
        name = self.plan.portal or str(document.get("name"))
        if any(portal.name == name for portal in self.found.portals):
            return
        read = catalog.parse_portal(orjson.dumps(document | {"name": name}).decode(), f"{name}/portal.json", name=name)
        if isinstance(read, CatalogProblem):
            self.problems.append(f"{read.path}: {read.reason}")
        else:
            self.portals[name] = read

    def keep_file(self, file: JsonSchema, origin: str) -> None:
        """Keep an operation as its file says it."""
        document = file | ({"portal": self.plan.portal} if self.plan.portal else {})
        name = f"{document.get('portal')}/{document.get('name')}"
        try:
            request = document["request"]
            assert isinstance(request, dict)
            portal = self._portal(checked_name(str(document["portal"])), origin, str(request["origin"]))
            text = orjson.dumps(document).decode()
            read = catalog.parse_operation(text, name, name=name, portal=portal)
            if isinstance(read, CatalogProblem):
                self.problems.append(f"{name}: {read.reason}")
            else:
                self._save(read, portal)
        except (WorkbenchError, KeyError, AssertionError) as error:
            self.problems.append(f"{name}: {error}")

    def keep_endpoint(self, endpoint: Endpoint) -> None:
        """Keep an endpoint as promoting it would."""
        try:
            origin = web_origin(endpoint.origin)
            portal = self._portal(
                checked_name(self.plan.portal or name_for(origin, self.found.portals, ())), origin, ""
            )
            self._save(propose(replace(endpoint, origin=origin), portal=portal), portal)
        except WorkbenchError as error:
            self.problems.append(f"{endpoint.method} {endpoint.path}: {error}")

    def _portal(self, name: str, url: str, origin: str) -> Portal:
        """Give the portal with an origin in it; ``origin`` is the name that it has to have, if any."""
        known = {portal.name: portal for portal in self.found.portals} | self.portals
        portal = known.get(name) or Portal(name, name.replace("_", " ").title(), f"{url}/", ())
        if origin and origin not in dict(portal.origins) and url not in dict(portal.origins).values():
            portal = replace(portal, origins=(*portal.origins, (origin, web_origin(url))))
        portal = with_origin(portal, web_origin(url)) if url else portal
        self.portals[name] = portal
        return portal

    def _save(self, operation: Operation, portal: Portal) -> None:
        file = catalog.operation_path(self.layout.catalog, operation.portal, operation.name)
        shown = file.relative_to(self.layout.root).as_posix()
        text = catalog.render(operation)
        before = file.read_text(encoding="utf-8") if file.is_file() else ""
        if before == text:
            return
        if shown in self.written or (before and not self.plan.replace):
            self.problems.append(f"{shown} is there and says otherwise; --replace overwrites it")
            return
        if portal not in self.found.portals:
            catalog.save_portal(self.layout.catalog, portal)
        catalog.save_operation(self.layout.catalog, operation)
        self.written.append(shown)
