"""What a piece of text looks like: the shapes of path segments and the formats of strings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from workbench.redaction import PLACEHOLDER

SegmentShape = Literal[
    "empty",
    "placeholder",
    "integer",
    "number",
    "uuid",
    "hex",
    "date",
    "email",
    "version",
    "locale",
    "token",
    "mixed",
    "word",
    "words",
    "other",
]
"""How a path segment is written. ``mixed``: letters and digits; ``words``: letters with separators."""

_DATE = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_TIME = r"[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-6]\d(?:\.\d+)?)?(?:Z|[+-][0-2]\d:?[0-5]\d)?"
_UUID = r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
_EMAIL = r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"

_SHAPES: tuple[tuple[SegmentShape, re.Pattern[str]], ...] = (
    ("placeholder", re.compile(rf".*{PLACEHOLDER.pattern}.*")),
    ("integer", re.compile(r"-?\d+")),
    ("number", re.compile(r"-?\d+\.\d+")),
    ("uuid", re.compile(rf"\{{?(?:{_UUID})\}}?|(?=.*\d)(?=.*[a-fA-F])[0-9a-fA-F]{{32}}")),
    ("date", re.compile(rf"(?:{_DATE}|\d{{4}}/\d\d/\d\d)(?:{_TIME})?")),
    ("email", re.compile(_EMAIL)),
    ("version", re.compile(r"[vV]\d{1,2}(?:[._]\d{1,2}){0,2}(?:(?:alpha|beta|rc|p)\d*)?")),
    ("hex", re.compile(r"(?=.*\d)(?=.*[a-fA-F])(?:0x)?[0-9a-fA-F]{7,}")),
    ("locale", re.compile(r"[a-z]{2}[-_][A-Z]{2}")),
    ("word", re.compile(r"[A-Za-z]+")),
    ("words", re.compile(r"[A-Za-z]+(?:[-_. ~+][A-Za-z]+)+[-_.]?")),
    ("token", re.compile(r"(?=(?:.*\d){2})(?=.*[A-Za-z])[A-Za-z0-9_=-]{16,}")),
    ("token", re.compile(r"[a-z]{2,5}_(?=[A-Za-z]*\d)(?=[a-z0-9]*[A-Z])[A-Za-z0-9]{8,}")),
    ("mixed", re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_.~ -]+")),
)

_FORMAT = re.compile(
    rf"(?P<date_time>{_DATE}{_TIME})|(?P<date>{_DATE})|(?P<uuid>{_UUID})|(?P<email>{_EMAIL})"
    r"|(?P<uri>[a-z][a-z0-9+.-]*://[^\s]+)"
    r"|(?P<ipv4>(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))"
    r"|(?P<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)"
)
_FORMAT_HINT = re.compile(r"[-@:.]")
_LONGEST_FORMAT = 2048


@lru_cache(maxsize=65536)
def segment_shape(text: str) -> SegmentShape:
    """Name the shape of one (percent-decoded) path segment."""
    if not text:
        return "empty"
    return next((name for name, pattern in _SHAPES if pattern.fullmatch(text)), "other")


def string_format(text: str) -> str:
    """Give the JSON Schema format that ``text`` has, empty for none (at most 2,048 characters are looked at)."""
    return _format_of(text) if 5 < len(text) <= _LONGEST_FORMAT else ""


@lru_cache(maxsize=65536)
def _format_of(text: str) -> str:
    match = _FORMAT.fullmatch(text) if _FORMAT_HINT.search(text) else None
    return (match.lastgroup or "").replace("_", "-") if match else ""


_SUFFIX = re.compile(
    r"(?P<stem>.+?)(?P<suffix>\.(?:json|xml|atom|rss|jsonld|yaml|html?|php|aspx?|do)|:[a-z][A-Za-z]{2,})"
)


@lru_cache(maxsize=65536)
def split_suffix(segment: str) -> tuple[str, str]:
    """Split a format or a custom verb off: ``7.json`` → ``7``, ``.json``; ``7:cancel`` → ``7``, ``:cancel``."""
    match = _SUFFIX.fullmatch(segment)
    return (match["stem"], match["suffix"]) if match else (segment, "")


_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Split an identifier into lower-case words: ``resendInvite``, ``resend-invite`` → resend, invite."""
    return tuple(word.lower() for word in _WORDS.findall(name))


_UNCHANGED = frozenset(
    {"access", "address", "alias", "atlas", "bias", "business", "canvas", "class", "lens", "news", "process", "series"}
    | {"settings", "status"}
)


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Give the singular of an English noun by its ending: ``companies`` → ``company``."""
    if word == "ids":
        return "id"
    if word in _UNCHANGED or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def plural_of(word: str) -> str:
    """Give the plural of an English noun by its ending: ``company`` → ``companies``."""
    if is_plural(word):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def is_plural(word: str) -> bool:
    return singular(word) != word
