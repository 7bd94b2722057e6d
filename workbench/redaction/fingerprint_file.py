"""The file that fingerprints lie in: one a line, only ever appended to, cut to the newest when it is read."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from workbench import host
from workbench.redaction.fingerprints import Fingerprint

MOST = 50_000
"""Lines that are kept, the newest: about two thousand secrets."""


def read(path: Path) -> list[Fingerprint]:
    """Give what is remembered; a line that was cut short by a crash is left out. Raises OSError."""
    lines = _lines(path)
    if len(lines) > 2 * MOST:
        with _alone_with(path):
            # What another process has added since belongs to the newest.
            lines = _lines(path)[-MOST:]
            host.write_private(path, ("\n".join(lines) + "\n").encode("ascii", "replace"))
    return [found for line in lines[-MOST:] if (found := _parse(line))]


def append(path: Path, fingerprints: Iterable[Fingerprint]) -> None:
    """Add fingerprints (0600). Raises OSError."""
    lines = [f"{item.kind} {item.length} {item.roll:08x} {item.digest.hex()}\n" for item in fingerprints]
    if lines:
        host.private_dir(path.parent)
        with _alone_with(path), host.open_private(path, "ab") as file:
            # Whatever a crash left there ends before the first line.
            file.write("".join(["\n" if host.ends_torn(path) else "", *lines]).encode())


def _alone_with(path: Path) -> AbstractContextManager[None]:
    return host.in_turn(path.with_name(f".{path.name}.turn"))


def _lines(path: Path) -> list[str]:
    return path.read_text("ascii", "replace").splitlines() if path.exists() else []


def _parse(line: str) -> Fingerprint | None:
    try:
        kind, length, roll, digest = line.split(" ")
        return Fingerprint(kind, int(length), int(roll, 16), _octets(digest))
    except ValueError:
        return None


def _octets(digest: str) -> bytes:
    octets = bytes.fromhex(digest)
    if len(octets) != 12:
        raise ValueError(digest)
    return octets
