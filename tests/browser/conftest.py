"""A small portal and a browser session, one of each for a test module."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn

from tests.browser.portal import Portal, application
from workbench.browser.find import Browser, find_browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession, Callbacks
from workbench.exchange import Exchange


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def browser() -> Browser:
    return find_browser()


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    """Serve a portal on a free port; its pages are at any ``*.localhost``."""
    portal = Portal()
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(100)
    portal.port = listener.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(application(portal), log_level="warning", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield portal
    finally:
        portal.stop()
        server.should_exit = True
        server.force_exit = True
        thread.join()
        listener.close()


@dataclass
class Told:
    """What a session told its callbacks."""

    learned: list[tuple[str, ...]] = field(default_factory=list)
    submitted: list[Exchange] = field(default_factory=list)
    person: list[tuple[str, str, str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    navigated: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def callbacks(self) -> Callbacks:
        async def learn(values: tuple[str, ...]) -> None:
            self.learned.append(values)

        async def submit(exchange: Exchange) -> None:
            self.submitted.append(exchange)

        async def person(kind: str, label: str, url: str) -> None:
            self.person.append((kind, label, url))

        return Callbacks(learn, submit, person, self.navigated.append, self.lost.append, self.notices.append)


@pytest.fixture(scope="module")
def told() -> Told:
    return Told()


@contextlib.asynccontextmanager
async def opened(browser: Browser, plan: LaunchPlan, callbacks: Callbacks) -> AsyncIterator[BrowserSession]:
    session = await BrowserSession.start(browser, plan, callbacks)
    try:
        yield session
    finally:
        await session.close()


@pytest.fixture(scope="module")
async def session(
    browser: Browser, told: Told, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[BrowserSession]:
    folder: Path = tmp_path_factory.mktemp("workspace") / "browser"
    async with opened(browser, LaunchPlan(folder), told.callbacks()) as session:
        yield session
