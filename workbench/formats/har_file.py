"""Write a HAR file entry by entry, so that a recording of any size fits."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import orjson

from workbench import host
from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue, Recording, Redacted
from workbench.formats import har
from workbench.journal.compact import without_surrogates


def write(path: Path, recordings: Iterable[Recording], exchanges: Iterable[Redacted]) -> tuple[int, int]:
    """Write a HAR 1.2 file (0600), whole or not at all; gives (entries, octets).

    Raises WorkbenchError when the file cannot be written.
    """
    try:
        host.sweep(path.parent, name=path.name)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                entries = _write(file, list(recordings), exchanges)
                size = file.tell()
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WorkbenchError(
            f"{path} could not be written: {error.strerror or error}.",
            kept="Nothing was changed.",
            hint="Name a file in a folder that you may write to, on a disk with room.",
        ) from error
    return entries, size


def _write(file: IO[bytes], recordings: list[Recording], exchanges: Iterable[Redacted]) -> int:
    pages: list[JsonValue] = [har.page(item.id, item.title or item.portal, item.started) for item in recordings]
    head = _encode({"version": "1.2", "creator": har.creator(), "pages": pages})
    file.write(b'{"log":' + head[:-1] + b',"entries":[')
    known = {item.id for item in recordings}
    count = 0
    for exchange in exchanges:
        pageref = exchange.recording if exchange.recording in known else ""
        file.write((b",\n" if count else b"\n") + _encode(har.entry(exchange, pageref)))
        count += 1
    file.write(b"\n]}}\n")
    return count


def _encode(value: har.Record) -> bytes:
    try:
        return orjson.dumps(value)
    except orjson.JSONEncodeError:
        return orjson.dumps(without_surrogates(value))
