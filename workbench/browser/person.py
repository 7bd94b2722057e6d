"""What a person does in the window themselves: told by a listener in a world that the page cannot reach."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from workbench.browser.background import Background
from workbench.browser.describe import words_of
from workbench.browser.learn import Doing
from workbench.browser.script import script
from workbench.browser.targets import Params, Target
from workbench.text import safe_line

type OnPerson = Callable[[str, str, float], Awaitable[None]]
"""Takes kind (``click``, ``press``, ``fill``, ``select``), the element in words, and when it was done: seconds since the epoch."""

_WORLD = "workbench"
_BINDING = "workbenchPersonDid"
_KINDS = frozenset({"click", "press", "fill", "select"})


class PersonListener:
    """Reports clicks, Enter and changed fields; keeps still while the workbench itself acts.

    It marks fields that took a password, for when a page shows what is in them.
    """

    def __init__(self, background: Background, report: OnPerson, doing: Callable[[Doing], None]) -> None:
        self.silent = False
        self._background = background
        self._report = report
        self._doing = doing

    async def set_up(self, target: Target) -> None:
        if target.kind not in {"page", "iframe"}:
            return
        source = f"({script('person')})({script('describe')}, {_BINDING});\n({script('was_password')})()"
        in_world = {"source": source, "worldName": _WORLD, "runImmediately": True}
        await asyncio.gather(
            target.try_to("Page.enable"),
            target.try_to("Runtime.enable"),
            target.try_to("Runtime.addBinding", {"name": _BINDING, "executionContextName": _WORLD}),
            target.try_to("Page.addScriptToEvaluateOnNewDocument", in_world),
        )

    def event(self, target: Target, method: str, params: Params) -> None:
        del target
        if method == "Runtime.bindingCalled" and params.get("name") == _BINDING and not self.silent:
            said = json.loads(params["payload"])
            if said["kind"] in _KINDS:
                words = words_of(str(said["role"]), str(said["label"]))
                doing = _doing(said)
                self._doing(doing)
                self._background.start(self._tell(doing.kind, words, doing.at))

    async def _tell(self, kind: str, words: str, at: float) -> None:
        await self._report(kind, words, at)


def _doing(said: dict[str, Any]) -> Doing:
    """Take what the listener says of an element: attributes that a page wrote, so cut short and on one line."""
    texts = {part: safe_line(str(said.get(part, "")), limit=200) for part in _TEXTS}
    return Doing(said["kind"], at=float(said.get("at", 0.0)), **texts)


_TEXTS = ("role", "label", "type", "autocomplete", "id", "name", "url")
