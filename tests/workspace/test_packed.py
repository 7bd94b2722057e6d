"""Secrets in files that are packed."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from workbench.redaction import Redactor
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
