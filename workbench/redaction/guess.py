"""Judge a value by its look alone: random, harmless, or something that people read."""

from __future__ import annotations

import re

UUID = re.compile(r"\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}?")
DATE = re.compile(
    r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?"  # ISO 8601
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT"  # RFC 9110, 5.6.7
    r"|\d\d?[./]\d\d?[./]\d{2,4}"
)
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?")
_EMAIL = re.compile(r"[^@\s/?#&=]{1,64}@[A-Za-z0-9.-]{1,253}")
_OPAQUE = re.compile(r"[A-Za-z0-9+/=_.~:%!$*|-]+")
_HEX = re.compile(r"[0-9a-fA-F]{24,}")
_CLASSES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "A" * 26 + "a" * 26 + "0" * 10
)
_SWITCH = re.compile(r"(?=A0|0A|a0|0a|aA|AAa)")
_URL_SAFE = re.compile(r"[A-Za-z0-9_-]+")
_RUN = re.compile(r"[A-Za-z0-9+/=%]{8,}")


def is_date(value: str) -> bool:
    """Whether it is a date or a time as APIs and HTTP write them."""
    return DATE.fullmatch(value) is not None


def is_uuid(value: str) -> bool:
    """Whether it is a UUID in its usual notation."""
    return UUID.fullmatch(value) is not None


def is_readable(value: str) -> bool:
    """Whether it is a date, a number, an e-mail address or a UUID: a known kind of value, no secret by its look."""
    if len(value) > 320:
        return False
    return bool(is_date(value) or _NUMBER.fullmatch(value) or is_uuid(value) or _EMAIL.fullmatch(value))


def looks_random(value: str, minimum: int = 16) -> bool:
    """Whether a value of ``minimum`` or more characters looks made by a machine to be unguessable.

    Counts the switches between letters, digits and cases in its longest run without separators:
    words, slugs, versions and camelCase names have few, base64 and hexadecimal have many.
    """
    if not minimum <= len(value) <= 65_536 or "redacted." in value:
        return False
    if not _OPAQUE.fullmatch(value) or is_readable(value):
        return False
    return _random_url_safe(value) or _random_run(max(_RUN.findall(value), key=len, default=""), minimum)


def _random_run(run: str, minimum: int) -> bool:
    if len(run) < min(minimum, 12) or len(set(run)) < 6:
        return False
    if _HEX.fullmatch(run):
        return True
    if run.isalpha() and (run.islower() or run.isupper()):
        return False
    return len(_SWITCH.findall(run.translate(_CLASSES))) >= max(3, len(run) // 6)


def _random_url_safe(value: str) -> bool:
    """Whether it is random base64url (RFC 4648, section 5), in which ``-`` and ``_`` are digits and part nothing.

    Words and slugs have no switch at every third place, nor both cases and digits throughout.
    """
    if not _URL_SAFE.fullmatch(value):
        return False
    marks = value.translate(_CLASSES).replace("-", "").replace("_", "")
    if len(marks) < 12 or not {"A", "a", "0"} <= set(marks):
        return False
    return len(_SWITCH.findall(marks)) >= max(5, len(marks) // 3)
