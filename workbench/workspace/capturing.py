"""One browser behind one recorder: recordings begin and end while the person stays signed in."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.browser.fetch import PageAnswer, PageFetch
from workbench.browser.learn import Doing
from workbench.browser.step import Step
from workbench.capture.deed import Deed
from workbench.capture.elsewhere import Wanted
from workbench.capture.guard import Lists
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Action, Actor, Exchange, JsonValue, Recording
from workbench.ids import new_id
from workbench.journal import write_recording
from workbench.layout import Layout
from workbench.operation import BearerSource, Limits, Recipe
from workbench.operation.recipe import Target
from workbench.urls import origin_of
from workbench.workspace.agent import Agent
from workbench.workspace.course import Course
from workbench.workspace.jobs import Jobs
from workbench.workspace.learner import Learner
from workbench.workspace.pace import Pace
from workbench.workspace.plans import Whose, again, fits, recording_of, whose, words_of
from workbench.workspace.shared import Shared
from workbench.workspace.views import CALLS, RecordPlan
from workbench.workspace.views.sessions import Kept

if TYPE_CHECKING:
    from workbench.browser.look import View
    from workbench.browser.session import BrowserSession
    from workbench.browser.standing import Standing
    from workbench.capture.proxy import ProxyProcess, Waiting
    from workbench.capture.session import Stats
    from workbench.workspace.browsing import Browsing

type Notify = Callable[[str, str], None]
"""Takes an event's kind and its text, redacted."""


def browsing() -> Browsing:
    """Give what needs Playwright: it takes a second to load, and a daemon that only answers does without it."""
    from workbench.workspace.browsing import Browsing  # noqa: PLC0415 - as said above

    return Browsing()


