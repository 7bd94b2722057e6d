"""The recorder as a child process: start it, talk to it, end it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec

from workbench.capture import launch, link
from workbench.capture.client import ControlClient
from workbench.capture.deed import Deed
from workbench.capture.guard import Lists
from workbench.capture.session import Stats
from workbench.errors import WorkbenchError
from workbench.exchange import Exchange, JsonValue, Recording, Redacted
from workbench.journal import write_recording
from workbench.layout import Layout

_START_WITHIN: Final = 60.0
_STOP_WITHIN: Final = 20.0
_KILL_AFTER: Final = 5.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request at the gate."""

    id: str
    action: int
    exchange: Redacted


def _redacted(value: object) -> Redacted:
    return Redacted(msgspec.convert(value, Exchange))


class ProxyProcess:
    """mitmdump with the recorder. It ends in order when this process ends, however that comes about.

    Every method may raise WorkbenchError: the recorder refused, or is gone.
    """

    def __init__(self, process: asyncio.subprocess.Process, control: ControlClient, port: int, spki: str) -> None:
        """Use ``ProxyProcess.start``."""
        self._process = process
        self._control = control
        self.port = port
        """On 127.0.0.1."""
        self.spki = spki
        """The proxy's key for Chromium's ``--ignore-certificate-errors-spki-list``."""

    @classmethod
    async def start(
        cls,
        layout: Layout,
        recording: Recording,
        *,
        identity: Iterable[str] = (),
        upstream_proxy: str = "",
        upstream_ca: str = "",
    ) -> ProxyProcess:
        """Start recording into ``recording``; returns once the proxy listens.

        ``identity``: origins of identity providers, whose bodies are never kept. ``upstream_proxy``: such
        as ``http://user:password@proxy:8080``. ``upstream_ca``: a PEM file to trust for the portal's servers.
        """
        _announce(layout, recording)
        path = link.new_path()
        given = launch.arguments(layout, recording, path, identity) + launch.upstream(upstream_proxy, upstream_ca)
        with launch.open_log(layout) as log:
            process = await launch.spawn(given, log)
        try:
            control = await _connect(process, path, layout)
            ready = await control.ask("ready")
        except BaseException:
            await _kill(process)
            raise
        finally:
            # Nobody else is to connect, and nothing is to be left behind by whichever process is killed.
            link.remove(path)
        return cls(process, control, int(ready["port"]), launch.spki_of(layout.authority))

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.returncode is None and not self._control.gone.is_set()

    async def wait(self) -> int:
        """Wait for the process to end; gives its exit code."""
        return await self._process.wait()

    async def learn(self, values: Iterable[str], kind: str) -> None:
        """Make values known secrets; type them only after this returns. ``kind`` such as ``password``, ``otp``."""
        await self._control.ask("learn", values=list(values), kind=kind)

    async def redact(self, *values: JsonValue) -> list[JsonValue]:
        """Redact JSON values, each for itself, with all that the recorder knows."""
        redacted: list[JsonValue] = (await self._control.ask("redact", values=values))["values"]
        return redacted

    async def redact_page(self, url: str, markup: str) -> str:
        """Redact markup as a recorded page's; empty where that cannot be done from end to end."""
        return str((await self._control.ask("redact_page", url=url, markup=markup))["markup"])

    async def redact_url(self, url: str) -> str:
        return str((await self._control.ask("redact_url", url=url))["url"])

    async def stats(self) -> Stats:
        return msgspec.convert(await self._control.ask("stats"), Stats)

    async def hold(self) -> None:
        """Keep exchanges in memory while a sign-in is under way, for 30 s and 32 MB at most."""
        await self._control.ask("hold")

    async def release(self) -> None:
        """Write what is held, with the secrets that are known by now."""
        await self._control.ask("release")

    async def switch(self, recording: Recording, *, identity: Iterable[str] = ()) -> None:
        """End the recording that runs and begin another; returns once the new journal is open."""
        await self._control.ask("switch", recording=msgspec.to_builtins(recording), identity=list(identity))

    async def pause(self) -> None:
        """End the recording that runs; the proxy goes on without recording."""
        await self._control.ask("pause")

    async def act(self, deed: Deed) -> Deed:
        """Say what is done from now on; gives it with its URL and words redacted."""
        told = await self._control.ask("act", deed=msgspec.to_builtins(deed))
        return replace(deed, url=str(told["url"]), target=str(told["target"]))

    async def protect(self, lists: Lists) -> None:
        """Refuse from now on what these lists do not let through."""
        await self._control.ask("guard", lists=msgspec.to_builtins(lists))

    async def held(self) -> Waiting:
        """Wait for the next request that waits at the gate."""
        answer = await self._control.ask("held")
        return Waiting(str(answer["hold"]), int(answer["action"]), _redacted(answer["exchange"]))

    async def decide(self, hold: str, *, allow: bool) -> int:
        """Let a request go, and give the status of its answer; or refuse it. 0 when nothing came of it."""
        return int((await self._control.ask("decide", hold=hold, allow=allow))["status"])

    async def submit(self, exchange: Exchange) -> str:
        """Hand in a raw exchange that only the browser saw; gives its id. Kept if its origin is recorded."""
        return str((await self._control.ask("submit", exchange=msgspec.to_builtins(exchange)))["exchange"])

    async def drain(self) -> int:
        """Return once all that waits now is in the journal; gives how many are held still."""
        return int((await self._control.ask("drain"))["held"])

    async def rotate(self) -> None:
        """End the journal's segment after all that waits now: what comes next goes into another file."""
        await self._control.ask("rotate")

    async def stop(self) -> None:
        """End in order: write all that waits, close the journal. Killed when that takes too long."""
        try:
            async with asyncio.timeout(_STOP_WITHIN):
                with contextlib.suppress(WorkbenchError):
                    await self._control.ask("drain")
                    await self._control.ask("stop")
                await self._process.wait()
        except TimeoutError:
            pass
        finally:
            self._control.close()
            await _kill(self._process)


def _announce(layout: Layout, recording: Recording) -> None:
    try:
        write_recording(layout, recording)
    except OSError as error:
        msg = f"The recording's folder cannot be written: {error.strerror}."
        raise WorkbenchError(msg, hint=f"Look at {layout.recording(recording.id)}.") from None


async def _connect(process: asyncio.subprocess.Process, path: Path, layout: Layout) -> ControlClient:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_START_WITHIN):
            while process.returncode is None:
                try:
                    return await ControlClient.connect(path)
                except OSError:
                    await asyncio.sleep(0.02)
    log = layout.logs / launch.LOG
    msg = "The recorder did not start."
    raise WorkbenchError(msg, hint=f"Its log says why: {log}")


async def _kill(process: asyncio.subprocess.Process) -> None:
    """End the process by every means, and let go of its pipe."""
    if process.stdin is not None:
        process.stdin.close()
    for end in (process.terminate, process.kill):
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                end()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), _KILL_AFTER)
