"""``workbench record`` and ``workbench recordings``."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from argparse import Namespace
from dataclasses import replace

from workbench.browser.surroundings import surroundings
from workbench.cli.context import layout, with_api
from workbench.cli.output import counted, moment, note, say, show_json, table
from workbench.daemon.notices import notices
from workbench.daemon.start import session
from workbench.workspace.api import Api
from workbench.workspace.views import RecordingRow, RecordPlan


def list_recordings(options: Namespace) -> int:
    """List recordings, newest first."""
    found = with_api(options, lambda api: api.recordings())
    if options.json:
        show_json(found)
        return 0
    rows = [[r.recording.id, r.recording.portal, moment(r.recording.started), r.application, _state(r)] for r in found]
    empty = "No recordings yet. Make one with `workbench record URL`, or try `workbench demo`."
    table(["RECORDING", "PORTAL", "STARTED", "REQUESTS", "STATE"], rows, empty=empty)
    return 0


_STATES = {"live": "live", "calls": "open", "ended": "ended"}


def _state(row: RecordingRow) -> str:
    words = [_STATES[row.state], row.recording.title, row.note]
    if row.dropped:
        words.append(f"{row.dropped} dropped, with a marker each")
    return "; ".join(word for word in words if word)


def remove_recording(options: Namespace) -> int:
    """Delete a recording."""
    with_api(options, lambda api: api.remove_recording(options.recording))
    say(f"Removed {options.recording}.")
    return 0


def record(options: Namespace) -> int:
    """Record until Ctrl-C."""
    plan = RecordPlan(
        url=options.url,
        portal=options.portal,
        account=options.account,
        title=options.title,
        origins=tuple(options.origin),
        identity=tuple(options.identity),
        headless=options.headless,
        upstream_proxy=options.upstream_proxy,
        upstream_ca=options.upstream_ca,
        surroundings=surroundings(),
    )
    say(recorded(asyncio.run(_record(options, plan))))
    return 0


def recorded(row: RecordingRow) -> str:
    """Say what was recorded, and what became of the browser: with a note the recording ended by itself. Pure."""
    kept = f"Recorded {counted(row.exchanges, 'exchange')} ({row.application:,} requests) as {row.recording.id}."
    if row.note:
        return f"{kept} It ended by itself: {row.note}. Next: `workbench endpoints`, or `workbench record` again."
    return f"{kept} The browser stays signed in for calls; `workbench stop` closes it. Next: `workbench endpoints`."


async def _record(options: Namespace, plan: RecordPlan) -> RecordingRow:
    async with session(layout(options)) as api:
        for line in await api.notes():
            note(line)
        async with notices(api, note):
            recording = await api.start_recording(plan)
        note(
            f"Recording {recording.portal} as {recording.id}. Ctrl-C ends it; `workbench` in another terminal shows it."
        )
        await _ended_by_person_or_browser(api)
        return await stopped(api, recording.id)


async def stopped(api: Api, name: str) -> RecordingRow:
    """End a recording, and give what became of it: it may have ended by itself, with its browser or its recorder."""
    if (await api.status()).recording is not None:
        return await api.stop_recording()
    row = next(row for row in await api.recordings() if row.recording.id == name)
    return row if row.note else replace(row, note="the browser was closed; everything acknowledged was kept")


async def _ended_by_person_or_browser(api: Api) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        # Windows' loop has no signal handlers: Ctrl-C raises KeyboardInterrupt there, and the daemon records on.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(getattr(signal, name), stopped.set)

    async def watch() -> None:
        async for event in api.events():
            if event.kind == "browser" and event.text.startswith("closed"):
                stopped.set()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(watch())
        await stopped.wait()
        task.cancel()
