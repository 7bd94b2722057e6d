"""Write a closed segment anew, without what should not be in it: the one way in which a journal ever changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import zstandard

from workbench import host
from workbench.journal.archive import SUFFIX, Identity, alone_in, identity, open_segment, packed
from workbench.journal.lines import Header, MarkerEntry, decode_line, encode_line


class BeingWrittenError(OSError):
    """Another process appends to the segment: what it appends would be lost with the file that it has open."""


def rewrite(path: Path, change: Callable[[bytes], bytes], why: str, *, rules: str = "") -> int:
    """Pass every line of a segment but its header through ``change``; gives how many it changed.

    If any, or if it has passed other ``rules``, the segment becomes its next generation, with a marker that says
    ``why`` where lines have changed; it is replaced as a whole, so that a crash leaves either the one or the other.
    ``rules`` is the version of the redaction rules that it has passed then; the one that it had when empty.
    Raises OSError (BeingWrittenError) and ``DamagedError``, leaving the segment as it is.
    """
    while True:
        if host.is_held(path):
            raise BeingWrittenError(f"{path.name} is being written")
        seen = identity(path)
        with open_segment(path) as file:
            lines = _lines(file.read())
        count, octets = _rewritten(lines, change, why, rules)
        if not octets or _replaced(path, octets, seen):
            return count


def _rewritten(lines: list[bytes], change: Callable[[bytes], bytes], why: str, rules: str) -> tuple[int, bytes]:
    """Give how many lines change, and the segment's next generation; nothing when it stays as it is."""
    if not lines or not isinstance(header := decode_line(lines[0]), Header):
        return 0, b""
    changed = [change(line) for line in lines[1:]]
    count = sum(new != old for new, old in zip(changed, lines[1:], strict=True))
    if not count and rules in {"", header.rules}:
        return 0, b""
    first = replace(header, generation=header.generation + 1, rules=rules or header.rules)
    marker = [encode_line(MarkerEntry(time.time(), why, count))] if count else []
    return count, b"".join([encode_line(first), *changed, *marker])


def _lines(octets: bytes) -> list[bytes]:
    """Split into lines with their line feeds; what a crash left behind the last of them is no line."""
    return [line + b"\n" for line in octets.split(b"\n")[:-1]]


def _replaced(path: Path, octets: bytes, seen: Identity) -> bool:
    """Replace a segment in the form that was read; False, and it is not, when it is another by now."""
    plain = path.with_name(path.name.removesuffix(SUFFIX))
    target = plain.with_name(seen.name)
    if target != plain:
        octets = zstandard.ZstdCompressor(level=6).compress(octets)
    with alone_in(path.parent):
        if identity(path) != seen:
            # Whoever was first took out something of his own.
            return False
        host.write_private(target, octets)
        if target == plain:
            # Cut short between the two steps of compression, it would keep what was taken out.
            packed(plain).unlink(missing_ok=True)
    return True
