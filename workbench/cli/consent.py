"""``workbench approvals``, ``approve``, ``refuse``, ``trust`` and ``audit``: what only the person decides."""

from __future__ import annotations

import json
from argparse import Namespace

from workbench.cli.context import folder, with_api
from workbench.cli.output import moment, note, say, show_json, table
from workbench.errors import UsageError
from workbench.operation import effective_risk
from workbench.workspace.api import Api
from workbench.workspace.snippets import snippets
from workbench.workspace.views import OperationRow, Pending


def approvals(options: Namespace) -> int:
    """List agents' writes that wait, each with the request that it would send."""
    found = with_api(options, lambda api: api.approvals())
    if options.json:
        show_json(found)
    elif not found:
        say("Nothing waits.")
    else:
        say("\n\n".join(map(describe, found)))
    return 0


def describe(pending: Pending) -> str:
    """Put a write that waits into words. Pure."""
    request = json.dumps(pending.request, ensure_ascii=False, indent=2)
    return (
        f"{pending.id}  {pending.operation}, asked for by {pending.client} at {moment(pending.at)},"
        f" expires {moment(pending.until)}\n{request}"
    )


def approve(options: Namespace) -> int:
    """Let a write be sent, once."""
    pending = with_api(options, lambda api: api.approve(options.approval))
    say(f"Approved: {pending.operation} for {pending.client} is sent now, once.")
    return 0


def refuse(options: Namespace) -> int:
    """Refuse a write."""
    pending = with_api(options, lambda api: api.refuse(options.approval))
    say(f"Refused: {pending.operation}; nothing was sent, and {pending.client} is told.")
    return 0


def trust(options: Namespace) -> int:
    """Show operations whose files nobody here has seen; trust the one that is named, or all."""
    if options.everything and options.operation:
        raise UsageError("Name an operation or say --all, not both.")
    rows = with_api(options, lambda api: _trust(api, options))
    if options.json:
        show_json(rows)
        return 0
    head = ["OPERATION", "RISK", "REQUEST", "AUTH", "TITLE"]
    table(head, map(_shown, rows), empty="Every operation is trusted: there is nothing to look at.")
    if rows and not (options.operation or options.everything):
        note("Untrusted: they run for nobody. Look at their files; then `workbench trust OPERATION`, or --all.")
    elif rows:
        note("Trusted as they are now; a change from outside of the workbench asks again.")
    return 0


def untrust(options: Namespace) -> int:
    """Trust an operation's file no longer."""
    row = with_api(options, lambda api: api.untrust(options.operation))
    say(f"{_name(row)} is untrusted: it runs for nobody, and is no tool, until `workbench trust {_name(row)}`.")
    return 0


def agents(options: Namespace) -> int:
    """Say what agents are doing, and whether they may."""
    found = with_api(options, lambda api: api.status())
    if options.json:
        show_json({"stopped": found.agents_stopped, "clients": found.clients, "waiting": found.pending})
        return 0
    say("All agents are stopped." if found.agents_stopped else "Agents may run what you allow.")
    table(
        ["CLIENT", "SINCE", "CALLS"], [[c.name, moment(c.since), c.calls] for c in found.clients], empty="None called."
    )
    return 0


def stop_agents(options: Namespace) -> int:
    """Let no agent do anything."""
    refused = with_api(options, lambda api: api.stop_agents())
    say(f"All agents are stopped; {refused} of their writes were waiting and are refused. `workbench agents resume`")
    return 0


def resume_agents(options: Namespace) -> int:
    """Let agents go on."""
    with_api(options, lambda api: api.resume_agents())
    say("Agents may go on.")
    return 0


def config(options: Namespace) -> int:
    """Print a client's configuration, or list the clients that are known."""
    found = snippets(folder(options))
    if not options.client:
        table(["CLIENT", "WHERE IT GOES"], [[each.client, each.where] for each in found], empty="")
        return 0
    wanted = options.client.casefold().replace("-", " ")
    chosen = next((each for each in found if each.client.casefold() == wanted), None)
    if chosen is None:
        raise UsageError(f"No client is called {options.client!r}.", hint="`workbench agents config` lists them.")
    say(chosen.text)
    note(f"It goes into {chosen.where}.")
    return 0


def dialogs(options: Namespace) -> int:
    """List the clients whose dialogs count, or let one's count."""
    if options.client:
        with_api(options, lambda api: api.switch_dialogs(options.client, on=not options.off))
    found = with_api(options, lambda api: api.dialogs())
    say(f"Dialogs count of: {', '.join(found)}." if found else "No client's dialogs count: writes wait for you here.")
    return 0


async def _trust(api: Api, options: Namespace) -> list[OperationRow]:
    if options.operation:
        return [await api.trust(options.operation)]
    rows = [row for row in (await api.operations()).operations if not row.trusted]
    return [await api.trust(_name(row)) for row in rows] if options.everything else rows


def _name(row: OperationRow) -> str:
    return f"{row.operation.portal}/{row.operation.name}"


def _shown(row: OperationRow) -> list[object]:
    operation = row.operation
    request = f"{operation.method} {row.address}{operation.path}"
    return [_name(row), effective_risk(operation), request, operation.auth.kind, operation.title]


def audit(options: Namespace) -> int:
    """List calls and decisions, the latest last."""
    found = with_api(options, lambda api: api.audit(options.client, last=options.last))
    if options.json:
        show_json(found)
        return 0
    rows = [
        [
            moment(entry.at),
            entry.client or "you",
            entry.operation,
            entry.outcome,
            entry.approval or "-",
            json.dumps(entry.arguments, ensure_ascii=False),
        ]
        for entry in found
    ]
    table(["WHEN", "CLIENT", "OPERATION", "OUTCOME", "APPROVAL", "ARGUMENTS"], rows, empty="No calls yet.")
    return 0
