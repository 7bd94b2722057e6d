"""What a call answers where the portal's answer is large."""

from __future__ import annotations

import json
from typing import Any

from workbench.exchange import JsonValue
from workbench.serve import results
from workbench.serve.kept import Kept
from workbench.serve.pages import PAGE
from workbench.workspace.views import CallResult

ROWS: list[JsonValue] = [{"id": number, "name": f"Partner {number}"} for number in range(PAGE // 20)]


def test_an_answer_with_one_large_member_names_its_pointer_and_where_to_ask() -> None:
    kept = Kept()
    given = results.answer(
        None, CallResult(200, "application/json", {"items": ROWS, "total": len(ROWS)}), kept, "claude"
    )
    structured: Any = given.structured_content
    assert "body" not in structured
    assert (structured["truncated"], structured["pages"]) == (True, 1)
    assert structured["part"]["total"] == len(ROWS)
    assert "pointer /items" in structured["part"]["items"]
    text = getattr(given.content[0], "text", "")
    assert f"`answer` with id {structured['answer']} gives what is left out" in text
    assert len(json.dumps(structured)) + len(text) < PAGE
    assert kept.of(structured["answer"], "claude") == {"items": ROWS, "total": len(ROWS)}
