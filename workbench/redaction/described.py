"""What stands below a secret's name: the secret, or what tells about it, such as when it was made, how, and whose it is."""

from __future__ import annotations

import re
from typing import TypeGuard

from workbench.redaction.chance import LIKELY, is_drawn
from workbench.redaction.guess import (
    are_words,
    is_date,
    is_email,
    is_member,
    is_readable,
    is_short_code,
    is_uuid,
    is_worded,
    looks_random,
)
from workbench.redaction.json_members import members_of
from workbench.redaction.made import is_memorable
from workbench.redaction.names import Names
from workbench.redaction.oauth import is_algorithm, is_parted, is_typed
from workbench.redaction.places import Container
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

_LABELS = ("label", "title", "caption", "displayName", "question")
"""Members that say to a person what stands beside them."""
_INNOCENT = re.compile(
    r"(?i)(?:(?:log-?in|user|account|sign-?in)(?:[ _-]?(?:name|id))?|e-?mail(?: address)?|host(?:name)?|server|site|web-?site|url|address|city|"
    r"benutzer(?:name)?|usuario|utilisateur|identifiant|gebruikersnaam|brukernavn|notes?|name|port|database|domain|region|location|phone|type)"
)
_SHORT = 16
"""Characters of the longest name of a cipher."""
_PARTINGS = 2
"""Hyphens in the shortest key that is parted for people to type."""
_VOUCHER = 12
_OWN = 16
"""Characters of the shortest key."""
_TELLING = re.compile(r"[a-z]{2,16}(?:[ _-][a-z]{2,16}){0,2}")
_NONE: frozenset[str | int] = frozenset()
_MADE_BY_MACHINES = frozenset({"apikey", "token", "session", "csrf"})
"""Kinds of secrets that are no words."""
_NAMED = frozenset({"value", "path"})
"""What stands beside the name of a value, or of a file."""
_KEBAB = re.compile(r"[a-z]{3,}(?:[.-][a-z0-9]{1,20}){1,12}")
"""How Kubernetes calls things: ``kube-proxy-token-q4ccw``."""
_LONG = 20
"""Characters of the shortest token."""
_TYPED = 8
"""Characters of the shortest password that is known by its look where names stand."""
_ROW = re.compile(r"[0-9a-f]{24}|[0-7][0-9A-HJKMNP-TV-Z]{25}")
"""Ids of rows as MongoDB and ULID make them."""
_IDS = frozenset({"id", "ids", "uuid", "guid", "identifier", "identifiers", "reference"})
_WEAK = frozenset({"random", "oauth", "made"})
"""When a rule says little about a name by itself."""
_PRINTED = re.compile(r"[A-Za-z0-9]{4,8}(?:-[A-Za-z0-9]{4,8}){1,8}|(?=[a-zA-Z]*\d\w*[a-zA-Z]\w*\d)\w{8,16}|\d{8,16}")
_URN = re.compile(r"urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:")
"""RFC 8141, section 2: a name, and no secret."""
_TERM = re.compile(r"[a-z]{2,20}(?:[_ -][a-z]{2,20}){0,5}")
_KINDS = (["type"], ["kind"], ["provider"], ["method"], ["format"], ["status"], ["scheme"])
"""What the name of a member ends with that says which of several a thing is."""
_WORD = re.compile(r"[A-Za-z]{2,24}\d?(?:[ _.-][A-Za-z]{2,24}\d?){0,4}")
_NAME = re.compile(r"[A-Z][^\W\d_]*(?: [^\W\d_]+){1,6}")
"""Two words or more, as people call things."""
_TITLE = re.compile(r"[^\W\d_]+(?:[ .,\u2019'()&\u2011-]{1,3}[^\W\d_]+){0,8}[.)]?")
"""What a language or a country is called."""
_STYLE = re.compile(
    r"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|rgba?\([\d., %/]{5,30}\)|\d{1,3}(?:px|r?em|%|m?s)?"
)
"""A colour, a size or a weight, as the tokens of a design are."""
_ADDRESS = re.compile(r"/|[a-z][a-z0-9+.-]{1,20}://")
"""What the rules for addresses look at."""
_SIGNS = "!@#$%^&*?+=~"


