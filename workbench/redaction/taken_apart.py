"""Secrets that stand as lists of numbers: a code by its digits, a key by its octets."""

from __future__ import annotations

from workbench.redaction.placeholder import CONSTANT_KINDS
from workbench.redaction.rules import KeyRule

_CODE = range(4, 11)
"""Digits that a code may have."""
_KEY = 16
"""Octets of the shortest key."""
_DIGITS = frozenset("0123456789")


def are_signs(values: list[object], rule: KeyRule) -> bool:
    """Whether a list under a secret's name is the secret itself: the digits that somebody typed one by one, or octets."""
    if rule.when != "always":
        return False
    if rule.kind in CONSTANT_KINDS and len(values) in _CODE:
        return _DIGITS.issuperset(str(value) if type(value) in (int, str) else "" for value in values)
    return len(values) >= _KEY and all(type(value) is int and 0 <= value <= 255 for value in values)


def without_signs(values: list[object]) -> list[object]:
    """Give as many noughts of the same type."""
    return ["0" if type(value) is str else 0 for value in values]
