"""What several clients ask for at the same moment is done for each of them, and all of it is kept."""

from __future__ import annotations

import asyncio
import errno
import json
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.workspace.conftest import OpenJournal, exchange, recording
from workbench.discovery.endpoint import Override
from workbench.errors import NotFoundError, UsageError
from workbench.exchange import Body, Recording, Request, Response
from workbench.journal import read_segment, segments, write_recording
from workbench.layout import Layout
from workbench.redaction.rules import WORKSPACE_FILE
from workbench.workspace import decisions, recovery, scrub
from workbench.workspace.audit import Audit
from workbench.workspace.import_share import Secrets, Written
from workbench.workspace.importing import Importing
from workbench.workspace.views import AuditEntry, ExchangeQuery, ImportPlan
from workbench.workspace.workspace import Workspace

NOUNS = ("apples", "cherries", "dates", "figs", "grapes", "kiwis", "limes", "melons")
HOSTS = ("portal", "api", "files", "search")


def word(number: int) -> str:
    return f"plainmark{number:02}word"


@pytest.fixture
async def workspace(layout: Layout, journal: OpenJournal) -> AsyncIterator[Workspace]:
    """Open a workspace with an endpoint a noun, at several origins of one portal."""
    writer = journal()
    for number, noun in enumerate(NOUNS):
        url = f"https://{HOSTS[number % len(HOSTS)]}.example/api/{noun}"
        body = Body(text=f'{{"note": "it says {word(number)} here"}}', media_type="application/json", size=9)
        writer.exchange(exchange(number, request=Request("GET", url), response=Response(200, body=body)))
    writer.close()
    origins = tuple(f"https://{host}.example" for host in HOSTS)
    write_recording(layout, replace(recording(), origins=origins, ended=1_790_000_100.0))
    async with Workspace.open(layout) as opened:
        yield opened


async def test_values_that_are_marked_at_once_are_all_scrubbed(workspace: Workspace, layout: Layout) -> None:
    words = [word(number) for number in range(len(NOUNS))]
    await asyncio.gather(*map(workspace.mark_secret, words))
    lines = [line.entry for each in segments(layout.recording("r1")) for line in read_segment(each.path)]
    assert [each for each in words if each in str(lines)] == []
    assert sum(endpoint.exchanges for endpoint in await workspace.endpoints()) == len(NOUNS)


