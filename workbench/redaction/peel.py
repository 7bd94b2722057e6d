"""Undo the encodings within a text: base64, hexadecimal, escapes, and what is compressed or packed below them."""

from __future__ import annotations

import base64
import binascii
import html
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import quote, unquote

_RUN = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:[0-9a-fA-F]{2}){10,}(?![0-9A-Za-z])")
_PERCENT = re.compile(r"[^\s\"'<>]+")
_ENTITIES = re.compile(r"(?:&#(?:\d{2,6}|[xX][0-9a-fA-F]{2,6});){4,}")
_CODES = re.compile(r"(?:\\x[0-9a-fA-F]{2}){4,}")
_OCTETS = re.compile(
    r"(?<![0-9A-Za-z:-])[0-9a-fA-F]{2}(?P<sign>[: -])(?:[0-9a-fA-F]{2}(?P=sign)){6,}[0-9a-fA-F]{2}(?![0-9A-Za-z:])"
)
"""More octets than an address of hardware or of a network has."""
_LINES = re.compile(r"(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]{4,76}={0,2}(?![A-Za-z0-9+/=])")
"""Base64 as mails have it (RFC 2045, section 6.8)."""
_LISTED = re.compile(r"0[xX][0-9a-fA-F]{2}(?:, ?0[xX][0-9a-fA-F]{2}){6,}")
"""Octets as programs list them."""
_DECIMALS = re.compile(r"(?<![\d.,-])[1-9]\d{1,2}(?:, ?[1-9]\d{1,2}){7,}(?![\d,-]|\.\d)")
"""Characters by their numbers, as scripts take a text apart."""
_OCTAL = re.compile(r"(?:\\[0-3]?[0-7]{2}){4,}")
_QUOTED = re.compile(r"(?:=[0-9A-F]{2}){4,}")
_LINE = re.compile(r"[^\r\n\"]+")
_SHIFTED = re.compile(r"\+[A-Za-z0-9/]{4}")
_WORD = re.compile(rb"[\x20-\x7e\t]{5,}")
_WIDE = re.compile(rb"(?:[\t\n\r\x20-\x7e]\0){4,}")
"""Latin text in UTF-16, as shells of Windows take their commands."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f]")
_INFLATED = 1_000_000
_RUNS = 200
"""Encoded runs of one text that are looked into."""
_LONGEST = 4_000_000
_SIGNS = "/:@!$&'()*+,;=?#[]{}|\\"


def _base64(run: str) -> str:
    return _readable(_octets(run))


def _octets(run: str) -> bytes:
    """Give what base64 of either alphabet stands for (RFC 4648); nothing for what is none."""
    plain = run.replace("-", "+").replace("_", "/").rstrip("=")
    return base64.b64decode(plain + "=" * (-len(plain) % 4)) if len(plain) % 4 != 1 else b""


def is_encoded_text(run: str) -> bool:
    """Whether base64url is that of a text, as paging cursors are: of four hundred random ones one inflates to something."""
    return bool(_decoded(run, lambda each: _text(_octets(each)) or ""))


def _hex(run: str) -> str:
    return _readable(bytes.fromhex(run))


def _readable(octets: bytes) -> str:
    """Give octets as text: as they are, inflated, or the words of a file of a known kind; empty for anything else."""
    if octets[:2] == b"\x1f\x8b":
        return _inflated(octets, zlib.MAX_WBITS | 16)
    if octets[:1] == b"\x78" and octets[1:2] in (b"\x01", b"\x5e", b"\x9c", b"\xda"):
        return _inflated(octets, zlib.MAX_WBITS)
    if octets[:4] == b"PK\x03\x04":
        return _packed(octets)
    if octets[:4] in (b"\x89PNG", b"%PDF", b"GIF8", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1", b"RIFF"):
        return _words(octets)
    text = _text(octets)
    if text is None:
        return (_inflated(octets, -zlib.MAX_WBITS) if len(octets) >= 24 else "") or _told(octets)
    return text or _told(octets)


def _text(octets: bytes) -> str | None:
    """Give octets as the text that they are, with a line for each part between zeros; None where they cannot be one."""
    try:
        text = octets.decode("utf-16-le" if _WIDE.fullmatch(octets) else "utf-8")
    except UnicodeDecodeError:
        return None
    return text.replace("\0", "\n") if not _CONTROL.search(text.replace("\0", "")) else ""


def _told(octets: bytes) -> str:
    """Give the words of packed data, such as CBOR and protobuf, each as the name of the next."""
    words = [_unsized(word).decode("ascii") for word in _WORD.findall(octets)]
    if sum(map(len, words)) * 2 < len(octets):
        return ""
    return "\n".join([*words, *(f"{name}: {value}" for name, value in pairwise(words))])


def _unsized(word: bytes) -> bytes:
    """Leave out the octet in front of a text that says how long it is, where that looks like a sign."""
    return word[1:] if word[0] == len(word) - 1 else word


def _inflated(octets: bytes, bits: int) -> str:
    try:
        plain = zlib.decompressobj(bits).decompress(octets, _INFLATED)
    except zlib.error:
        return ""
    return _words(plain) if len(plain) >= 8 else ""


def _packed(octets: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            return "\n".join(_member(archive, member) for member in archive.infolist()[:50])
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return _words(octets)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> str:
    with archive.open(member) as file:
        return _words(file.read(_INFLATED // 50))


def _words(octets: bytes) -> str:
    return "\n".join(word.decode("ascii") for word in _WORD.findall(octets))


def _utf7(run: str) -> str:
    """Read a line as UTF-7 (RFC 2152), in which ``+`` begins base64 of UTF-16."""
    return run.encode().decode("utf-7") if run.isascii() and _SHIFTED.search(run) else ""


def _unquoted(run: str) -> str:
    if "%" not in run:
        return ""
    plain = unquote(run)
    return plain if "\ufffd" not in plain else unquote(run, "latin-1")


def _apart(run: str) -> str:
    return _readable(bytes.fromhex(run.replace(run[2], "")))


def _quoted(run: str) -> str:
    """Read quoted-printable of which each octet is escaped (RFC 2045, section 6.7)."""
    return unquote(run.replace("=", "%"))


def _codes(run: str) -> str:
    return bytes.fromhex(run.replace("\\x", "")).decode("latin-1")


def _numbered(run: str) -> str:
    return _text(bytes(map(int, run.split(",")))) or ""


def _octal(run: str) -> str:
    return _text(bytes(int(number, 8) for number in run[1:].split("\\"))) or ""


_CODECS: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("", _RUN, _base64),
    ("", _HEX, _hex),
    ("%", _PERCENT, _unquoted),
    ("&#", _ENTITIES, html.unescape),
    ("\\x", _CODES, _codes),
    ("\n", _LINES, lambda run: _base64(run.replace("\r", "").replace("\n", ""))),
    ("", _OCTETS, _apart),
    ("0x", _LISTED, lambda run: _readable(bytes.fromhex("".join(re.findall(r"[xX](..)", run))))),
    (",", _DECIMALS, _numbered),
    ("\\", _OCTAL, _octal),
    ("=", _QUOTED, _quoted),
    ("+", _LINE, _utf7),
)
"""What every text of the kind has, where its runs are, and how one is undone."""


def peel(text: str, look: Callable[[str], bool], hide: Callable[[str], str], read: Callable[[str], str]) -> str:
    """Hide the runs of a text that hold a secret once they are decoded.

    ``look`` says whether a decoded text has one, ``hide`` gives what stands for a run;
    ``read`` gives a decoded text with less in it, for what can be escaped again.
    """
    if len(text) > _LONGEST:
        return text
    for mark, pattern, decode in _CODECS:
        if mark not in text:
            continue
        left = _RUNS

        def swap(found: re.Match[str], decode: Callable[[str], str] = decode) -> str:
            nonlocal left
            left -= 1
            inner = _decoded(found[0], decode) if left >= 0 else ""
            if not inner or inner == found[0]:
                return found[0]
            if decode is _unquoted:
                return _again(found[0], inner, read(inner))
            return hide(found[0]) if look(inner) else found[0]

        text = pattern.sub(swap, text)
    return text


def _again(run: str, inner: str, kept: str) -> str:
    """Escape a text again that was redacted without its escapes; signs that stood as they are stay so."""
    return run if kept == inner else quote(kept, safe="".join(sign for sign in _SIGNS if sign in run))


def _decoded(run: str, decode: Callable[[str], str]) -> str:
    try:
        return decode(run).encode("utf-8", "replace").decode()
    except (binascii.Error, UnicodeError, ValueError):
        return ""
