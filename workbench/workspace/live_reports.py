"""What browser and recorder tell while they run, and what follows from it."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.browser.learn import Doing
from workbench.capture.deed import Deed
from workbench.errors import WorkbenchError
from workbench.exchange import Exchange
from workbench.ids import new_id
from workbench.urls import origin_of
from workbench.workspace.live_browser import LiveBrowser, browsing

if TYPE_CHECKING:
    from workbench.capture.proxy import ProxyProcess


class LiveReports(LiveBrowser):
    """Adds what is heard of them."""

    async def _submit(self, exchange: Exchange) -> None:
        if self._proxy is not None and self._course is not None:
            await self._proxy.submit(replace(exchange, id=new_id("x"), recording=self._course.recording.id))

    async def _person(self, kind: str, label: str, at: float) -> None:
        if self.recording is not None and self._browser is not None:
            action = await self._act(kind, Deed(0, target=label, since=at))
            await self._browser.tag(action.number)

    def _doing(self, doing: Doing) -> None:
        if self.recording is not None:
            self._learner.take(doing)
            if self._learner.has_password and doing.type != "password":
                self._jobs.start(self._see_whether_signed_in())

    async def _see_whether_signed_in(self) -> None:
        """End the learning with the first thing that the person does in the signed-in page."""
        await self._look_for_bearer()
        browser, source = self._browser, self.bearer
        if browser is not None and source is not None and await browsing().any_signed_in(browser, source):
            self._learner.end(leave=1)

    def _navigated(self, url: str) -> None:
        """Hold exchanges back while a page is at the identity provider: what it hands out is not known yet."""
        identity = {origin_of(item) for item in (self._plan.identity if self._plan else ())}
        away = origin_of(url) in identity
        if away != self._held and self._proxy is not None:
            self._held = away
            self._jobs.start(self._proxy.hold() if away else self._proxy.release())

    def _lost(self, reason: str) -> None:
        self._notify("notice", reason)
        self._jobs.start(self._look_after_browser())

    async def _look_after_browser(self) -> None:
        """End the recording if the browser ends: a page's crash is told alike, and the browser's end in parts."""
        recorded = self.recording is not None
        for _ in range(50):
            if self._browser is None or not self._browser.alive:
                await self._give_up("the browser ended; everything acknowledged was kept")
                if recorded:
                    self._notify("notice", "The recording ended with the browser; everything acknowledged was kept.")
                return
            await asyncio.sleep(0.1)

    async def _watch_recorder(self, proxy: ProxyProcess) -> None:
        await proxy.wait()
        if self._proxy is proxy:
            self._notify("notice", "The recorder ended. What it acknowledged is kept; start a new recording.")
            await self._give_up("the recorder ended; everything acknowledged was kept")

    async def _watch_gate(self, proxy: ProxyProcess) -> None:
        """Hand over what comes to the gate, for as long as the recorder runs."""
        with contextlib.suppress(WorkbenchError):
            while True:
                waiting = await proxy.held()
                agent = self._agents.get(waiting.action)
                if agent is None or self.on_held is None:
                    await proxy.decide(waiting.id, allow=False)
                else:
                    self._jobs.start(self.on_held(waiting, agent))

    async def _give_up(self, note: str) -> None:
        """End the recording, with a note that says why, when browser or recorder are gone."""
        async with self._changing:
            gone = (self._browser is not None and not self._browser.alive) or (self._proxy and not self._proxy.running)
            if gone:
                await self._shut(note)
