"""Every case on a real wire: through proxy, recorder and journal into the index and an export; nothing of it leaks."""

from __future__ import annotations

import asyncio
import os
import signal
from collections import defaultdict
from pathlib import Path

import pytest

from tests.capture.conftest import authority, journal_entries, recorder  # noqa: F401 - a fixture
from tests.capture.portal import Portal
from tests.leaks.artefacts import Finder, texts_under
from tests.leaks.case import Case, Traffic
from tests.leaks.looking import lost, parts
from tests.leaks.planter import Planter
from tests.leaks.running import CASES, seed_of_the_day
from tests.leaks.wire import MARK, Origin, fits, send, serve
from workbench.capture.client import ControlClient
from workbench.capture.proxy import ProxyProcess
from workbench.exchange import Recording, Redacted
from workbench.formats import har_file
from workbench.journal import ExchangeEntry, MessageEntry, OpenEntry, read_recording
from workbench.layout import Layout
from workbench.store.database import Database
from workbench.workspace.importer import Imported, import_recording

type Planted = list[tuple[Case, Planter, Traffic]]


def plant(seed: str) -> Planted:
    """Build every case that a client can send."""
    planted = []
    for case in CASES:
        planter = Planter(f"{seed} live {case.id}")
        traffic = case.build(planter)
        if case.live and all(fits(exchange) for exchange in traffic.exchanges):
            planted.append((case, planter, traffic))
    return planted


def finder(planted: Planted) -> Finder:
    secrets = [(case.id, secret) for case, planter, _ in planted for secret in planter.secrets]
    return Finder(secrets, (decoy for _, planter, _ in planted for decoy in planter.decoys))


def recorded(folder: Path) -> dict[str, str]:
    """Give what the journal says of each exchange, by its mark."""
    texts: dict[str, list[str]] = defaultdict(list)
    marks: dict[str, str] = {}
    for entry in journal_entries(folder):
        if isinstance(entry, ExchangeEntry | OpenEntry):
            marks[entry.exchange.id] = dict(entry.exchange.request.headers).get(MARK, "")
            texts[marks[entry.exchange.id]] += parts(entry.exchange)
        elif isinstance(entry, MessageEntry):
            texts[marks[entry.exchange]].append(" ".join((entry.message.event, entry.message.id, entry.message.data)))
    return {mark: "\n".join(lines) for mark, lines in texts.items()}


async def drive(planted: Planted, proxy: int, origin: Origin, control: ControlClient | None = None) -> None:
    """Send all of it, some cases at a time."""
    room = asyncio.Semaphore(16)

    async def one(number: int, traffic: Traffic) -> None:
        async with room:
            if traffic.typed and control:
                await control.ask("learn", values=list(traffic.typed), kind="password")
            for exchange in traffic.exchanges:
                await send(exchange, str(number), proxy, origin)

    async with asyncio.TaskGroup() as group:
        for number, (_, _, traffic) in enumerate(planted):
            group.create_task(one(number, traffic))


@pytest.mark.timeout(300)
async def test_nothing_that_went_over_the_wire_leaks_into_any_file(tmp_path: Path, authority: Path) -> None:  # noqa: F811 - a fixture
    seed = seed_of_the_day()
    planted = plant(seed)
    async with serve() as origin:
        portal = Portal(port=origin.port)
        async with recorder(portal, tmp_path / "workspace", authority) as running:
            await drive(planted, running.port, origin, running.control)
            await running.control.ask("drain")
    folder = Layout(tmp_path / "workspace").recording("r1")
    export(tmp_path, folder)

    find = finder(planted)
    found = {(where, case) for where, text in texts_under(tmp_path) for case in find.leaks(text)}
    assert not found, f"seed {seed}: {sorted(found)[:40]}"
    texts = recorded(folder)
    assert len(texts) == len(planted)
    missed = {case.id: lost(planter.decoys, texts[str(number)]) for number, (case, planter, _) in enumerate(planted)}
    assert not {case: gone for case, gone in missed.items() if gone}, f"seed {seed}"


def export(folder: Path, recording: Path) -> None:
    """Import a recording into an index, and write it as a HAR."""
    database = Database(folder / "index" / "workbench.duckdb")
    names = [path.name for path in recording.iterdir()]
    import_recording(database, recording, names, Imported())
    database.close()
    entries = journal_entries(recording)
    exchanges = [Redacted(entry.exchange) for entry in entries if isinstance(entry, ExchangeEntry | OpenEntry)]
    har_file.write(folder / "export.har", [read_recording(recording)], exchanges)


@pytest.mark.timeout(300)
async def test_a_recorder_that_is_killed_leaves_no_secret_behind(tmp_path: Path, own_user_folders: Path) -> None:
    planted = plant(f"{seed_of_the_day()} kill")[::7]
    layout = Layout(tmp_path / "workspace")
    async with serve() as origin:
        proxy = await ProxyProcess.start(layout, Recording("r1", "demo", "ann", 1.0, origins=(origin.url,)))
        await proxy.learn([secret for _, _, traffic in planted for secret in traffic.typed], "password")
        await drive(planted[::2], proxy.port, origin)
        await proxy.drain()  # half is written then, and the other half on its way
        await drive(planted[1::2], proxy.port, origin)
        os.kill(proxy.pid, signal.SIGKILL)
        await proxy.wait()
    find = finder(planted)
    texts = [*texts_under(tmp_path), *texts_under(own_user_folders)]
    assert any("exchange" in text for _, text in texts)
    assert not {(where, case) for where, text in texts for case in find.leaks(text)}
