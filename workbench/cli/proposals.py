"""``workbench proposals``: what agents propose, for the person to accept or reject."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.context import with_api
from workbench.cli.output import moment, say, show_json, table
from workbench.errors import NotFoundError
from workbench.workspace.api import Api
from workbench.workspace.views import Proposal, Suggestion


def listed(options: Namespace) -> int:
    """List what waits for review."""
    found = with_api(options, lambda api: api.suggestions())
    if options.json:
        show_json(found)
        return 0
    rows = [[each.id, moment(each.at), each.client, each.operation, each.request] for each in found]
    table(["ID", "WHEN", "CLIENT", "OPERATION", "REQUEST"], rows, empty="No proposals.")
    return 0


def show(options: Namespace) -> int:
    """Show what accepting a proposal would write, and what its agent says."""
    found, proposal = with_api(options, lambda api: _show(api, options.proposal))
    if options.json:
        show_json(proposal)
        return 0
    say(f"{found.client} proposes {found.operation}, at {moment(found.at)}. {found.why}".rstrip())
    say(proposal.diff or f"{proposal.path} would stay as it is.")
    for warning in proposal.warnings:
        say(f"Note: {warning}")
    return 0


async def _show(api: Api, name: str) -> tuple[Suggestion, Proposal]:
    for found in await api.suggestions():
        if found.id == name:
            return found, await api.propose(found.endpoint, found.choices)
    raise NotFoundError(f"No proposal goes by {name!r}.", hint="`workbench proposals` lists them.")


def accept(options: Namespace) -> int:
    """Promote what was proposed."""
    operation = with_api(options, lambda api: api.accept_suggestion(options.proposal))
    say(f"Promoted {operation.portal}/{operation.name} ({operation.risk}).")
    return 0


def reject(options: Namespace) -> int:
    """Forget what was proposed."""
    gone = with_api(options, lambda api: api.reject_suggestion(options.proposal))
    say(f"Rejected {gone.operation}.")
    return 0
