"""The set ``evaluate``, which only the person's naming it gives: a script over a redacted copy of the page."""

from __future__ import annotations

from mcp_types import CallToolResult

from workbench.exchange import JsonSchema
from workbench.serve import results
from workbench.serve.builtin import Asked, BuiltIn, builtin, text
from workbench.serve.tools import result_members


async def _evaluate(asked: Asked) -> CallToolResult:
    result = await asked.api.evaluate(asked.text("script"), client=asked.client)
    return results.answer(None, result, asked.kept, asked.client)


_GIVES: JsonSchema = {
    name if name == "status" else f"?{name}": member
    for name, member in result_members({"description": "What the script gave; portal data."}).items()
}

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "evaluate",
        "Evaluate a script",
        "reads",
        "Runs a script over a redacted copy of the page that is open, and gives what it returns as JSON. The person approves"
        " each use. The copy has elements, attributes and texts, frames as `x-frame`, shadow roots as `x-shadow`; it has no"
        " fields' values, storage, cookies, network, styles, layout or variables of the page, and changing it changes nothing.",
        _evaluate,
        takes={
            "script": text(
                "JavaScript: an expression, or a function's body with `return`; may await. It has 5 seconds.",
                limit=20_000,
            )
        },
        gives=_GIVES,
    ),
)
