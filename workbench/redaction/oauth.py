"""When a rule holds for a value: always, when it looks random, or beside OAuth's other parameters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from workbench.redaction.guess import (
    are_words,
    is_camel,
    is_date,
    is_lettered,
    is_member,
    is_readable,
    is_strange,
    is_uuid,
    is_worded,
    is_wordless,
    looks_random,
)
from workbench.redaction.made import is_made, is_memorable, is_phrase
from workbench.redaction.resources import is_resource, is_stored_file
from workbench.redaction.rules import KeyRule, When

_PARAMETERS = frozenset(
    [
        "code",
        "state",
        "nonce",
        "client_id",
        "redirect_uri",
        "response_type",
        "grant_type",
        "session_state",
        "iss",
        "scope",
        "code_challenge",
        "code_verifier",
        "id_token",
        "access_token",
    ]
)
WHO = frozenset(
    {
        "u",
        "user",
        "username",
        "usr",
        "login",
        "email",
        "account",
        "uid",
        "userid",
        "benutzer",
        "usuario",
        "utilisateur",
        "identifiant",
        "gebruiker",
        "bruker",
    }
)
"""Members and parameters that say who signs in."""
SHORT_PASSWORDS = frozenset({"p", "ps", "psd", "pss"})
"""What stands for a password beside them, under a name that says too little by itself."""
FIRST_PASSWORDS = frozenset(
    {
        "initial",
        "default",
        "standard",
        "temp",
        "temporary",
        "factory",
        "first",
        "plain",
        "starting",
        "phrase",
        "word",
        "value",
        "local",
        "admin",
    }
)
"""What says of a password which one it is and leaves out that it is one."""
PASSWORD_SIZE = 8
"""Characters of the shortest of these."""
_FILE = re.compile(r"/[a-z][a-z_-]{1,40}(?:/[\w.-]{1,80}){2,40}")
"""A file's path, as a ``storage_key`` may be."""
_REFERENCE = re.compile(r"[A-Z]{1,6}[-_/]?\d{1,8}")
"""What a product, a ticket or a case is called by."""
_WORD = re.compile(r"[A-Za-z]{1,20}\d?(?:[_ -][A-Za-z]{1,20}\d?){0,5}(?:_\d{1,3})?")


