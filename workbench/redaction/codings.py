"""Content codings and charsets undone, never beyond a bound: 405 octets of brotli can hold 256 MiB."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

import brotli  # type: ignore[import-untyped] # the package has no stubs
import zstandard

from workbench.redaction.limits import Limits

_STEP = 65_536
_SIP = 256
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class OmittedError(Exception):
    """The content cannot be kept; its text is the reason, as in ``Body.omitted``."""


def decode_content(raw: bytes, coding: str, limits: Limits) -> bytes:
    """Undo the codings of a Content-Encoding value, the last applied first (RFC 9110, section 8.4).

    Content that is not under the coding that its header names is given as it is. Raises
    OmittedError (``capped``, ``undecodable``).
    """
    if len(raw) > limits.wire_size:
        raise OmittedError("capped")
    names = [name.strip().lower() for name in coding.split(",") if name.strip().lower() not in {"", "identity"}]
    if len(names) > limits.codings:
        raise OmittedError("undecodable")
    for name in reversed(names if raw else []):
        if name not in _DECODERS:
            raise OmittedError("undecodable")
        raw = _undo(raw, name, limits.inflated_size)
    return raw


def _undo(raw: bytes, name: str, limit: int) -> bytes:
    try:
        return _DECODERS[name](raw, limit)
    except (zlib.error, brotli.error, zstandard.ZstdError, EOFError) as error:
        if _is_plain(raw):
            return raw
        raise OmittedError("undecodable") from error


def _is_plain(raw: bytes) -> bool:
    """Whether content that its header calls coded is JSON or text after all, as some portals send it."""
    return raw[:1] in (b"{", b"[", b"<") and b"\0" not in raw[:512]


def _zlib(raw: bytes, limit: int, bits: int) -> bytes:
    out, size = [], 0
    while raw:
        machine = zlib.decompressobj(bits)
        out.append(machine.decompress(raw, limit - size + 1))
        size += len(out[-1])
        if size > limit:
            raise OmittedError("capped")
        if not machine.eof:
            raise OmittedError("undecodable")
        raw = machine.unused_data if bits == zlib.MAX_WBITS | 16 else b""
    return b"".join(out)


def _gzip(raw: bytes, limit: int) -> bytes:
    return _zlib(raw, limit, zlib.MAX_WBITS | 16)


def _deflate(raw: bytes, limit: int) -> bytes:
    """With its zlib wrapper (RFC 1950), and without, as some servers send it."""
    try:
        return _zlib(raw, limit, zlib.MAX_WBITS)
    except zlib.error:
        return _zlib(raw, limit, -zlib.MAX_WBITS)


def _brotli(raw: bytes, limit: int) -> bytes:
    machine = brotli.Decompressor()
    out, size = [], 0
    chunk = machine.process(raw, output_buffer_limit=_STEP)
    while True:
        out.append(chunk)
        size += len(chunk)
        if size > limit:
            raise OmittedError("capped")
        if machine.is_finished():
            return b"".join(out)
        # That it takes more does not say that it has given all: of what it holds back it gives some at each call.
        if not chunk:
            raise OmittedError("undecodable")
        chunk = machine.process(b"", output_buffer_limit=_STEP)


def _zstd(raw: bytes, limit: int) -> bytes:
    """Feed little at a time, as a few octets can become megabytes (RFC 8878, 3.1.1.2)."""
    out, size, start = [], 0, 0
    machine = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
    while start < len(raw):
        if machine.eof:
            machine = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
        chunk = raw[start : start + _SIP]
        out.append(machine.decompress(chunk))
        start += len(chunk) - len(machine.unused_data)
        size += len(out[-1])
        if size > limit:
            raise OmittedError("capped")
    if not machine.eof:
        raise OmittedError("undecodable")
    return b"".join(out)


_DECODERS: Mapping[str, Callable[[bytes, int], bytes]] = MappingProxyType(
    {"gzip": _gzip, "x-gzip": _gzip, "deflate": _deflate, "br": _brotli, "zstd": _zstd}
)


def decode_text(octets: bytes, media_type: str) -> str:
    """Undo the charset: a byte order mark, then what the media type says, then UTF-8.

    Raises OmittedError (``undecodable``): text of which a part is unreadable could hide anything.
    """
    named = _CHARSET.search(media_type)
    charset = next((charset for mark, charset in _BOMS if octets.startswith(mark)), named[1] if named else "utf-8")
    try:
        return octets.decode(charset)
    except UnicodeDecodeError:
        if charset.lower().replace("_", "-") not in {"utf-8", "utf8", "us-ascii"}:
            raise OmittedError("undecodable") from None
    except (LookupError, ValueError):
        raise OmittedError("undecodable") from None
    raise OmittedError("undecodable")
