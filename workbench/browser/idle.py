"""Know when a page's application has no request under way."""

from __future__ import annotations

import asyncio
import contextlib

from workbench.browser.targets import Params, Target

_QUIET = 0.5
_COUNTED = frozenset({"XHR", "Fetch"})
"""DevTools' names. Event streams and sockets never end: they are not waited for."""

_ENDS = frozenset({"Network.loadingFinished", "Network.loadingFailed"})

_CHECK = 1.0
"""Seconds after which a wait looks whether the page or worker that asked is still there."""


class Traffic:
    """Counts the requests under way of the person's pages and their workers."""

    def __init__(self) -> None:
        self._open: dict[tuple[int, str], tuple[Target, str]] = {}
        # (target and request) → (target, frame)
        self._changed = asyncio.Event()

    async def set_up(self, target: Target) -> None:
        """Need nothing: the Network domain is on already."""

    def event(self, target: Target, method: str, params: Params) -> None:
        key = (id(target), str(params.get("requestId", "")))
        if method == "Network.requestWillBeSent":
            self._sent(key, target, params)
        elif method in _ENDS and key in self._open:
            del self._open[key]
            self._changed.set()

    def _sent(self, key: tuple[int, str], target: Target, params: Params) -> None:
        frame = str(params.get("frameId", ""))
        if params.get("type") == "Document":
            # What the document that is being left had under way ends without a word.
            self._open = {key: asked for key, asked in self._open.items() if asked != (target, frame)}
            self._changed.set()
        elif params.get("type") in _COUNTED:
            self._open[key] = target, frame
            self._changed.set()

    async def quiet(self, timeout: float) -> bool:  # noqa: ASYNC109 - a page that polls is no error: the answer is False
        """Wait until no request has been under way for half a second; False when that takes over ``timeout`` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while not await self._stays_quiet():
                    pass
                return True
        return False

    async def _stays_quiet(self) -> bool:
        self._changed.clear()
        self._open = {key: asked for key, asked in self._open.items() if not asked[0].gone}
        busy = bool(self._open)
        try:
            await asyncio.wait_for(self._changed.wait(), _CHECK if busy else _QUIET)
        except TimeoutError:
            return not busy
        return False
