"""What a file holds, in pieces that can be looked at one after another: only a few megabytes are in memory at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.exchange import JsonValue
from workbench.formats.json_stream import StreamError
from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.workspace.large_json import parts_of
from workbench.workspace.octets import BLOCK, OVERLAP, Open, blocks
from workbench.workspace.wide import narrowed

TOGETHER = 500
"""Pieces to give together at most: looking at many at once is faster."""

_PRINTABLE = re.compile(rb"[\x20-\x7e\t]{6,}")
_BEFORE = re.compile(rf"(?<=\w)(?={PLACEHOLDER.pattern})")
_BEHIND = re.compile(rf"(?:{PLACEHOLDER.pattern})(?=[\w./~-])")
_SEAM = re.compile(r"(\?[^\s\"'<>/]{1,2000})(?=/)")
"""A query has a slash of its own so seldom that what follows it is the next address."""
_NEXT = re.compile(r"(?<=\w)(?=https?://)|(?<=[0-9a-f])(?=x[0-9a-f]{20}(?:x|\b))")
"""Addresses and ids of exchanges that a database's log has one after another."""
_GLUED = 40
_TOGETHER = 60_000
"""Characters of lines that are looked at together, too,"""
_KEPT = 30
"""and how many of these lines are looked at with the next ones."""
_STATEMENT = re.compile(
    r"\s*(?:def|class|import|from|return|if|elif|else|for|while|with|function|const|let|var|public|private|func|package|struct|enum|#include)\b[^:=,]*[\w(){};:,.\"'\[\]]$|\s*[)\]]+[;,):]*$|(?!\s*(?:\"[^\"]*\"\s*:\s*)?\{$).*[;{]$"
)
_PROGRAM = 6
"""One line in so many is a statement, or ends as one, in a program."""
_HEADER = re.compile(r"[\w .\"'-]{1,60}(?:[,;|\t][\w .\"'-]{0,60}){1,200}")
"""Names of columns: they are said once, for all rows."""
_ARMOUR = 50_000
"""Characters between two marks of RFC 7468 that are looked at together."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a file."""

    label: str
    """Where it stands; empty for a whole document."""
    value: JsonValue
    size: int
    """About how many octets it takes in the file."""
    together: bool = False
    """Whether all of it has been given in pieces before: it is looked at for what shows only in all of it."""


def batches(pieces: Iterator[Piece]) -> Iterator[list[Piece]]:
    """Give pieces together, as many as are worth it and fit. Pure."""
    batch, size = list[Piece](), 0
    for piece in pieces:
        if piece.together:
            yield from filter(None, (batch, [piece]))
            batch, size = [], 0
            continue
        batch.append(piece)
        size += piece.size
        if len(batch) == TOGETHER or size > BLOCK:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def pieces_of(file: Open) -> Iterator[Piece]:
    """Give what a file holds as its content wants it: runs of printable characters, values of JSON, or lines."""
    with file() as opened:
        head = opened.read(BLOCK + 1)
    if b"\0" in head[:4096]:
        return _runs(file)
    if len(head) <= BLOCK:
        value = _document(head.decode("utf-8", "replace").lstrip("\ufeff"))
        return _lines(file, together=True) if value is UNPARSED else _whole(file, Piece("", _json(value), len(head)))
    return _large(file) if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") else _lines(file)


def _whole(file: Open, piece: Piece) -> Iterator[Piece]:
    """Give all that there is, and read on: damage behind it shows only then."""
    yield piece
    with file() as opened:
        while opened.read(BLOCK):
            pass


def _runs(file: Open) -> Iterator[Piece]:
    for start, block in blocks(file):
        for run in _PRINTABLE.finditer(block):
            yield Piece(f"octet {start + run.start()}", _parted(run[0].decode()), len(run[0]))
        for at, text in narrowed(block):
            yield Piece(f"octet {start + at}", text.decode(), 2 * len(text))


def _parted(run: str) -> str:
    """Part texts that a database puts next to each other, where that can be told: around placeholders, behind queries."""
    run = _NEXT.sub(" ", run) if len(run) > _GLUED else run
    return _SEAM.sub(r"\1 ", _BEHIND.sub(r"\g<0> ", _BEFORE.sub(" ", run)))


def _lines(file: Open, *, together: bool = False) -> Iterator[Piece]:
    """Give lines; ``together`` also those since the last time as one: a secret and what names it may be lines apart."""
    held, size, first = list[str](), 0, ""
    for number, line in _armoured(enumerate(_split(file), 1)):
        value = _document(line) if line[:1] in ("{", "[") else UNPARSED
        yield Piece(f"line {number}", line if value is UNPARSED else _json(value), len(line))
        if not together or value is not UNPARSED or len(line) > _TOGETHER:
            continue
        if number == 1 and _HEADER.fullmatch(line.rstrip("\r")):
            first = line
        held.append(line)
        size += len(line)
        if size > _TOGETHER:
            yield from _together(number, held, size)
            held = [*filter(None, [first]), *held[-_KEPT:]]
            size = sum(map(len, held))
    if len(held) > 1:
        yield from _together(number, held, size)


def _together(number: int, held: list[str], size: int) -> Iterator[Piece]:
    """Give lines as one, unless they are a program: a name there has a value seldom, and words that look like one often."""
    if _PROGRAM * sum(_STATEMENT.match(line) is not None for line in held) < len(held):
        yield Piece(f"lines to {number}", "\n".join(held), size, together=True)


def _armoured(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give what stands between BEGIN and END (RFC 7468) as one text with its first line's number: it is one secret."""
    held, size = list[tuple[int, str]](), 0
    for number, line in lines:
        if not held and "-----BEGIN " not in line:
            yield number, line
            continue
        held.append((number, line))
        size += len(line)
        if "-----END " in line:
            yield held[0][0], "\n".join(text for _, text in held)
            held, size = [], 0
        elif size > _ARMOUR:
            yield from held
            held, size = [], 0
    yield from held


def _split(file: Open) -> Iterator[str]:
    """Give lines; of one that is too long the parts, each with the end of the one before."""
    rest = b""
    for _, block in blocks(file, overlap=0):
        lines = (rest + block).split(b"\n")
        rest = lines.pop()
        yield from (line.decode("utf-8", "replace") for line in lines)
        if len(rest) > BLOCK:
            yield rest.decode("utf-8", "replace")
            rest = rest[-OVERLAP:]
    if rest:
        yield rest.decode("utf-8", "replace")


def _document(text: str) -> object:
    """Parse JSON, or give UNPARSED. Where a name stands twice in an object both values are kept: each may be a secret."""
    if (value := parse_json(text)) is not UNPARSED and isinstance(value, dict | list):
        try:
            return json.loads(text, object_pairs_hook=_all_pairs)
        except (ValueError, RecursionError):
            return value
    return value


def _all_pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = dict(pairs)
    if len(found) != len(pairs):
        for name in found:
            values = [value for each, value in pairs if each == name]
            found[name] = values if len(values) > 1 else values[0]
    return found


def _large(file: Open) -> Iterator[Piece]:
    """Take a document apart while it is read; one that is none, or breaks off, is looked at by its lines as well."""
    try:
        with file() as opened:
            yield from (Piece(part.label, part.value, part.size) for part in parts_of(opened))
            return
    except StreamError:
        pass
    yield from _lines(file)


def _json(value: object) -> JsonValue:
    return value  # type: ignore[return-value]  # it comes from a parser
