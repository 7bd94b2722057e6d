"""Values of a query by their build: what is longer than any id, numbers of sessions, short codes of letters and digits."""

from __future__ import annotations

import re

from workbench.redaction.guess import is_random, is_strange, is_switching, is_word, looks_random
from workbench.redaction.peel import is_encoded_text
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

UNHEARD = KeyRule(name="random-query", kind="link", reason="More random text in a query than an id has.")
SHORTEST = 40
"""Characters of the shortest value that is longer than ids in addresses are."""
_NUMBERED = re.compile(r"(?!1\d{12}\Z)[1-9]\d{11,24}")
"""A session by its number, which is longer than those of rows, and no time."""
_CASED = re.compile(r"(?=[A-Z]*[a-z])(?=[a-z]*[A-Z])[A-Za-z]{8,15}")
"""One code of letters and digits in four has no digit."""
_MIXED = re.compile(r"(?=[A-Za-z]{0,15}\d)(?=\d{0,15}[A-Za-z])(?:[a-z0-9]{8,16}|[A-Z0-9]{8,16})")
_SEALED = re.compile(r"[.~=*!]+")
"""What parts a token and its seal."""
_READ = ("?", "&", "://", "{", "<")
"""What an address or a document has in a value, which are read by themselves."""
_PARTED = re.compile(r"[/,|;]")
"""What stands between the things that a value lists."""


def is_short(rule: KeyRule, value: str) -> bool:
    """Whether it is a session's number, or a code of letters and digits where the name says that there is a code."""
    if rule.kind == "session":
        return _NUMBERED.fullmatch(value) is not None
    if rule.kind != "otp":
        return False
    cased = _CASED.fullmatch(value) is not None and not is_word(value)
    mixed = _MIXED.fullmatch(value) is not None and is_strange(value)
    return cased or mixed or is_switching(value, 2) or looks_random(value)


def hide_listed(sweep: Sweep, name: str, value: str, where: str) -> str:
    """Hide those of the things that a value lists that are longer than any id and made of nothing but chance."""
    if "://" in value or not _PARTED.search(value):
        return value
    long = (part for part in _PARTED.split(value) if len(part) >= SHORTEST and is_unheard(sweep, name, part))
    if next(long, None) is None:
        return value
    parts = (part for part in _PARTED.split(value) if looks_random(part))
    for part in parts:
        value = value.replace(part, sweep.hide(part, UNHEARD, where))
    return value


def is_unheard(sweep: Sweep, name: str, value: str) -> bool:
    """Whether a value is longer than any id and made of nothing but chance, under a name that tells of no page and no click."""
    if is_encoded_text(value) or sweep.names.is_open(name):
        return False
    if (value[:1] == "/" and not looks_random(value[1:])) or any(sign in value for sign in _READ):
        return False
    parts = _SEALED.split(value.replace("+", "-").replace("/", "_"))
    return any(len(part) >= SHORTEST and is_random(part) for part in parts)
