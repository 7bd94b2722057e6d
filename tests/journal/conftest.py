"""A journal in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.exchange import Body, Exchange, Redacted, Request, Response
from workbench.journal import JournalWriter


def exchange(number: int, text: str = "") -> Redacted:
    """Make the exchange ``x<number>``."""
    response = Response(200, body=Body(text=text)) if text else None
    request = Request("GET", f"http://portal/api/{number}")
    return Redacted(Exchange(id=f"x{number}", recording="r1", started=1.0, request=request, response=response))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recordings" / "r1"


@pytest.fixture
def writer(folder: Path) -> Iterator[JournalWriter]:
    journal = JournalWriter(folder, "recorder", "r1", "7")
    yield journal
    journal.close()
