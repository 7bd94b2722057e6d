"""JSON paths of the fields of answers (RFC 9535): ``$.items[*].id``, ``$.labels['flow.id']``."""

from __future__ import annotations

import re
from functools import lru_cache

ITEMS = "[*]"
_UNPLAIN = re.compile(r"[.\[\]'\s]")
_TOKEN = re.compile(r"\.([^.\[\]'\s]+)|\['((?:[^'\\]|\\.)*)'\]|(\[\*\])", re.DOTALL)


@lru_cache(maxsize=65536)
def step(name: str) -> str:
    """Write one member's name as it follows the path of its object."""
    if name and not _UNPLAIN.search(name):
        return f".{name}"
    escaped = name.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{escaped}']"


@lru_cache(maxsize=65536)
def parts(path: str) -> tuple[str, ...]:
    """Take a path apart: names, and ``[*]`` for the items of an array."""
    return tuple(_name(match) for match in _TOKEN.finditer(path))


def _name(match: re.Match[str]) -> str:
    if match[3]:
        return ITEMS
    return match[1] if match[1] is not None else re.sub(r"\\(.)", r"\1", match[2], flags=re.DOTALL)


def names(path: str) -> list[str]:
    """Give the names alone."""
    return [part for part in parts(path) if part != ITEMS]


@lru_cache(maxsize=65536)
def pointer(path: str) -> str:
    """Give the JSON pointer (RFC 6901) of a path without its leading slash; arrays are left out."""
    return "/".join(name.replace("~", "~0").replace("/", "~1") for name in names(path))
