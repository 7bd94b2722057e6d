"""What a match of a shape must pass besides its pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from workbench.redaction.chance import is_drawn
from workbench.redaction.guess import is_worded, looks_random
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.stand_ins import is_stand_in

_ISSUERS = re.compile(r"4\d{15}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|35\d{14}")

_GROUPS = re.compile(r"\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{3})?|\d{4}[ -]\d{6}[ -]\d{4,5}")
"""How the digits of a card are parted, and no size and time as a server tells a file by."""
_SPELLED = frozenset({"session", "sess", "token", "ticket", "secret", "apikey"})
"""Marks that say by themselves what follows."""
_MANY = 24
"""Letters of the shortest seed that is told from words by its pairs."""
_UNCASED = 40
"""Characters of the shortest token of one case."""
_MACHINE = re.compile(r"[A-Z][A-Z0-9_-]{1,19}\$")
"""How Windows calls the account of a machine: ``PRINTER-01$``."""
_LINE = re.compile(r"[LR]\d+\Z")
"""Of a file in a change, on the left or the right."""
_HEX = re.compile(r"[0-9a-fA-F]+")


def is_card_number(text: str) -> bool:
    """Whether it is a payment card number: an issuer's prefix, its length, and Luhn's check digit."""
    digits = [int(c) for c in text if c.isdigit()]
    if not (text.isdigit() or _GROUPS.fullmatch(text)):
        return False
    if not _ISSUERS.fullmatch("".join(map(str, digits))) or len(set(digits)) < 2:
        return False
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def is_seed(text: str) -> bool:
    """Whether groups of four are a base32 seed (RFC 4648) and not words: one case, and digits among the letters."""
    letters = text.replace(" ", "").replace("-", "")
    digits = sum(map(str.isdigit, letters))
    if letters.islower() and digits == 1:
        return len(letters) >= _MANY and not is_worded(letters)
    return (letters.isupper() and digits > 0) or (letters.islower() and digits > 1)


def is_said_seed(text: str) -> bool:
    """Whether what a page tells to type is a base32 seed: one in thirty has no digit, but hardly any has words."""
    return is_seed(text) or not is_worded(text.replace(" ", "").replace("-", ""))


def is_userinfo(text: str) -> bool:
    """Whether ``user:password`` still has a password to hide."""
    user, _, password = text.partition(":")
    return not (PLACEHOLDER.fullmatch(password) or (is_stand_in(user) and is_stand_in(password)))


def is_opaque(text: str) -> bool:
    """Whether twenty or more characters look made by a machine."""
    return looks_random(text, 20)


def is_marked(text: str) -> bool:
    """Whether what stands behind a mark was made by a machine and is no id of a row, which is shorter, or hexadecimal or of one case."""
    if text.replace("-", "_", 1).partition("_")[0] in _SPELLED:
        return True
    value = _LINE.sub("", text.rpartition(next(mark for mark in ":._-" if mark in text))[2])
    classes = any(map(str.isupper, value)) + any(map(str.islower, value)) + any(map(str.isdigit, value))
    long = len(value) >= _UNCASED and _HEX.fullmatch(value) is None
    return (classes == 3 or (classes == 2 and long) or is_drawn(value)) and looks_random(value, 28)


def is_drawn_behind(text: str) -> bool:
    """Whether what stands behind the first low line was drawn by chance."""
    return is_drawn(text.partition("_")[2])


def is_chosen(text: str) -> bool:
    """Whether a word, a number and a sign are no share and no sum: these end with one sign behind few digits."""
    return text[:1].isalpha() and not text.endswith("%") and not _MACHINE.fullmatch(text)


CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "card": is_card_number,
        "seed": is_seed,
        "userinfo": is_userinfo,
        "opaque": is_opaque,
        "marked": is_marked,
        "drawn": is_drawn_behind,
        "chosen": is_chosen,
    }
)
