"""Find in JSON as it is written, compactly, the strings that need a closer look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from workbench.redaction.known import KnownSecrets
    from workbench.redaction.scan import Scanner

_APART = bytes.maketrans(b'"', b"\0")
"""Quotes become what stands between texts that are scanned together."""
_REST = re.compile(rb'(?:[^"\\]++|\\.)*+"', re.DOTALL)
"""From a backslash to the end of its string."""
_CODE = re.compile(rb"\0(\d{1,20})(?=\0)")

_BEFORE = b"[{:,"
"""What stands before the quote that begins a string; before all else that stands between quotes does anything else, or nothing."""

type Suspects = tuple[set[str], set[str]]
"""Strings, and names."""


def suspects_in(written: bytes, scanner: Scanner, known: KnownSecrets) -> Suspects:
    """Give the strings and the names that may hold something to hide.

    Strings with escapes are looked through as what they say, all others as they are written.
    """
    found: Suspects = set(), set()
    octets = written.translate(_APART)
    for text, is_name in _escaped_suspects(written, scanner, known):
        found[is_name].add(text)
    for start, stop in scanner.spans(octets, known):
        if (start < 2 or octets[start - 2] in _BEFORE) and octets.find(b"\\", start, stop) < 0:
            _add(found, octets, start, stop)
    if numbers := known.numbers:
        for match in _CODE.finditer(octets):
            if match[1].decode() in numbers:
                _add(found, octets, *match.span(1))
    return found


def _escaped_suspects(written: bytes, scanner: Scanner, known: KnownSecrets) -> Iterator[tuple[str, bool]]:
    """Give the strings with escapes that may hold something to hide, and whether each is a name."""
    escaped = list(_escaped(written))
    indices = scanner.suspects([text for text, _ in escaped], known) if escaped else ()
    return (each for index, each in enumerate(escaped) if index in indices or scanner.has_table(each[0]))


def _add(found: Suspects, octets: bytes, start: int, stop: int) -> None:
    """Add what stands there, as a name where a colon follows: behind a string comes none."""
    found[octets[stop + 1 : stop + 2] == b":"].add(octets[start:stop].decode())


def _escaped(written: bytes) -> Iterator[tuple[str, bool]]:
    """Give each string that is written with escapes, and whether it is a name."""
    at = written.find(b"\\")
    while at >= 0:
        start = written.rfind(b'"', 0, at)
        rest = _REST.match(written, at)
        stop = rest.end() if rest else len(written)
        yield orjson.loads(written[start:stop]), written[stop : stop + 1] == b":"
        at = written.find(b"\\", stop)
