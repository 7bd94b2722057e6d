"""Everything that a run leaves on the disk, as text to look for canaries in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import zstandard
from ahocorasick_rs import AhoCorasick, Implementation

from tests.leaks.looking import WINDOW, views
from workbench.store.columns import every_row, is_database


def texts_under(folder: Path) -> Iterator[tuple[str, str]]:
    """Give (where, text) of every file: its octets, unpacked where it is compressed, and every column of every table."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        octets = path.read_bytes()
        yield path.name, octets.decode("latin-1")
        if path.suffix == ".zst":
            yield f"{path.name}, unpacked", zstandard.ZstdDecompressor().stream_reader(octets).read().decode("latin-1")
        if is_database(octets[:4096]):
            yield from _rows(path)


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    for table, rows in every_row(path):
        columns: dict[str, list[str]] = {}
        for row in rows:
            for column, value in row.items():
                columns.setdefault(column, []).append(str(value))
        yield from ((f"table {table}, column {column}", "\n".join(values)) for column, values in columns.items())


_TELLING = 8
"""Characters of the shortest canary that cannot stand in a large file by chance."""


_FEW_SIGNS = ((re.compile(r"[\da-f-]+"), 15), (re.compile(r"[\d, ]+"), 25))
"""Canaries of few signs, and how many of them say as much as ``WINDOW`` letters of both cases and digits: in a large file
ten digits of any digest stand somewhere by chance."""

_NUMBER = re.compile(r"(?<![\da-f.])\d{6,19}(?![\da-f.])")
"""What may be a code. Shorter ones are sizes, ports and counters too: the tests of the engine look for those."""


class Finder:
    """Looks for the canaries of many cases at once."""

    def __init__(self, secrets: Iterable[tuple[str, str]], decoys: Iterable[str]) -> None:
        """Take (name of the case, canary) pairs, and decoys whose digits no code can be told from."""
        innocent = set(decoys)
        self._codes: dict[str, str] = {}
        windows: dict[str, str] = {}
        for case, secret in secrets:
            lower = secret.lower()
            if secret.isdigit():
                if secret not in innocent:
                    self._codes[secret] = case
                continue
            if len(secret) < _TELLING:
                continue
            size = min(len(lower), next((most for signs, most in _FEW_SIGNS if signs.fullmatch(lower)), WINDOW))
            windows |= {lower[start : start + size]: case for start in range(len(lower) - size + 1)}
        self._names = list(windows.values())
        self._automaton = AhoCorasick(list(windows), implementation=Implementation.ContiguousNFA)

    def leaks(self, text: str) -> set[str]:
        """Give the cases of which a canary can be read."""
        found: set[str] = set()
        for view in views(text, depth=2):
            lower = view.lower()
            found.update(self._names[index] for index, _, _ in self._automaton.find_matches_as_indexes(lower))
            found.update(self._codes[code] for code in _NUMBER.findall(lower) if code in self._codes)
        return found
