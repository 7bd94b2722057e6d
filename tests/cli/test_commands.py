"""Commands against a real daemon that owns a workspace with a real recording."""

from __future__ import annotations

import json
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workbench.catalog import save_operation, save_portal
from workbench.cli.main import run
from workbench.cli.setup import make
from workbench.exchange import Action, Body, Cause, Exchange, Recording, Redacted, Request, Response
from workbench.journal import JournalWriter, write_recording
from workbench.layout import Layout
from workbench.operation import Operation, Portal

ORIGIN = "https://portal.example"
STARTED = 1_790_000_000.0


def partner(number: int) -> Redacted:
    body = f'{{"id": {number}, "name": "Contoso\\u009b {number}"}}'
    return Redacted(
        Exchange(
            id=f"x{number:06}",
            recording="r1",
            started=STARTED + number,
            request=Request("GET", f"{ORIGIN}/api/partners/{number}", (("Accept", "application/json"),)),
            response=Response(200, body=Body(text=body, media_type="application/json", size=len(body))),
            resource_type="fetch",
            cause=Cause(2, "tag") if number == 103 else Cause(),
        )
    )


@pytest.fixture(scope="module")
def layout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Layout]:
    """Give a workspace whose daemon ends with the module."""
    made = Layout(tmp_path_factory.mktemp("workspace"))
    make(made)
    for name, ended in (("r1", STARTED + 60), ("r2", STARTED + 120)):
        recorded = Recording(name, "contoso", "default", ended - 60, ended, "A tour", (ORIGIN,))
        write_recording(made, recorded)
    writer = JournalWriter(made.recording("r1"), "recorder", "r1", "1")
    for number in range(101, 106):
        writer.exchange(partner(number))
    writer.close()
    acted = JournalWriter(made.recording("r1"), "workbench", "r1", "1")
    for action in (Action(1, "r1", STARTED, "note", "looking"), Action(2, "r1", STARTED, "click", "Partners")):
        acted.action(action)
    acted.close()
    save_portal(made.catalog, Portal("contoso", "Contoso", f"{ORIGIN}/", (("portal", ORIGIN),)))
    rename = Operation("contoso", "rename", "Rename", "partners", "write", "PATCH", "portal", "/api/partners")
    save_operation(made.catalog, rename)
    yield made
    run(["stop", "--workspace", str(made.root)])


