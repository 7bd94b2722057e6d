"""A file that is imported becomes a recording as any other, without its secrets."""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import zstandard

from tests.formats.test_har_dialects import SAMPLES
from workbench.capture.scope import Scope
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Recording
from workbench.formats.source import Source, recognise
from workbench.journal import ExchangeEntry, read_recording, read_segment, segments
from workbench.layout import Layout
from workbench.workspace import importing, recovery
from workbench.workspace.import_process import ImportProcess, Write
from workbench.workspace.import_share import Share, Tell, Written
from workbench.workspace.importing import CancelledImportError, Importing
from workbench.workspace.views import ImportPlan, ImportProgress, ImportResult
from workbench.workspace.workspace import Workspace

PASSWORD = "correct-horse-7battery"
TOKEN = "Zq3vT8wXn5KpL2rY7cBd9fGh4jMs6uAe"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path / "workspace")
    made.catalog.mkdir(parents=True)
    return made


def run(layout: Layout, path: Path, steps: list[ImportProgress] | None = None, **plan: Any) -> ImportResult:
    said = [] if steps is None else steps
    with contextlib.closing(Importing(layout, recognise(path), ImportPlan(str(path), **plan), said.append)) as work:
        return work.run()


def exchanges(layout: Layout) -> list[Any]:
    folders = [folder for folder in layout.recordings.iterdir() if not folder.name.startswith(".")]
    lines = [line.entry for folder in folders for each in segments(folder) for line in read_segment(each.path)]
    found = [entry.exchange for entry in lines if isinstance(entry, ExchangeEntry)]
    return sorted(found, key=lambda exchange: exchange.id)


def everything(layout: Layout) -> bytes:
    files = [path for path in layout.recordings.rglob("*") if path.is_file()]
    assert files
    return b"".join(
        zstandard.ZstdDecompressor().stream_reader(path.read_bytes()).read()
        if path.suffix == ".zst"
        else path.read_bytes()
        for path in files
    )


def entry(number: int, path: str = "/api/x", **fields: Any) -> dict[str, Any]:
    answer = fields.pop("answer", {"n": number})
    return {
        "startedDateTime": f"2026-03-02T08:{number // 60 % 60:02}:{number % 60:02}.000Z",
        "request": {"method": "GET", "url": f"https://portal.example{path}", "headers": fields.pop("headers", [])},
        "response": {"status": 200, "content": {"mimeType": "application/json", "text": json.dumps(answer)}},
        "_resourceType": "fetch",
        **fields,
    }


def har(folder: Path, entries: list[dict[str, Any]]) -> Path:
    path = folder / "made.har"
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}))
    return path


def test_a_file_becomes_a_recording_with_its_times_and_its_portal(layout: Layout) -> None:
    result = run(layout, SAMPLES / "chrome.har")
    assert (result.entries, result.skipped, result.unreadable) == (5, 1, 0)
    assert (result.origins, result.guessed) == (("https://portal.fabrikam.example",), True)
    (folder,) = [folder for folder in layout.recordings.iterdir() if folder.name.startswith("r")]
    recording = read_recording(folder)
    assert (recording.portal, recording.title, recording.note) == ("portal_fabrikam", "chrome.har", "imported")
    assert 0 < recording.ended - recording.started < 10
    assert [exchange.resource_type for exchange in exchanges(layout)] == ["document", "fetch", "websocket", "xhr"]
    assert {exchange.recording for exchange in exchanges(layout)} == {folder.name}


def test_no_secret_of_the_file_is_stored_wherever_it_stood(layout: Layout) -> None:
    run(layout, SAMPLES / "chrome.har")
    stored = everything(layout)
    assert PASSWORD.encode() not in stored
    assert TOKEN.encode() not in stored
    # The password stood in a form that is not kept, and in an answer that is.
    partners = exchanges(layout)[1]
    assert "Contoso" in partners.response.body.text
    assert "echo redacted." in partners.response.body.text


