"""``workbench endpoints``: the list."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import show_json, table
from workbench.discovery.endpoint import Endpoint
from workbench.workspace.api import Api
from workbench.workspace.promoted import promoted
from workbench.workspace.views import OperationRow


def list_endpoints(options: Namespace) -> int:
    """List endpoints."""

    async def ask(api: Api) -> tuple[list[Endpoint], list[OperationRow]]:
        found = await api.endpoints(options.recording, noise=options.noise)
        return found, [*(await api.operations()).operations]

    found, rows = with_api(options, ask)
    made = promoted(found, rows)
    if options.json:
        show_json([summary(endpoint) | {"promoted": made.get(endpoint.id, ())} for endpoint in found])
        return 0
    table(
        ["ID", "METHOD", "PATH", "OPERATION", "SEEN", "RISK", "AUTH", "NAME", "PROMOTED"],
        [[*_row(endpoint), ", ".join(made.get(endpoint.id, ()))] for endpoint in found],
        empty="No endpoints yet. Record a portal with `workbench record URL`, or try `workbench demo`.",
    )
    return 0


def summary(endpoint: Endpoint) -> dict[str, object]:
    """Give an endpoint as ``--json`` prints it: flat, without schemas and samples."""
    return {
        "id": endpoint.id,
        "name": endpoint.name,
        "title": endpoint.title,
        "category": endpoint.category,
        "method": endpoint.method,
        "origin": endpoint.origin,
        "path": endpoint.path,
        "discriminator": endpoint.discriminator.name if endpoint.discriminator else None,
        "exchanges": endpoint.exchanges,
        "statuses": {str(status): count for status, count in endpoint.statuses},
        "auth": endpoint.auth,
        "risk": endpoint.risk,
        "noise": endpoint.noise,
        "pagination": endpoint.pagination,
        "parameters": endpoint.parameters,
        "confidence": endpoint.confidence,
        "reasons": endpoint.reasons,
    }


def _row(endpoint: Endpoint) -> list[object]:
    discriminator = endpoint.discriminator.name if endpoint.discriminator else ""
    return [
        endpoint.id,
        endpoint.method,
        endpoint.path,
        discriminator,
        endpoint.exchanges,
        endpoint.risk,
        endpoint.auth.kind + ("+csrf" if endpoint.auth.csrf_header else ""),
        endpoint.name,
    ]
