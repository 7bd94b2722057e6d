"""The browser gets a window, and loses it, while the person stays signed in and the recording goes on."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.e2e import display
from tests.e2e.sessions import Place, at_the_demo
from tests.e2e.test_steering import plan, sign_in
from workbench.browser.step import Step
from workbench.browser.surroundings import Surroundings
from workbench.errors import UsageError, WorkbenchError
from workbench.workspace.views import BrowserView, ExchangeQuery

NOWHERE: Surroundings = (("DISPLAY", ""), ("WAYLAND_DISPLAY", ""))


async def signed_in(place: Place) -> BrowserView:
    """Give the page once it holds a token and lists something to do."""
    async with asyncio.timeout(30):
        while True:
            view = await place.workspace.browser(settle=2)
            if view.signed_in and any("Users" in element.words for element in view.elements):
                return view


async def close_every_page(place: Place) -> None:
    """Do as a person does who closes the window; the recording goes on, and a page opens again where it began."""
    for page in place.workspace._capturing.browser().pages.seen:
        await page.close()
    view = await place.workspace.browser()
    assert (view.open, view.recording, view.url) == (True, True, "")
    await place.workspace.perform(Step("goto", value=""))
    assert (await signed_in(place)).url == place.portal.start_url


async def notices(place: Place, heard: asyncio.Queue[str]) -> None:
    async for event in place.workspace.events():
        if event.kind == "notice":
            heard.put_nowait(event.text)


async def test_a_browser_that_ends_ends_its_recording_and_it_is_said_that_what_came_is_kept(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place, asyncio.TaskGroup() as tasks:
        heard = asyncio.Queue[str]()
        listening = tasks.create_task(notices(place, heard))
        await place.workspace.start_recording(plan(place))
        context = place.workspace._capturing.browser().pages.context
        assert context.browser
        await context.browser.close()
        async with asyncio.timeout(30):
            while "The recording ended with the browser; everything acknowledged was kept." not in await heard.get():
                pass
        assert not (await place.workspace.browser()).open
        listening.cancel()


async def test_without_a_display_the_browser_goes_on_as_it_was(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        with pytest.raises(WorkbenchError, match="No browser is open"):
            await place.workspace.have_window(shown=True, surroundings=NOWHERE)
        await place.workspace.start_recording(plan(place))
        before = place.workspace._capturing.browser()
        with pytest.raises(UsageError, match=r"no display.* goes on without one"):
            await place.workspace.have_window(shown=True, surroundings=NOWHERE)
        assert place.workspace._capturing.browser() is before
        assert (await place.workspace.have_window(shown=False)).headless
        assert place.workspace._capturing.browser() is before


@pytest.mark.skipif(not display.there(), reason="there is no Xvfb here to open a window on")
async def test_a_window_opens_and_closes_on_a_session_that_stays(tmp_path: Path) -> None:
    with display.display() as name:
        async with at_the_demo(tmp_path) as place:
            recording = await place.workspace.start_recording(plan(place))
            await sign_in(place)
            at = (await signed_in(place)).url
            shown = await place.workspace.have_window(shown=True, surroundings=(("DISPLAY", name),))
            assert not shown.headless
            view = await signed_in(place)
            assert (view.url, view.recording, view.headless) == (at, True, False)
            await close_every_page(place)
            hidden = await place.workspace.have_window(shown=False, surroundings=(("DISPLAY", name),))
            assert hidden.headless
            assert (await signed_in(place)).url == at
            assert (await place.workspace.stop_recording()).recording.id == recording.id
            page = await place.workspace.exchanges(ExchangeQuery(recording.id, text="path:/token"))
            assert page.total < 5
