"""The stand-in portal as one object: start it, read where it is and how to sign in, stop it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

import anyio.to_thread

from workbench.demo.certificates import make_certificates
from workbench.demo.identity.account import Credentials, make_account
from workbench.demo.server import Server, bind
from workbench.demo.settings import SITES, Settings, host_of
from workbench.demo.table import make_application
from workbench.demo.world import World

__all__ = ["Credentials", "DemoPortal"]


class DemoPortal:
    """Serves all its origins from one loopback port, in a thread of its own.

    ``async with DemoPortal() as portal:`` or ``with DemoPortal().in_thread() as portal:``.
    ``large_download`` is in octets, ``token_lifetime`` in seconds; port 0 takes a free one.
    Starting raises WorkbenchError when the port is in use.
    """

    def __init__(
        self,
        *,
        seed: int = 7,
        port: int = 0,
        https: bool = False,
        token_lifetime: float = 3600,
        large_download: int = 100_000_000,
    ) -> None:
        self._wanted = Settings(seed, token_lifetime, large_download, "https" if https else "http", port)
        self.credentials: Credentials = make_account(seed).credentials
        self.ca_file: Path | None = None
        """The private authority's certificate (PEM), while an https portal runs."""
        self._settings: Settings | None = None
        self._world: World | None = None
        self._server: Server | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @property
    def settings(self) -> Settings:
        """Where it runs. Raises RuntimeError before it was started."""
        if self._settings is None:
            message = "The demo portal was not started."
            raise RuntimeError(message)
        return self._settings

    @property
    def world(self) -> World:
        """What it remembers; for tests. Its own thread changes it."""
        if self._world is None:
            message = "The demo portal was not started."
            raise RuntimeError(message)
        return self._world

    @property
    def portal(self) -> str:
        """The app's and the API's origin."""
        return self.settings.origin("portal")

    @property
    def identity(self) -> str:
        """The identity provider's origin."""
        return self.settings.origin("identity")

    @property
    def support(self) -> str:
        """The support site's origin."""
        return self.settings.origin("support")

    @property
    def extra_origins(self) -> tuple[str, ...]:
        """Origins that pages load from beside these: metrics and a content delivery network."""
        return (self.settings.origin("cdn"), self.settings.origin("metrics"))

    @property
    def start_url(self) -> str:
        return self.portal + "/"

    def start(self) -> None:
        taken = bind(self._wanted.port)
        wanted = self._wanted
        port = taken.getsockname()[1]
        self._settings = Settings(wanted.seed, wanted.token_lifetime, wanted.large_download, wanted.scheme, port)
        certificates = None
        if self._settings.secure:
            self._folder = tempfile.TemporaryDirectory(prefix="workbench-demo-")
            certificates = make_certificates(Path(self._folder.name), tuple(host_of(site) for site in SITES))
            self.ca_file = certificates.authority
        world = self._world = World(self._settings)
        self._server = Server(make_application(world), taken, certificates=certificates, on_stop=world.closing.set)
        self._server.start()

    def stop(self) -> None:
        """End streams and connections, free the port, remove the certificates. Safe to call twice."""
        if self._server is not None:
            self._server.stop()
            self._server = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = self.ca_file = None

    def in_thread(self) -> Self:
        """Give itself, for ``with``: it always runs in a thread of its own."""
        return self

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        await anyio.to_thread.run_sync(self.start)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(self.stop)
