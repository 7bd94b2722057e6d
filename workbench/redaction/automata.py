"""Compiled rules, kept between processes: to compile them takes half a second, to load them less than a millisecond.

Rules alone are kept, never what is known as secret. A file counts only in a folder that no other user can
enter, and with its own checksum; Hyperscan checks in addition that version and processor are the same.
"""

from __future__ import annotations

import contextlib
import hashlib
import threading
from importlib.metadata import version
from pathlib import Path

import hyperscan

from workbench import host

_DIGEST = 32
_KEPT = 8
"""Files to keep: those of older rules go."""


type Expression = tuple[bytes, int]
"""A regular expression in Hyperscan's dialect, and its flags."""


def automaton(expressions: list[Expression]) -> hyperscan.Database:
    """Give the database for some expressions: as it was kept, or compiled now and kept."""
    name = hashlib.sha256(repr((version("hyperscan"), expressions)).encode()).hexdigest()[:_DIGEST]
    folder = host.user_data_dir() / "automata"
    database = _load(folder / name)
    if database is None:
        database = _compile(expressions)
        _keep(folder / name, hyperscan.dumpb(database))
    return database


def _compile(expressions: list[Expression]) -> hyperscan.Database:
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    patterns, flags = [pattern for pattern, _ in expressions], [each for _, each in expressions]
    database.compile(expressions=patterns, ids=list(range(len(patterns))), elements=len(patterns), flags=flags)
    return database


def _load(path: Path) -> hyperscan.Database | None:
    with contextlib.suppress(OSError, hyperscan.error):
        if path.is_file() and not path.is_symlink() and not host.readable_by_others(path):
            host.private_dir(path.parent)
            content = path.read_bytes()
            if hashlib.sha256(content[_DIGEST:]).digest() == content[:_DIGEST]:
                database = hyperscan.loadb(content[_DIGEST:], hyperscan.HS_MODE_BLOCK)
                database.scratch = hyperscan.Scratch(database)
                return database
    return None


def _keep(path: Path, content: bytes) -> None:
    """Keep it for the next process; that this fails costs that one half a second."""
    with contextlib.suppress(OSError):
        host.private_dir(path.parent)
        host.write_private(path, hashlib.sha256(content).digest() + content)
        for old in sorted(path.parent.iterdir(), key=lambda file: file.stat().st_mtime)[:-_KEPT]:
            old.unlink(missing_ok=True)


class Scan:
    """A database, and what it finds in a text. May be used from several threads: one of them at a time scans."""

    def __init__(self, database: hyperscan.Database) -> None:
        self._database = database
        self._busy = threading.Lock()  # a database has one scratch space

    def matches(self, octets: bytes) -> list[tuple[int, int]]:
        """Give (offset after the match, number of the expression), ascending."""
        found: list[tuple[int, int]] = []

        def hit(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.append((end, number))

        with self._busy:
            self._database.scan(octets, match_event_handler=hit)
        return sorted(found) if len(found) > 1 else found
