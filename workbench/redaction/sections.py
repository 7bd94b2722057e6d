"""Files of settings with sections: what stands in one that is named after secrets, whatever its lines are called."""

from __future__ import annotations

import re
from functools import partial

from workbench.redaction.guess import looks_random
from workbench.redaction.made import is_made
from workbench.redaction.names import Names
from workbench.redaction.oauth import applies, is_typed
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import words

SECTION = KeyRule(
    name="secret-section",
    kind="secret",
    reason="A setting in a section that is named after secrets, made as keys and passwords are.",
    taint="role",
)

_HEAD = re.compile(r"(?m)^[ \t]*\[(?P<title>[^\]\n]{1,80})\][ \t]*\r?$")
_LINE = re.compile(
    r"(?m)^(?P<name>[ \t]*[^\s=:#;\[][^=:\n]{0,80}?)(?P<between>[ \t]*[=:][ \t]*)(?P<quote>[\"']?)(?P<value>[^\s\"'#;]{6,400})(?P=quote)[ \t]*\r?$"
)
_KEY = re.compile(r"(?m)^(?P<name>key|code|pin|phrase)(?P<between>[ \t]*[=:][ \t]*[\"']?)(?P<value>[^\s\"'#;]{4,400})")
_KINDS = frozenset({"password", "otp", "pin", "code", "secret"})
_AMOUNT = re.compile(r"\d{1,8}[a-z]{1,8}")
"""A number of something: ``30days``, ``1024bytes``."""
_SECRET = frozenset(
    {
        "secret",
        "secrets",
        "password",
        "passwords",
        "passwd",
        "credential",
        "credentials",
        "creds",
        "psk",
        "passwort",
        "passworter",
        "kennwort",
        "chap",
        "pap",
    }
)


def redact_sections(sweep: Sweep, text: str, where: str) -> str:
    """Hide what looks like a secret in sections for secrets."""
    if "[" not in text or "\n" not in text:
        return text
    heads = list(_HEAD.finditer(text))
    for number in range(len(heads) - 1, -1, -1):
        title = words(heads[number]["title"])
        start, stop = heads[number].end(), heads[number + 1].start() if number + 1 < len(heads) else len(text)
        if _SECRET.isdisjoint(title):
            kept = _KEY.sub(partial(_owned, sweep, title[-1:], where), text[start:stop])
        else:
            kept = _LINE.sub(partial(_line, sweep, where), text[start:stop])
        text = text[:start] + kept + text[stop:]
    return text


def _owned(sweep: Sweep, title: list[str], where: str, found: re.Match[str]) -> str:
    """Hide a bare ``key`` or ``code`` by what its section is called: of ``[wifi]`` it is a password."""
    rule = sweep.names.rule(f"{title[0]}_{found['name']}", "text") if title else None
    value = found["value"]
    if rule is None or rule.kind not in _KINDS or sweep.is_mask(value) or not applies(rule, value, oauth=False):
        return found[0]
    return f"{found['name']}{found['between']}{sweep.hide(value, rule, where)}"


def _line(sweep: Sweep, where: str, found: re.Match[str]) -> str:
    value = found["value"]
    if PLACEHOLDER.search(value) or not _is_secret(sweep.names, found["name"].strip(), value):
        return found[0]
    start, end = found.start("value") - found.start(), found.end("value") - found.start()
    return found[0][:start] + sweep.hide(value, SECTION, where) + found[0][end:]


def _is_secret(names: Names, name: str, value: str) -> bool:
    if names.is_open(name) or names.is_descriptor(name) or value.startswith(("/", "$", "%")) or "://" in value:
        return False
    if _AMOUNT.fullmatch(value):
        return False
    return is_made(value) or looks_random(value, 12) or (is_typed(value) and "." not in value and "-" not in value)
