"""Identifiers that sort by time and never collide between processes."""

from __future__ import annotations

import secrets
import time


def new_id(prefix: str = "") -> str:
    """Give ``prefix`` and 12 + 8 hexadecimal digits: milliseconds since the epoch, then chance.

    The layout is that of UUIDv7 (RFC 9562, section 5.7), shortened so that a person can read it out.
    """
    return _id(prefix, time.time_ns() // 1_000_000)


def dated_id(prefix: str, at: float) -> str:
    """Give an id of what was at a time in seconds since the epoch, so that it sorts with what was recorded then."""
    return _id(prefix, min(_LATEST, max(0, int(at * 1000))))


def _id(prefix: str, milliseconds: int) -> str:
    return f"{prefix}{milliseconds:012x}{secrets.token_hex(4)}"


_LATEST = (1 << 48) - 1
"""The greatest number of milliseconds that an id has room for."""
