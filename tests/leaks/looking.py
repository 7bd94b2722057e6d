"""Look for canaries in text, however it is encoded, and for decoys."""

from __future__ import annotations

import base64
import binascii
import html
import quopri
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote

from workbench.exchange import Exchange

_DEPTH = 3
_TELLING = 6
"""Digits of the shortest code that is no part of an id by chance."""
WINDOW = 10
"""Characters of a canary that may not stand anywhere: less is what a few of its letters look like."""
_URL_SAFE = str.maketrans("-_", "+/")
_PRINTABLE = bytes(range(32, 127)) + b"\r\n\t\0"
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){6,}")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def parts(exchange: Exchange) -> Iterator[str]:
    """Give every text of an exchange, stored or not."""
    yield from (exchange.id, exchange.request.method, exchange.request.url, exchange.page, exchange.error)
    for message in (exchange.request, exchange.response):
        if message is not None:
            yield from (text for field in message.headers for text in field)
            yield from (message.body.text, message.body.media_type, message.body.raw.decode("latin-1"))
            yield message.body.omitted
    yield exchange.response.reason if exchange.response else ""
    yield from (f"{message.data} {message.event} {message.id}" for message in exchange.messages)
    yield from (f"{hidden.where} {hidden.rule}" for hidden in exchange.hidden)


_SHORTEST, _CODE = 4, 3
"""Characters of the shortest part of a canary that does not stand in any text by chance, and of the shortest code."""


def leaked(secrets: Iterable[str], text: str) -> list[str]:
    """Give the canaries of which a part can be read in the text, or in anything that it encodes."""
    readings = {view.lower() for view in views(text)}
    telling = (secret for secret in secrets if len(secret) >= (_CODE if secret.isdigit() else _SHORTEST))
    return [secret for secret in telling if any(_stands(secret.lower(), view) for view in readings)]


def lost(decoys: Iterable[str], text: str) -> list[str]:
    """Give the decoys that cannot be read in the text."""
    readings = (text, unquote(text), html.unescape(text), text.replace('\\"', '"').replace("\\/", "/"))
    return [decoy for decoy in dict.fromkeys(decoys) if not any(decoy in view for view in readings)]


def _stands(secret: str, view: str) -> bool:
    if secret.isdigit():
        return (
            re.search(rf"(?<![\w-]){secret}(?![\w-])" if len(secret) < _TELLING else rf"(?<!\d){secret}(?!\d)", view)
            is not None
        )
    size = min(len(secret), WINDOW)
    return any(secret[start : start + size] in view for start in range(len(secret) - size + 1))


def views(text: str, depth: int = _DEPTH) -> set[str]:
    """Give the text, and what it says once encodings within it are undone."""
    seen, front = {text}, [text]
    for _ in range(depth):
        front = [view for before in front for view in _decoded(before) if view not in seen]
        seen.update(front)
    return seen


def _decoded(text: str) -> set[str]:
    found = {decode(text) for decode in _DECODERS}
    return {view for view in found if view and view != text}


def _unescaped(text: str) -> str:
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return plain.replace("\\/", "/").replace('\\"', '"').replace("\\\\", "\\")


def _from_base64(text: str) -> str:
    runs = dict.fromkeys(_BASE64.findall(text))
    return "\n".join(filter(None, (_octets(run, start) for run in runs for start in range(min(4, len(run) - 8)))))


def _octets(run: str, start: int) -> str:
    """Give what a run says from one of its characters on, if that is mostly text."""
    plain = run[start:].translate(_URL_SAFE)
    try:
        octets = base64.b64decode(f"{plain}{'=' * (-len(plain) % 4)}" if len(plain) % 4 != 1 else plain[:-1])
    except binascii.Error:
        return ""
    return octets.decode("latin-1") if len(octets.translate(None, _PRINTABLE)) * 4 < len(octets) else ""


def _from_hex(text: str) -> str:
    return "\n".join(bytes.fromhex(run).decode("latin-1") for run in _HEX.findall(text))


def _from_quoted_printable(text: str) -> str:
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace") if "=" in text else ""


_DECODERS: tuple[Callable[[str], str], ...] = (
    unquote,
    html.unescape,
    _unescaped,
    _from_base64,
    _from_hex,
    _from_quoted_printable,
    lambda text: "" if text.isascii() else unicodedata.normalize("NFC", text),
    lambda text: text.replace("\0", "") if "\0" in text else "",
)
