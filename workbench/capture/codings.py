"""Undo a content coding piece by piece, for streams that must be read as they arrive."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

import brotli  # type: ignore[import-untyped] # the wheel has no type information
import zstandard

OUTPUT_LIMIT: Final = 8 * 1024 * 1024
"""Octets that one piece may grow to."""

type Decoder = Callable[[bytes], bytes]
"""Takes the next octets as sent, gives those that they stand for. Raises CodingError."""


class CodingError(ValueError):
    """The octets are not what their Content-Encoding says, or grow past the limit."""


def decoder(coding: str) -> Decoder:
    """Give a decoder for a Content-Encoding with one coding. Raises CodingError for one that is not known."""
    make = _MAKERS.get(coding.strip().lower())
    if make is None:
        msg = "unknown content coding"
        raise CodingError(msg)
    return make()


def _identity() -> Decoder:
    return bytes


def _inflate() -> Decoder:
    inflater = zlib.decompressobj(wbits=47)  # gzip or zlib, by the header

    def decode(data: bytes) -> bytes:
        try:
            decoded = inflater.decompress(data, OUTPUT_LIMIT)
        except zlib.error:
            raise CodingError from None
        if inflater.unconsumed_tail:
            raise CodingError
        return decoded

    return decode


def _brotli() -> Decoder:
    machine = brotli.Decompressor()

    def decode(data: bytes) -> bytes:
        try:
            decoded: bytes = machine.process(data, output_buffer_limit=OUTPUT_LIMIT)
        except brotli.error:
            raise CodingError from None
        if len(decoded) > OUTPUT_LIMIT or not machine.can_accept_more_data():
            raise CodingError
        return decoded

    return decode


def _zstd() -> Decoder:
    machine = zstandard.ZstdDecompressor(max_window_size=OUTPUT_LIMIT).decompressobj(write_size=OUTPUT_LIMIT)

    def decode(data: bytes) -> bytes:
        try:
            decoded = machine.decompress(data)
        except zstandard.ZstdError:
            raise CodingError from None
        if len(decoded) > OUTPUT_LIMIT:
            raise CodingError
        return decoded

    return decode


_MAKERS: dict[str, Callable[[], Decoder]] = {
    "": _identity,
    "identity": _identity,
    "gzip": _inflate,
    "x-gzip": _inflate,
    "deflate": _inflate,
    "br": _brotli,
    "zstd": _zstd,
}