class Shell:
    """Types commands about the workspace."""

    def __init__(self, layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
        self.layout = layout
        self._capsys = capsys
        self.err = ""

    def type(self, *arguments: str, code: int = 0) -> str:
        """Run a command that has to end with ``code``; gives what it printed."""
        ended = run([*arguments, "--workspace", str(self.layout.root)])
        said = self._capsys.readouterr()
        self.err = said.err
        assert ended == code, said
        return said.out

    def json(self, *arguments: str, code: int = 0) -> Any:
        return json.loads(self.type(*arguments, "--json", code=code))


@pytest.fixture
def shell(layout: Layout, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(layout, capsys)


def test_the_first_command_starts_the_daemon_and_status_describes_it(shell: Shell) -> None:
    assert shell.json("recordings")
    status = shell.json("status")
    assert (status["exchanges"], status["operations"], status["recording"]) == (5, 1, None)
    said = shell.type("status")
    assert f"process {status['pid']}" in said
    assert "5 exchanges" in said


def test_recordings_are_listed_newest_first(shell: Shell) -> None:
    rows = shell.json("recordings", "list")
    assert [(row["recording"]["id"], row["exchanges"]) for row in rows] == [("r2", 0), ("r1", 5)]
    assert shell.type("recordings").splitlines()[0].startswith("RECORDING")


def test_endpoints_are_listed_and_found_again(shell: Shell) -> None:
    [endpoint] = shell.json("endpoints")
    assert (endpoint["method"], endpoint["exchanges"]) == ("GET", 5)
    assert endpoint["path"].startswith("/api/partners/{")
    assert shell.json("endpoints", "--recording", "r2") == []
    assert endpoint["id"] in shell.type("endpoints")


def test_a_promotion_is_shown_before_it_is_written(shell: Shell) -> None:
    [endpoint] = shell.json("endpoints")
    file = shell.layout.catalog / "contoso" / "get_partner.json"
    assert "+++ b/catalog/contoso/get_partner.json" in shell.type(
        "promote", endpoint["id"], "--name", "get_partner", "--dry-run"
    )
    assert not file.exists()
    said = shell.type("promote", endpoint["id"], "--name", "get_partner", "--description", "Looks up a partner.")
    assert "catalog/contoso/get_partner.json" in said
    assert file.is_file()
    assert "contoso/get_partner" in shell.type("operations")
    file.unlink()


def test_a_broken_file_is_named_and_the_others_still_listed(shell: Shell) -> None:
    broken = shell.layout.catalog / "contoso" / "broken.json"
    broken.write_text('{\n  "name": "broken",\n')
    try:
        assert "contoso/rename" in shell.type("operations", code=1)
        assert "broken.json:" in shell.err
        assert [p["path"] for p in shell.json("operations", code=1)["problems"]]
    finally:
        broken.unlink()


def test_a_file_from_elsewhere_is_shown_and_runs_once_it_is_trusted(shell: Shell) -> None:
    shell.type("trust", "--all")
    file = shell.layout.catalog / "contoso" / "lookup.json"
    save_operation(
        shell.layout.catalog,
        Operation("contoso", "lookup", "Look", "partners", "destructive", "DELETE", "portal", "/p/1"),
    )
    try:
        assert "untrusted" in shell.type("operations")
        assert "workbench trust contoso/lookup" in (shell.type("call", "lookup", code=1) or shell.err)
        assert "destructive  DELETE https://portal.example/p/1" in shell.type("trust")
        assert [row["trusted"] for row in shell.json("trust", "contoso/lookup")] == [True]
        assert "untrusted" not in shell.type("operations")
        assert "nothing to look at" in shell.type("trust")
    finally:
        file.unlink()


def test_a_promotion_is_trusted_by_whoever_made_it(shell: Shell) -> None:
    [endpoint] = shell.json("endpoints")
    shell.type("promote", endpoint["id"], "--name", "seen")
    try:
        rows = shell.json("operations")["operations"]
        assert [row["trusted"] for row in rows if row["operation"]["name"] == "seen"] == [True]
    finally:
        (shell.layout.catalog / "contoso" / "seen.json").unlink()


def test_the_list_of_endpoints_says_which_are_promoted(shell: Shell) -> None:
    [endpoint] = shell.json("endpoints")
    assert endpoint["promoted"] == []
    shell.type("promote", endpoint["id"], "--name", "taken")
    try:
        assert [row["promoted"] for row in shell.json("endpoints")] == [["contoso/taken"]]
        assert "contoso/taken" in shell.type("endpoints")
    finally:
        (shell.layout.catalog / "contoso" / "taken.json").unlink()


def test_an_operation_is_edited_retired_and_each_is_undone(shell: Shell) -> None:
    [endpoint] = shell.json("endpoints")
    shell.type("promote", endpoint["id"], "--name", "edited", "--describe", "partner_id=Whose", "--leave-out", "$")
    dry = shell.type("edit", "edited", "--title", "Look up", "--default", "partner_id=7", "--dry-run")
    assert '+  "title": "Look up",' in dry
    changed = shell.json("edit", "edited", "--title", "Look up", "--default", "partner_id=7")
    assert changed["input_schema"]["properties"]["partner_id"] == {
        "type": "integer",
        "description": "Whose",
        "default": 7,
    }
    assert "Retired contoso/edited" in shell.type("retire", "edited")
    assert [row["kind"] for row in shell.json("undo", "--list")][-3:] == ["promoted", "edited", "retired"]
    assert "retired" in shell.type("undo", "--list")
    assert shell.json("undo")["operations"] == ["contoso/edited"]
    assert "contoso/edited as before it was edited" in shell.type("undo")
    assert "Look up" not in shell.type("operations")
    shell.type("undo")
    assert "contoso/edited" not in shell.type("operations")


def test_a_draft_is_tried_before_it_is_written_and_a_write_only_when_one_is_sure(shell: Shell) -> None:
    [endpoint] = shell.json("endpoints")
    shell.type("try", endpoint["id"], "partner_id=1", code=1)
    assert "No browser is open" in shell.err
    shell.type("try", endpoint["id"], "partner_id=1", "--risk", "write", code=2)
    assert "Nothing was sent. Say --yes" in shell.err
    shell.type("promote", endpoint["id"], "other", "--name", "one", code=2)
    assert "--name is for one endpoint" in shell.err


def test_nothing_waits_where_nothing_was_asked_and_the_audit_lists_calls(shell: Shell) -> None:
    shell.type("trust", "--all")
    assert shell.type("approvals") == "Nothing waits.\n"
    assert shell.json("approvals") == []
    for decide in ("approve", "refuse"):
        shell.type(decide, "a-nothing", code=2)
        assert "workbench approvals" in shell.err
    shell.type("call", "rename", code=1)
    assert shell.json("audit", "--client", "", "--last", "1")[0]["operation"] == "contoso/rename"
    assert "failed: No browser is open." in shell.type("audit")


def test_a_clients_configuration_is_printed(shell: Shell) -> None:
    assert "Claude Code" in shell.type("agents", "config")
    assert str(shell.layout.root) in shell.type("agents", "config", "claude-code")
    assert "a command line" in shell.err
    shell.type("agents", "config", "nobody", code=2)


def test_leave_is_given_listed_and_taken_back(shell: Shell) -> None:
    granted = shell.json("allow", "rename", "--client", "claude", "--for", "1h", "--count", "3")
    assert (granted["operation"], granted["client"], granted["remaining"]) == ("contoso/rename", "claude", 3)
    assert granted["until"] == pytest.approx(time.time() + 3600, abs=120)
    assert "Allowed    contoso/rename for claude" in shell.type("status")
    shell.type("allow", "rename", "--revoke")
    assert shell.json("status")["permissions"] == []


def test_a_har_is_written_where_the_person_stands(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shell.json("export", "har", "r1", "-o", "out.har")["entries"] == 5
    shell.type("export", "har", "r1", "-o", "out.har", code=2)
    assert "is there already. It was left as it is." in shell.err
    assert shell.json("export", "har", "r1", "-o", "out.har", "--replace")["entries"] == 5
    assert len(json.loads((tmp_path / "out.har").read_bytes())["log"]["entries"]) == 5
    assert stat.S_IMODE((tmp_path / "out.har").stat().st_mode) == 0o600


def test_the_database_can_be_made_anew(shell: Shell) -> None:
    result = shell.json("reindex")
    assert (result["recordings"], result["exchanges"], result["problems"]) == (1, 5, [])
    assert "5 exchanges" in shell.type("reindex")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["recordings", "rm", "r9"], 2, "workbench recordings"),
        (["recordings", "rm", "r"], 2, "more than one"),
        (["endpoints", "--recording", "nope"], 2, "no recording"),
        (["promote", "e999"], 2, "workbench endpoints"),
        (["call", "nothing"], 2, "nothing"),
        (["call", "rename", "surplus=1"], 2, "surplus"),
        (["call", "rename", "--arguments", "["], 2, "no JSON object"),
        (["call", "rename"], 1, "No browser is open"),
        (["allow", "nothing"], 2, "nothing"),
        (["allow", "rename", "--revoke"], 2, "workbench status"),
        (["allow", "rename", "--for", "soon"], 2, "30m"),
        (["export", "har", "r9"], 2, "workbench recordings"),
        (["export", "har", "-o", "/no/such/folder/out.har"], 1, "could not be written"),
        (["record", "ftp://portal.example"], 2, "web address"),
        (["record", "https://portal.example", "--origin", "x"], 2, "web address"),
        (["record", "https://portal.example", "--portal", "../evil"], 2, "name"),
    ],
)
def test_bad_input_gets_one_line_and_its_code(shell: Shell, typed: list[str], code: int, said: str) -> None:
    shell.type("trust", "--all")
    assert shell.type(*typed, code=code) == ""
    assert said in shell.err
    assert shell.err.count("\n") == 1
    assert "Traceback" not in shell.err


