"""A share of an import in a process of its own: started with pipes, it speaks JSON lines and leaves with its owner."""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import msgspec

from workbench import host
from workbench.capture.scope import Scope
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import JsonValue, Recording
from workbench.formats.source import Kind, Source
from workbench.layout import Layout
from workbench.workspace.import_share import ImportShare, Looked, Secrets, Share, Tell, Written

if TYPE_CHECKING:
    from workbench.discovery.endpoint import Override
    from workbench.discovery.grouping import Taken


@dataclass(frozen=True, slots=True)
class Look:
    """The first thing that the process is told."""

    workspace: str
    path: str
    kind: Kind
    account: str
    share: Share


@dataclass(frozen=True, slots=True)
class Write:
    """The second, once all processes have looked."""

    recording: Recording
    scope: Scope
    secrets: Secrets = field(repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """The third, once all have written: give what discovery makes of it."""

    overrides: JsonValue
    """As discovery writes them."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the process's: one of these."""

    entries: int = 0
    octets: int = 0
    looked: Looked | None = field(default=None, repr=False)
    written: Written | None = None
    grouped: int = 0
    """Octets that follow the line."""
    fault: str = ""
    usage: bool = False


class ImportProcess:
    """The owner's side; ``look`` and ``write`` are those of ``ImportShare``."""

    def __init__(self, layout: Layout, source: Source, account: str, share: Share) -> None:
        self._tell: Tell = lambda _entries, _octets: None
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=host.bare_environment(),
        )
        self._send(Look(str(layout.root), str(source.path), source.kind, account, share))

    def look(self, tell: Tell) -> Looked:
        """Wait for the first look. Raises WorkbenchError."""
        said = self._hear(tell)
        assert said.looked is not None
        return said.looked

    def write(self, recording: Recording, scope: Scope, secrets: Iterable[tuple[str, str]], tell: Tell) -> Written:
        """Have the share written. Raises WorkbenchError."""
        self._send(Write(recording, scope, list(secrets)))
        said = self._hear(tell)
        assert said.written is not None
        return said.written

    def group(self, overrides: Sequence[Override]) -> Taken:
        """Have what was written grouped. Raises WorkbenchError."""
        self._send(Group(msgspec.to_builtins(overrides)))
        said = self._hear(lambda _entries, _octets: None)
        pipe = self._process.stdout
        assert pipe is not None
        octets = pipe.read(said.grouped)
        if len(octets) < said.grouped:
            raise _ended()
        taken: Taken = pickle.loads(octets)  # noqa: S301 - nobody but our own process writes to that pipe
        return taken

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, what: Look | Write | Group) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        try:
            pipe.write(msgspec.json.encode(what) + b"\n")
            pipe.flush()
        except OSError as error:
            raise _ended() from error

    def _hear(self, tell: Tell) -> Said:
        pipe = self._process.stdout
        assert pipe is not None
        for line in pipe:
            said = msgspec.json.decode(line, type=Said)
            if said.fault:
                raise (UsageError if said.usage else WorkbenchError)(said.fault)
            if said.looked or said.written or said.grouped:
                return said
            tell(said.entries, said.octets)
        raise _ended()


def _ended() -> WorkbenchError:
    return WorkbenchError("The process that imports ended.", kept="The file is as it was.", hint="Import it again.")


def main() -> None:
    """Be the process: read what to do from standard input, answer on standard output."""
    host.forbid_core_dumps()
    sys.excepthook = lambda kind, _error, _trace: sys.stderr.write(f"{kind.__name__}\n") and None
    # Exchanges have no cycles, and what is kept of the first look makes looking for some dear.
    gc.disable()
    try:
        _work(_heard())
    except WorkbenchError as error:
        _say(Said(fault=str(error), usage=isinstance(error, UsageError)))
    except OSError as error:
        _say(Said(fault=f"The system refused: {error.strerror or type(error).__name__}."))


def _heard() -> SimpleQueue[bytes]:
    """Give the owner's lines as they come; when the owner is gone this process goes too, whatever it does.

    What it writes is taken away by who comes next: going on it would make it anew.
    """
    heard = SimpleQueue[bytes]()

    def listen() -> None:
        for line in _lines(sys.stdin.fileno()):
            heard.put(line)
        os._exit(1)

    threading.Thread(target=listen, name="owner", daemon=True).start()
    return heard


def _lines(descriptor: int) -> Iterator[bytes]:
    """Give whole lines. Not by ``sys.stdin``, which a process cannot end beside a thread that waits in it."""
    begun = list[bytes]()
    while block := os.read(descriptor, 1 << 20):
        *whole, rest = block.split(b"\n")
        for line in whole:
            yield b"".join([*begun, line])
            begun.clear()
        begun.append(rest)


def _work(heard: SimpleQueue[bytes]) -> None:
    look = msgspec.json.decode(heard.get(), type=Look)
    layout = Layout(Path(look.workspace))
    share = ImportShare(layout, Source(Path(look.path), look.kind), look.account, look.share)
    _say(Said(looked=share.look(_tell)))
    write = msgspec.json.decode(heard.get(), type=Write)
    _say(Said(written=share.write(write.recording, write.scope, write.secrets, _tell)))
    taken = pickle.dumps(share.group(_overrides(msgspec.json.decode(heard.get(), type=Group))))
    _say(Said(grouped=len(taken)), taken)


def _overrides(group: Group) -> list[Override]:
    from workbench.discovery.endpoint import Override  # noqa: PLC0415 - only now, as discovery itself

    return msgspec.convert(group.overrides, list[Override])


def _tell(entries: int, octets: int) -> None:
    _say(Said(entries, octets))


def _say(said: Said, more: bytes = b"") -> None:
    sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n" + more)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
