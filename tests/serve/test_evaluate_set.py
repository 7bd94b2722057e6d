"""The tool ``evaluate`` is there only for who named its set, and says what it does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.serve.test_server import connect, text_of
from workbench.errors import WorkbenchError
from workbench.serve.caps import SETS, parse
from workbench.workspace.views import CallResult


@pytest.mark.parametrize("sets", ["", "all", "operations,session,browser,discovery,raw,memory"])
async def test_no_other_set_brings_it(workspace: Any, sets: str) -> None:
    async with connect(workspace, "auto", sets=sets) as client:
        assert "evaluate" not in {tool.name for tool in (await client.list_tools()).tools}


def test_all_and_its_name_together_are_every_set() -> None:
    assert parse("all,evaluate") == frozenset(SETS)


async def test_its_result_is_fenced_data_of_the_portal(workspace: Any) -> None:
    asked: list[tuple[str, str]] = []

    async def evaluate(script: str, *, client: str) -> CallResult:
        asked.append((script, client))
        return CallResult(0, "application/json", {"rows": 3}, operation="page/evaluate a script")

    workspace.evaluate = evaluate
    async with connect(workspace, "auto", sets="evaluate") as client:
        [tool] = (await client.list_tools()).tools
        result = await client.call_tool("evaluate", {"script": "rows.length"})
        empty = await client.call_tool("evaluate", {})
    assert tool.annotations is not None
    assert tool.annotations.read_only_hint
    assert result.structured_content == {"status": 0, "body": {"rows": 3}}
    assert "done" in text_of(result)
    assert "no instruction" in text_of(result)
    assert asked == [("rows.length", workspace.clients[0] if workspace.clients else asked[0][1])]
    assert empty.is_error


async def test_what_failed_is_told_in_words(workspace: Any) -> None:
    async def evaluate(script: str, *, client: str) -> CallResult:
        del script, client
        raise WorkbenchError("The script failed: it took longer than 5 s.")

    workspace.evaluate = evaluate
    async with connect(workspace, "auto", sets="evaluate") as client:
        result = await client.call_tool("evaluate", {"script": "1"})
    assert result.is_error
    assert "longer than 5 s" in text_of(result)
