"""An export says how far it is, and leaves no file when it is taken back."""

from __future__ import annotations

import json
import os
from contextlib import aclosing
from typing import Literal

import pytest

from tests.workspace.conftest import OpenJournal, exchange
from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.layout import Layout
from workbench.workspace import exporting
from workbench.workspace.views import ExportPlan, OpenApiPlan
from workbench.workspace.workspace import Workspace


def _fill(journal: OpenJournal, count: int) -> None:
    writer = journal()
    for number in range(1, count + 1):
        writer.exchange(exchange(number))
    writer.flush()


async def test_it_says_how_far_it_is_and_ends_with_the_result(
    layout: Layout, journal: OpenJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_STEP", 10)
    _fill(journal, 40)
    path = layout.root / "out.har"
    async with Workspace.open(layout) as workspace:
        steps = [step async for step in workspace.export(ExportPlan(str(path)))]
    assert [(step.entries, step.share) for step in steps[:-1]] == [(0, 0.0), (10, 0.25), (20, 0.5), (30, 0.75)]
    assert steps[-1].result
    assert (steps[-1].result.path, steps[-1].result.entries) == (str(path), 40)
    assert len(json.loads(path.read_text())["log"]["entries"]) == 40


@pytest.mark.parametrize("heard", [1, 40])
async def test_leaving_before_the_end_leaves_no_file_however_far_the_writing_is_ahead(
    heard: int, layout: Layout, journal: OpenJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_STEP", 1)
    _fill(journal, 40)
    folder = layout.root / "out"
    folder.mkdir()
    async with (
        Workspace.open(layout) as workspace,
        aclosing(workspace.export(ExportPlan(str(folder / "a.har")))) as steps,
    ):
        assert [(await anext(steps)).entries for _ in range(heard)] == list(range(heard))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("form", ["har", "openapi"])
async def test_a_file_that_is_there_is_left_as_it_is_unless_it_is_to_be_replaced(
    form: Literal["har", "openapi"], layout: Layout, journal: OpenJournal
) -> None:
    _fill(journal, 5)
    path = layout.root / "mine.json"
    path.write_text("mine")
    async with Workspace.open(layout) as workspace:
        with pytest.raises(UsageError, match=r"mine.json is there already\. It was left as it is\..*--replace"):
            await anext(workspace.export(ExportPlan(str(path), form)))
        assert path.read_text() == "mine"
        steps = [step async for step in workspace.export(ExportPlan(str(path), form, replace=True))]
    assert steps[-1].result
    assert json.loads(path.read_text())


async def test_what_is_no_file_is_never_replaced(layout: Layout, journal: OpenJournal) -> None:
    _fill(journal, 5)
    path = layout.root / "device"
    os.mkfifo(path)
    async with Workspace.open(layout) as workspace:
        with pytest.raises(UsageError, match=r"device is there, and is no file\. It was left as it is\."):
            await anext(workspace.export(ExportPlan(str(path), replace=True)))
    assert path.is_fifo()


async def test_endpoints_and_catalog_are_exported_the_same_way(layout: Layout, journal: OpenJournal) -> None:
    _fill(journal, 5)
    async with Workspace.open(layout) as workspace:
        written = await workspace.export_openapi(OpenApiPlan(str(layout.root / "api.json")))
        assert written.entries == 1
        with pytest.raises(NotFoundError, match="nothing to export"):
            await workspace.export_openapi(OpenApiPlan(str(layout.root / "catalog.json"), catalog=True))
        with pytest.raises(WorkbenchError, match="could not be written"):
            await workspace.export_har("", "/no/such/folder/x.har")
