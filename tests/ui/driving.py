"""Drive the app as a person does, and wait for what it shows instead of for time to pass."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.ui.memory_api import MemoryApi
from workbench.ui.app import WorkbenchApp

SMALL = (80, 24)
LARGE = (140, 40)


@asynccontextmanager
async def running(
    api: MemoryApi, *, hint: str = "", initial: str = "home", size: tuple[int, int] = SMALL
) -> AsyncIterator[Pilot[None]]:
    """Run the app over ``api``; it has loaded when the block begins."""
    async with WorkbenchApp(api, hint=hint, initial=initial).run_test(size=size) as pilot:
        await until(pilot, lambda: api.streams > 0)
        await settle(pilot)
        yield pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything that was asked of the workspace is shown."""
    await pilot.pause()
    while _busy(pilot.app):
        await until(pilot, lambda: not _busy(pilot.app))
        await pilot.pause()
    for field in pilot.app.screen.query(Input):
        field.cursor_blink = False
    for area in pilot.app.screen.query(TextArea):
        area.cursor_blink = False


def _busy(app: App[None]) -> bool:
    return any(worker.group != "events" and not worker.is_finished for worker in app.workers)


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait for a condition, at most 20 seconds."""
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.005)
            pilot.app.screen._on_timer_update()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other; what each of them asks for is shown before the next."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste text into what has the focus."""
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


def shown(pilot: Pilot[None]) -> str:
    """Give the text on the terminal."""
    app = pilot.app
    strips = app.screen._compositor.render_strips()
    lines = ["".join(segment.text for segment in strip) for strip in strips]
    return "\n".join(line.rstrip() for line in lines)


def line_with(pilot: Pilot[None], text: str) -> str:
    """Give the first line on the terminal that has ``text``; empty when none has."""
    return next((line for line in shown(pilot).splitlines() if text in line), "")


def told(pilot: Pilot[None]) -> str:
    """Give what the app said in passing."""
    return "\n".join(notification.message for notification in pilot.app._notifications)
