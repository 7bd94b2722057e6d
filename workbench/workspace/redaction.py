"""Look for secrets in files of any kind: journals, databases, JSON, text, and what is none of these."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import host
from workbench.errors import WorkbenchError
from workbench.exchange import Exchange, Hidden, JsonValue
from workbench.journal import ExchangeEntry, Header, MessageEntry, OpenEntry, read_header, read_segment
from workbench.redaction import Redactor, Rules
from workbench.store.columns import ERRORS, every_row, is_database
from workbench.workspace.known_values import REMEMBERED, recognise, without
from workbench.workspace.octets import Open
from workbench.workspace.pieces import batches, pieces_of
from workbench.workspace.wrappings import UNREADABLE, Content, contents, why

if TYPE_CHECKING:
    from workbench.redaction.rolling import Rolling

_SEGMENT = re.compile(r".+\.ndjson(?:\.zst)?")
_CHROMIUM = re.compile(r"\$\.(?:protection\.|extensions\.settings\.[a-p]{32}\.manifest\.key\Z)")
KNOWN = "known-secret"
MOST = 1_000
"""Places in one file that are named: a list of passwords is no longer list of findings."""

_INDEX = re.compile(r"\$\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Finding:
    """A secret in a file: where it stands and which rule says so. Never the secret."""

    path: str
    where: str
    rule: str
    """Empty when the file, or what stands there, could not be read: ``where`` says why."""


def check(
    paths: Iterable[Path],
    rules: Rules,
    known: Sequence[Rolling] = (),
    begin: Callable[[Path], None] = lambda _: None,
) -> Iterator[Finding]:
    """Look into files, and into all files of folders; links are not followed.

    What one file gives away is looked for in those that come after it; ``known`` recognises what a
    workspace has known before; ``begin`` is told of each file before it is looked at.
    """
    redactor = Redactor(secrets.token_bytes(32), rules)
    for path in paths:
        for found in _files(path):
            if isinstance(found, Path):
                begin(found)
                yield from _glued(found, rules, known) if _is_glued(found) else check_file(found, redactor, known)
            else:
                yield found


def _is_glued(path: Path) -> bool:
    """Whether texts stand in a file side by side that have nothing to do with one another: a database's log, compiled rules."""
    if path.parent == host.user_data_dir() / "automata":
        return True
    return path.suffix == ".wal" and path.with_suffix("").is_file()


def _glued(path: Path, rules: Rules, known: Sequence[Rolling]) -> Iterator[Finding]:
    """Give what is a secret there by its look alone, and what is known: no name tells of its neighbour. What it gives away counts nowhere else."""
    told = {shape.name for shape in rules.shapes} | {REMEMBERED, ""}
    found = check_file(path, Redactor(secrets.token_bytes(32), rules), known)
    return (finding for finding in found if finding.rule in told)


def _files(path: Path) -> Iterator[Path | Finding]:
    """Give a file, or all of a folder; a folder that cannot be opened is a finding."""
    if not path.is_dir():
        yield path
        return
    closed: list[OSError] = []
    for folder, folders, names in path.walk(on_error=closed.append):
        folders.sort()
        yield from (folder / name for name in sorted(names) if (folder / name).is_file(follow_symlinks=False))
    yield from (Finding(str(error.filename), why(error), "") for error in closed)


def check_file(path: Path, redactor: Redactor, known: Sequence[Rolling] = ()) -> Iterator[Finding]:
    """Give what is found in one file; that it, or a part of it, cannot be read is a finding too."""
    seen: set[Hidden] = set()
    for hidden in _in_file(path, redactor, known):
        if hidden in seen:
            continue
        seen.add(hidden)
        if len(seen) > MOST:
            yield Finding(str(path), f"and more: only the first {MOST:,} places of a file are named", hidden.rule)
            return
        yield Finding(str(path), without(redactor.without_known(hidden.where), known), hidden.rule)


def _in_file(path: Path, redactor: Redactor, known: Sequence[Rolling]) -> Iterator[Hidden]:
    """Look at one content of a file after another: what one lacks costs nothing of the others."""
    try:
        for content in contents(path):
            label = redactor.redact_text(content.label)
            if content.unread:
                yield from _at(label, [Hidden(content.unread, "")])
                continue
            yield from _at(label, _readable(_look(path, content, redactor)))
            yield from _at(label, _readable(recognise(path, content, known)))
    except OSError as error:
        yield Hidden(why(error), "")


def _readable(found: Iterator[Hidden]) -> Iterator[Hidden]:
    """Give what is found as far as it can be read, and then why it cannot be read on."""
    try:
        yield from found
    except WorkbenchError as error:
        yield Hidden(str(error), "")
    except (*UNREADABLE, *ERRORS) as error:
        yield Hidden(why(error), "")


def _look(path: Path, content: Content, redactor: Redactor) -> Iterator[Hidden]:
    database = is_database(content.head)
    if database and content.packed:
        yield Hidden("a database that is packed is looked at by its octets alone: unpack it and look at that", "")
    elif database:
        yield from _readable(_database(path, redactor))
    elif _SEGMENT.fullmatch(path.name) and isinstance(read_header(path), Header):
        yield from _journal(path, redactor)
    found = _content(content.opened, redactor)
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


def _journal(path: Path, redactor: Redactor) -> Iterator[Hidden]:
    for number, line in enumerate(read_segment(path), 1):
        match line.entry:
            case ExchangeEntry(exchange) | OpenEntry(exchange):
                yield from _at(f"line {number}", redactor.redact(_recorded(exchange)).hidden)
            case MessageEntry(message=message):
                yield from _at(f"line {number}: message", redactor.find(message.data))


def _recorded(exchange: Exchange) -> Exchange:
    """Give an exchange whose bodies are looked at whatever asked for them, with nothing noted yet."""
    return replace(exchange, resource_type="fetch", hidden=())


def _content(file: Open, redactor: Redactor) -> Iterator[Hidden]:
    """Look at a file piece by piece; a place begins with the label of the piece that it is in."""
    told: set[str] = set()
    for batch in batches(pieces_of(file)):
        for hidden in redactor.find([piece.value for piece in batch]):
            found = _INDEX.match(hidden.where)
            piece = batch[int(found[1])] if found else batch[0]
            if piece.together and (hidden.rule in told or (told and hidden.rule == KNOWN)):
                continue
            told.add(hidden.rule)
            yield Hidden(_place(piece.label, hidden.where[found.end() :] if found else hidden.where), hidden.rule)
        if batch[0].together:
            told.clear()


def _place(label: str, inner: str) -> str:
    shown = f"${inner.removeprefix('$')}" if inner else ""
    return ": ".join(filter(None, (label, shown))) or "$"


def _at(prefix: str, found: Iterable[Hidden]) -> Iterator[Hidden]:
    return (Hidden(": ".join(filter(None, (prefix, hidden.where))), hidden.rule) for hidden in found)