_ROW = re.compile(r"\d{1,6}(?:/\d{1,6}){0,3}|[A-Z]{2}[0-9a-f]{32}|S-1(?:-\d{1,10}){2,15}")
"""Short numbers, and the ids that Twilio and Windows call ``sid``."""
_WORDY = 6
"""Blanks of the shortest text that is a rule by which something is found."""
_COUNT = 3
"""Digits of how many secrets there are."""
_TITLE = 10
"""Letters of the shortest word that is what a token is called rather than one."""
_SEAL = 64
"""Characters of the shortest seal: no id, hash or path is as long."""
_OCTETS = 30
"""Digits of the shortest number that is random octets, and no id."""
_UNBROKEN = frozenset({"token", "apikey", "csrf", "session"})
_STAMPED = _UNBROKEN | {"credential", "signature"}
"""Kinds of what machines make: what is a date there says when, what is a word in capitals how it stands."""
_NO_NAMES = _STAMPED | {"secret"}
"""Kinds of secrets that no resource is called by."""
_WORDS = re.compile(r"[^\W\d_]+(?:[ ,.'\u2019-]+[^\W\d_]+){1,20}[.!?]?")
_BLANKS = 4
"""Of the shortest text that is a sentence, whatever stands in it."""
_TITLED = re.compile(r"[^\W\d_]+(?:[ ./:_-][^\W\d_]+){0,8}[.!]?")
"""What signs a letter, or what a virus is called by: ``Kind regards``, ``Win.Worm.Mydoom``."""
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,18}[A-Za-z0-9])?\.){2,6}[a-z]{2,8}")
"""The name of a host, with numbers in its labels: under a name that says little it is where something came from."""
_CVE = re.compile(r"CVE-\d{4}-\d{4,7}")
_PUBLIC = ("<", "-----BEGIN PGP SIGN", "-----BEGIN SSH SIGN")
"""How what is no secret begins: the end of a letter, and what anybody may check who has the key (RFC 9580)."""
_OPEN = re.compile(
    r"sha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}\Z|S-1(?:-\d{1,10}){2,15}\Z|v?\d{1,3}(?:\.\d{1,4}){2,3}\Z|(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]{3,40} {1,4}AAAA[A-Za-z0-9+/]"
)
"""What a file has to be (Subresource Integrity, section 3.1), who somebody is to Windows, a version or an address, and the public key of who may log in (RFC 4253, section 6.6)."""
_SCHEME = re.compile(r"(?i)(?:bearer|basic) ")
_ALGORITHM = re.compile(
    r"(?i)(?:aes|argon|base|bcrypt|eddsa|hmac|http|md|oauth|pbkdf|policy|scrypt|sha|step|tls|type|utf|ver|version|wpa)[_-]?\d.{0,24}"
    r"|(?i:es|hs|ps|rs)[_-]?\d{3}(?![0-9A-Za-z]).{0,20}"
    r"|(?:TLS|SSL|ECDHE?|DHE|RSA)[\dv.]{0,4}[_-][A-Z0-9_-]{4,60}"
    r"|(?i:v)[_-]?\d{1,4}(?:[._+-]\w{1,12}){0,4}"
)
_CODE = re.compile(r"\d{3,4}[ -]?\d{1,4}")
_PAIRING = re.compile(r"\d{4}-?\d{3}-?\d{4}(?:\d{10})?")
"""What is typed to take a device into a home (Matter, section 5.1.4)."""
_DIGITS = re.compile(r"\d{3,4}[ -]?\d{1,4}|\d{9,12}|\d{2,6}(?:[ -]\d{2,6}){1,7}")
_COOKIES = re.compile(r"[\w.$!-]{1,128}=[^;\s]{0,4096}(?:; ?[\w.$!-]{1,128}=[^;\s]{0,4096}){1,100};?")
_SET_COOKIE = re.compile(
    r"(?i)[\w.$!-]{1,128}=[^;\s]{0,4096}(?:; ?(?:(?:path|domain|max-age|samesite|priority|version|comment)=[^;]{0,1024}|expires=[\w, :+-]{1,40}|httponly|secure|partitioned)){1,12};?"
)
_COOKIE = re.compile(r"[\w.$!-]{1,128}=[^;\s]{16,4096}")
_VOUCHER = re.compile(r"[A-Z]{4}(?:-[A-Z]{4}){3,9}|[A-Z]{5}(?:-[A-Z]{5}){3,9}")
_HEX = re.compile(r"(?=\d*[a-f])[0-9a-f]{16,}|(?=\d*[A-F])[0-9A-F]{16,}")
_PARTED = re.compile(r"[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){1,7}|[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){1,7}")
_MIXED = re.compile(r"(?=[A-Z0-9]*[A-Z]\d{1,6}[A-Z])[A-Z0-9]{12,32}")
_EVEN = 3
"""Groups of one length that words seldom have."""
_LETTERED = re.compile(r"[A-Z]{8,16}")
_DRAWN = re.compile(r"(?=[A-Z]{0,23}[a-z])(?![A-Z][a-z]+\Z)[A-Za-z]{8,24}")
_MEMBER = re.compile(r"[A-Z]{1,12}(?:[_-][A-Z]{1,12})*[_-]\d{1,4}")
"""A member of an enumeration, or the name of a fare: ``DAY_2``, ``GOLD-2026``."""
_COMBINATION = re.compile(r"\d{1,3}(?:[ ./-]\d{1,3}){2,5}")
_OUTLINE = re.compile(r"[Mm][MmLlHhVvCcSsQqTtAaZzEe\d\s,.+-]{11,}")
_COORDINATE = re.compile(r"\d[ ,.HhVvLlCcAaZzMm-]")
_COORDINATES = 4
"""The outline of a picture (SVG 2, section 9.3): commands of one letter and coordinates."""
_LETTERS = 10
"""Of the shortest code of letters alone."""
_KEY = re.compile(r"[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==")
"""Base64 of 32 or 64 octets, as clouds make the keys of an account."""


