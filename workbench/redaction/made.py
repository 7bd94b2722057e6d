"""What people make when they have to choose a password, by its build alone: two words and a number, a word, a number, a sign."""

from __future__ import annotations

import re

_SIGN = r"[-_.@#$%&*+!=~?]"
_END = r"[!?.#$%&*@+]{0,3}"
MADE = (
    rf"(?:[^\W\d_]{{3,20}}(?:{_SIGN}|(?<=[a-z])(?=[A-Z]))[^\W\d_]{{3,20}}{_SIGN}?\d{{2,6}}{_END}"
    rf"|[^\W\d_]{{3,20}}\d{{1,4}}[^\W\d_]{{3,20}}\d{{1,6}}{_END}"
    rf"|[^\W\d_]{{3,20}}{_SIGN}?\d{{2,6}}[!#$%&*?@+]{{1,3}})"
)
"""A pattern. Names of machines and files may be built like that too, so what stands around has to say that it is a password."""
_MADE = re.compile(MADE)
_SLUG = re.compile(r"[a-z]+(?:[-_.][a-z]+)*[-_.=]?\d{1,6}")
_SHORTEST = 8
_NAME_AND_YEAR = re.compile(r"[^\W\d_]{4,20}\d{2,4}")
_PHRASE = re.compile(r"[^\W\d_A-Z]{3,16}(?:(?P<sign>[ ._-])[^\W\d_A-Z]{3,16})(?:(?P=sign)[^\W\d_A-Z]{3,16}){1,7}")


def is_made(value: str) -> bool:
    """Whether a value is built as passwords of people are; a slug with a number at its end is not, nor is a setting: ``max-age=3600``."""
    return len(value) >= _SHORTEST and _MADE.fullmatch(value) is not None and _SLUG.fullmatch(value) is None


def is_memorable(value: str) -> bool:
    """Whether a value is made as people make what they have to remember: a name and a year, or three words and more.

    Slugs and codes of products are built like that as well, so a name has to say that it is a password.
    """
    return is_made(value) or _NAME_AND_YEAR.fullmatch(value) is not None or is_phrase(value)


def is_phrase(value: str) -> bool:
    """Whether it is three words or more in small letters with one and the same sign between them, as passphrases are."""
    return _PHRASE.fullmatch(value) is not None
