"""An agent's steps in the browser: done, followed until the page is quiet, held where they write."""

from __future__ import annotations

import asyncio
from typing import Any

from workbench.browser.step import Step
from workbench.errors import WorkbenchError
from workbench.exchange import Action, JsonValue
from workbench.workspace.approvals import Entry
from workbench.workspace.call import Attempt
from workbench.workspace.calls import Calls
from workbench.workspace.capturing import Capturing
from workbench.workspace.gatekeeper import Gatekeeper
from workbench.workspace.permissions import need
from workbench.workspace.plans import words_of
from workbench.workspace.views import Acted

_SETTLE = 3.0
"""Seconds that a page may take after a step until nothing is under way."""


_STILL = frozenset({"idle", "wait", "note"})
"""Steps that make a page do nothing."""


class Acting:
    """Does one agent's step after another; what one causes and waits for the person stays behind it."""

    def __init__(self, gatekeeper: Gatekeeper, calls: Calls) -> None:
        self._gatekeeper = gatekeeper
        self._calls = calls
        self._left: set[asyncio.Future[Action]] = set()
        """Steps whose write waits longer than the agent does."""

    async def act(self, browser: Capturing, step: Step, client: str) -> Acted:
        """Do a step. Raises WorkbenchError when it cannot be done; a write that waits or was refused is no error."""
        attempt = Attempt(f"browser {step.kind}", client, {"target": step.title or words_of(step)}, browser.whose)
        async with self._calls.noting(attempt, "failed"):
            return await self._act(browser, step, client)

    async def _act(self, browser: Capturing, step: Step, client: str) -> Acted:
        await browser.protect()
        action = await browser.announce(step, client)
        account = browser.whose[1]
        with self._gatekeeper.following((action.recording, action.number)) as asked:
            work = asyncio.ensure_future(_settled(browser, step, action))
            try:
                approval, problem = await self._follow(work, asked)
            except BaseException:
                work.cancel()
                raise
        if approval or problem:
            self._leave(work)
        else:
            action = await work
        shown: JsonValue = {"target": action.target}
        self._calls.note(f"browser {step.kind}", client, problem or "done", shown, approval, account=account)
        url, _ = await browser.page()
        return Acted(action, url, approval, problem)

    async def _follow(self, work: asyncio.Future[Action], asked: asyncio.Queue[Entry]) -> tuple[str, str]:
        """Wait for the step and for what it has to ask; gives the approval that it still waits for, and what to say."""
        while True:
            question = asyncio.ensure_future(asked.get())
            first: set[asyncio.Future[Any]] = {work, question}
            await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
            if not question.done():
                question.cancel()
                return "", ""
            entry = question.result()
            try:
                sent = await self._calls.approvals.outcome(entry, withdraw=True)
            except WorkbenchError as error:
                return "", str(error)
            if sent is None:
                return entry.pending.id, need(entry.pending).problem
            if sent.problem:
                return "", sent.problem

    def _leave(self, work: asyncio.Future[Action]) -> None:
        """Let a step that waits at the gate end by itself: the browser's own patience with it is shorter."""
        self._left.add(work)

        def ended(future: asyncio.Future[Action]) -> None:
            self._left.discard(future)
            if not future.cancelled():
                future.exception()

        work.add_done_callback(ended)


async def _settled(browser: Capturing, step: Step, action: Action) -> Action:
    done = await browser.carry_out(step, action)
    if step.kind not in _STILL:
        await browser.quiet(_SETTLE)
    return done
