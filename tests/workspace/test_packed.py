"""Secrets in files that are packed."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from pathlib import Path

import pytest
import zstandard

from workbench.redaction import Redactor
from workbench.redaction.fingerprints import Fingerprints
from workbench.redaction.rolling import Rolling
from workbench.workspace import wrappings
from workbench.workspace.redaction import check_file

SECRET = json.dumps({"id": 7, "password": "Tr0ub4dor&3-again"})


def gzipped(path: Path, text: str) -> Path:
    path.write_bytes(gzip.compress(text.encode()))
    return path


def zipped(path: Path, text: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner/app.har", text)
    return path


@pytest.mark.parametrize("pack", [gzipped, zipped])
def test_a_secret_in_a_packed_file_is_found(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    (finding,) = check_file(pack(tmp_path / "file", SECRET), Redactor(b"k"))
    assert finding.rule == "password"
    assert not list(check_file(pack(tmp_path / "other", '{"id": 7}'), Redactor(b"k")))


@pytest.mark.parametrize("head", [b"\x1f\x8b", b"PK\x03\x04"])
def test_a_packed_file_that_cannot_be_read_is_a_finding(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(head + b"\x08 and no more")
    (finding,) = check_file(path, Redactor(b"k"))
    assert (finding.rule, "not readable" in finding.where) == ("", True)


def bzipped(path: Path, text: str) -> Path:
    path.write_bytes(bz2.compress(text.encode()))
    return path


def xzipped(path: Path, text: str) -> Path:
    path.write_bytes(lzma.compress(text.encode()))
    return path


def in_a_second_frame(path: Path, text: str) -> Path:
    pack = zstandard.ZstdCompressor().compress
    path.write_bytes(pack(b'{"id": 7}\n') + pack(text.encode()))
    return path


def twice(path: Path, text: str) -> Path:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("app.har.gz", gzip.compress(text.encode()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.zip", inner.getvalue())
    return path


@pytest.mark.parametrize("pack", [bzipped, xzipped, in_a_second_frame, twice])
def test_every_packing_is_undone_within_others_too(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    (finding,) = check_file(pack(tmp_path / "file", SECRET), Redactor(b"k"))
    assert finding.rule == "password"


def test_a_known_value_in_a_member_of_an_archive_is_recognised(tmp_path: Path) -> None:
    redactor = Redactor(b"k" * 32)
    redactor.learn(["blue harbour nine"], "password")
    known = [Rolling(Fingerprints(b"k" * 32, redactor.unsaved()))]
    path = zipped(tmp_path / "file", "the blue harbour nine of old")
    found = [(finding.where, finding.rule) for finding in check_file(path, Redactor(b"k"), known)]
    assert found == [("inner/app.har: octet 4: password", "known-value")]


def test_a_member_that_cannot_be_read_costs_nothing_of_the_next(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", SECRET.replace("password", "hereandno"))
        archive.writestr("b.json", SECRET)
    path.write_bytes(path.read_bytes().replace(b"hereandno", b"broken..."))
    first, second = check_file(path, Redactor(b"k"))
    assert (first.rule, first.where.partition(" (")[0]) == ("", "a.json: not readable: damaged or cut off")
    assert (second.rule, second.where) == ("password", "b.json: $.password")


def test_what_comes_before_the_end_of_a_packed_file_that_is_cut_off_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "file"
    text = SECRET + "\n" + "".join(f"line {number}\n" for number in range(9000))
    path.write_bytes(gzip.compress(text.encode())[:-900])
    rules = [finding.rule for finding in check_file(path, Redactor(b"k"))]
    assert rules == ["password", ""]


def test_a_name_within_an_archive_that_is_a_secret_itself_is_not_printed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("token=Zq8Lw3Rt6Vy1Xb4N.json", SECRET)
    found = list(check_file(path, Redactor(b"k")))
    assert {finding.rule for finding in found} == {"access-token", "password"}
    assert "Zq8Lw3Rt6Vy1Xb4N" not in repr(found)


def test_an_archive_of_a_kind_that_cannot_be_opened_is_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(99))
    (finding,) = check_file(path, Redactor(b"k"))
    assert (finding.rule, finding.where) == ("", "not looked into: 7-Zip; unpack it and look at that")


def test_a_bomb_is_looked_into_only_so_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wrappings, "_FREELY", 1_000_000)
    path = tmp_path / "file"
    path.write_bytes(zstandard.ZstdCompressor().compress(bytes(9_000_000)))
    (finding,) = check_file(path, Redactor(b"k"))
    assert (finding.rule, "unfolds without an end" in finding.where) == ("", True)
