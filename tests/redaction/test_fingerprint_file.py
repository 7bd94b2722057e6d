from __future__ import annotations

import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workbench.redaction import fingerprint_file
from workbench.redaction.fingerprints import Fingerprint, Fingerprints

MADE = Fingerprints(b"k" * 32).make("9f8A7c6E5d4B3a2F1e0D", "bearer")


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "fingerprints"
    assert fingerprint_file.read(file) == []
    fingerprint_file.append(file, MADE[:2])
    fingerprint_file.append(file, MADE[2:])
    assert fingerprint_file.read(file) == list(MADE)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_nothing_to_keep_makes_no_file(tmp_path: Path) -> None:
    fingerprint_file.append(tmp_path / "fingerprints", ())
    assert not (tmp_path / "fingerprints").exists()


def test_a_line_that_a_crash_cut_short_costs_that_line_alone(tmp_path: Path) -> None:
    file = tmp_path / "fingerprints"
    fingerprint_file.append(file, MADE)
    whole = file.read_text()
    file.write_text(whole[:-5])
    assert fingerprint_file.read(file) == list(MADE[:-1])
    file.write_text("nonsense\n\n1 2 3\n" + whole)
    assert fingerprint_file.read(file) == list(MADE)


def test_what_is_appended_after_a_torn_line_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "fingerprints"
    fingerprint_file.append(file, MADE[:2])
    file.write_text(file.read_text()[:-5])
    fingerprint_file.append(file, MADE[2:])
    assert fingerprint_file.read(file) == [MADE[0], *MADE[2:]]


def test_what_is_appended_while_another_cuts_the_file_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint_file, "MOST", 20)
    file = tmp_path / "fingerprints"
    made = [Fingerprint("token", 20, number, number.to_bytes(12)) for number in range(2_000)]
    over = threading.Event()

    def cut() -> None:
        while not over.is_set():
            fingerprint_file.read(file)

    with ThreadPoolExecutor(2) as pool:
        cutting = [pool.submit(cut), pool.submit(cut)]
        for one in made:
            fingerprint_file.append(file, [one])
        over.set()
        for each in cutting:
            each.result()
    assert fingerprint_file.read(file) == made[-fingerprint_file.MOST :]


def test_the_file_is_cut_to_the_newest(tmp_path: Path) -> None:
    file = tmp_path / "fingerprints"
    many = [Fingerprint("token", 20, number, number.to_bytes(12)) for number in range(2 * fingerprint_file.MOST + 1)]
    fingerprint_file.append(file, many)
    assert fingerprint_file.read(file) == many[-fingerprint_file.MOST :]
    assert len(file.read_text().splitlines()) == fingerprint_file.MOST
