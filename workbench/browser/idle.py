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
        self._open: dict[tuple[int, str], Target] = {}
        self._changed = asyncio.Event()

    async def set_up(self, target: Target) -> None:
        """Need nothing: the Network domain is on already."""

    def event(self, target: Target, method: str, params: Params) -> None:
        key = (id(target), str(params.get("requestId", "")))
        if method == "Network.requestWillBeSent" and params.get("type") in _COUNTED:
            self._open[key] = target
            self._changed.set()
        elif method in _ENDS and key in self._open:
            del self._open[key]
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
        self._open = {key: target for key, target in self._open.items() if not target.gone}
        busy = bool(self._open)
        try:
            await asyncio.wait_for(self._changed.wait(), _CHECK if busy else _QUIET)
        except TimeoutError:
            return not busy
        return False