@pytest.mark.parametrize("length", [10**9, 0], ids=["in this process", "in processes of their own"])
def test_what_is_only_learned_at_the_end_is_hidden_at_the_beginning(
    layout: Layout, tmp_path: Path, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LONG", length)
    bearer = [{"name": "Authorization", "value": f"Bearer {TOKEN}"}]
    many = [entry(number, f"/api/x/{number}", answer={"seen": f"is {TOKEN} new?"}) for number in range(200)]
    steps: list[ImportProgress] = []
    result = run(layout, har(tmp_path, [*many, entry(200, headers=bearer)]), steps)
    assert TOKEN.encode() not in everything(layout)
    assert result.entries == len(exchanges(layout)) == 201
    assert {step.phase for step in steps} == {"reading", "writing"}
    assert steps[-1].entries == 201


def test_processes_write_what_one_alone_would(layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = har(tmp_path, [entry(number, f"/api/x/{number}") for number in range(300)])
    run(layout, path)
    alone = [(item.request, item.response, item.started) for item in exchanges(layout)]
    other = Layout(tmp_path / "other")
    other.catalog.mkdir(parents=True)
    monkeypatch.setattr(importing, "LONG", 0)
    run(other, path)
    assert [(item.request, item.response, item.started) for item in exchanges(other)] == alone


async def test_what_was_written_is_grouped_where_it_was_and_comes_out_as_from_the_database(
    layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = har(tmp_path, [entry(number, f"/api/x/{number % 7}/y") for number in range(200)])
    async with Workspace.open(layout) as workspace:
        for length in (10**9, 0):  # in this process, and in processes of their own
            monkeypatch.setattr(importing, "LONG", length)
            *_, done = [step async for step in workspace.import_file(ImportPlan(str(path)))]
        assert done.result
        found = await workspace.endpoints()
        assert [(endpoint.path, endpoint.exchanges) for endpoint in found] == [("/api/x/{x_id}/y", 400)]
    async with Workspace.open(layout) as again:
        assert await again.endpoints() == found


@pytest.mark.parametrize("length", [10**9, 0], ids=["in this process", "in processes of their own"])
def test_everything_that_was_written_is_taken_in_by_somebody(
    layout: Layout, tmp_path: Path, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LONG", length)
    path = har(tmp_path, [entry(number, f"/api/x/{number}") for number in range(200)])
    plan = ImportPlan(str(path))
    with contextlib.closing(Importing(layout, recognise(path), plan, lambda _step: None)) as work:
        work.run()
        taken = [exchange for share in work.group(()) for exchange in share.line_of]
    assert sorted(taken) == [exchange.id for exchange in exchanges(layout)]


def test_other_origins_are_kept_as_one_line_an_exchange(layout: Layout, tmp_path: Path) -> None:
    foreign = entry(3)
    foreign["request"] |= {"url": "https://stats.test/t", "headers": [{"name": "X-Key", "value": "abc"}]}
    result = run(layout, har(tmp_path, [entry(1), entry(2), foreign]))
    assert result.others == (("https://stats.test", 1),)
    kept = exchanges(layout)[-1]
    assert kept.request.headers == ()
    assert (kept.response.body.text, kept.response.body.omitted) == ("", "metadata-only")


def test_origins_that_a_person_names_are_the_portal_and_identity_providers_never(layout: Layout) -> None:
    portal = "https://portal.fabrikam.example/app"
    result = run(layout, SAMPLES / "chrome.har", origins=(portal,), identity=(portal,), portal="fab")
    assert (result.origins, result.guessed) == (("https://portal.fabrikam.example",), False)
    assert {exchange.response.body.text for exchange in exchanges(layout) if exchange.response} == {""}


def test_an_import_that_is_taken_back_leaves_nothing(layout: Layout, tmp_path: Path) -> None:
    path = har(tmp_path, [entry(number) for number in range(50)])
    work: Importing

    def say(step: ImportProgress) -> None:
        if step.phase == "writing":
            work.stop()

    work = Importing(layout, recognise(path), ImportPlan(str(path)), say)
    work.stop()
    with pytest.raises(CancelledImportError):
        work.run()
    assert not list(layout.recordings.glob("r*"))


def test_one_that_is_taken_back_while_processes_write_leaves_nothing(
    layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(ImportProcess):
        """Is told to write, and does so when nobody waits for it any more."""

        def write(self, recording: Recording, scope: Scope, secrets: Iterable[tuple[str, str]], tell: Tell) -> Written:
            self._send(Write(recording, scope, list(secrets)))
            raise CancelledImportError("taken back")

        def close(self) -> None:
            with contextlib.suppress(ValueError):  # closed already
                self._hear(lambda _entries, _octets: None)
            super().close()

    monkeypatch.setattr(importing, "LONG", 0)
    monkeypatch.setattr(importing, "ImportProcess", Late)
    path = har(tmp_path, [entry(number) for number in range(50)])
    with pytest.raises(CancelledImportError):
        run(layout, path)
    assert not list(layout.recordings.glob("r*"))
    assert not list(layout.imports.iterdir())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the file that never ends is a FIFO")
def test_a_process_goes_with_its_owner_whatever_it_does(layout: Layout, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless.har")
    process = ImportProcess(layout, Source(tmp_path / "endless.har", "har"), "default", Share())
    with contextlib.closing(process):
        assert process._process.stdin is not None
        process._process.stdin.close()
        process._process.wait(20)


def test_a_process_that_is_done_ends_in_order(layout: Layout, tmp_path: Path) -> None:
    path = har(tmp_path, [entry(number) for number in range(50)])
    recording = Recording("r1", "contoso", "default", 1.0, origins=("https://portal.example",))
    with contextlib.closing(ImportProcess(layout, recognise(path), "default", Share())) as process:
        looked = process.look(lambda _entries, _octets: None)
        scope = Scope.of(recording.origins, ())
        written = process.write(recording, scope, looked.secrets, lambda _entries, _octets: None)
        assert written.exchanges == 50
        process.group([])
        assert process._process.wait(20) == 0


async def test_one_that_was_killed_leaves_nothing_either_once_the_workspace_is_opened(
    layout: Layout, tmp_path: Path
) -> None:
    run(layout, har(tmp_path, [entry(number) for number in range(50)]))
    (folder,) = layout.recordings.glob("r*")
    assert not list(layout.imports.iterdir())
    async with Workspace.open(layout) as workspace:
        assert [row.exchanges for row in await workspace.recordings()] == [50]
    # As it is on the disk until the import is whole.
    recovery.begin_import(layout, folder.name)
    async with Workspace.open(layout) as workspace:
        (note,) = await workspace.notes()
        assert "was cut short; nothing of it is left" in note
        assert await workspace.recordings() == []
        assert (await workspace.status()).exchanges == 0
    assert not list(layout.recordings.glob("r*"))
    async with Workspace.open(layout) as workspace:
        assert await workspace.notes() == []


def test_a_broken_file_says_what_could_not_be_read(layout: Layout, tmp_path: Path) -> None:
    path = har(tmp_path, [entry(1), {"request": {}}, entry(3)])
    path.write_text(path.read_text()[:-30])
    result = run(layout, path)
    assert [(problem.entry, problem.reason) for problem in result.problems] == [
        (2, "it has no request with method and URL"),
        (3, "cut off: the file ends in it"),
    ]
    assert result.unreadable == 2
    assert len(exchanges(layout)) == 1


def test_only_so_many_reasons_are_given(layout: Layout, tmp_path: Path) -> None:
    result = run(layout, har(tmp_path, [entry(1), *({"request": {}} for _ in range(90))]))
    assert (len(result.problems), result.unreadable) == (50, 90)


def test_a_file_with_nothing_in_it_makes_no_recording(layout: Layout, tmp_path: Path) -> None:
    assert run(layout, har(tmp_path, [])).entries == 0
    assert not list(layout.recordings.glob("r*"))


def test_a_name_that_no_portal_can_have_is_refused_and_leaves_nothing(layout: Layout) -> None:
    with pytest.raises(UsageError):
        run(layout, SAMPLES / "chrome.har", portal="No Name")
    assert not list(layout.recordings.glob("r*"))


def test_what_is_no_har_is_said_by_processes_too(
    layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "LONG", 0)
    path = tmp_path / "other.json"
    path.write_text(json.dumps({"data": [str(zlib.crc32(b"x"))]}))
    with pytest.raises(WorkbenchError, match="no HAR"):
        run(layout, path)
