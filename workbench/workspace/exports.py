"""Write what the workspace holds for others: recordings as HAR, endpoints or the catalog as OpenAPI."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from workbench.catalog import as_document, load_catalog
from workbench.discovery.endpoint import Endpoint
from workbench.errors import NotFoundError
from workbench.exchange import JsonSchema, Recording, Redacted, essence_of
from workbench.formats import har_file
from workbench.formats.openapi import About, Answer, Described, described, document, write
from workbench.journal import read_recordings
from workbench.layout import Layout
from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.store import reading
from workbench.store.database import Database
from workbench.workspace.people import for_export, masker
from workbench.workspace.views import ExportPlan, ExportResult, OpenApiPlan

_NOTE = "What was observed, and no more: found by Discovery Workbench in recorded traffic, secrets and personal data taken out."
_REVIEWED = "Operations that a person promoted and reviewed, exported by Discovery Workbench."
_LONGEST = 200_000
"""Characters of an answer that may become an example."""


class Watch(Protocol):
    """Sees each item on its way into a file, and may raise to end it."""

    def __call__[T](self, items: Iterable[T]) -> Iterator[T]: ...


def write_har(
    layout: Layout, database: Database, plan: ExportPlan, recordings: Sequence[Recording], watch: Watch
) -> ExportResult:
    """Write one recording, or all where none is given, as a HAR. Raises WorkbenchError."""
    exchanges = reading.exchanges(database, recordings[0].id if recordings else "")
    chosen = recordings or read_recordings(layout)
    kept = exchanges if plan.keep_personal else for_export(layout, chosen, exchanges)
    return ExportResult(plan.path, *har_file.write(Path(plan.path), chosen, watch(kept)))


def write_openapi(
    layout: Layout, database: Database, plan: OpenApiPlan, endpoints: Sequence[Endpoint], watch: Watch
) -> ExportResult:
    """Write the document of the endpoints given, or of the catalog. Raises WorkbenchError."""
    items = list(watch(_operations(layout, plan) if plan.catalog else _described(database, endpoints)))
    if not items:
        raise NotFoundError(
            "There is nothing to export.",
            hint="`workbench operations` lists what is promoted."
            if plan.catalog
            else "Record or import something first.",
        )
    about = About(_title(layout, plan), _NOTE, people=None if plan.keep_personal else masker(layout, "exports"))
    if plan.catalog:
        about = replace(about, description=_REVIEWED, portals=_portals(layout, plan))
    size = write(Path(plan.path), document(items, about))
    return ExportResult(plan.path, len(items), size)


def _portals(layout: Layout, plan: OpenApiPlan) -> tuple[JsonSchema, ...]:
    found = load_catalog(layout.catalog).portals
    return tuple(as_document(portal) for portal in found if plan.portal in {"", portal.name})


def _title(layout: Layout, plan: OpenApiPlan) -> str:
    if plan.catalog:
        return plan.portal or ", ".join(portal.name for portal in load_catalog(layout.catalog).portals) or "catalog"
    found = [item for item in read_recordings(layout) if item.id.startswith(plan.recording)]
    return ", ".join(dict.fromkeys(item.portal for item in found)) or "portal"


def _operations(layout: Layout, plan: OpenApiPlan) -> Iterator[Described]:
    found = load_catalog(layout.catalog)
    for operation in found.operations:
        if plan.portal in {"", operation.portal}:
            yield described(operation, found.portal(operation.portal))


def _described(database: Database, endpoints: Sequence[Endpoint]) -> Iterator[Described]:
    """Give endpoints with an answer of each status and type, from their samples."""
    wanted = sorted({sample for endpoint in endpoints for sample in endpoint.samples})
    samples = {exchange.id: exchange for exchange in reading.exchanges_of(database, wanted)}
    for endpoint in endpoints:
        yield Described(endpoint, tuple(_answers(endpoint, samples)))


def _answers(endpoint: Endpoint, samples: Mapping[str, Redacted]) -> Iterator[Answer]:
    seen = set[tuple[int, str]]()
    for exchange in filter(None, map(samples.get, endpoint.samples)):
        response = exchange.response
        if response is None or not 0 < len(response.body.text) <= _LONGEST:
            continue
        place = response.status, essence_of(response.body.media_type)
        value = parse_json(response.body.text) if place not in seen else UNPARSED
        if value is not UNPARSED:
            seen.add(place)
            yield Answer(*place, value)  # type: ignore[arg-type]  # it comes from a parser
