"""Look for secrets in files of any kind: journals, databases, JSON, text, and what is none of these."""

from __future__ import annotations

import re
import secrets
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import zstandard

from workbench.errors import WorkbenchError
from workbench.exchange import Exchange, Hidden, JsonValue
from workbench.journal import ExchangeEntry, Header, MessageEntry, OpenEntry, read_header, read_segment
from workbench.redaction import Redactor, Rules
from workbench.store.columns import every_row, is_database
from workbench.workspace.known_values import recognise
from workbench.workspace.octets import Open, unpacked
from workbench.workspace.pieces import batches, pieces_of

if TYPE_CHECKING:
    from workbench.redaction.rolling import Rolling

_SEGMENT = re.compile(r".+\.ndjson(?:\.zst)?")
_CHROMIUM = re.compile(r"\$\.(?:protection\.|extensions\.settings\.[a-p]{32}\.manifest\.key\Z)")
_ZIP = b"PK\x03\x04"
_INDEX = re.compile(r"\$\[(\d+)\]")


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
    else:
        found = _content(partial(unpacked, path), redactor)
        yield from (hidden for hidden in found if not _is_of_chromium(path, hidden))


def _is_of_chromium(path: Path, hidden: Hidden) -> bool:
    """Whether a finding is one of the sums by which Chromium guards its settings, or the public key of an extension."""
    return path.name in ("Preferences", "Secure Preferences") and _CHROMIUM.match(hidden.where) is not None


def _database(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    """Ask the tables: in the file itself, compression hides most of what they hold."""
    for table, rows in every_row(path):
        values: list[JsonValue] = [{**row} for row in rows]
        for hidden in redactor.find(values):
            # Without the row's number, so that the same column of many rows is one finding.
            yield Hidden(f"table {table}, column {_INDEX.sub('', hidden.where, count=1).lstrip('.')}", hidden.rule)


def _archive(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    """Look into the members of a zip archive."""
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            found = _content(partial(archive.open, member), redactor)
            yield from _at(f"{member.filename}: ", found)


def _journal(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    for number, line in enumerate(read_segment(path), 1):
        match line.entry:
            case ExchangeEntry(exchange) | OpenEntry(exchange):
                yield from _at(f"line {number}: ", redactor.redact(_recorded(exchange)).hidden)
            case MessageEntry(message=message):
                yield from _at(f"line {number}: message", redactor.find(message.data))
    yield from _content(partial(unpacked, path), redactor)


def _recorded(exchange: Exchange) -> Exchange:
    """Give an exchange whose bodies are looked at whatever asked for them, with nothing noted yet."""
    return replace(exchange, resource_type="fetch", hidden=())


def _content(file: Open, redactor: Redactor) -> Iterator[Hidden]:
    """Look at a file piece by piece; a place begins with the label of the piece that it is in."""
    for batch in batches(pieces_of(file)):
        for hidden in redactor.find([piece.value for piece in batch]):
            found = _INDEX.match(hidden.where)
            label = batch[int(found[1])].label if found else batch[0].label
            inner = hidden.where[found.end() :] if found else hidden.where
            shown = f"${inner.removeprefix('$')}" if inner else ""
            yield Hidden(": ".join(filter(None, (label, shown))) or "$", hidden.rule)


def _at(prefix: str, found: Iterable[Hidden]) -> Iterator[Hidden]:
    return (Hidden(prefix + hidden.where, hidden.rule) for hidden in found)
