"""The entries of a HAR file, one at a time, from a file of any size and as far as it can be read."""

from __future__ import annotations

import re
from collections.abc import Buffer, Callable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from workbench.errors import WorkbenchError
from workbench.formats.json_stream import CutOffError, JsonStream, StreamError, value_of
from workbench.text import safe_line

type Record = dict[str, Any]

_NEXT_ENTRY = re.compile(r"[,\[]\s*(?=\{\s*\")")
_ENTRIES = re.compile(r'"entries"\s*:\s*\[')
_TRIES = 10_000
"""Places after a broken entry that are looked at for the next."""


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that could not be read."""

    number: int
    """From 1, as entries stand in the file."""
    reason: str


@dataclass(slots=True)
class HarLog:
    """What a HAR says of itself; filled while its entries are read, since ``pages`` may come last."""

    version: str = ""
    creator: str = ""
    """Such as ``WebInspector 537.36``."""
    pages: dict[str, str] = field(default_factory=dict)
    """Id → title, of those that came before the entries."""

    @property
    def title(self) -> str:
        """Say what the file is: ``HAR 1.2 by WebInspector 537.36``."""
        return f"HAR {self.version}".rstrip() + (f" by {self.creator}" if self.creator else "")

    def take(self, name: str, value: object) -> None:
        """Keep what a member of ``log`` says."""
        if name == "version" and isinstance(value, str):
            self.version = safe_line(value, limit=20)
        elif name == "creator" and isinstance(value, dict):
            words = (value.get("name"), value.get("version"))
            self.creator = safe_line(" ".join(word for word in words if isinstance(word, str)), limit=80)
        elif name == "pages" and isinstance(value, list):
            pages = [page for page in value if isinstance(page, dict)]
            self.pages = {str(page.get("id", "")): str(page.get("title", "")) for page in pages}


class HarStream:
    """Reads one file once; ``octets`` tells how far it is."""

    def __init__(self, file: IO[bytes]) -> None:
        self._json = JsonStream(file)
        self._number = 0
        self._over = False
        """Whether nothing after this place can be read."""
        self.log = HarLog()

    @property
    def octets(self) -> int:
        """How many have been read."""
        return self._json.octets

    def entries(self, wanted: Callable[[int], bool] = lambda _: True) -> Iterator[Record | Broken | None]:
        """Give the entries in their order, in place of what cannot be read the reason. Raises WorkbenchError for no HAR.

        Those whose index, from 0, is not ``wanted`` come as None: they need not be read.
        """
        if not self._enter():
            raise WorkbenchError(
                "The file is no HAR: it has no list of entries.",
                kept="Nothing was imported.",
                hint="Export it again as HAR (Chrome: Network → Export HAR), or name a file of mitmproxy's.",
            )
        yield from self._list(wanted)

    def _enter(self) -> bool:
        """Go to the first entry: by the structure, or where that is broken to what looks like the list."""
        stream = self._json
        try:
            return (
                stream.take("{")
                and self._member("log")
                and stream.take("{")
                and self._member("entries")
                and stream.take("[")
            )
        except StreamError:
            return stream.find(_ENTRIES)

    def _member(self, wanted: str) -> bool:
        """Go to the value of an object's member, past the ones before it."""
        stream = self._json
        while stream.peek() == '"':
            name = stream.value()
            if not stream.take(":"):
                raise StreamError("no JSON")
            if name == wanted:
                return True
            self.log.take(str(name), stream.value())
            stream.take(",")
        return False

    def _list(self, wanted: Callable[[int], bool]) -> Iterator[Record | Broken | None]:
        while not self._over and (mark := self._json.peek()) != "]":
            if not mark:
                cut = Broken(self._number + 1, "cut off: the file ends before it")
                yield cut if wanted(self._number) else None
                return
            written = self._json.items(_BETWEEN)
            for item in written:
                self._number += 1
                yield self._record(item) if wanted(self._number - 1) else None
            if not written:
                self._number += 1
                found = self._next()
                yield found if wanted(self._number - 1) else None

    def _next(self) -> Record | Broken:
        """Take one entry, or pass over it."""
        try:
            record = self._checked(self._json.value())
        except CutOffError:
            self._over = True
            return Broken(self._number, "cut off: the file ends in it")
        except StreamError as error:
            self._over = not self._recover()
            return Broken(self._number, str(error))
        self._json.take(",")
        return record

    def _record(self, item: Buffer) -> Record | Broken:
        try:
            return self._checked(value_of(item))
        except StreamError as error:
            return Broken(self._number, str(error))

    def _checked(self, value: object) -> Record | Broken:
        return value if isinstance(value, dict) else Broken(self._number, "no object")

    def _recover(self) -> bool:
        """Go to what looks like the next entry."""
        stream = self._json
        for _ in range(_TRIES):
            if not stream.find(_NEXT_ENTRY):
                return False
            if stream.starts(_ENTRY):
                return True
        return False


_BEGINS = (
    r'\{\s*"(?:_[A-Za-z]+|pageref|startedDateTime|time|cache|connection|request|timings|serverIPAddress|comment)"\s*:'
)
"""How an entry begins, whichever tool wrote it; nested objects begin with other names."""
_ENTRY = re.compile(_BEGINS)
_BETWEEN = re.compile(rf",\s*(?={_BEGINS})")
