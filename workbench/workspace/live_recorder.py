"""A recorder that runs: what it records for whom, and what can be asked of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.capture.deed import Deed
from workbench.capture.elsewhere import Wanted
from workbench.capture.guard import Lists
from workbench.errors import WorkbenchError
from workbench.exchange import Action, JsonValue, Recording
from workbench.layout import Layout
from workbench.operation import BearerSource, Limits, Recipe
from workbench.workspace.agent import Agent
from workbench.workspace.course import Course
from workbench.workspace.jobs import Jobs
from workbench.workspace.learner import Learner
from workbench.workspace.pace import Pace
from workbench.workspace.plans import Whose
from workbench.workspace.shared import Shared
from workbench.workspace.under_way import UnderWay
from workbench.workspace.views import CALLS, RecordPlan
from workbench.workspace.views.sessions import Kept

if TYPE_CHECKING:
    from workbench.browser.session import BrowserSession
    from workbench.capture.proxy import ProxyProcess, Waiting
    from workbench.capture.session import Stats

type Notify = Callable[[str, str], None]
"""Takes an event's kind and its text, redacted."""


class LiveRecorder:
    """What is there of a browser and its recorder, and what the recorder alone answers."""

    browser_name = ""
    bearer: BearerSource | None = None
    """Where the page was last seen to keep its token."""
    _held = False

    def __init__(self, layout: Layout, jobs: Jobs, notify: Notify, shared: Shared | None = None) -> None:
        self._layout, self._jobs, self._shared = layout, jobs, shared or Shared()
        self._notify = notify
        self._proxy: ProxyProcess | None = None
        self._browser: BrowserSession | None = None
        self._course: Course | None = None
        self._plan: RecordPlan | None = None
        self._changing = asyncio.Lock()
        self._under_way = UnderWay()
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
        self.bearer_seen: Callable[[BearerSource], None] = lambda _source: None
        """Takes where the page keeps its token, when that is found or is another place."""

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

    async def decide(self, hold: str, allow: bool) -> int:
        """Let a request at the gate go, and give the status of its answer; or refuse it."""
        return await self._need_proxy().decide(hold, allow=allow)

    async def protect(self) -> None:
        """Tell the recorder the lists of origins as they are now."""
        if self._proxy is not None and self._plan is not None:
            await self._proxy.protect(self.lists(self._plan))

    async def learn(self, values: tuple[str, ...]) -> None:
        """Hide values from now on."""
        await self._need_proxy().learn(values, "typed")

    async def mark(self, values: tuple[str, ...], kind: str) -> None:
        """Hide these values from now on, and end the segments that may hold them."""
        # One that is starting may have read what is known already, and cannot be told yet.
        async with self._changing:
            if self._proxy is not None:
                await self._proxy.learn(values, kind)
                await self.rotate()

    async def rotate(self) -> None:
        """End the segments that are being written: what comes next goes into others."""
        if self._proxy is not None:
            await self._proxy.rotate()
        if self._course is not None:
            self._course.rotate()

    async def _act(self, kind: str, deed: Deed, client: str = "") -> Action:
        """Give an action its number and write it down before it is done, so that what it causes finds it."""
        course = self._course
        if course is None:
            raise WorkbenchError("Nothing is being recorded.", hint="Start with `workbench record URL`.")
        self.used = time.monotonic()
        url = self._browser.current_url() if self._browser else ""
        told = await self._need_proxy().act(replace(deed, number=course.next_number(), url=url))
        now = time.time()
        at = min(deed.since or now, now)
        action = Action(told.number, course.recording.id, at, kind, told.target, told.actor, told.url)
        if told.actor == "agent":
            self._agents[told.number] = Agent(client, f"{kind} {told.target}".strip())
        course.write(action)
        self._notify("action", f"{kind} {told.target}")
        return action

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
