"""Upload and download."""

from __future__ import annotations

import hashlib

from tests.demo.visitor import Visitor

FILES = "/api/v1/files"


def test_an_uploaded_file_is_listed_and_comes_back_whole(visitor: Visitor) -> None:
    content = bytes(range(256)) * 40
    sent = {"file": ("all.bin", content, "application/octet-stream")}
    stored = visitor.call("POST", FILES, files=sent, data={"description": "All octets"})
    assert stored.status_code == 201
    about = stored.json()
    assert (about["name"], about["size"], about["description"]) == ("all.bin", len(content), "All octets")
    assert about["sha256"] == hashlib.sha256(content).hexdigest()
    assert visitor.call("GET", FILES).json()["files"] == [about]
    assert visitor.call("GET", f"{FILES}/{about['id']}/content").content == content


def test_a_form_without_a_file_is_refused(visitor: Visitor) -> None:
    form = {"description": (None, "No file")}
    assert visitor.call("POST", FILES, files=form).status_code == 422


def test_a_file_that_is_too_large_is_refused(visitor: Visitor) -> None:
    sent = {"file": ("big.bin", bytes(5_000_001), "application/octet-stream")}
    assert visitor.call("POST", FILES, files=sent).status_code == 413


def test_the_large_download_is_as_long_as_it_says(visitor: Visitor) -> None:
    answer = visitor.call("GET", "/downloads/diagnostics.bin", by="nothing")
    assert len(answer.content) == int(answer.headers["content-length"]) == 1_000_000
    assert "attachment" in answer.headers["content-disposition"]


def test_the_large_download_needs_the_session(stranger: Visitor) -> None:
    assert stranger.call("GET", "/downloads/diagnostics.bin", by="nothing").status_code == 401
