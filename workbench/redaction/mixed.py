"""Known secrets of which some characters are escaped and others are not, or some in this way and others in that."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from workbench.redaction.sweep import Sweep

_ENTITY = re.compile(r"&(?:amp;){0,3}#(?:0{0,5}(\d{2,7})|[xX]0{0,4}([0-9a-fA-F]{2,6}));")
_QUOTED = re.compile(r"=(?:\r?\n|([2-7][0-9A-Fa-f]))")
"""ASCII in quoted-printable (RFC 2045, section 6.7), and where it breaks a line."""
_LARGEST = 0x10FFFF


def redact_mixed(sweep: Sweep, text: str, where: str) -> str:
    """Read a text without its escapes where a known secret turns up in that; it stays as it is where none does."""
    if not len(sweep.known):
        return text
    for bare in _readings(text):
        if sweep.known.hits(bare):
            with sweep.deeper():
                return sweep.text(bare, where)
    return text


def _readings(text: str) -> list[str]:
    """Give what a text says once one kind of escape is undone, and then another in what is left of that."""
    readings = [text]
    for mark, undo in _KINDS:
        readings += [undo(each) for each in readings if mark in each]
    return [each for each in readings[1:] if each != text]


def _signs(text: str) -> str:
    return _ENTITY.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    number = int(found[1] or 0) or int(found[2] or "0", 16)
    return chr(number) if 0 < number <= _LARGEST else found[0]


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda found: chr(int(found[1], 16)) if found[1] else "", text)


_KINDS: tuple[tuple[str, Callable[[str], str]], ...] = (("%", unquote), ("&", _signs), ("=", _unquoted))
