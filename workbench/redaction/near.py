"""Passwords by their build under names that say nothing: what stands around has to say that they are some."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.redaction.described import is_labelled
from workbench.redaction.made import is_made
from workbench.redaction.names import Names
from workbench.redaction.places import Container
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import squash, words

NEAR = KeyRule(
    name="near-a-secret",
    kind="password",
    reason="Made as people make passwords, under a name that says nothing, beside words for one.",
    taint="role",
)
NAMED = KeyRule(name="named-by-secret", kind="token", reason="A random name in a map of keys, tokens or sessions.")
_GENERIC = frozenset(
    {
        "value", "val", "v", "data", "text", "content", "contents", "string", "str", "initial", "default", "plain", "answer", "input", "word", "phrase", "current", "new", "old", "before", "after", "from", "to", "arg", "args", "params", "param", "cell", "raw", "entry", "item", "field", "out",
        "output", "result", "literal", "setting", "config", "body", "message", "msg", "note", "reply", "payload", "typed", "keys", "line", "last", "previous", "next", "first", "second", "temp", "temporary", "local", "detail", "details", "info", "display", "shown", "copy", "clip", "clipboard",
    }
)  # fmt: skip
"""Names that tell of no thing that has a name of its own."""
_SAYS = re.compile(
    r"(?i)pass(?:w|code|phrase|key|\b|_)|pwd|\bpw\b|_pw\b|passwort|kennwort|secret|credential|contrase|senha|has[lł]o|heslo|jelsz|wachtwoord|l[oö]senord|passord|adgangskode|salasana|parola|[sş]ifre|lozink|парол|密码|密碼|パスワード|비밀번호|\bpsk\b|pre.?shared"
)
_THING = re.compile(
    r"(?i)(?:name|title|label|host|id|type|policy|group|role|path|file|url|version|profile|by|from|provider)\Z"
)
"""What a name ends with that holds the name of a thing."""
_INNOCENT = re.compile(
    r"(?i)(?:by|com|tres|sur|boarding|ski|season|day|bus|rail|lift|band|low|high|press|event|visitor|parking)[-_ ]?pass(?:es)?(?![a-z])|pass[-_ ](?:rates?|through|counts?|marks?|ratio)\b|secretar|secret[-_ ]?santa"
    r"|\b(?:has|requires?|forgot|uses|allows?)[-_ ]?(?:passw|secret|credential)\w*"
    r"|(?:pass(?:word|code|phrase|wort|ord)|wachtwoord|kennwort|secret|credential)s?[-_ ]?(?:polic(?:y|ies)|strength|length|rules?|age|ttl|expir(?:y|ation)|(?:expires|changed|updated|created|used|set|modified)[-_]?(?:at|on|in))\b"
)
"""What has one of these words in it and says nothing of a password that stands beside it."""
_STEM = re.compile(
    r"(?<![a-z])(?:secrets?|segret[aeio]|geheime?[mnrs]?|hemligt?|psk|pwd|pass|claves?)(?![a-z])"
    r"|(?:pass|passe|pwd|psk|(?<!en)(?<!con)clave|unlock|secret|credentials?|(?<=[a-z])(?<!bar)(?<!qr)(?<!post)(?<!promo)kod[eo]?"
    r"|(?<!ant)(?<!stich)(?<!schlag)(?<!such)(?<!fremd)(?<!vor)wort|(?<![a-z])(?<!last_)(?<!first_)(?<!key_)(?<!search_)(?<!stop_)word|(?:code|magic|safe|watch)word|(?<![a-z])(?:crypt|cipher|shared))(?:_\d+)?\Z"
    r"|(?<![a-z])(?:(?:en)?crypt(?:ion)?|cipher|shared|unlock|credentials?)_?(?:phrase|word|wort|code|key|text|value|plain|pw)(?:_\d+)?\Z"
)
"""Words of a name that may hold a password, most of them its last; in lower case, with ``_`` between them."""
_FIRST = frozenset({"initial", "temp", "temporary", "plain"})
"""Names that say of a password which one it is: beside its dates, too."""
_ASKED = re.compile(rf"(?:{_SAYS.pattern.removeprefix('(?i)')})[^\"]{{0,60}}[?:]\"", re.IGNORECASE)
"""A question or an announcement, as the text before."""
_COUNTS = frozenset({int, float})
"""What stands under ``pass`` beside ``fail``."""
_WINDOW = 160
_LONGEST = 120
"""Characters of the longest text beside a value that is read."""


def is_near(names: Names, place: tuple[str, Container, str | int], value: str, before: str) -> bool:
    """Whether a value is made as a password and stands beside, or below, what says that it is one.

    ``place`` is a holder with its path and the name in it, ``before`` what is written in front of the value. What has
    a name for things is left alone, by itself or, below a secret's name, by its label: machines and files are named alike.
    """
    path, holder, key = place
    if not is_made(value):
        return False
    if isinstance(key, str) and is_stem(key):
        return True
    if not (type(key) is int or len(str(key)) == 1 or squash(str(key)) in _GENERIC):
        return False
    says = _SAYS.search if squash(str(key)) in _FIRST else _says
    labelled = isinstance(holder, dict) and is_labelled(names, holder)
    if (says(path[-_LONGEST:]) and not labelled) or _ASKED.search(_INNOCENT.sub(" ", before)):
        return True
    beside: Iterable[object] = holder
    if isinstance(holder, dict):
        beside = (
            text
            for name, inner in holder.items()
            if name != key and type(inner) not in _COUNTS
            for text in (name, inner)
        )
    return any(isinstance(text, str) and len(text) <= _LONGEST and says(text) for text in beside)


def is_stem(name: str) -> bool:
    """Whether a name that no rule knows has a word in it that stands for a password: ``tresorWort``, ``claveWifi``."""
    return not _THING.search(name) and _STEM.search("_".join(words(_INNOCENT.sub(" ", name)))) is not None


def _says(text: str) -> bool:
    """Whether a name, a path or a text beside a value says that a password stands there, and not how one has to be."""
    return _SAYS.search(text) is not None and _SAYS.search(_INNOCENT.sub(" ", text)) is not None


def before(written: bytes, text: str) -> str:
    """Give what is written in front of the first place where a text stands."""
    at = max(written.find(text.encode()), 0)
    return written[max(0, at - _WINDOW) : at].decode("utf-8", "replace")
