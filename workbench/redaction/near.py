"""Passwords by their build under names that say nothing: what stands around has to say that they are some."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.redaction.described import is_labelled
from workbench.redaction.made import is_made
from workbench.redaction.names import Names
from workbench.redaction.places import Container
from workbench.redaction.rules import KeyRule
from workbench.redaction.stems import INNOCENT, is_stem
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
        "value", "val", "v", "data", "text", "content", "contents", "validation", "string", "str", "initial", "default", "plain", "answer", "input", "word", "phrase", "current", "new", "old", "before", "after", "from", "to", "arg", "args", "params", "param", "cell", "raw", "entry", "item", "field", "out",
        "output", "result", "literal", "setting", "config", "body", "message", "msg", "note", "reply", "payload", "typed", "keys", "line", "last", "previous", "next", "first", "second", "temp", "temporary", "local", "detail", "details", "info", "display", "shown", "copy", "clip", "clipboard",
    }
)  # fmt: skip
"""Names that tell of no thing that has a name of its own."""
_SAYS = re.compile(
    r"(?i)pass(?:w|code|phrase|key|\b|_)|pwd|\bpw\b|_pw\b|passwort|kennwort|secret|credential|contrase|senha|has[lł]o|heslo|jelsz|wachtwoord|l[oö]senord|passord|adgangskode|salasana|parola|[sş]ifre|lozink|парол|密码|密碼|パスワード|비밀번호|\bpsk\b|pre.?shared"
)
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
    if type(key) is not int and not is_generic(str(key)):
        return False
    tells = _SAYS.search if squash(str(key)) in _FIRST else says
    labelled = isinstance(holder, dict) and is_labelled(names, holder)
    if (tells(path[-_LONGEST:]) and not labelled) or _ASKED.search(INNOCENT.sub(" ", before)):
        return True
    beside: Iterable[object] = holder
    if isinstance(holder, dict):
        beside = (
            text
            for name, inner in holder.items()
            if name != key and type(inner) not in _COUNTS
            for text in (name, inner)
        )
    return any(isinstance(text, str) and len(text) <= _LONGEST and tells(text) for text in beside)


def is_beside(name: str, value: str, others: Iterable[str]) -> bool:
    """Whether a field's value is made as a password under a name that says nothing, where another field says that it is one."""
    return is_made(value) and is_generic(name) and any(len(text) <= _LONGEST and says(text) for text in others)


def is_generic(name: str) -> bool:
    """Whether a name tells of no thing that has a name of its own: ``value``, ``field_13``, ``newWord``."""
    parts = [part for part in words(name) if not part.isdecimal()]
    return all(len(part) == 1 or part in _GENERIC for part in parts)


def says(text: str) -> bool:
    """Whether a name, a path or a text beside a value says that a password stands there, and not how one has to be."""
    return _SAYS.search(text) is not None and _SAYS.search(INNOCENT.sub(" ", text)) is not None


def before(written: bytes, text: str) -> str:
    """Give what is written in front of the first place where a text stands."""
    at = max(written.find(text.encode()), 0)
    return written[max(0, at - _WINDOW) : at].decode("utf-8", "replace")