def is_typed(value: str) -> bool:
    """Whether it is what a person types as a password: letters with digits or signs among them, no words, no known kind of value."""
    if not 6 <= len(value) <= 256 or " " in value or "://" in value or value[:1] in "{[/" or is_readable(value):
        return False
    marked = any(c.isdigit() or c in "!@#$%^&*?+=~" for c in value)
    return marked and any(c.isalpha() for c in value) and not is_algorithm(value)


def _is_password(value: str) -> bool:
    """Whether it is what a person types as a password, or what a machine made for one."""
    return is_typed(value) or is_wordless(value) or (_PARTED.fullmatch(value) is not None and is_strange(value))


def is_algorithm(value: str) -> bool:
    """Whether it is the name of a cipher, a version, a level: ``sha256``, ``policy-12``."""
    return _ALGORITHM.fullmatch(value) is not None


def _is_code(value: str) -> bool:
    return value.isascii() and 4 <= len(value) <= 9 and _CODE.fullmatch(value) is not None


def _is_digits(value: str) -> bool:
    """Whether it is a code, or a longer one, as vouchers have, where the name says that it is one."""
    return value.isascii() and 4 <= len(value) <= 64 and not is_date(value) and _DIGITS.fullmatch(value) is not None


def _is_figure(value: str) -> bool:
    return value.isascii() and value.isdecimal() and 3 <= len(value) <= 8


def _is_six(value: str) -> bool:
    return _is_code(value) and sum(map(str.isdigit, value)) >= 6


def _is_random(value: str) -> bool:
    """Whether it looks random: also where separators and letters alone hide that, in both cases, or hexadecimal has few letters."""
    return _HOST.fullmatch(value) is None and (
        looks_random(value)
        or _HEX.fullmatch(value) is not None
        or (len(value) >= 20 and _is_cased(value) and is_wordless(value))
    )


def _is_cased(value: str) -> bool:
    return any(map(str.isupper, value)) and any(map(str.islower, value))


def _is_long(value: str) -> bool:
    return looks_random(value, 32)


def _is_sign_in_code(value: str) -> bool:
    """Whether it may be the code that signs in: digits, random text, or what a person types."""
    made = looks_random(value, 12) or is_wordless(value) or is_parted(value) or _is_lettered(value) or is_mixed(value)
    made = made or (len(value) >= _LETTERS and is_drawn_letters(value))
    return made or _is_code(value) or is_typed(value) or _PAIRING.fullmatch(value) is not None


def _is_lettered(value: str) -> bool:
    """Whether it is capital letters of which no words are made."""
    return _LETTERED.fullmatch(value) is not None and (is_strange(value) or not are_words([value]))


def is_parted(value: str) -> bool:
    """Whether it is groups of letters that are no words, as codes are parted for people to read."""
    if _PARTED.fullmatch(value) is None:
        return False
    groups = value.split("-")
    return _is_even(value) or any(map(str.isdigit, value)) or is_strange(value) or not are_words(groups)


def _is_even(value: str) -> bool:
    """Whether it is three groups or more of one length, as words seldom are."""
    groups = value.split("-")
    return len(groups) >= _EVEN and len(set(map(len, groups))) == 1 and _PARTED.fullmatch(value) is not None


def _is_chosen(value: str) -> bool:
    """Whether it is what a person chose or was given to sign in: that, or some words."""
    return (_is_sign_in_code(value) and not _MEMBER.fullmatch(value)) or is_phrase(value) or is_drawn_letters(value)


