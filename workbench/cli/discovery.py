"""``workbench endpoints``: the list."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import show_json, table
from workbench.discovery.endpoint import Endpoint


def list_endpoints(options: Namespace) -> int:
    """List endpoints."""
    found = with_api(options, lambda api: api.endpoints(options.recording, noise=options.noise))
    if options.json:
        show_json([summary(endpoint) for endpoint in found])
        return 0
    table(
        ["ID", "METHOD", "PATH", "OPERATION", "SEEN", "RISK", "AUTH", "NAME"],
        [_row(endpoint) for endpoint in found],
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
