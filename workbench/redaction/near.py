"""Passwords by their build under names that say nothing: what stands around has to say that they are some."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.redaction.made import is_made
from workbench.redaction.places import Container
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import squash

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
_STEM = re.compile(
    r"(?i)secret|segret|geheim|hemlig|crypt|cipher|(?<![a-z])word|Word|shared|psk|pass|pwd|passe|clave|wort|kod[eo]?\Z|credential|unlock"
)
_THING = re.compile(
    r"(?i)(?:name|title|label|host|id|type|policy|group|role|path|file|url|version|profile|by|from|provider)\Z|passenger|passport|compass|bypass"
)
"""What a name has in it that may hold a password, and what it ends with that holds the name of a thing."""
_ASKED = re.compile(rf"(?:{_SAYS.pattern.removeprefix('(?i)')})[^\"]{{0,60}}[?:]\"", re.IGNORECASE)
"""A question or an announcement, as the text before."""
_WINDOW = 160
_LONGEST = 120
"""Characters of the longest text beside a value that is read."""


def is_near(place: tuple[str, Container, str | int], value: str, before: str) -> bool:
    """Whether a value is made as a password and stands beside, or below, what says that it is one.

    ``place`` is a holder with its path and the name in it, ``before`` what is written in front of the value. What has
    a name for things is left alone: machines and files are named alike.
    """
    path, holder, key = place
    if isinstance(key, str) and is_made(value) and _STEM.search(key) and not _THING.search(key):
        return True
    if not is_made(value) or not (type(key) is int or len(str(key)) == 1 or squash(str(key)) in _GENERIC):
        return False
    if _SAYS.search(path[-_LONGEST:]) or _ASKED.search(before):
        return True
    beside: Iterable[object] = holder
    if isinstance(holder, dict):
        beside = (text for name, inner in holder.items() if name != key for text in (name, inner))
    return any(isinstance(text, str) and len(text) <= _LONGEST and _SAYS.search(text) for text in beside)


def before(written: bytes, text: str) -> str:
    """Give what is written in front of the first place where a text stands."""
    at = max(written.find(text.encode()), 0)
    return written[max(0, at - _WINDOW) : at].decode("utf-8", "replace")
