"""Where calls go without a browser: the real catalog, gate and queue before a portal application in memory."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, cast

import httpx2
from starlette.applications import Starlette

from workbench.browser.fetch import PageAnswer, PageFetch
from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue, Recording
from workbench.layout import Layout
from workbench.workspace.approvals import PATIENCE, Patience
from workbench.workspace.browsers import Browsers
from workbench.workspace.capturing import Capturing
from workbench.workspace.jobs import Jobs
from workbench.workspace.operations import Operations

SECRET = "hunter2-canary"
"""What redaction takes out here."""


@dataclass
class MemoryPage:
    """The part of ``Capturing`` that calls use."""

    app: Starlette
    open: bool = True
    sent: list[PageFetch] = field(default_factory=list)
    current: Recording | None = None
    recording: Recording | None = None
    used: float = 0.0
    gate: asyncio.Event | None = None
    """Answers wait for it, once it is there."""

    def demand_browser(self) -> None:
        if not self.open:
            raise WorkbenchError("No browser is open.")

    async def redact(self, value: JsonValue) -> JsonValue:
        hidden: JsonValue = json.loads(json.dumps(value).replace(SECRET, "[hidden]"))
        return hidden

    async def redact_each(self, *values: JsonValue) -> list[JsonValue]:
        return [await self.redact(value) for value in values]

    async def call(
        self, fetch: PageFetch, title: str, actor: str, *, client: str = "", cleared: bool = False
    ) -> PageAnswer:
        del title, actor, client
        assert cleared
        self.demand_browser()
        self.sent.append(fetch)
        if self.gate:
            await self.gate.wait()
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=self.app)) as http:
            got = await http.request(
                fetch.method, fetch.url, headers=dict((*fetch.headers, *fetch.secret_headers)), content=fetch.body
            )
        return PageAnswer(got.status_code, tuple(got.headers.items()), got.text, len(got.content))


class MemoryJobs:
    """Background work for as long as the test's loop runs."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Future[Any]] = set()

    def start(self, work: Coroutine[object, object, object]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def memory_operations(
    layout: Layout, page: MemoryPage, patience: Patience = PATIENCE, told: list[tuple[str, str]] | None = None
) -> Operations:
    """Make operations that call into a page in memory; ``told`` gathers the events."""
    heard: list[tuple[str, str]] = [] if told is None else told
    return Operations(
        layout, browsers_of(page), lambda kind, text: heard.append((kind, text)), cast("Jobs", MemoryJobs()), patience
    )


def browsers_of(page: MemoryPage) -> Browsers:
    """Give the browsers of a workspace whose accounts all have this page."""
    return Browsers(lambda: cast("Capturing", page))
