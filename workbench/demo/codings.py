"""Compress answers, in every way that a browser offers to undo."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import brotli  # type: ignore[import-untyped]  # it ships no types
import zstandard

_SMALLEST = 1_000

_CODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda content: gzip.compress(content, 5, mtime=0),
    "br": lambda content: bytes(brotli.compress(content, quality=4)),
    "zstd": lambda content: zstandard.compress(content, 3),
    "deflate": lambda content: zlib.compress(content, 5),
}


def encode(content: bytes, accepted: str, name: str) -> tuple[bytes, str]:
    """Give the content and its coding, or as it was and ``""``.

    ``accepted`` is the request's Accept-Encoding. Which of the codings comes first depends on
    ``name`` alone, so that different operations are compressed differently, each always the same.
    """
    offered = {part.split(";")[0].strip() for part in accepted.split(",")}
    usable = [coding for coding in _CODERS if coding in offered]
    if len(content) < _SMALLEST or not usable:
        return content, ""
    coding = usable[zlib.crc32(name.encode()) % len(usable)]
    return _CODERS[coding](content), coding
