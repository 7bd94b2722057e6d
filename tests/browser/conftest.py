"""A small portal and a browser session, one of each for a test module."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import re
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

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
    person: list[tuple[str, str, float]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    navigated: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def callbacks(self) -> Callbacks:
        async def learn(values: tuple[str, ...]) -> None:
            self.learned.append(values)

        async def submit(exchange: Exchange) -> None:
            self.submitted.append(exchange)

        async def person(kind: str, label: str, at: float) -> None:
            self.person.append((kind, label, at))

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


_MITMDUMP = "from mitmproxy.tools.main import mitmdump; mitmdump()"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("authority")


@pytest.fixture(scope="module")
def proxy_port(authority: Path, portal: Portal) -> Iterator[int]:
    """Run a plain mitmdump that answers ``https://secure.example`` out of the portal."""
    command = [
        *(sys.executable, "-c", _MITMDUMP, "--set", f"confdir={authority}", "--listen-host", "127.0.0.1"),
        *("--listen-port", "0", "--set", "connection_strategy=lazy", "--set", "upstream_cert=false"),
        *("--map-remote", f"|https://secure.example|http://127.0.0.1:{portal.port}"),
        *("--modify-headers", "/~q/x-proxied/yes"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.search(r"listening at \S*?:(\d+)\.?\s*$", line):
                yield int(found[1])
                break
        process.terminate()
        process.stdout.read()


@pytest.fixture(scope="module")
def spki(authority: Path, proxy_port: int) -> str:
    """Give the pin of the running proxy's authority."""
    assert proxy_port
    certificate = x509.load_pem_x509_certificate((authority / "mitmproxy-ca-cert.pem").read_bytes())
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(key).digest()).decode()
