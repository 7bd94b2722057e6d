"""One browser behind one recorder: recordings begin and end while the person stays signed in."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.browser.step import Step
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Recording
from workbench.journal import write_recording
from workbench.workspace.course import Course
from workbench.workspace.live_browser import browsing
from workbench.workspace.live_reports import LiveReports
from workbench.workspace.pace import Pace
from workbench.workspace.plans import again, fits, recording_of, whose
from workbench.workspace.views import CALLS, RecordPlan

if TYPE_CHECKING:
    from workbench.browser.session import Callbacks
    from workbench.workspace.browsing import Browsing


class Capturing(LiveReports):
    """Owns recorder and browser from the first recording until ``close``."""

    async def start(self, plan: RecordPlan) -> Recording:
        """Begin a recording and open its URL. Raises WorkbenchError."""
        async with self._changing:
            if self.recording is not None:
                raise UsageError(
                    f"Recording {self.recording.id} is under way.", hint="Stop it first: it is kept, of course."
                )
            recording = recording_of(plan)
            await self._ready(plan, recording)
            self._plan = plan
            self._learner.begin()
            self._notify("recording", f"Recording {recording.portal}.")
        try:
            await self.perform(Step("goto", value=plan.url, actor=plan.actor))
        except WorkbenchError:
            async with self._changing:
                await self._shut("its URL could not be opened")
            raise
        return recording

    async def open_for(self, plan: RecordPlan) -> None:
        """Have a browser for a plan's account; what happens in it is kept as the calls' recording is."""
        async with self._changing:
            if self.recording is not None:
                if self.open and whose(self._plan) == whose(plan):
                    return
                raise UsageError(
                    f"Recording {self.recording.id} is under way.", hint="Stop it first: it is kept, of course."
                )
            if not (self.open and fits(self._plan, plan)):
                await self._ready(plan, replace(recording_of(plan), title=CALLS))
            self._plan = plan

    async def stop(self, *, close_browser: bool = False) -> Recording:
        """End the recording that runs; the browser goes on, and what operations do is recorded apart."""
        async with self._changing:
            recording = self.recording
            if recording is None or self._proxy is None:
                raise UsageError("Nothing is being recorded.", hint="Start with `workbench record URL`.")
            await self._look_for_bearer()
            self._learner.end()
            await self._proxy.release()
            await self._proxy.drain()
            self.used_elsewhere(recording, (await self._proxy.stats()).unrecorded)
            ended = self._end_course()
            if close_browser or not self.open:
                await self._shut()
            else:
                await self._begin_course(replace(again(recording), title=CALLS))
            self._notify("recording", f"Recording {recording.id} ended.")
            return ended

    async def close(self) -> None:
        """End everything; what was acknowledged is in the journal."""
        async with self._changing:
            if self._proxy is not None:
                if self.open:
                    await self._look_for_bearer()
                await self._shut()

    async def have_window(self, plan: RecordPlan) -> None:
        """Go on as a plan says that differs in having a window or none: same session, recorder and page.

        Raises WorkbenchError, and then goes on as before.
        """
        async with self._changing, self._under_way.none():
            old, proxy, needs = self._need_browser(), self._need_proxy(), browsing()
            found = await asyncio.to_thread(needs.ensure_browser, self._jobs.from_thread(self._notice), plan)
            limits, _ = await asyncio.to_thread(self.means, plan)
            asked = needs.Asked(plan, limits, chromiums=self._shared.chromiums, before=old)
            self._browser = await needs.start_browser(found, self._layout, proxy, self._told(needs), asked)
            self._plan, url = plan, old.current_url()
            await old.close()
            self._notify("browser", f"open: {self.browser_name}")
        if url.startswith("http"):
            await self.perform(Step("goto", value=url))

    async def _ready(self, plan: RecordPlan, recording: Recording) -> None:
        if self.open and fits(self._plan, plan):
            self._end_course()
            await self._begin_course(recording, plan)
            return
        await self._shut()
        if plan.upstream_ca and not await asyncio.to_thread(Path(plan.upstream_ca).is_file):
            raise UsageError(f"There is no file {plan.upstream_ca}.", hint="--upstream-ca names a PEM file.")
        write_recording(self._layout, recording)
        try:
            await self._launch(plan, recording)
        except BaseException:
            await self._shut()
            # It never began: nothing was recorded that could be kept.
            shutil.rmtree(self._layout.recording(recording.id), ignore_errors=True)
            raise

    async def _launch(self, plan: RecordPlan, recording: Recording) -> None:
        needs = await asyncio.to_thread(browsing)
        found = await asyncio.to_thread(needs.ensure_browser, self._jobs.from_thread(self._notice), plan)
        async with self._shared.starting:
            proxy = self._proxy = await needs.start_recorder(self._layout, recording, plan)
        lists = self.lists(plan)
        await proxy.protect(lists)
        if lists.everything:
            self._notice("WORKBENCH_DEBUG_ANY_ORIGIN is set: agents may load from ANY public origin.")
        self._jobs.start(self._watch_recorder(proxy))
        self._jobs.start(self._watch_gate(proxy))
        self._course = Course.begin(self._layout, recording)
        limits, kept = await asyncio.to_thread(self.means, plan)
        self._pace = Pace(limits)
        self._shared.chromiums = self._shared.chromiums or needs.Chromiums()
        asked = needs.Asked(plan, limits, kept, self._shared.chromiums)
        self._browser = await needs.start_browser(found, self._layout, proxy, self._told(needs), asked)
        self.browser_name = f"{found.name} {found.version}"
        self._notify("browser", f"open: {self.browser_name}")

    def _told(self, needs: Browsing) -> Callbacks:
        return needs.Told(
            learn=self.learn,
            submit=self._submit,
            person=self._person,
            navigated=self._navigated,
            lost=self._lost,
            notice=self._notice,
            doing=self._doing,
        )

    async def _begin_course(self, recording: Recording, plan: RecordPlan | None = None) -> None:
        proxy = self._need_proxy()
        write_recording(self._layout, recording)
        followed = plan or self._plan or RecordPlan("")
        await proxy.switch(recording, identity=followed.identity)
        await proxy.protect(self.lists(followed))
        self._agents.clear()
        self._course = Course.begin(self._layout, recording)
