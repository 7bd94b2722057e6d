"""Write a closed segment anew, without what should not be in it: the one way in which a journal ever changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import zstandard

from workbench import host
from workbench.journal.archive import SUFFIX, open_segment
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
    if host.is_held(path):
        raise BeingWrittenError(f"{path.name} is being written")
    with open_segment(path) as file:
        lines = _lines(file.read())
    if not lines or not isinstance(header := decode_line(lines[0]), Header):
        return 0
    changed = [change(line) for line in lines[1:]]
    count = sum(new != old for new, old in zip(changed, lines[1:], strict=True))
    if count or rules not in {"", header.rules}:
        first = replace(header, generation=header.generation + 1, rules=rules or header.rules)
        marker = [encode_line(MarkerEntry(time.time(), why, count))] if count else []
        _replace(path, b"".join([encode_line(first), *changed, *marker]))
    return count


def _lines(octets: bytes) -> list[bytes]:
    """Split into lines with their line feeds; what a crash left behind the last of them is no line."""
    return [line + b"\n" for line in octets.split(b"\n")[:-1]]


def _replace(path: Path, octets: bytes) -> None:
    plain = path.with_name(path.name.removesuffix(SUFFIX))
    packed = plain.with_name(plain.name + SUFFIX)
    if packed.exists() and not plain.exists():
        octets, target = zstandard.ZstdCompressor(level=6).compress(octets), packed
    else:
        target = plain
    host.write_private(target, octets)
    if target == plain:
        # Cut short between the two steps of compression, it would keep what was taken out.
        packed.unlink(missing_ok=True)
