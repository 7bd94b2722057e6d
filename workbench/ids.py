"""Identifiers that sort by time and never collide between processes."""

from __future__ import annotations

import secrets
import time


def new_id(prefix: str = "") -> str:
    """Give ``prefix`` and 12 + 8 hexadecimal digits: milliseconds since the epoch, then chance.

    The layout is that of UUIDv7 (RFC 9562, section 5.7), shortened so that a person can read it out.
    """
    return f"{prefix}{time.time_ns() // 1_000_000:012x}{secrets.token_hex(4)}"
