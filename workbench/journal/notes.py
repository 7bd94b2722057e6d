"""What was taken out of a journal's lines after they were written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.exchange import Hidden, Redacted
from workbench.journal.lines import ExchangeEntry, OpenEntry, decode_line, encode_line

_ROOT = "exchange."


def place_of(hidden: Hidden) -> str:
    """Give a place within a line as one within its exchange: ``response.body.text.user``."""
    return hidden.where.removeprefix(".").removeprefix(_ROOT)


def with_notes(line: bytes, hidden: Sequence[Hidden]) -> bytes:
    """Add to the exchange in a line what was taken out of it; other lines say nothing of that."""
    entry = decode_line(line) if hidden else None
    if not isinstance(entry, ExchangeEntry | OpenEntry):
        return line
    exchange = entry.exchange
    notes = (Hidden(place_of(each), each.rule) for each in hidden)
    return encode_line(type(entry)(Redacted(replace(exchange, hidden=(*exchange.hidden, *notes)))))
