"""The audit is appended to, set aside by size, and never cut short."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from workbench.layout import Layout
from workbench.workspace import audit
from workbench.workspace.audit import Audit
from workbench.workspace.scrub import Scrubbed, knowing, scrub_notes
from workbench.workspace.views import AuditEntry


def entry(number: int, client: str = "claude") -> AuditEntry:
    return AuditEntry(float(number), client, "contoso/rename", {"id": number}, "HTTP 200", "a1")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "audit.ndjson"


def test_entries_come_back_in_order_from_a_file_of_this_user_alone(file: Path) -> None:
    for number in range(3):
        Audit(file).note(entry(number))
    assert Audit(file).entries() == [entry(0), entry(1), entry(2)]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_one_clients_entries_and_the_last_ones(file: Path) -> None:
    for number in range(4):
        Audit(file).note(entry(number, "" if number % 2 else "claude"))
    assert [e.at for e in Audit(file).entries("")] == [1.0, 3.0]
    assert [e.at for e in Audit(file).entries(last=2)] == [2.0, 3.0]


def test_a_full_file_is_set_aside_and_still_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "ROTATE_OCTETS", 1)
    for number in range(3):
        Audit(file).note(entry(number))
    assert [e.at for e in Audit(file).entries()] == [0.0, 1.0, 2.0]
    assert len(audit.files(file)) == 3


def test_a_torn_line_hides_no_other(file: Path) -> None:
    Audit(file).note(entry(1))
    with file.open("ab") as torn:
        torn.write(b'{"at": 2, "cli')
    assert Audit(file).entries() == [entry(1)]
    Audit(file).note(entry(3))
    assert Audit(file).entries() == [entry(1), entry(3)]


def test_huge_arguments_are_named_by_their_size(file: Path) -> None:
    Audit(file).note(AuditEntry(1.0, "claude", "contoso/rename", {"text": "x" * 30_000}, "waits"))
    assert Audit(file).entries()[0].arguments == {"…": "30,011 octets"}


def test_a_marked_value_is_taken_out_of_the_audit_too(layout: Layout) -> None:
    Audit(layout.audit).note(AuditEntry(1.0, "claude", "contoso/rename", {"name": "slipped-Through-7391"}, "waits"))
    done = Scrubbed()
    scrub_notes(layout, knowing(layout, "slipped-Through-7391", "marked"), done)
    assert done.files == [str(layout.audit.relative_to(layout.root))]
    assert "slipped-Through-7391" not in layout.audit.read_text()
    assert len(Audit(layout.audit).entries()) == 1
