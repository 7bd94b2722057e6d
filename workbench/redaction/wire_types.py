"""Whether octets are a Protocol Buffers message: as nothing names its fields, nothing in it can be judged."""

from __future__ import annotations

import base64
import binascii
import re
from itertools import pairwise

_PACKED = re.compile(r"\s*[A-Za-z0-9+/_-]{24,}={0,2}\s*")
_FIXED = {1: 8, 5: 4}
"""Octets of the wire types that have always as many (protobuf.dev, Encoding)."""
_VARINT, _BYTES = 0, 2
_FIELDS = 40
"""The highest number of a field that octets have which are no message by chance."""
_TEXT = re.compile(rb"[\x20-\x7e]{8,}")
_LONGEST = 1 << 20


def is_packed_message(text: str) -> bool:
    """Whether a whole text is base64 of a message with a text in it, as gRPC-web and caches have them."""
    if len(text) > _LONGEST or not _PACKED.fullmatch(text):
        return False
    plain = text.strip().rstrip("=").replace("-", "+").replace("_", "/")
    try:
        octets = base64.b64decode(plain + "=" * (-len(plain) % 4))
    except binascii.Error:
        return False
    return _is_message(octets)


def _is_message(octets: bytes) -> bool:
    """Whether octets are fields from end to end, in order, of which one is a text."""
    at, texts, numbers = 0, 0, [0]
    while at < len(octets):
        tag, at = _varint(octets, at)
        number, kind = tag >> 3, tag & 7
        if not 0 < number <= _FIELDS:
            return False
        numbers.append(number)
        if kind == _VARINT:
            _, at = _varint(octets, at)
        elif kind == _BYTES:
            size, start = _varint(octets, at)
            at = start + size
            texts += _TEXT.fullmatch(octets[start:at]) is not None
        elif kind in _FIXED:
            at += _FIXED[kind]
        else:
            return False
    return at == len(octets) and texts > 0 and all(one <= other for one, other in pairwise(numbers))


def _varint(octets: bytes, at: int) -> tuple[int, int]:
    """Give a number and where it ends; behind the octets where it does not."""
    value = shift = 0
    while at < len(octets) and shift < 64:
        value |= (octets[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not octets[at - 1] & 0x80:
            return value, at
    return 0, len(octets) + 1
