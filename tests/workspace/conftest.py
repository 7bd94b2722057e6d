"""A workspace on disk with real journals, and its index in a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbench.exchange import Body, Exchange, Recording, Redacted, Request, Response
from workbench.journal import JournalWriter, write_recording
from workbench.layout import Layout
from workbench.workspace.index import Index

RULES = "7"

type OpenJournal = Callable[..., JournalWriter]


def exchange(number: int, **fields: Any) -> Redacted:
    """Make exchange ``x000000<number>`` of recording ``r1``, but for ``fields``."""
    made = Exchange(
        id=f"x{number:06}",
        recording="r1",
        started=1_790_000_000.0 + number,
        request=Request("GET", f"https://portal.example/api/partners/{number}"),
        response=Response(200, body=Body(text='{"id": 1}', media_type="application/json", size=9)),
        resource_type="fetch",
    )
    return Redacted(replace(made, **fields))


def recording(name: str = "r1", **fields: Any) -> Recording:
    made = Recording(name, "contoso", "default", 1_790_000_000.0, origins=("https://portal.example",))
    return replace(made, **fields)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path)
    made.catalog.mkdir()
    write_recording(made, recording())
    return made


@pytest.fixture
def journal(layout: Layout) -> Iterator[OpenJournal]:
    """Open writers of a recording's journal; those that a test leaves open are closed at its end."""
    opened: list[JournalWriter] = []

    def begin(name: str = "r1", writer: str = "recorder", generation: int = 0) -> JournalWriter:
        opened.append(JournalWriter(layout.recording(name), writer, name, RULES, generation))
        return opened[-1]

    yield begin
    for writer in opened:
        writer.close()


@pytest.fixture
def index(layout: Layout) -> Iterator[Index]:
    made = Index(layout)
    yield made
    made.close()
