"""Judge a value by its look alone: random, harmless, or something that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.redaction.chance import COMMON, LIKELY, is_drawn

UUID = re.compile(r"\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}?")
DATE = re.compile(
    r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?"  # ISO 8601
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} \d\d:\d\d:\d\d GMT"  # RFC 9110, 5.6.7
    r"|\d\d?[./]\d\d?[./]\d{2,4}"
)
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?")
_MARKED_ROW = re.compile(r"[A-Z]{2}[0-9a-f]{32}")
"""The id of a row with its table's mark, as Twilio makes them: an account's is ``AC…``."""
_EMAIL = re.compile(r"[^@\s/?#&=]{1,64}@(?!\d(?:\.\d)?x\.)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_OPAQUE = re.compile(r"[A-Za-z0-9+/=_.~:%!$*|-]+")
_HEX = re.compile(r"[0-9a-fA-F]{24,}")
_GROUPS = re.compile(r"[0-9a-fA-F]{6,}(?:[-_.][0-9a-fA-F]{6,}){1,9}")
"""Hexadecimal in groups, as some write a token for people."""
_MANY_DIGITS = 28
"""Hexadecimal digits in groups that are more than a date, a time and a short hash."""
_CLASSES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "A" * 26 + "a" * 26 + "0" * 10
)
_LETTERS = re.compile(r"(?=([a-z]{2}))")
_PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LETTERS_ALONE, _BOTH_CASES = 24, 20
"""Characters of the shortest text without digits that is judged by its pairs: of one case, and of both."""
_SWITCH = re.compile(r"(?=A0|0A|a0|0a|aA|AAa)")
_ESCAPED_JSON = frozenset({"%7B", "%7b", "%5B", "%5b"})
"""How JSON begins that is escaped as in a URL: it is read, and not judged as a whole."""
_URL_SAFE = re.compile(r"[A-Za-z0-9_-]+")
_INNER_CAPITAL = re.compile("[a-z][A-Z]")
_DOTS = re.compile("[.:]")
_MEMBER = re.compile(r"[A-Z]{3,12}(?:[_-][A-Z]{3,12}){0,4}")
_WORD = re.compile(r"(?=.{1,15}\Z)[A-Za-z]{3,}(?:[ _-][A-Za-z]{3,})?")
_STAMP = re.compile(r"(?<=\w{16}):1\d{9}(?:\d{3})?\Z")
"""When a token was made, behind it: seconds or milliseconds since 1970."""
_RUN = re.compile(r"[A-Za-z0-9+/=%]{8,}")


def is_date(value: str) -> bool:
    """Whether it is a date or a time as APIs and HTTP write them."""
    return DATE.fullmatch(value) is not None


def is_email(value: str) -> bool:
    """Whether it is an e-mail address."""
    return len(value) <= 320 and _EMAIL.fullmatch(value) is not None


def is_uuid(value: str) -> bool:
    """Whether it is a UUID in its usual notation."""
    return UUID.fullmatch(value) is not None


def is_readable(value: str) -> bool:
    """Whether it is a date, a number, an e-mail address, a UUID or the id of a row: a known kind of value, no secret by its look."""
    if len(value) > 320:
        return False
    return bool(
        is_date(value)
        or _NUMBER.fullmatch(value)
        or is_uuid(value)
        or _EMAIL.fullmatch(value)
        or _MARKED_ROW.fullmatch(value)
    )


def is_short_code(value: str) -> bool:
    """Whether it is four to eight digits, as codes are that one enters at a door or to sign in."""
    return 4 <= len(value) <= 8 and value.isascii() and value.isdecimal()


def looks_random(value: str, minimum: int = 16) -> bool:
    """Whether a value of ``minimum`` or more characters looks made by a machine to be unguessable.

    Counts the switches between letters, digits and cases in its longest run without separators:
    words, slugs, versions and camelCase names have few, base64 and hexadecimal have many.
    """
    if not minimum <= len(value) <= 65_536 or "redacted." in value or value[:3] in _ESCAPED_JSON:
        return False
    if not _OPAQUE.fullmatch(value) or is_readable(value):
        return False
    if ":" in value:
        value = _STAMP.sub("", value)
    run = max(_RUN.findall(value), key=len, default="")
    bare = value.rstrip("=.")
    return (
        is_random(max(_DOTS.split(bare), key=len))
        or _random_run(run, minimum)
        or is_gibberish(value)
        or _is_grouped(value)
    )


def _random_run(run: str, minimum: int) -> bool:
    if len(run) < min(minimum, 12) or len(set(run)) < 6:
        return False
    if _HEX.fullmatch(run):
        return True
    if run.isalpha() and (run.islower() or run.isupper() or is_camel(run)):
        return False
    return len(_SWITCH.findall(run.translate(_CLASSES))) >= max(3, len(run) // 6)


def is_camel(run: str) -> bool:
    """Whether letters are words, each with a capital: of random ones one in two hundred looks so."""
    return 2 * len(run) >= 7 * len(_PIECE.findall(run)) and is_worded(run)


def _is_grouped(value: str) -> bool:
    """Whether it is hexadecimal in groups that are no words and no numbers: two that mix both, or one in many digits."""
    if not _GROUPS.fullmatch(value):
        return False
    parts = re.split("[-_.]", value)
    mixed = sum(any(c.isdigit() for c in part) and any(c.isalpha() for c in part) for part in parts)
    return mixed > 1 or (mixed == 1 and sum(map(len, parts)) >= _MANY_DIGITS)


def is_random(value: str) -> bool:
    """Whether it is random base64url (RFC 4648, section 5), in which ``-`` and ``_`` are digits and part nothing.

    Words and slugs have no switch at every third place, nor both cases and digits throughout.
    """
    if not _URL_SAFE.fullmatch(value):
        return False
    marks = value.translate(_CLASSES).replace("-", "").replace("_", "")
    if len(marks) < 12 or not {"A", "a", "0"} <= set(marks):
        return is_drawn(value)
    return len(_SWITCH.findall(marks)) >= max(5, len(marks) // 3) or is_drawn(value)


def is_switching(value: str, least: int = 4) -> bool:
    """Whether a short text of both cases and digits has more switches than names and versions have: ``4masA2tKgOy``."""
    if not 8 <= len(value) < 16 or not value.isascii() or not value.isalnum():
        return False
    marks = value.translate(_CLASSES)
    return set(marks) == {"A", "a", "0"} and len(_SWITCH.findall(marks)) >= least


def is_gibberish(value: str) -> bool:
    """Whether letters and digits stand together as in no word: too few of their pairs are those of words.

    Says nothing about fewer than eight pairs; without digits both cases have to change as often as they
    do in no name, and letters of one case alone have to be more than any word has.
    """
    if not _URL_SAFE.fullmatch(value):
        return False
    classes = value.translate(_CLASSES)
    marks = set(classes) & {"A", "a", "0"}
    pairs = _LETTERS.findall(value.lower())
    common = sum(pair in COMMON for pair in pairs)
    if len(marks) < 2:
        return value.isalpha() and len(value) >= _LETTERS_ALONE and common < 0.6 * len(pairs)
    if len(pairs) < 8 or common >= 0.55 * len(pairs):
        return False
    return "0" in marks or (len(value) >= _BOTH_CASES and len(_SWITCH.findall(classes)) >= len(value) // 4)


def is_lettered(value: str) -> bool:
    """Whether it is letters of one case alone, more than nearly any word has, with the pairs of words in fewer than seven of ten.

    Of random ones two in ten thousand are not, of words written as one some are: something has to say that a secret stands there.
    """
    if len(value) < _LETTERS_ALONE or not value.isalpha() or not (value.islower() or value.isupper()):
        return False
    pairs = _LETTERS.findall(value.lower())
    return sum(pair in COMMON for pair in pairs) < 0.7 * len(pairs)


def is_strange(value: str) -> bool:
    """Whether fewer than half of the pairs of letters are those of words; of fewer than six nothing can be said."""
    pairs = _LETTERS.findall(value.lower())
    return len(pairs) >= 6 and sum(pair in COMMON for pair in pairs) < 0.5 * len(pairs)


def is_wordless(value: str) -> bool:
    """Whether sixteen or more letters and digits are mostly no words, or ten have next to nothing of one: enough where a name says that a secret stands there."""
    if not _URL_SAFE.fullmatch(value) or is_readable(value) or "redacted." in value:
        return False
    if len(value) < 16:
        return is_drawn(value, LIKELY) or (_INNER_CAPITAL.search(value) is not None and is_strange(value))
    if len(set(value.translate(_CLASSES)) & {"A", "a", "0"}) < 2:
        return value.isalpha() and is_strange(value)
    letters = sum(c.isalpha() for c in value)
    if letters >= 6 and sum(map(_letters_of_word, _PIECE.findall(value))) < 0.7 * letters:
        return True
    return is_drawn(value, LIKELY)


def is_spelled(value: str) -> bool:
    """Whether it is a name of words, with few digits between them, as programs give them: ``certificateSha256Digest``."""
    letters, digits = sum(c.isalpha() for c in value), sum(c.isdigit() for c in value)
    if 4 * digits > letters or is_drawn(value, LIKELY):
        return False
    return sum(map(_letters_of_word, _PIECE.findall(value))) >= 0.7 * letters


def _letters_of_word(piece: str) -> int:
    pairs = _LETTERS.findall(piece.lower())
    return len(piece) if len(piece) > 2 and sum(pair in COMMON for pair in pairs) >= 0.6 * len(pairs) else 0


def is_monotone(value: str) -> bool:
    """Whether it is of two letters or digits at most, as what stands for nothing is: the nil UUID (RFC 9562, section 5.9)."""
    return len(set(filter(str.isalnum, value))) <= 2


def is_word(value: str) -> bool:
    """Whether it is a word or two that people write elsewhere as well: ``anonymous``, ``not-available``."""
    return _WORD.fullmatch(value) is not None and are_words(_PIECE.findall(value))


def is_member(value: str) -> bool:
    """Whether it is a member of an enumeration in capital letters, of words: ``NOT_VERIFIED``."""
    return _MEMBER.fullmatch(value) is not None and are_words(re.split("[_-]", value))


def are_words(pieces: Iterable[str]) -> bool:
    """Whether each of some groups of letters may be a word, by its pairs."""
    return all(map(_letters_of_word, pieces))


def is_in_groups(value: str) -> bool:
    """Whether it is groups of as many letters that are not all words, as codes are parted for people to read: ``pfrcu-ypxer``."""
    groups = re.split("[ -]", value)
    return len(groups) > 1 and len(set(map(len, groups))) == 1 and not are_words(groups)


def is_worded(value: str) -> bool:
    """Whether at least half of the letters belong to words; of fewer than ten letters nothing can be said."""
    letters = sum(c.isalpha() for c in value)
    return letters < 10 or sum(map(_letters_of_word, _PIECE.findall(value))) >= 0.5 * letters
