"""Look for secrets in files of any kind: journals, databases, JSON, text, and what is none of these."""

from __future__ import annotations

import re
import secrets
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import batched, chain
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import zstandard

from workbench.errors import WorkbenchError
from workbench.exchange import Exchange, Hidden, JsonValue
from workbench.journal import ExchangeEntry, Header, MessageEntry, OpenEntry, read_header, read_segment
from workbench.redaction import Redactor, Rules
from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.store.columns import every_row, is_database
from workbench.workspace.known_values import recognise
from workbench.workspace.octets import BLOCK, OVERLAP, blocks, unpacked

if TYPE_CHECKING:
    from workbench.redaction.rolling import Rolling

_SEGMENT = re.compile(r".+\.ndjson(?:\.zst)?")
_ZIP = b"PK\x03\x04"
_INDEX = re.compile(r"\$\[(\d+)\]")
_PRINTABLE = re.compile(rb"[\x20-\x7e\t]{6,}")
_TOGETHER = 500
"""Lines, or runs of printable characters, to look at together."""
_WHOLE = 64_000_000
"""Octets up to which a file is read as one JSON document."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A secret in a file: where it stands and which rule says so. Never the secret."""

    path: str
    where: str
    rule: str
    """Empty when the file, or what stands there, could not be read: ``where`` says why."""


def check(paths: Iterable[Path], rules: Rules, known: Sequence[Rolling] = ()) -> Iterator[Finding]:
    """Look into files, and into all files of folders; links are not followed.

    What one file gives away is looked for in those that come after it; ``known`` recognises what a
    workspace has known before.
    """
    redactor = Redactor(secrets.token_bytes(32), rules)
    for path in paths:
        for file in _files(path):
            yield from check_file(file, redactor, known)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in path.walk():
        folders.sort()
        yield from (folder / name for name in sorted(names) if (folder / name).is_file(follow_symlinks=False))


def check_file(path: Path, redactor: Redactor, known: Sequence[Rolling] = ()) -> Iterator[Finding]:
    """Give what is found in one file; that it cannot be read is a finding too."""
    seen: set[Hidden] = set()
    try:
        for hidden in chain(_look(path, redactor), recognise(path, known)):
            if hidden not in seen:
                seen.add(hidden)
                yield Finding(str(path), hidden.where, hidden.rule)
    except WorkbenchError as error:
        yield Finding(str(path), str(error), "")
    except (
        OSError,
        EOFError,
        RuntimeError,
        zlib.error,
        zipfile.BadZipFile,
        zstandard.ZstdError,
        duckdb.Error,
    ) as error:
        yield Finding(str(path), f"not readable: {type(error).__name__}", "")


def _look(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    with unpacked(path) as file:
        head = file.read(4096)
    if is_database(head):
        yield from _database(path, redactor)
    if _SEGMENT.fullmatch(path.name) and isinstance(read_header(path), Header):
        yield from _journal(path, redactor)
    elif head.startswith(_ZIP):
        yield from _archive(path, redactor)
    elif b"\0" in head:
        yield from _binary(path, redactor)
    else:
        yield from _text(path, redactor)


def _database(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    """Ask the tables: in the file itself, compression hides most of what they hold."""
    for table, rows in every_row(path):
        values: list[JsonValue] = [{**row} for row in rows]
        for hidden in redactor.find(values):
            # Without the row's number, so that the same column of many rows is one finding.
            yield Hidden(f"table {table}, column {_INDEX.sub('', hidden.where, count=1).lstrip('.')}", hidden.rule)


def _archive(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    """Look into the members of a zip archive, as far as each may be read as one document."""
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            with archive.open(member) as file:
                octets = file.read(_WHOLE)
            words = b"\n".join(_PRINTABLE.findall(octets)) if b"\0" in octets else octets
            text = words.decode("utf-8", "replace")
            yield from _at(f"{member.filename}: ", redactor.find(_line(text)))
            if member.file_size > _WHOLE:
                yield Hidden(f"{member.filename}: larger than {_WHOLE} octets, looked at in part", "")


def _journal(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    for number, line in enumerate(read_segment(path), 1):
        match line.entry:
            case ExchangeEntry(exchange) | OpenEntry(exchange):
                yield from _at(f"line {number}: ", redactor.redact(_recorded(exchange)).hidden)
            case MessageEntry(message=message):
                yield from _at(f"line {number}: message", redactor.find(message.data))
    yield from _text(path, redactor)


def _recorded(exchange: Exchange) -> Exchange:
    """Give an exchange whose bodies are looked at whatever asked for them, with nothing noted yet."""
    return replace(exchange, resource_type="fetch", hidden=())


def _binary(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    runs = (
        (f"octet {start + run.start()}", run[0].decode())
        for start, block in blocks(path)
        for run in _PRINTABLE.finditer(block)
    )
    return _each(runs, redactor)


def _text(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    if path.stat().st_size <= _WHOLE:
        with unpacked(path) as file:
            octets = file.read(_WHOLE + 1)
        value = parse_json(octets.decode("utf-8", "replace").lstrip("\ufeff")) if len(octets) <= _WHOLE else UNPARSED
        if value is not UNPARSED:
            return iter(redactor.find(_json(value)))
    return _each(((f"line {number}", _line(line)) for number, line in enumerate(_lines(path), 1)), redactor)


def _line(text: str) -> JsonValue:
    value = parse_json(text) if text[:1] in ("{", "[") else UNPARSED
    return text if value is UNPARSED else _json(value)


def _each(parts: Iterable[tuple[str, JsonValue]], redactor: Redactor) -> Iterator[Hidden]:
    """Look at many values together, which is faster; a place begins with the label of the one that it is in."""
    for batch in batched(parts, _TOGETHER, strict=False):
        labels = [label for label, _ in batch]
        for hidden in redactor.find([value for _, value in batch]):
            found = _INDEX.match(hidden.where)
            label = labels[int(found[1])] if found else labels[0]
            inner = hidden.where[found.end() :] if found else hidden.where
            yield Hidden(f"{label}: ${inner.removeprefix('$')}" if inner else label, hidden.rule)


def _json(value: object) -> JsonValue:
    return value  # type: ignore[return-value]  # it comes from a parser


def _lines(path: Path) -> Iterator[str]:
    rest = b""
    for _, block in blocks(path, overlap=0):
        lines = (rest + block).split(b"\n")
        rest = lines.pop()
        yield from (line.decode("utf-8", "replace") for line in lines)
        if len(rest) > BLOCK:
            yield rest.decode("utf-8", "replace")
            rest = rest[-OVERLAP:]
    if rest:
        yield rest.decode("utf-8", "replace")


def _at(prefix: str, found: Iterable[Hidden]) -> Iterator[Hidden]:
    return (Hidden(prefix + hidden.where, hidden.rule) for hidden in found)
