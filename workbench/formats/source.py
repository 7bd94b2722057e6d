"""Files to import: what they are by their content, packed or not, and what they hold."""

from __future__ import annotations

import contextlib
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Literal

from workbench.errors import UsageError
from workbench.exchange import Exchange
from workbench.formats.har_entry import EntryError, EntryReader, SkippedError
from workbench.formats.har_stream import Broken, HarStream, Record
from workbench.formats.packed import PACKED_ERRORS, unpacked
from workbench.ids import dated_id

type Kind = Literal["har", "flows", "openapi"]
type Found = Exchange | Broken | SkippedError

_HEAD = 65_536
_FLOWS = re.compile(rb"\d{1,9}:")
_OPENAPI = re.compile(rb'"(?:openapi|swagger)"\s*:\s*"')
_OPENAPI_YAML = re.compile(rb"^[\"']?(?:openapi|swagger)[\"']?\s*:\s*[\"']?\d", re.MULTILINE)
_LOG = re.compile(rb'"log"\s*:\s*\{')


@dataclass(frozen=True, slots=True)
class Source:
    """One file to import. It is read anew with every look, and never changed."""

    path: Path
    kind: Kind

    @property
    def size(self) -> int:
        """Octets on the disk, packed as it is."""
        return self.path.stat().st_size


def recognise(path: Path) -> Source:
    """Tell what a file is. Raises UsageError for what cannot be imported, OSError when it cannot be read."""
    if not path.is_file():
        raise UsageError(
            f"There is no file {path}.", hint="Name a HAR, a flow file of mitmproxy's or an OpenAPI document."
        )
    with unpacked(path) as (_, file):
        try:
            head = file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
        except PACKED_ERRORS as error:
            raise UsageError(f"{path} is packed, and damaged from its beginning.") from error
    if _FLOWS.match(head):
        return Source(path, "flows")
    if head.startswith((b"{", b"\xff\xfe", b"\xfe\xff")):
        told, log = _OPENAPI.search(head), _LOG.search(head)
        return Source(path, "openapi" if told and not (log and log.start() < told.start()) else "har")
    if _OPENAPI_YAML.search(head):
        return Source(path, "openapi")
    raise UsageError(
        f"{path} is none of the files that can be imported.",
        hint="Those are HAR (also .gz, .zst, .zip), flow files of mitmproxy's, and OpenAPI 3.",
    )


_exchange_id = partial(dated_id, "x")


class Reading:
    """One look through a file of exchanges: where it is, and what the file says of itself."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._raw: IO[bytes] | None = None
        self.title = "mitmproxy flows" if source.kind == "flows" else "HAR"

    @property
    def octets(self) -> int:
        """How many of the file's octets have been read, packed as they are; of a zip where it was last read."""
        return self._raw.tell() if self._raw and not self._raw.closed else 0

    def found(self, wanted: Callable[[int], bool] = lambda _: True) -> Iterator[Found | None]:
        """Give exchanges, raw, in their order; in place of what cannot be read the reason.

        Entries whose index, from 0, is not ``wanted`` come as None. Raises WorkbenchError for a file that is no HAR.
        """
        with unpacked(self._source.path) as (self._raw, file):
            try:
                yield from self._flows(file, wanted) if self._source.kind == "flows" else self._har(file, wanted)
            except PACKED_ERRORS:
                damaged = Broken(0, "the packed file is damaged or cut off: nothing after that place can be read")
                yield damaged if wanted(0) else None

    def _flows(self, file: IO[bytes], wanted: Callable[[int], bool]) -> Iterator[Found | None]:
        # mitmproxy is half a second's load, and nobody else in this process needs it.
        from workbench.formats.flow_file import exchanges  # noqa: PLC0415 - as said

        return (item if wanted(index) else None for index, item in enumerate(exchanges(file, _exchange_id)))

    def _har(self, file: IO[bytes], wanted: Callable[[int], bool]) -> Iterator[Found | None]:
        stream = HarStream(file)
        reader = EntryReader(_exchange_id, _Beside(self._source.path))
        for index, entry in enumerate(stream.entries(wanted)):
            if not index:
                reader.pages = stream.log.pages
                self.title = stream.log.title
            yield None if entry is None else _read(reader, entry, index)


def _read(reader: EntryReader, entry: Record | Broken, index: int) -> Found:
    if isinstance(entry, Broken):
        return entry
    try:
        return reader.read(entry)
    except SkippedError as skipped:
        return skipped
    except EntryError as error:
        return Broken(index + 1, str(error))


@dataclass(frozen=True, slots=True)
class _Beside:
    """The bodies that Playwright attaches: in the HAR's folder, or in the zip around it."""

    path: Path

    def read(self, name: str, limit: int) -> bytes | None:
        """Give a body; None when it is not there, is no plain file, or is too long."""
        with contextlib.suppress(OSError, KeyError, zipfile.BadZipFile, zlib.error), self._open(name) as file:
            octets = file.read(limit + 1)
            return octets if len(octets) <= limit else None
        return None

    @contextlib.contextmanager
    def _open(self, name: str) -> Iterator[IO[bytes]]:
        if zipfile.is_zipfile(self.path):
            with zipfile.ZipFile(self.path) as archive, archive.open(name) as file:
                yield file
            return
        beside = self.path.parent / name
        if beside.is_symlink() or not beside.is_file():
            raise FileNotFoundError
        with beside.open("rb") as file:
            yield file
