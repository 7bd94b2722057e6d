"""``workbench endpoints`` and ``workbench promote``."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import say, show_json, table
from workbench.discovery.endpoint import Endpoint
from workbench.operation import Operation
from workbench.workspace.api import Api
from workbench.workspace.views import Choices, Proposal


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


def promote(options: Namespace) -> int:
    """Promote an endpoint, or show what that would write."""
    choices = Choices(
        name=options.name,
        title=options.title,
        category=options.category,
        description=options.description,
        risk=options.risk,
        mode=options.mode,
        keep_values=tuple(options.keep_value),
        hide=tuple(options.hide),
    )
    proposal, operation = with_api(options, lambda api: _promote(api, options, choices))
    if options.json:
        show_json(operation or proposal.operation)
        return 0
    if operation is None:
        say(proposal.diff or f"{proposal.path} would stay as it is.")
    else:
        say(
            f"Promoted {operation.portal}/{operation.name} ({operation.risk}, {mode_of(operation)}):"
            f" review {proposal.path}."
        )
    for warning in proposal.warnings:
        say(f"Note: {warning}")
    return 0


_MODES = {
    "bearer": "with the page's bearer",
    "cookie": "with the portal's cookies",
    "anonymous": "signed in as nobody",
    "basic": "with Basic credentials",
    "api_key": "with an API key",
    "signed": "with a signature",
}


def mode_of(operation: Operation) -> str:
    """Say how an operation's calls sign in. Pure."""
    return _MODES[operation.auth.kind] + (" and an anti-forgery header" if operation.auth.csrf_header else "")


async def _promote(api: Api, options: Namespace, choices: Choices) -> tuple[Proposal, Operation | None]:
    proposal = await api.propose(options.endpoint, choices)
    return proposal, None if options.dry_run else await api.promote(options.endpoint, choices)