def is_labelled(names: Names, node: dict[str, object]) -> bool:
    """Whether an object is a field that holds who signs in, or where, by the label that a person reads or by its name."""
    name = node.get("key") or node.get("name")
    if "value" in node and isinstance(name, str) and names.is_descriptor(name) and name != "value":
        return True
    said = (node[name] for name in _LABELS if name in node)
    return any(isinstance(label, str) and _INNOCENT.fullmatch(label.strip()) is not None for label in said)


def is_measure(names: Names, key: str | int) -> bool:
    """Whether a member of a secret tells about it in numbers: ``iterationCount``, ``expireAfterDays``."""
    told = isinstance(key, str) and not is_drawn(key, LIKELY) and (names.is_about(key) or names.is_other(key))
    return told and names.rule(str(key), "json") is None


def is_name_of(holder: Container, key: str | int) -> bool:
    """Whether a member is the name of the value that it stands beside."""
    return key in ("key", "name") and isinstance(holder, dict) and not _NAMED.isdisjoint(holder)


def told_beside(names: Names, holder: Container, rule: KeyRule) -> frozenset[str | int]:
    """Give the members below a secret's name that tell which one it is, beside what is random: UUIDs in a row, words in an object.

    Of passwords and secrets words may be some.
    """
    texts = {key: text for key, text in members_of(holder) if isinstance(text, str)}
    if len(texts) < 2:
        return frozenset()
    tell = {key for key, text in texts.items() if _tells(names, key, text, rule)}
    if texts.keys() >= {"n", "p"}:
        return frozenset(tell | {"n"})  # an account and its password, as Windows' LAPS has them
    return (
        frozenset(tell) if any(looks_random(text, _LONG) for key, text in texts.items() if key not in tell) else _NONE
    )


def _tells(names: Names, key: str | int, text: str, rule: KeyRule) -> bool:
    if type(key) is int:
        return is_uuid(text)
    if rule.kind not in _MADE_BY_MACHINES or not _TELLING.fullmatch(text) or not is_worded(text):
        return False
    return names.rule(str(key), "json") is None


def is_told(names: Names, key: str | int, value: str) -> bool:
    """Whether a text below a secret's name is none by its look or its name, under a name that is no secret's itself."""
    if is_email(value) or (isinstance(key, str) and _is_called(key, value)):
        return True
    rule = names.rule(key, "json") if isinstance(key, str) else None
    if not isinstance(key, str) or (rule is not None and rule.when != "made"):
        return False
    if _says_which(key, value) or (_STYLE.fullmatch(value) and not _is_value(key)):
        return True
    if is_date(value) or (len(value) <= _SHORT and is_algorithm(value) and not _is_value(key)):
        return True
    if _URN.match(value) or (names.is_about(key) and _TERM.fullmatch(value)):
        return True
    return (is_member(value) and not _is_value(key)) or is_other_id(names, key)


def is_row_id(key: str) -> bool:
    """Whether a name is that of the id of something, of which a number says where it stands: ``folder_id``."""
    return len(parts := words(key)) > 1 and parts[-1] in _IDS


def is_other_id(names: Names, key: str) -> bool:
    """Whether a name is that of the id of something that is no secret, as ``event_id`` is below ``sessions``."""
    *of, last = words(key) or [""]
    if not of or last not in _IDS:
        return False
    rule = names.rule("_".join(of), "json")
    return rule is None or rule.when in _WEAK


def is_ordinary(names: Names, key: str | int) -> bool:
    """Whether an object below credentials is a part that tells about them: where they were found, by what they are used."""
    return (
        isinstance(key, str)
        and names.rule(key, "json") is None
        and not _is_value(key)
        and not looks_random(key, _TYPED)
    )


