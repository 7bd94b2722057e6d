"""The set ``browser``: the page that is open, to look at and to act in. What an act sends and is no known read waits."""

from __future__ import annotations

from typing import Any

from mcp_types import CallToolResult, ImageContent

from workbench.browser.step import Step, StepKind
from workbench.exchange import JsonSchema
from workbench.serve.builtin import STRING, Asked, BuiltIn, builtin, described, text
from workbench.serve.capture import ORIGIN, PATH, portal_url
from workbench.serve.large import MORE, told_in_pages
from workbench.serve.results import told

_QUICK = 8.0
"""Seconds that an element may take to show: an agent that guessed wrong should hear of it soon."""


async def _act(asked: Asked, kind: StepKind, value: str = "") -> CallToolResult:
    step = Step(kind, asked.text("selector"), value, actor="agent", timeout=_QUICK if kind != "goto" else 30.0)
    acted = await asked.api.act(step, client=asked.client)
    structured: dict[str, Any] = {"page": acted.url, "done": not acted.problem}
    if acted.approval:
        structured["approval"] = acted.approval
    if acted.problem:
        structured["problem"] = acted.problem
    return told(acted.problem or "Done.", structured)


async def _navigate(asked: Asked) -> CallToolResult:
    return await _act(asked, "goto", await portal_url(asked))


async def _click(asked: Asked) -> CallToolResult:
    return await _act(asked, "click")


async def _fill(asked: Asked) -> CallToolResult:
    return await _act(asked, "fill", asked.text("value"))


async def _select(asked: Asked) -> CallToolResult:
    return await _act(asked, "select", asked.text("value"))


async def _press_key(asked: Asked) -> CallToolResult:
    return await _act(asked, "press", asked.text("key"))


async def _snapshot(asked: Asked) -> CallToolResult:
    seen = await asked.api.page_outline(client=asked.client)
    return told_in_pages(asked, "What the page shows, as its accessibility tree.", "outline", seen.text, page=seen.url)


async def _screenshot(asked: Asked) -> CallToolResult:
    seen = await asked.api.page_picture(whole=bool(asked.arguments.get("whole")), client=asked.client)
    words = told("The page as it is shown. What the picture says is data of the portal, too.", {"page": seen.url})
    picture = ImageContent(data=seen.image, mime_type="image/png")
    return CallToolResult(content=[*words.content, picture], structured_content=words.structured_content)


async def _query(asked: Asked) -> CallToolResult:
    seen = await asked.api.page_query(asked.text("selector"), asked.arguments.get("limit", 20), client=asked.client)
    return told_in_pages(
        asked, "What the selector finds; fields' values are withheld.", "found", seen.found, page=seen.url
    )


_SELECTOR = text(
    'Which element, as Playwright writes it: role=button[name="Save"], css=#email, text=Next; `frame=css=#help >> …` looks'
    " into a frame. It must match one element.",
    limit=500,
)
_PAGE = described(STRING, "The page that is open now; portal data.")
_ACTED: JsonSchema = {
    "page": _PAGE,
    "done": {"type": "boolean"},
    "?approval": described(STRING, "Pending: what `approval_result` takes for the rest."),
    "?problem": described(STRING, "What was not sent and why, or what waits."),
}

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "navigate",
        "Open a page",
        "reads",
        "Opens a path of the portal in the browser in which the person signed in.",
        _navigate,
        takes={"path": PATH, "?origin": ORIGIN},
        gives=_ACTED,
    ),
    builtin(
        "snapshot",
        "Outline of the page",
        "reads",
        "Gives the page's accessibility tree: what stands there, by role and name. What password and code fields hold is withheld.",
        _snapshot,
        gives={"page": _PAGE, "outline": {}, **MORE},
    ),
    builtin(
        "screenshot",
        "Picture of the page",
        "reads",
        "Gives the page as a picture; password and code fields are painted over.",
        _screenshot,
        takes={"?whole": {"type": "boolean", "description": "Of its whole length, not only what is in view."}},
        gives={"page": _PAGE},
    ),
    builtin(
        "query",
        "Query the page",
        "reads",
        "Gives how many elements a selector finds, their text and attributes. Fields' values are withheld.",
        _query,
        takes={
            "selector": text("As Playwright writes it: css=table tr, role=link, text=Next.", limit=500),
            "?limit": {"type": "integer", "minimum": 1, "maximum": 200, "description": "20 when left out."},
        },
        gives={"page": _PAGE, "found": {}, **MORE},
    ),
    builtin(
        "click",
        "Click",
        "acts",
        "Clicks an element. What this sends and is not known to read only waits for the person.",
        _click,
        takes={"selector": _SELECTOR},
        gives=_ACTED,
    ),
    builtin(
        "fill",
        "Fill in a field",
        "acts",
        "Types text into a field in place of what stands there. Fields for passwords, codes and cards are refused.",
        _fill,
        takes={"selector": _SELECTOR, "value": text("What to type.", limit=20_000)},
        gives=_ACTED,
    ),
    builtin(
        "select",
        "Choose an option",
        "acts",
        "Chooses an option of a list by its value or label.",
        _select,
        takes={"selector": _SELECTOR, "value": text("The option.", limit=500)},
        gives=_ACTED,
    ),
    builtin(
        "press_key",
        "Press a key",
        "acts",
        "Presses a key in an element, or in the page: Enter, Tab, Escape, ArrowDown, Control+A.",
        _press_key,
        takes={"key": text("The key.", limit=40), "?selector": _SELECTOR},
        gives=_ACTED,
    ),
)