def test_stop_ends_the_daemon_and_says_when_none_runs(shell: Shell) -> None:
    assert "Stopped" in shell.type("stop")
    assert "No daemon" in shell.type("stop")
    assert "No daemon runs" in shell.type("status")
    assert shell.json("status")["pid"] == 0
    assert (shell.layout.logs / "daemon.log").read_text() == ""


def test_traffic_is_found_by_filters_and_an_exchange_shown_whole(shell: Shell) -> None:
    recorded = ("--recording", "r1")
    assert shell.json("traffic", *recorded)["total"] == 5
    found = shell.json("traffic", "note:looking", "body:contoso", *recorded)
    assert [(row["id"], row["cause"]) for row in found["rows"]] == [("x000103", "click Partners")]
    assert "The last 2 of 5" in shell.type("traffic", "--last", "2", *recorded)
    assert "No exchange is found so." in shell.type("traffic", "status:5xx", *recorded)
    said = shell.type("exchange", "x000103")
    assert "#2 click Partners, by the person" in said
    assert "looking" in said
    assert "Contoso\N{REPLACEMENT CHARACTER} 103" in said
    assert shell.json("exchange", "x000103")["note"] == "looking"
    shell.type("exchange", "x9", code=2)


def test_steps_are_listed_with_what_they_caused(shell: Shell) -> None:
    assert [(step["note"], step["exchanges"]) for step in shell.json("steps", "r1")] == [("looking", 0), ("looking", 1)]
    assert "click Partners" in shell.type("steps", "r1")
    shell.type("steps", "nothing", code=2)
    assert "names no recording" in shell.err


def test_filters_are_kept_used_and_forgotten(shell: Shell) -> None:
    assert "No filter is kept yet" in shell.type("filters")
    assert "third is path:103" in shell.type("filters", "save", "third", "path:103")
    assert [saved["name"] for saved in shell.json("filters")] == ["third"]
    assert "x000103" in shell.type("traffic", "--saved", "third", "--recording", "r1")
    shell.type("traffic", "--saved", "fourth", code=2)
    assert "no filter 'fourth'" in shell.err
    assert "0 filters left" in shell.type("filters", "rm", "third")


def test_the_page_is_looked_at_and_acted_in_only_where_one_is_open(shell: Shell) -> None:
    assert shell.json("page")["open"] is False
    shell.type("page", code=2)
    assert "No browser is open. `workbench record URL` opens one." in shell.err
    for command in (["note", "x"], ["page", "click", "e1"], ["page", "open", "/"], ["page", "back"]):
        shell.type(*command, code=1)
        assert "No browser is open." in shell.err