def is_drawn_letters(value: str) -> bool:
    """Whether it is letters of which no words are made and no short form, as a machine makes passwords that are easy to type."""
    return _DRAWN.fullmatch(value) is not None and is_strange(value)


def _is_made_or_random(value: str) -> bool:
    return (is_memorable(value) or _is_random(value)) and not is_algorithm(value)


def _is_minted(value: str) -> bool:
    """Whether a machine made it: random text, or a UUID, as some servers make their tokens."""
    return looks_random(value, 12) or is_wordless(value) or is_uuid(value) or _is_marked_uuid(value)


def _is_combination(value: str) -> bool:
    """Whether it opens a lock: numbers in groups, or what a person makes up instead."""
    return _COMBINATION.fullmatch(value) is not None or is_made(value)


def _is_drawn(value: str) -> bool:
    """Whether it is digits or random text, as a machine makes codes for people."""
    return _is_digits(value) or looks_random(value) or _is_printed(value) or is_mixed(value) or _is_even(value)


def _is_printed(value: str) -> bool:
    """Whether it is capital letters and digits without words, as codes are printed on cards."""
    plain = value.replace("-", "").replace(" ", "")
    return 12 <= len(plain) <= 32 and plain.isascii() and plain.isalnum() and plain.isupper() and not is_worded(plain)


def is_mixed(value: str) -> bool:
    """Whether it is capital letters with a digit between them, more than what a product is called by: ``COLPFICT53RASAWM``."""
    return _MIXED.fullmatch(value) is not None


def _is_voucher(value: str) -> bool:
    """Whether it is four or more groups of as many capital letters, of which no words are made."""
    return _VOUCHER.fullmatch(value) is not None and not is_worded(value.replace("-", ""))


def _is_key(value: str) -> bool:
    return _KEY.fullmatch(value) is not None


_BY_LOOK: Mapping[When, Callable[[str], bool]] = MappingProxyType(
    {
        "random": _is_random,
        "long": _is_long,
        "typed": _is_password,
        "digits": _is_digits,
        "six": _is_six,
        "figures": _is_figure,
        "code": _is_sign_in_code,
        "drawn": _is_drawn,
        "base64": _is_key,
        "made": _is_made_or_random,
        "chosen": _is_chosen,
        "combination": _is_combination,
        "minted": _is_minted,
    }
)


def is_cookies(value: str) -> bool:
    """Whether it is several cookies as a header has them, or one that is as long as a session's."""
    return _COOKIES.fullmatch(value) is not None or _COOKIE.fullmatch(value) is not None


def is_set_cookie(value: str) -> bool:
    """Whether it is one cookie with attributes (RFC 6265, section 4.1), as a server sets it."""
    return _SET_COOKIE.fullmatch(value) is not None


def is_outline(value: str) -> bool:
    """Whether it draws a picture, as a set of icons has one under each name: ``key``, ``form-password``."""
    return _OUTLINE.fullmatch(value) is not None and len(_COORDINATE.findall(value)) >= _COORDINATES


def is_oauth(names: Iterable[str]) -> bool:
    """Whether two or more OAuth or OIDC parameters stand together."""
    return sum(name.lower() in _PARAMETERS for name in names) > 1


def applies(rule: KeyRule, value: str, *, oauth: bool) -> bool:
    """Whether a rule holds for a value, given whether OAuth parameters stand beside it."""
    return not _OPEN.match(value) and _applies(rule, value, oauth=oauth)


