"""Whether what was redacted a while ago still holds nothing that has become known since.

To redact again everything that came before a late secret is right, and slow; most of it never held the secret. This
answers *yes* only where a look is enough: no form of anything known, and no text within text in which a form could hide.
"""

from __future__ import annotations

import binascii
import contextlib
import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.exchange import Exchange
from workbench.redaction.known import KnownSecrets
from workbench.redaction.placeholder import PLACEHOLDER

_LAYERED = re.compile(r"%25|\\\\|\\u00|&(?:#|amp;)|=\?[\w-]+\?[BQbq]\?")
"""Escapes of escapes: those of one layer are among a known secret's forms."""
_RUN = re.compile(r"[A-Za-z0-9+/_-]{16,}")
_TO_STANDARD = str.maketrans("-_", "+/")
_PRINTABLE = re.compile(rb"[\x20-\x7e\s]{12,}")
_HEX = re.compile(r"[0-9a-f]+|[0-9A-F]+")
_HEX_TEXT = re.compile(r"(?:[2-7][0-9A-Fa-f]){8,}")
_PACKED = ("H4sI", "eJ", "eN", "eA", "KLUv")
"""How gzip, zlib and zstd begin in base64."""


def is_settled(known: KnownSecrets, exchange: Exchange) -> bool:
    """Say that an exchange, redacted earlier, would come out the same with what is known by now; in doubt that not."""
    if known.numbers:
        return False
    text = "\n".join(_texts(exchange))
    return not known.hits(text) and not _is_layered(PLACEHOLDER.sub("", text))


def _texts(exchange: Exchange) -> Iterator[str]:
    request, response = exchange.request, exchange.response
    yield from (request.url, request.body.text, exchange.page, exchange.error)
    for name, value in request.headers:
        yield f"{name}: {value}"
    if response is not None:
        yield from (response.reason, response.body.text)
        for name, value in response.headers:
            yield f"{name}: {value}"
    for message in exchange.messages:
        yield from (message.event, message.id, message.data)
    for hidden in exchange.hidden:
        yield hidden.where


def _is_layered(text: str) -> bool:
    return _LAYERED.search(text) is not None or any(_holds_text(found[0]) for found in _RUN.finditer(text))


@lru_cache(maxsize=16_384)
def _holds_text(run: str) -> bool:
    """Whether a run of letters and digits is text in base64 or hexadecimal, or something packed in base64."""
    if _HEX.fullmatch(run):
        return _HEX_TEXT.fullmatch(run) is not None
    standard = run.translate(_TO_STANDARD)
    return any(mark in run for mark in _PACKED) or any(map(_PRINTABLE.search, _decoded(standard)))


def _decoded(run: str) -> Iterator[bytes]:
    """Decode base64 at each of its four alignments."""
    for start in range(4):
        with contextlib.suppress(binascii.Error):
            yield binascii.a2b_base64(run[start : start + (len(run) - start) // 4 * 4])