def _is_called(key: str, value: str) -> bool:
    """Whether a member says what something is called: ``secretName``, or the namespace of its names."""
    if key.startswith(("xmlns", "@xmlns")):
        return True
    if len(named := words(key)) < 2 or named[-1] != "name":
        return False
    return _KEBAB.fullmatch(value) is not None or not looks_random(value, _TYPED)


def _says_which(key: str, value: str) -> bool:
    """Whether a member says of what kind something is, or whose, by a word: ``auth_provider_type``; or where, by an address."""
    last = words(key)[-1:]
    if last in (["url"], ["uri"]):
        return _ADDRESS.match(value) is not None
    if last in (["name"], ["title"]) and _NAME.fullmatch(value):
        return True
    return last in _KINDS and _WORD.fullmatch(value) is not None and not looks_random(value, _TYPED)


def _is_value(key: str) -> bool:
    return words(key)[-1:] in (["value"], ["plain"], ["data"], ["text"], ["string"])


def may_be_owned(value: object) -> bool:
    """Whether a bare ``key`` or ``code`` may be a secret, should it stand below what has one; of a list, all that is in it."""
    if type(value) is list:
        return bool(value) and all(type(each) is str for each in value)
    return isinstance(value, str) and (_is_made(value) or _is_number(value) or is_memorable(value))


def _is_made(value: str) -> bool:
    return looks_random(value, _OWN) or (value.count("-") >= _PARTINGS and is_parted(value))


def is_own(rule: KeyRule, value: str) -> bool:
    """Whether it is one by its look: random, or of what one enters at a door or to sign in as many digits as codes have."""
    if rule.kind in ("password", "recovery"):
        return is_memorable(value) or is_typed(value)
    if rule.kind not in ("otp", "code"):
        return _is_made(value)
    return _is_made(value) or (_is_number(value) if rule.when == "drawn" else is_short_code(value))


def _is_number(value: str) -> bool:
    """Whether it is four to twelve digits, as codes and vouchers have."""
    return 4 <= len(value) <= _VOUCHER and value.isascii() and value.isdecimal()


def is_note(value: object) -> bool:
    """Whether what stands under a secret that is a name says something of it: whose it is, or when it was made."""
    return isinstance(value, str) and not looks_random(value, 12)


def is_named(value: str) -> bool:
    """Whether a text among codes of a second factor is what something there is called: no code is words alone."""
    return len(value) > _TYPED and value.isalpha() and is_worded(value)


def is_account(value: object) -> TypeGuard[list[str]]:
    """Whether it is a name and a password, as clients take them for ``auth``."""
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(part, str) for part in value)
        and is_typed(value[1])
    )


def is_password(key: str, value: object) -> bool:
    """Whether a name below ``passwords`` is one itself: made as they are, and no name for the text below it."""
    if len(key) < _TYPED or not is_typed(key) or is_readable(key) or isinstance(value, str):
        return False
    named = any(isinstance(inner, str) for inner in value.values()) if isinstance(value, dict) else False
    return not named and (any(c in _SIGNS for c in key) or not any(c in "-_." for c in key))


def is_printed_code(key: str) -> bool:
    """Whether a name below codes that get a person back in is one itself: ``k7x2m-9qp4t``, and not ``code-2``."""
    return _PRINTED.fullmatch(key) is not None and (any(map(str.isdigit, key)) or not are_words(key.split("-")))


def is_secret_itself(key: str, value: object) -> bool:
    """Whether a member that describes a secret elsewhere is one itself by its look: a session's id, a password's default."""
    if type(value) is not str:
        return False
    if key == "id":
        return not is_readable(value) and not _ROW.fullmatch(value) and looks_random(value, 20)
    return key == "default" and is_typed(value)


def is_entry(node: dict[str, object], code: str) -> bool:
    """Whether a member is a name, as nearly everything in the object is: in a table of languages or countries."""
    return _is_title(node[code]) and 10 * sum(map(_is_title, node.values())) >= 9 * len(node)


def _is_title(value: object) -> bool:
    return isinstance(value, str) and _TITLE.fullmatch(value) is not None