def _applies(rule: KeyRule, value: str, *, oauth: bool) -> bool:
    if rule.when == "always":
        return not (_says_something(rule, value) or is_outline(value))
    if rule.when in _BY_LOOK:
        return _BY_LOOK[rule.when](value)
    if rule.when == "oauth":
        return not is_stored_file(value) and (_is_drawn_code(value) or (oauth and _is_parameter(value)))
    if rule.kind == "cookie" and (is_cookies(value) or is_set_cookie(value)):
        return True
    if is_readable(value) or _HOST.fullmatch(value):
        return (rule.kind == "session" and is_uuid(value)) or (len(value) >= _OCTETS and value.isdecimal())
    return (
        looks_random(value, 12)
        or is_wordless(value)
        or is_lettered(value)
        or _is_marked_uuid(value)
        or _HEX.fullmatch(value) is not None
        or _is_voucher(value)
        or _is_sealed(value)
        or value.lower().startswith(("bearer ", "basic ", "data:image/"))
    )


def _is_drawn_code(value: str) -> bool:
    """Whether it is random text or a voucher; words that are written as one, as codes of errors are, have no digit."""
    wordless = is_wordless(value) and not (_is_word(value) or (value.isalpha() and is_camel(value)))
    return looks_random(value, 16) or wordless or _is_voucher(value)


def _is_parameter(value: str) -> bool:
    """Whether it may be a parameter of OAuth, beside others: no word, and no known kind of value but a UUID or a long number."""
    return (is_uuid(value) or _is_long_number(value) or not is_readable(value)) and not _is_word(value)


def _is_marked_uuid(value: str) -> bool:
    """Whether a word stands before a UUID that says what it is for: ``verifyEmail:d21b19f0-…``."""
    word, mark, rest = value.partition(":")
    return bool(mark) and word.isalpha() and is_uuid(rest)


def _is_sealed(value: str) -> bool:
    """Whether a seal stands behind what a ticket says: ``PVE:root@pam:4EEC61E2::rsKoApxDTLYPn6H3NNT6…``."""
    seal = value.rpartition(":")[2]
    return len(seal) >= _SEAL and "//" not in value[:_SEAL] and looks_random(seal)


def _says_something(rule: KeyRule, value: str) -> bool:
    """Whether what stands for a key is a file's path, and what stands for a token some words: no credential has blanks."""
    if rule.kind in _NO_NAMES and is_resource(value):
        return True
    if rule.kind in _UNBROKEN and (_FILE.fullmatch(value) or is_sentence(value)):
        return True
    if _is_other(rule, value):
        return True
    if rule.kind in _UNBROKEN and len(value) >= _TITLE and value.isalpha() and value.istitle():
        return is_worded(value)
    return rule.kind in _UNBROKEN and " " in value and _WORDS.fullmatch(value) is not None and not _SCHEME.match(value)


def _is_other(rule: KeyRule, value: str) -> bool:
    """Whether a value is of a kind that stands under the same names and is known by its look: a date, the end of a letter, a number of secrets."""
    if rule.kind in _STAMPED and (is_date(value) or is_member(value)):
        return True
    if rule.kind == "signature" and (value.startswith(_PUBLIC) or _is_finding(value)):
        return True
    if rule.kind in ("secret", "signature"):
        return value.isdecimal() and len(value) <= _COUNT
    return rule.kind == "session" and _ROW.fullmatch(value) is not None


def _is_finding(value: str) -> bool:
    """Whether it is what signs a letter, or what a virus is called by."""
    if _CVE.fullmatch(value) or (value.count(" ") > 1 and "=" not in value) or value.count(" ") > _WORDY:
        return True
    return _TITLED.fullmatch(value) is not None and is_worded(value)


def is_sentence(value: str) -> bool:
    """Whether it has more blanks than a credential, and is no list of cookies or parameters."""
    return value.count(" ") >= _BLANKS and "=" not in value and not _SCHEME.match(value)


def _is_long_number(value: str) -> bool:
    return len(value) >= 10 and value.isdecimal()


def _is_word(value: str) -> bool:
    """Whether it is an enum's member such as ``NOT_FOUND`` or ``active``, as ``code`` and ``state`` often are."""
    if _REFERENCE.fullmatch(value):
        return True
    return _WORD.fullmatch(value) is not None and not looks_random(value, 8) and is_worded(value)
