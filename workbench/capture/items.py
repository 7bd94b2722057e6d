"""What waits in the recorder's memory to be redacted and written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from workbench.capture.codings import CodingError, Decoder, decoder
from workbench.capture.sink import Sink
from workbench.capture.sse import EventParser
from workbench.exchange import Exchange, Message
from workbench.journal import CloseEntry

_OVERHEAD = 2_000
"""Octets that an item takes beside its bodies, roughly."""


class Item(Protocol):
    @property
    def size(self) -> int:
        """Octets of memory, roughly."""

    def write(self, sink: Sink, *, masked: bool) -> None:
        """Redact and append; ``masked``: with every string masked that is not known to be harmless."""

    def teach(self, sink: Sink) -> None:
        """Show the redactor what it holds, so that the secrets in it are known before anything is written."""


@dataclass(frozen=True, slots=True)
class ExchangeItem:
    exchange: Exchange

    @property
    def size(self) -> int:
        return _size(self.exchange)

    def write(self, sink: Sink, *, masked: bool) -> None:
        sink.exchange(self.exchange, masked=masked)

    def teach(self, sink: Sink) -> None:
        sink.teach(self.exchange)


@dataclass(frozen=True, slots=True)
class OpenItem:
    exchange: Exchange

    @property
    def size(self) -> int:
        return _size(self.exchange)

    def write(self, sink: Sink, *, masked: bool) -> None:
        sink.open(self.exchange, masked=masked)

    def teach(self, sink: Sink) -> None:
        sink.teach(self.exchange)


@dataclass(frozen=True, slots=True)
class MessageItem:
    exchange: str
    url: str
    message: Message

    @property
    def size(self) -> int:
        return _OVERHEAD + len(self.message.data)

    def write(self, sink: Sink, *, masked: bool) -> None:
        sink.message(self.exchange, self.url, self.message, masked=masked)

    def teach(self, sink: Sink) -> None:
        """Nothing: messages are redacted one by one."""


class EventStream:
    """The state of one server-sent stream, which the worker thread alone touches."""

    def __init__(self, exchange: str, url: str, coding: str) -> None:
        self.exchange = exchange
        self.url = url
        self.broken = False
        """Whether its content coding failed; nothing is read from it after that."""
        self._coding = coding
        self._parser = EventParser()
        self._decode: Decoder | None = None
        self._sequence = 0

    def feed(self, data: bytes, at: float) -> list[Message]:
        """Give the messages that the next octets complete."""
        if self.broken:
            return []
        try:
            self._decode = self._decode or decoder(self._coding)
            events = list(self._parser.feed(self._decode(data)))
        except CodingError:
            self.broken = True
            return []
        first, self._sequence = self._sequence, self._sequence + len(events)
        return [
            Message(
                sequence=number,
                at=at,
                direction="received",
                kind="event",
                data=event.data,
                size=event.size,
                event=event.event,
                omitted="capped" if event.capped else "",
                id=event.id,
            )
            for number, event in enumerate(events, first)
        ]


@dataclass(frozen=True, slots=True)
class EventsItem:
    """Octets of a server-sent stream, as they came."""

    stream: EventStream
    data: bytes
    at: float

    @property
    def size(self) -> int:
        return _OVERHEAD + len(self.data)

    def write(self, sink: Sink, *, masked: bool) -> None:
        for message in self.stream.feed(self.data, self.at):
            sink.message(self.stream.exchange, self.stream.url, message, masked=masked)

    def teach(self, sink: Sink) -> None:
        """Nothing: the stream can be read only once."""


@dataclass(frozen=True, slots=True)
class CloseItem:
    entry: CloseEntry
    stream: EventStream | None = None

    @property
    def size(self) -> int:
        return _OVERHEAD

    def write(self, sink: Sink, *, masked: bool) -> None:
        broken = self.stream is not None and self.stream.broken
        sink.close(replace(self.entry, markers=("undecodable",)) if broken else self.entry)

    def teach(self, sink: Sink) -> None:
        """Nothing to show."""


def _size(exchange: Exchange) -> int:
    bodies = [exchange.request.body, *((exchange.response.body,) if exchange.response else ())]
    return _OVERHEAD + sum(len(body.raw) + len(body.text) for body in bodies)
