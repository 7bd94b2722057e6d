"""Who called what and what became of it: lines that are only ever appended, on this machine alone."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from workbench import host
from workbench.exchange import JsonValue
from workbench.workspace.views import AuditEntry

ROTATE_OCTETS = 16_000_000
"""A file of this size is set aside under another name, and kept."""

_LONGEST = 20_000
"""Octets of arguments that one line keeps."""


class Audit:
    """``audit.ndjson``, one entry a line; older files stand beside it as ``audit-<seconds>.ndjson``."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self, entry: AuditEntry) -> None:
        """Append an entry. Raises OSError."""
        host.private_dir(self._file.parent)
        self._rotate()
        with host.open_private(self._file, "ab") as file:
            # What a full disk or a crash left of an earlier line ends before this one.
            torn = b"\n" if host.ends_torn(self._file) else b""
            file.write(torn + msgspec.json.encode(replace(entry, arguments=_capped(entry.arguments))) + b"\n")

    def _rotate(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            if self._file.stat().st_size >= ROTATE_OCTETS:
                self._file.rename(self._file.with_name(f"audit-{time.time_ns():020}.ndjson"))

    def entries(self, client: str | None = None, last: int = 0) -> list[AuditEntry]:
        """Give entries, oldest first: of one client where it is named, the ``last`` ones where that is not 0."""
        found = [entry for entry in self._read() if client in (None, entry.client)]
        return found[-last:] if last else found

    def _read(self) -> Iterator[AuditEntry]:
        for path in files(self._file):
            for line in path.read_bytes().splitlines():
                with contextlib.suppress(msgspec.MsgspecError):  # a torn line, from a machine that lost its power
                    yield msgspec.json.decode(line, type=AuditEntry)


def files(file: Path) -> list[Path]:
    """Give the files of an audit, oldest first, the current one last."""
    older = sorted(file.parent.glob("audit-*.ndjson"))
    return [*older, file] if file.is_file() else older


def _capped(arguments: JsonValue) -> JsonValue:
    size = len(msgspec.json.encode(arguments))
    return arguments if size <= _LONGEST else {"…": f"{size:,} octets"}