@pytest.fixture
async def importing(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """Begin an import that has looked at its file and waits before it writes; gives what lets it go on to its end."""
    looked, on = threading.Event(), threading.Event()
    write = Importing._write

    def patient(self: Importing, recording: Recording, secrets: Secrets) -> list[Written]:
        looked.set()
        on.wait()
        return write(self, recording, secrets)

    monkeypatch.setattr(Importing, "_write", patient)
    path = tmp_path / "made.har"
    content = {"mimeType": "application/json", "text": f'{{"id": 7, "note": "it says {word(0)} here"}}'}
    entry = {
        "startedDateTime": "2026-03-02T08:00:00.000Z",
        "request": {"method": "GET", "url": "https://portal.example/api/apples", "headers": []},
        "response": {"status": 200, "content": content},
        "_resourceType": "fetch",
    }
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": [entry]}}))

    async def read() -> None:
        async for _ in workspace.import_file(ImportPlan(str(path))):
            pass

    reading = asyncio.ensure_future(read())
    await asyncio.to_thread(looked.wait)

    async def go_on() -> None:
        on.set()
        await reading

    yield go_on
    on.set()
    await asyncio.wait([reading])


async def test_a_value_that_is_marked_while_a_file_is_imported_is_not_in_what_becomes_of_it(
    workspace: Workspace, layout: Layout, importing: Callable[[], Awaitable[None]]
) -> None:
    assert (await workspace.mark_secret(word(0))).busy == ()
    await importing()
    assert len(await workspace.recordings()) == 2
    for row in await workspace.recordings():
        lines = [
            line.entry for each in segments(layout.recording(row.recording.id)) for line in read_segment(each.path)
        ]
        assert word(0) not in str(lines)
    shown = [await workspace.exchange(row.id) for row in (await workspace.exchanges(ExchangeQuery())).rows]
    assert len(shown) == len(NOUNS) + 1
    assert word(0) not in str(shown)
    assert word(0) not in str(await workspace.endpoints())


async def test_a_recording_that_is_being_imported_is_not_removed(workspace: Workspace, layout: Layout) -> None:
    recovery.begin_import(layout, "r1")
    with pytest.raises(UsageError, match="is being written"):
        await workspace.remove_recording("r1")
    recovery.end_import(layout, "r1")
    assert [row.exchanges for row in await workspace.recordings()] == [len(NOUNS)]


async def test_a_recording_that_a_recorder_by_hand_writes_is_not_removed(
    workspace: Workspace, layout: Layout, journal: OpenJournal
) -> None:
    by_hand = journal()
    with pytest.raises(UsageError, match="is being written"):
        await workspace.remove_recording("r1")
    by_hand.close()
    await workspace.remove_recording("r1")
    assert not layout.recording("r1").exists()


async def test_recordings_that_are_removed_at_once_are_all_gone_and_who_comes_second_is_told(
    workspace: Workspace, layout: Layout
) -> None:
    names = [f"r{number}" for number in range(2, 10)]
    for name in names:
        write_recording(layout, recording(name))
    done = await asyncio.gather(*map(workspace.remove_recording, [*names, names[0]]), return_exceptions=True)
    assert [each for each in done if each is not None and not isinstance(each, NotFoundError)] == []
    assert sum(isinstance(each, NotFoundError) for each in done) == 1
    assert [row.recording.id for row in await workspace.recordings()] == ["r1"]


async def test_who_leaves_while_a_recording_is_removed_leaves_nothing_of_it_in_the_index(
    workspace: Workspace, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, on = threading.Event(), threading.Event()
    take_away = recovery.take_away

    def slow(layout: Layout, recording: str) -> None:
        take_away(layout, recording)
        gone.set()
        on.wait()

    monkeypatch.setattr(recovery, "take_away", slow)
    removing = asyncio.ensure_future(workspace.remove_recording("r1"))
    await asyncio.to_thread(gone.wait)
    removing.cancel()
    await asyncio.wait([removing])
    on.set()
    await workspace._recordings.removing.acquire()
    assert (await workspace.status()).exchanges == 0


async def test_who_leaves_while_a_value_is_scrubbed_leaves_it_in_no_note(
    workspace: Workspace, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    Audit(layout.audit).note(AuditEntry(1.0, "agent", "contoso/list_apples", {"q": word(0)}, "HTTP 200"))
    begun, on = threading.Event(), threading.Event()
    knowing = scrub.knowing

    def slow(layout: Layout, value: str, kind: str) -> scrub.Redactors:
        begun.set()
        on.wait()
        return knowing(layout, value, kind)

    monkeypatch.setattr(scrub, "knowing", slow)
    marking = asyncio.ensure_future(workspace.mark_secret(word(0)))
    await asyncio.to_thread(begun.wait)
    marking.cancel()
    await asyncio.wait([marking])
    on.set()
    await workspace._scrubbing.acquire()
    assert word(0) not in layout.audit.read_text("utf-8")


async def test_names_that_are_kept_at_once_are_all_in_the_file(workspace: Workspace, layout: Layout) -> None:
    names = [f"name{number}" for number in range(20)]
    assert all(await asyncio.gather(*map(workspace.keep_name, names)))
    text = (layout.root / WORKSPACE_FILE).read_text("utf-8")
    assert [name for name in names if f'"{name}"' not in text] == []


async def test_decisions_that_are_made_at_once_all_hold(workspace: Workspace) -> None:
    found = await workspace.endpoints()
    made = [Override("name", (f"{each.method} {each.origin}{each.path}",), f"name_{n}") for n, each in enumerate(found)]
    await asyncio.gather(*map(workspace.override, made))
    assert {each.name for each in await workspace.endpoints()} == {override.value for override in made}
    await asyncio.gather(*(workspace.take_back([override]) for override in made))
    assert {each.name for each in await workspace.endpoints()} == {each.name for each in found}


async def test_endpoints_that_are_promoted_at_once_are_all_in_the_catalog(workspace: Workspace) -> None:
    found = await workspace.endpoints()
    await asyncio.gather(*(workspace.promote(endpoint.id) for endpoint in found))
    catalog = workspace._operations.catalog()
    (portal,) = catalog.portals
    assert {origin for _, origin in portal.origins} == {f"https://{host}.example" for host in HOSTS}
    origins = dict(portal.origins)
    assert {(origins[each.origin], each.path) for each in catalog.operations} == {(e.origin, e.path) for e in found}
    changes = await workspace.catalog_changes()
    assert len(changes) == len(found)
    for _ in changes:
        await workspace.undo()
    assert workspace._operations.catalog().operations == ()


async def test_documents_that_are_imported_at_once_all_find_their_origins_in_the_portal(
    workspace: Workspace, tmp_path: Path
) -> None:
    async def import_one(host: str) -> None:
        document = {
            "openapi": "3.1.0",
            "info": {"title": host, "version": "1"},
            "servers": [{"url": f"https://{host}.contoso.example"}],
            "paths": {f"/{host}/{noun}": {"get": {"responses": {"200": {"description": "ok"}}}} for noun in NOUNS},
        }
        path = tmp_path / f"{host}.json"
        path.write_text(json.dumps(document))
        async for _ in workspace.import_file(ImportPlan(str(path), portal="contoso")):
            pass

    await asyncio.gather(*map(import_one, HOSTS))
    (portal,) = workspace._operations.catalog().portals
    assert {origin for _, origin in portal.origins} == {f"https://{host}.contoso.example" for host in HOSTS}


async def test_a_change_of_the_catalog_that_cannot_be_noted_is_not_made(
    workspace: Workspace, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def content() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in layout.catalog.rglob("*.json") if "schema" not in path.name}

    first, second, *_ = await workspace.endpoints()
    promoted = await workspace.promote(first.id)
    before = content()
    changes: tuple[Callable[[], Awaitable[object]], ...] = (
        lambda: workspace.promote(second.id),
        lambda: workspace.retire(f"{promoted.portal}/{promoted.name}"),
        workspace.undo,
    )
    for change in changes:
        with monkeypatch.context() as broken:
            broken.setattr(decisions, "save", full)
            with pytest.raises(OSError, match="No space"):
                await change()
        assert content() == before
    await workspace.undo()
    assert workspace._operations.catalog().operations == ()


async def test_what_agents_do_while_a_value_is_scrubbed_is_in_the_audit(workspace: Workspace, layout: Layout) -> None:
    kept = Audit(layout.audit)
    for number in range(2_000):
        kept.note(
            AuditEntry(float(number), "agent", "contoso/list_apples", {"q": f"{word(0)} {'x' * 200}"}, "HTTP 200")
        )
    marking = asyncio.ensure_future(workspace.mark_secret(word(0)))
    noted = 2_000
    while not marking.done():
        kept.note(AuditEntry(float(noted), "agent", "contoso/list_apples", {}, "HTTP 200"))
        noted += 1
        await asyncio.sleep(0.001)
    assert str(layout.audit.relative_to(layout.root)) in (await marking).files
    assert [entry.at for entry in kept.entries()] == [float(number) for number in range(noted)]
    assert word(0) not in layout.audit.read_text("utf-8")
