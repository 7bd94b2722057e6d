"""Filters that people keep are text in the catalog, shared with a team, and hold no secret."""

from __future__ import annotations

import json

import pytest

from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.layout import Layout
from workbench.workspace.filters import Filters
from workbench.workspace.notes_of_agents import NotesOfAgents
from workbench.workspace.views import SavedFilter
from workbench.workspace.workspace import Workspace


@pytest.fixture
async def filters(layout: Layout) -> Filters:
    async with Workspace.open(layout) as workspace:
        return Filters(layout, NotesOfAgents(layout, workspace._browsers).clean)


async def test_a_filter_is_kept_by_name_listed_and_forgotten(layout: Layout, filters: Filters) -> None:
    await filters.save(SavedFilter("errors", "status:4xx"))
    await filters.save(SavedFilter("Billing", "path:billing"))
    await filters.save(SavedFilter("errors", "status:5xx"))
    assert [(saved.name, saved.text) for saved in filters.all()] == [
        ("Billing", "path:billing"),
        ("errors", "status:5xx"),
    ]
    assert {"name": "errors", "text": "status:5xx"} in json.loads((layout.catalog / "filters.json").read_text())
    assert filters.delete("errors").text == "status:5xx"
    with pytest.raises(NotFoundError, match="no filter 'errors'"):
        filters.delete("errors")


@pytest.mark.parametrize("saved", [SavedFilter("", "x"), SavedFilter("x", " ")])
async def test_a_filter_needs_a_name_and_a_text(filters: Filters, saved: SavedFilter) -> None:
    with pytest.raises(UsageError, match="a name and a text"):
        await filters.save(saved)


async def test_a_filter_that_holds_a_secret_is_not_saved(layout: Layout, filters: Filters) -> None:
    token = ".".join(("eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"))
    with pytest.raises(UsageError, match="holds a secret"):
        await filters.save(SavedFilter("leak", f"body:{token}"))
    assert not layout.filters.exists()


async def test_a_broken_file_is_said_and_left_as_it_is(layout: Layout, filters: Filters) -> None:
    layout.filters.write_text("{")
    with pytest.raises(WorkbenchError, match="cannot be read"):
        filters.all()
    assert layout.filters.read_text() == "{"
