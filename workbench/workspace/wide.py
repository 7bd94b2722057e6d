"""Texts in UTF-16 among other octets: what Windows, Java and databases leave in files and in memory. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WIDE = re.compile(rb"(?:[\x20-\x7e\t]\0){5,}[\x20-\x7e\t]")


def narrowed(block: bytes) -> Iterator[tuple[int, bytes]]:
    """Give where printable ASCII characters stand with a zero octet between them, and these characters alone."""
    if b"\0" in block:
        yield from ((found.start(), found[0][::2]) for found in _WIDE.finditer(block))
