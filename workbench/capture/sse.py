"""Server-sent events, parsed as they arrive (HTML Standard, section 9.2.6)."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MESSAGE_LIMIT: Final = 1024 * 1024
"""Characters of one event; past them its data is left out."""


_ID_LIMIT = 1_000
"""Characters of an event's id that are kept."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    data: str
    event: str = ""
    size: int = 0
    """Octets of the data, whether kept or not."""
    capped: bool = False
    id: str = ""


class EventParser:
    """Feed it a stream's octets in any pieces; it gives the events that they complete."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
        self._line = ""
        self._after_return = False
        self._clear()

    def feed(self, data: bytes) -> Iterator[ServerEvent]:
        for line in self._lines(self._decode(data)):
            if line:
                self._field(line)
            elif event := self._dispatch():
                yield event

    def _clear(self) -> None:
        self._data: list[str] = []
        self._event = self._id = ""
        self._size = 0

    def _lines(self, text: str) -> Iterator[str]:
        if self._after_return and text.startswith("\n"):
            text = text[1:]
            self._after_return = not text and self._after_return
        if text:
            self._after_return = text.endswith("\r")
        lines = (self._line + text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
        self._line = lines.pop()[: MESSAGE_LIMIT + 16]
        yield from lines

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._size += len(value.encode("utf-8", "replace")) + bool(self._data)
            # What is past the limit is counted, not kept.
            self._data.append(value if self._size <= MESSAGE_LIMIT else "")
        elif name == "event":
            self._event = value[:200]
        elif name == "id" and "\0" not in value:
            self._id = value[:_ID_LIMIT]

    def _dispatch(self) -> ServerEvent | None:
        found = None
        if self._data:
            capped = self._size > MESSAGE_LIMIT
            found = ServerEvent("" if capped else "\n".join(self._data), self._event, self._size, capped, self._id)
        self._clear()
        return found
