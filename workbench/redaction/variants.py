"""The forms in which a known secret comes back: as encodings, escapes and foldings of it."""

from __future__ import annotations

import base64
import html
import json
import quopri
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

import orjson

_HEX = re.compile(r"%[0-9A-F]{2}")
_ASCII = re.compile(r"[^\x00-\x7f]")
"""What PHP, Python and Ruby write as code points,"""
_GO = re.compile(r"[<>&\u2028\u2029]")
"""what Go, Rails and Java do,"""
_DOTNET = re.compile(r"\\\"|[^\x00-\x7f]|[<>&'+`]")
"""and .NET."""
_NO_LETTER = re.compile(r"[^0-9A-Za-z]", re.DOTALL)
_SIGN = re.compile(r"[^0-9A-Za-z ]", re.DOTALL)
"""What encoders against injection write as numbers in HTML."""
_CODED = re.compile(r"\\u[0-9a-f]{4}")
_CORE = 8
"""Characters that a base64 core must have to say anything about its secret."""

_RUN = 18
"""Octets of the shortest secret whose base64 is long enough to be read as such, in whatever case it is."""


def variants(secret: str) -> frozenset[str]:
    """Give every form to look for, the secret itself included. Short forms of little meaning are left out."""
    found = {secret}
    for form in {secret, unicodedata.normalize("NFC", secret), unicodedata.normalize("NFD", secret)}:
        found.update(_escapes(form))
        for octets in _octets(form):
            found.update(_encodings(octets))
    found.update([form.casefold() for form in found if len(form) == len(secret)])
    found.update((secret.lower(), secret.upper(), secret.title(), secret.capitalize(), secret.swapcase()))
    if len(secret) < _RUN:
        for form in (secret.lower(), secret.upper()):
            found.update(base64_cores(form.encode("utf-8", "replace")))
    return frozenset(form for form in found if form)


def _octets(form: str) -> set[bytes]:
    octets = {form.encode("utf-8", "replace")}
    if not form.isascii():
        octets.add(form.encode("latin-1", "replace"))
        octets.add(form.encode("utf-16-le", "replace"))
    return octets


def _escapes(form: str) -> Iterator[str]:
    yield form
    if form.isalnum() and form.isascii():
        return
    for quoted in (quote(form, safe=""), quote_plus(form), quote(form, safe="/:@!$'()*,;~")):
        yield quoted
        yield _HEX.sub(lambda found: found[0].lower(), quoted)
        yield quoted.replace("%", "%25")
        yield quote(quoted, safe="")
    escaped = orjson.dumps(form).decode()[1:-1]
    yield escaped
    yield escaped.replace("/", "\\/")
    yield orjson.dumps(escaped).decode()[1:-1]
    yield _NO_LETTER.sub(_code_point, form)
    for coded in _code_points(form) if _DOTNET.search(form) else ():
        yield coded
        yield coded.replace("\\", "\\\\")
    marked = html.escape(form, quote=True)
    yield marked
    yield marked.replace("&#x27;", "&#39;")
    yield marked.replace("&#x27;", "&apos;")
    yield html.escape(form, quote=False)
    for write in ("&#{};".format, "&#x{:x};".format, "&#x{:X};".format):
        yield "".join(write(ord(sign)) if _SIGN.fullmatch(sign) else sign for sign in form)
    yield quopri.encodestring(form.encode("utf-8", "replace"), quotetabs=False).decode().replace("=\n", "")
    if not form.isascii():
        yield json.dumps(form)[1:-1]
        if max(form) <= "\xff":
            yield quote(form.encode("latin-1"), safe="")
        yield form.encode("utf-8", "replace").decode("latin-1")


def _code_points(form: str) -> Iterator[str]:
    """Give what writers of JSON make of a text: of all but ASCII, of what means something in HTML, of both."""
    quoted = orjson.dumps(form).decode()[1:-1]
    for plain in (_ASCII, _GO, _DOTNET):
        lower = plain.sub(_code_point, quoted)
        if lower != quoted:
            yield lower
            yield _CODED.sub(lambda found: found[0][:2] + found[0][2:].upper(), lower)


def _code_point(found: re.Match[str]) -> str:
    octets = found[0][-1].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{octets[at : at + 4]}" for at in range(0, len(octets), 4))


def _encodings(octets: bytes) -> Iterator[str]:
    yield octets.hex()
    yield octets.hex().upper()
    yield base64.b64encode(base64.b64encode(octets)).decode().rstrip("=")
    for core in base64_cores(octets):
        yield core
        yield core.replace("+", "-").replace("/", "_")
        if len(core) >= 2 * _CORE:
            yield from base64_cores(core.encode())


def base64_cores(octets: bytes, shortest: int = _CORE) -> Iterator[str]:
    """Give what is the same in any base64 text that contains the octets, for each of three alignments."""
    for shift, skip in ((0, 0), (1, 2), (2, 3)):
        encoded = base64.b64encode(b"\0" * shift + octets).decode()
        core = encoded[skip : (shift + len(octets)) * 8 // 6]
        if len(core) >= shortest:
            yield core
