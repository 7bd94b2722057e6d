"""DevTools sessions of our own on every page and, through them, on its frames and workers.

Playwright gives such a session for pages alone. Frames of another process, dedicated, shared and service
workers are targets of their own: they are attached by their page, held until they are set up, and talked to
through their page's session (``Target.sendMessageToTarget``).
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable
from typing import Any, Protocol

from playwright.async_api import CDPSession, Error, Page

from workbench.browser.background import Background

type Params = dict[str, Any]
"""Parameters or results of a DevTools method: JSON, whose shape the protocol's documentation gives."""

EVENTS = (
    "Network.requestWillBeSent",
    "Network.responseReceived",
    "Network.loadingFinished",
    "Network.loadingFailed",
    "Runtime.bindingCalled",
)
"""What watchers are told of."""

_TIMEOUT = 10.0
_HELD = {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": False}


class Target:
    """A page, or a frame or worker of its own process: something to send DevTools commands to."""

    def __init__(self, page: Page, kind: str, post: Post) -> None:
        self.page = page
        self.kind = kind
        """``page``, ``iframe``, ``worker``, ``shared_worker`` or ``service_worker``."""
        self.children: dict[str, Child] = {}
        self.gone = False
        self._post = post

    async def send(self, method: str, params: Params | None = None) -> Params:
        """Send a command and give its result. Raises playwright's Error when it is refused or the target is gone."""
        return await self._post(method, params or {})

    async def try_to(self, method: str, params: Params | None = None) -> None:
        """Send a command that not every kind of target knows, or that a target on its way out refuses."""
        with contextlib.suppress(Error):
            await self.send(method, params)


class Post(Protocol):
    async def __call__(self, method: str, params: Params, /) -> Params: ...


class Watcher(Protocol):
    """Someone who wants something of every target."""

    async def set_up(self, target: Target) -> None:
        """Prepare a target, before its first script unless it is a page that another one opened."""

    def event(self, target: Target, method: str, params: Params) -> None:
        """Take one of ``EVENTS``."""


class Child:
    """The line to a target that its parent attached."""

    def __init__(self, parent: Target, session: str, kind: str) -> None:
        self.target = Target(parent.page, kind, self._send)
        self._parent = parent
        self._session = session
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Params]] = {}

    async def _send(self, method: str, params: Params, /) -> Params:
        number = next(self._numbers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        message = json.dumps({"id": number, "method": method, "params": params})
        try:
            await self._parent.send("Target.sendMessageToTarget", {"sessionId": self._session, "message": message})
            async with asyncio.timeout(_TIMEOUT):
                result: Params = await answer
                return result
        except TimeoutError:
            raise Error(f"{method}: no answer") from None
        finally:
            self._answers.pop(number, None)

    def answered(self, message: Params) -> None:
        """Take the answer to a command."""
        answer = self._answers.get(message["id"])
        if answer is None or answer.done():
            return
        if "error" in message:
            answer.set_exception(Error(str(message["error"].get("message", "refused"))))
        else:
            answer.set_result(message.get("result", {}))


class Targets:
    """Attaches to pages and what belongs to them, and lets every watcher set them up."""

    def __init__(self, background: Background, watchers: tuple[Watcher, ...]) -> None:
        self._background = background
        self._watchers = watchers

    async def attach(self, page: Page) -> Target:
        """Attach to a page; when it returns, it is set up, and so will be every target that it opens."""
        session: CDPSession = await page.context.new_cdp_session(page)
        target = Target(page, "page", session.send)
        for method in (*EVENTS, *_ATTACHMENT):
            session.on(method, self._listener(target, method))
        page.once("close", lambda _page: _leave(target))
        await self._set_up(target)
        return target

    def _listener(self, target: Target, method: str) -> Callable[[Params], None]:
        return lambda params: self._event(target, method, params)

    def _event(self, target: Target, method: str, params: Params) -> None:
        match method:
            case "Target.attachedToTarget":
                self._attached(target, params)
            case "Target.detachedFromTarget":
                self._detached(target.children.pop(params["sessionId"], None))
            case "Target.receivedMessageFromTarget":
                self._received(target.children.get(params["sessionId"]), json.loads(params["message"]))
            case _ if method in EVENTS:
                for watcher in self._watchers:
                    watcher.event(target, method, params)

    def _detached(self, child: Child | None) -> None:
        if child is not None:
            _leave(child.target)

    def _received(self, child: Child | None, message: Params) -> None:
        if child is None:
            return
        if "id" in message:
            child.answered(message)
        else:
            self._event(child.target, message["method"], message.get("params", {}))

    def _attached(self, parent: Target, params: Params) -> None:
        child = Child(parent, params["sessionId"], params["targetInfo"]["type"])
        parent.children[params["sessionId"]] = child
        self._background.start(self._release(child.target))

    async def _release(self, target: Target) -> None:
        try:
            await self._set_up(target)
        finally:
            await target.try_to("Runtime.runIfWaitingForDebugger")

    async def _set_up(self, target: Target) -> None:
        # All at once: Playwright may let a worker run as soon as it is itself ready.
        await asyncio.gather(
            *(watcher.set_up(target) for watcher in self._watchers), target.try_to("Target.setAutoAttach", _HELD)
        )


def _leave(target: Target) -> None:
    target.gone = True
    for child in target.children.values():
        _leave(child.target)


_ATTACHMENT = ("Target.attachedToTarget", "Target.detachedFromTarget", "Target.receivedMessageFromTarget")


class NoCache:
    """Switches the network domain on and the HTTP cache off: an answer out of the cache would never reach the proxy."""

    async def set_up(self, target: Target) -> None:
        await asyncio.gather(
            target.try_to("Network.enable"),
            target.try_to("Network.setCacheDisabled", {"cacheDisabled": True}),
        )

    def event(self, target: Target, method: str, params: Params) -> None:
        """Take no notice."""
