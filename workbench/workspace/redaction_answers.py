"""What a workspace answers about redaction, and mends of it."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from workbench.errors import WorkbenchError
from workbench.redaction import rules_of
from workbench.redaction.rules import WORKSPACE_FILE
from workbench.workspace import scrub
from workbench.workspace.false_alarms import keep_name
from workbench.workspace.inspection import inspected, values_left
from workbench.workspace.redact_again import redact_again
from workbench.workspace.to_its_end import to_its_end
from workbench.workspace.traffic_answers import TrafficAnswers
from workbench.workspace.trust import name_of
from workbench.workspace.views import (
    Inspection,
    ScrubResult,
)


class RedactionAnswers(TrafficAnswers):
    """The part of ``Api`` that is about what is hidden."""

    @cached_property
    def _scrubbing(self) -> asyncio.Lock:
        """Held by who redacts anew, or changes the rules: two at once would take back each other's work."""
        return asyncio.Lock()

    async def inspect(self, exchange: str) -> Inspection:
        """Inspect an exchange."""
        found = (await self.exchange(exchange)).exchange
        rules = await asyncio.to_thread(rules_of, self._layout.root)
        return Inspection(tuple(inspected(found.hidden, rules)), tuple(await asyncio.to_thread(values_left, found)))

    async def mark_secret(self, value: str, kind: str = "marked") -> ScrubResult:
        """Scrub a value."""
        scrub.refuse(value, kind)
        return replace(await to_its_end(self._mark(value.strip(), kind)), lasting=scrub.lasts(value))

    async def _mark(self, value: str, kind: str) -> ScrubResult:
        async with self._scrubbing, self._operations.turn:
            try:
                return await self._marked(value, kind)
            except OSError as error:
                raise WorkbenchError(
                    f"The value could not be taken out everywhere: {error.strerror or type(error).__name__}.",
                    kept="What holds it still is as it was, and nothing else was lost.",
                    hint="See to it that the workspace can be written (disk space, permissions), then mark it again.",
                ) from error

    async def _marked(self, value: str, kind: str) -> ScrubResult:
        before = self._operations.trusted()
        self._imports.mark(value, kind)
        # First of all: a recorder that starts from now on knows the value by its fingerprint.
        redactors = await asyncio.to_thread(scrub.knowing, self._layout, value, kind)
        for browser in self._browsers.all:
            await browser.mark((value,), kind)
        done = await asyncio.to_thread(scrub.scrub, self._layout, redactors)
        scrub.scrub_notes(self._layout, redactors, done)
        self._operations.written((name for name in map(name_of, done.files) if name in before), before)
        return await self._scrubbed(done, later=self._imports.recordings)

    async def keep_name(self, name: str, rule: str = "") -> bool:
        """Keep what stands under a name."""
        async with self._scrubbing:
            return await asyncio.to_thread(keep_name, self._layout.root / WORKSPACE_FILE, name, rule)

    async def redact_again(self) -> ScrubResult:
        """Redact by the rules of today."""
        return await to_its_end(self._again())

    async def _again(self) -> ScrubResult:
        async with self._scrubbing:
            for browser in self._browsers.all:
                await browser.rotate()
            return await self._scrubbed(await asyncio.to_thread(redact_again, self._layout))

    async def _scrubbed(self, done: scrub.Scrubbed, later: Collection[str] = ()) -> ScrubResult:
        """Bring the index up to date, and say what was done; recordings that it is done to ``later`` are no trouble."""
        if done.lines or done.segments:
            # What a database deletes stays in its file: only another file is without it.
            await asyncio.to_thread(self._index.rebuild)
            self._endpoints.forget()
            self._notify("endpoints", "")
        ours = {browser.current.id for browser in self._browsers.all if browser.current} | set(later)
        busy = tuple(dict.fromkeys(name for name in done.busy if name not in ours))
        changed = (tuple(done.recordings), tuple(done.files), tuple(done.places), done.segments)
        return ScrubResult(done.lines, *changed, busy=busy)