class Capturing:
    """Owns recorder and browser from the first recording until ``close``."""

    browser_name = ""

    def __init__(self, layout: Layout, jobs: Jobs, notify: Notify, shared: Shared | None = None) -> None:
        self._layout, self._jobs, self._shared = layout, jobs, shared or Shared()
        self._notify = notify
        self._proxy: ProxyProcess | None = None
        self._browser: BrowserSession | None = None
        self._course: Course | None = None
        self._plan: RecordPlan | None = None
        self._held = False
        self._changing = asyncio.Lock()
        self._agents: dict[int, Agent] = {}
        self.lists: Callable[[RecordPlan], Lists] = lambda _plan: Lists()
        """Says what a plan's browser may call and load from."""
        self.used_elsewhere: Callable[[Recording, Mapping[str, Wanted]], None] = lambda _recording, _wanted: None
        """Takes what the pages of a recording wanted of origins that are on no list."""
        self.means: Callable[[RecordPlan], tuple[Limits, Kept | None]] = lambda _plan: (Limits(), None)
        """Says how a plan's browser is limited, and what it begins with."""
        self._pace = Pace(Limits())
        self.used = time.monotonic()
        """When the browser was last acted in."""
        self.learned: Callable[[RecordPlan, Recipe], None] = lambda _plan, _recipe: None
        """Takes a recipe that the person's own sign-in gave."""
        self._learner = Learner(lambda recipe: self.learned(self._plan, recipe) if self._plan else None)
        self.on_held: Callable[[Waiting, Agent], Coroutine[object, object, None]] | None = None
        """Decides about a request at the gate; without it everything is refused."""
        self.bearer: BearerSource | None = None

    @property
    def recording(self) -> Recording | None:
        """The recording that the person started and that still runs."""
        return self._course.recording if self._course and self._course.recording.title != CALLS else None

    @property
    def current(self) -> Recording | None:
        """The recording that exchanges go into now, that of calls too."""
        return self._course.recording if self._course else None

    @property
    def whose(self) -> Whose:
        """Whose session it is: (portal, account); empty names while it is closed."""
        return (self.current.portal, self.current.account) if self.current else ("", "")

    @property
    def port(self) -> int:
        """Where its recorder listens on loopback; 0 while it does not run."""
        return self._proxy.port if self._proxy else 0

    @property
    def note(self) -> str:
        """What the person said last that they are doing; redacted."""
        return self._course.note if self._course else ""

    @property
    def plan(self) -> RecordPlan | None:
        return self._plan

    @property
    def open(self) -> bool:
        """Whether a browser is there to act in."""
        return self._browser is not None and self._browser.alive

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

    async def perform(self, step: Step) -> Action:
        """Do a step as an action of its own."""
        return await self.carry_out(step, await self.announce(step))

    async def announce(self, step: Step, client: str = "") -> Action:
        """Give a step its action before it is done; with ``client`` it is that agent's, and the gate is closed to it."""
        self._need_browser()
        actor: Actor = "agent" if client else step.actor
        what = Deed(0, actor, target=step.title or words_of(step), gated=actor == "agent")
        return await self._act(step.kind, what, client)

    async def carry_out(self, step: Step, action: Action) -> Action:
        """Do a step that was announced."""
        step = replace(step, actor=action.actor)
        title = await self._need_browser().perform(step, action.number)
        return replace(action, target=title or action.target)

    async def call(
        self, fetch: PageFetch, title: str, actor: Actor, *, client: str = "", cleared: bool = False
    ) -> PageAnswer:
        """Send a request from inside the page, as an action of its own; an agent's waits at the gate unless ``cleared``.

        ``cleared`` says that it has passed the queue already, as it is.
        """
        browser = self._need_browser()
        what = Deed(0, actor, target=title, call=True, gated=actor == "agent" and not cleared)

        begun = list[int]()

        async def begin(page: int) -> None:
            begun.append((await self._act("call", replace(what, page=page), client)).number)

        async with self._pace.turn():
            answer = await browsing().send(browser, fetch, begin)
        return replace(answer, action=begun[-1] if begun else 0)

    def browser(self) -> BrowserSession:
        """Give the browser that is open. Raises WorkbenchError."""
        return self._need_browser()

    def demand_browser(self) -> None:
        """Raise WorkbenchError where no browser could send a call."""
        self._need_browser()

    async def redact(self, value: JsonValue) -> JsonValue:
        """Take out of a value every secret that the recorder knows or recognises."""
        return (await self.redact_each(value))[0]

    async def redact_each(self, *values: JsonValue) -> list[JsonValue]:
        """Do so for several values at once, each for itself."""
        return await self._need_proxy().redact(*values)

    async def redact_page(self, url: str, markup: str) -> str:
        """Take secrets out of a page's markup, as out of a recorded one's. Raises WorkbenchError where that fails."""
        return await self._need_proxy().redact_page(url, markup)

    async def drain(self) -> None:
        """Return once all that the recorder has now is in the journal."""
        if self._proxy is not None:
            await self._proxy.drain()

    async def stats(self) -> Stats | None:
        return await self._proxy.stats() if self._proxy else None

    async def page(self) -> tuple[str, bool]:
        """Give the URL of the page in front, redacted, and whether it holds a token; empty without a browser."""
        if self._browser is None or not self._browser.alive or self._proxy is None:
            return "", False
        url = await self._proxy.redact_url(self._browser.current_url())
        return url, self.bearer is not None and await browsing().any_signed_in(self._browser, self.bearer)

    async def standing(self, source: BearerSource | None) -> tuple[Standing, str]:
        """Say how the session of the open browser stands, and the URL of the page in front, redacted."""
        browser = self._need_browser()
        stands = await browsing().standing(browser, source or self.bearer)
        return stands, await self._need_proxy().redact_url(browser.current_url())

    async def state(self) -> Kept:
        """Take the session's cookies and storage, raw: to be encrypted."""
        return await browsing().state(self._need_browser())

    async def look(self, recipe: Recipe, username: str, source: BearerSource | None) -> View:
        """Look at the page in front for what a recipe knows."""
        return await browsing().look(self._need_browser(), recipe, username, source)

    async def reach(self, target: Target, username: str) -> str:
        """Wait until a target shows; gives its selector. Raises BrowserError."""
        return await browsing().reach(self._need_browser(), target, username)

    async def origin_at(self, selector: str) -> str:
        """Give the origin of the document that an element of the page in front is in."""
        return await browsing().origin_at(self._need_browser(), selector)

    async def learn(self, values: tuple[str, ...]) -> None:
        """Hide values from now on."""
        await self._learn(values)

    async def mark(self, values: tuple[str, ...], kind: str) -> None:
        """Hide these values from now on, and end the segments that may hold them."""
        if self._proxy is None:
            return
        await self._proxy.learn(values, kind)
        await self.rotate()

    async def rotate(self) -> None:
        """End the segments that are being written: what comes next goes into others."""
        if self._proxy is not None:
            await self._proxy.rotate()
        if self._course is not None:
            self._course.rotate()

    async def close(self) -> None:
        """End everything; what was acknowledged is in the journal."""
        async with self._changing:
            if self._proxy is not None:
                if self.open:
                    await self._look_for_bearer()
                await self._shut()

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
        told = needs.Told(
            learn=self._learn,
            submit=self._submit,
            person=self._person,
            navigated=self._navigated,
            lost=self._lost,
            notice=self._notice,
            doing=self._doing,
        )
        limits, kept = await asyncio.to_thread(self.means, plan)
        self._pace = Pace(limits)
        self._shared.chromiums = self._shared.chromiums or needs.Chromiums()
        asked = needs.Asked(plan, limits, kept, self._shared.chromiums)
        self._browser = await needs.start_browser(found, self._layout, proxy, told, asked)
        self.browser_name = f"{found.name} {found.version}"
        self._notify("browser", f"open: {self.browser_name}")

    async def _begin_course(self, recording: Recording, plan: RecordPlan | None = None) -> None:
        proxy = self._need_proxy()
        write_recording(self._layout, recording)
        followed = plan or self._plan or RecordPlan("")
        await proxy.switch(recording, identity=followed.identity)
        await proxy.protect(self.lists(followed))
        self._agents.clear()
        self._course = Course.begin(self._layout, recording)

    def _end_course(self, note: str = "") -> Recording:
        assert self._course is not None
        ended = self._course.end(note)
        self._course = None
        return ended

    async def _shut(self, note: str = "") -> None:
        browser, self._browser = self._browser, None
        proxy, self._proxy = self._proxy, None
        if browser is not None:
            await browser.close()
        if proxy is not None:
            await proxy.stop()
        if self._course is not None:
            self._end_course(note)
        if browser is not None:
            self._notify("browser", "closed")

    async def _act(self, kind: str, deed: Deed, client: str = "") -> Action:
        """Give an action its number and write it down before it is done, so that what it causes finds it."""
        course = self._course
        if course is None:
            raise WorkbenchError("Nothing is being recorded.", hint="Start with `workbench record URL`.")
        self.used = time.monotonic()
        url = self._browser.current_url() if self._browser else ""
        told = await self._need_proxy().act(replace(deed, number=course.next_number(), url=url))
        action = Action(told.number, course.recording.id, time.time(), kind, told.target, told.actor, told.url)
        if told.actor == "agent":
            self._agents[told.number] = Agent(client, f"{kind} {told.target}".strip())
        course.write(action)
        self._notify("action", f"{kind} {told.target}")
        return action

    async def _look_for_bearer(self) -> None:
        if self._browser is not None and self._browser.alive:
            self.bearer = await browsing().find_bearer(self._browser) or self.bearer

    async def find_bearer(self) -> BearerSource | None:
        """Say where the page keeps its token, looking now if a page is there."""
        await self._look_for_bearer()
        return self.bearer

    async def _learn(self, values: tuple[str, ...]) -> None:
        await self._need_proxy().learn(values, "typed")

    async def _submit(self, exchange: Exchange) -> None:
        if self._proxy is not None and self._course is not None:
            await self._proxy.submit(replace(exchange, id=new_id("x"), recording=self._course.recording.id))

    async def _person(self, kind: str, label: str, url: str) -> None:
        del url
        if self.recording is not None and self._browser is not None:
            action = await self._act(kind, Deed(0, target=label))
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
        for _ in range(50):
            if self._browser is None or not self._browser.alive:
                await self._give_up("the browser ended; everything acknowledged was kept")
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

    async def decide(self, hold: str, allow: bool) -> int:
        """Let a request at the gate go, and give the status of its answer; or refuse it."""
        return await self._need_proxy().decide(hold, allow=allow)

    async def protect(self) -> None:
        """Tell the recorder the lists of origins as they are now."""
        if self._proxy is not None and self._plan is not None:
            await self._proxy.protect(self.lists(self._plan))

    async def quiet(self, seconds: float) -> None:
        """Wait until the pages have no request under way, for so long at most."""
        await self._need_browser().quiet(seconds)

    async def _give_up(self, note: str) -> None:
        """End the recording, with a note that says why, when browser or recorder are gone."""
        async with self._changing:
            gone = (self._browser is not None and not self._browser.alive) or (self._proxy and not self._proxy.running)
            if gone:
                await self._shut(note)

    def _notice(self, text: str) -> None:
        self._notify("notice", text)

    def _need_browser(self) -> BrowserSession:
        if self._browser is None or not self._browser.alive:
            raise WorkbenchError(
                "No browser is open.",
                hint="The person has to sign in: `workbench record URL`, or start a recording in the workbench.",
            )
        return self._browser

    def _need_proxy(self) -> ProxyProcess:
        if self._proxy is None:
            raise WorkbenchError("The recorder does not run.", hint="Start with `workbench record URL`.")
        return self._proxy
