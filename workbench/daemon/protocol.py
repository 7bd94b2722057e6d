"""What clients and the daemon say to each other: one JSON object a line.

A client first says ``Hello`` and is answered by ``Welcome``. With the role ``api`` it then sends
``Call`` and gets, for each, one ``Answer`` (or, for ``events``, one for every event); with the role
``mcp`` the rest of the stream is MCP.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

from workbench import errors
from workbench.errors import WorkbenchError

PROTOCOL = 1
"""Raised with every change that an older client or daemon would not understand."""


@dataclass(frozen=True, slots=True)
class Hello:
    protocol: int
    version: str
    role: Literal["api", "mcp", "stop"]
    token: str = field(default="", repr=False)
    caps: str = ""
    """With the role ``mcp``: the sets of tools, as ``--caps`` takes them."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A ``WorkbenchError`` on its way to the client."""

    kind: str
    message: str
    hint: str = ""
    kept: str = ""
    audited: bool = False


@dataclass(frozen=True, slots=True)
class Welcome:
    protocol: int
    version: str
    pid: int
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Call:
    id: int
    method: str
    """The name of a method of ``Api``; ``cancel`` takes back the call with that id."""
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    id: int
    value: Any = None
    fault: Fault | None = None
    done: bool = True
    """False where more answers to the same call follow."""


def encode(message: Hello | Welcome | Call | Answer) -> bytes:
    """Give a message as a line."""
    return msgspec.json.encode(message) + b"\n"


def decode[T](line: bytes, kind: type[T]) -> T:
    """Read a line. Raises WorkbenchError when it is none of ours."""
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.MsgspecError as error:
        raise WorkbenchError(f"The other side of the socket does not speak our protocol: {error}.") from error


_KINDS: dict[str, type[WorkbenchError]] = {
    "NotFoundError": errors.NotFoundError,
    "UsageError": errors.UsageError,
    "WorkbenchError": WorkbenchError,
}
"""The errors that clients tell apart, the most particular first; any other arrives as the nearest of them."""


def to_fault(error: WorkbenchError) -> Fault:
    kind = next(name for name, kind in _KINDS.items() if isinstance(error, kind))
    return Fault(kind, error.message, error.hint, error.kept, error.audited)


def to_error(fault: Fault) -> WorkbenchError:
    """Give the error again that the daemon raised; of an unknown kind, a plain ``WorkbenchError``."""
    error = _KINDS.get(fault.kind, WorkbenchError)(fault.message, hint=fault.hint, kept=fault.kept)
    error.audited = fault.audited
    return error
