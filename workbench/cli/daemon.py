"""``workbench status``, ``stop``, ``reindex`` and the daemon itself."""

from __future__ import annotations

import asyncio
from argparse import Namespace

from workbench.cli.context import layout, with_api
from workbench.cli.output import counted, moment, note, say, show_json
from workbench.daemon import start
from workbench.daemon.client import connect
from workbench.workspace.views import Status


def serve(options: Namespace) -> int:
    """Be the daemon."""
    from workbench.daemon.main import main  # noqa: PLC0415 - it loads everything, other commands next to nothing

    return main(layout(options))


def status(options: Namespace) -> int:
    """Say what the daemon is doing; that it does not run is an answer too."""
    found = asyncio.run(_status(options))
    if options.json:
        show_json(found or {"workspace": str(layout(options).root), "pid": 0})
    elif found is None:
        say(f"No daemon runs for {layout(options).root}. The next command that needs one starts it.")
    else:
        say("\n".join(describe(found)))
    return 0


async def _status(options: Namespace) -> Status | None:
    try:
        async with connect(layout(options)) as api:
            return await api.status()
    except OSError:
        return None


def _signed_in(found: Status) -> str:
    """Say that nobody is signed in only where it is sure: cookies alone do not show it."""
    if found.signed_in:
        return "yes"
    return "no" if found.browser == "closed" else "not as far as can be seen: no page holds a token"


def describe(found: Status) -> list[str]:
    """Put a status into words, a line a subject. Pure."""
    live = found.recording
    lines = [
        f"Workspace  {found.workspace}",
        f"Daemon     process {found.pid}, version {found.version}, since {moment(found.started)}",
        f"Browser    {found.browser}" + (f" at {found.page}" if found.page else ""),
        f"Signed in  {_signed_in(found)}",
        f"Recording  {f'{live.recording.id}: {counted(live.exchanges, "exchange")}' if live else 'none'}",
        f"Stored     {counted(found.recordings, 'recording')}, {counted(found.exchanges, 'exchange')},"
        f" {counted(found.endpoints, 'endpoint')}, {counted(found.operations, 'operation')}",
    ]
    lines += ["Agents     all stopped: `workbench agents resume` lets them go on"] if found.agents_stopped else []
    lines += [f"Agent      {client.name}: {counted(client.calls, 'call')}" for client in found.clients]
    lines += [f"Waits      {item.operation}, asked for by {item.client}: {item.id}" for item in found.pending]
    lines += [f"Allowed    {item.operation} for {item.client or 'every client'}" for item in found.permissions]
    return lines


def stop(options: Namespace) -> int:
    """End the daemon."""
    stopped = asyncio.run(start.stop(layout(options)))
    say("Stopped. What was recorded is kept." if stopped else "No daemon was running.")
    return 0


def reindex(options: Namespace) -> int:
    """Rebuild the database."""
    note("Rebuilding the database from the journals …")
    result = with_api(options, lambda api: api.reindex())
    if options.json:
        show_json(result)
    else:
        say(
            f"{counted(result.recordings, 'recording')}, {counted(result.exchanges, 'exchange')},"
            f" {counted(result.endpoints, 'endpoint')} in {result.seconds:.1f} s."
        )
    for problem in result.problems:
        note(problem)
    return 0
