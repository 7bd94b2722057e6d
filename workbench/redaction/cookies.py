"""Cookies: names and attributes stay, values go (RFC 6265)."""

from __future__ import annotations

import re
from urllib.parse import unquote

from workbench.redaction.guess import is_random, is_readable, looks_random
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url

COOKIE = KeyRule(name="cookie-value", kind="cookie", reason="Every cookie is hidden where it stands.", taint="entropy")
SESSION_COOKIE = KeyRule(name="session-cookie", kind="cookie", reason="A cookie that is a credential.", taint="role")

NAME = KeyRule(name="cookie-name", kind="session", reason="Random text in a cookie's name.", taint="entropy")

_JOINED = re.compile(r",(?=\s*[^\s;,=\"]+=)")
_PATH = re.compile(r"(?i)(?<=path=)/[^\s;]+")
_QUOTED = re.compile(r'[^=;"]*=\s*"[^"]*"\s*(?=;|\Z)')
_RANDOM = re.compile(r"[0-9A-Za-z]{20,}")
_NAMELESS = 24
"""Characters of the shortest base64 that is a cookie without a name, though ``=`` stands behind it."""
_SIGNED = re.compile(r"s:([^.]+)\.")


def redact_cookies(sweep: Sweep, value: str, where: str) -> str:
    """Redact a ``Cookie`` header's value: ``name=value; name=value``; one without a name goes whole."""
    return ";".join(_pair(sweep, pair, where) for pair in value.split(";"))


def redact_set_cookie(sweep: Sweep, value: str, where: str) -> str:
    """Redact a ``Set-Cookie`` header's value, also one that a proxy joined from several by commas."""
    return ",".join(_set_cookie(sweep, cookie, where) for cookie in _JOINED.split(value))


def _set_cookie(sweep: Sweep, cookie: str, where: str) -> str:
    end = len(found[0]) if (found := _QUOTED.match(cookie)) else cookie.find(";")
    pair, semicolon, attributes = (cookie[:end], ";", cookie[end + 1 :]) if 0 <= end < len(cookie) else (cookie, "", "")
    kept = _PATH.sub(lambda found: redact_url(sweep, found[0], f"{where}.path"), attributes)
    kept = sweep.text(kept, f"{where}.attributes") if attributes else ""
    return _pair(sweep, pair, where) + semicolon + kept


def _pair(sweep: Sweep, pair: str, where: str) -> str:
    name, equals, value = pair.partition("=")
    if equals and not value.strip("= ") and len(name.strip()) >= _NAMELESS and looks_random(name.strip()):
        equals = ""
    if not equals:
        name, value = "", pair
    lead = value[: len(value) - len(value.lstrip())]
    body = value.strip()
    if not body:
        return pair
    bare = body.strip('"')
    hidden = _hide(sweep, name.strip(), bare, f"{where}.{name.strip()}" if equals else where)
    return f"{_name(sweep, name, where)}{equals}{lead}{body.replace(bare, hidden, 1) if bare else body}"


def _name(sweep: Sweep, name: str, where: str) -> str:
    """Give a cookie's name without the random part that some have: it is a session's, or a site's."""
    kept = sweep.swap_known(name, where)
    if len(name) < 20 or kept != name:
        return kept
    return _RANDOM.sub(
        lambda found: sweep.hide(found[0], NAME, where) if looks_random(found[0], 24) else found[0],
        ".".join(
            sweep.hide(part, NAME, where) if len(part) >= 24 and is_random(part) else part for part in name.split(".")
        ),
    )


def _hide(sweep: Sweep, name: str, value: str, where: str) -> str:
    rule = sweep.names.rule(name, "cookie") if name else None
    credential = rule is not None or (not name and looks_random(value, 8))
    if credential and not is_readable(value):
        _learn_parts(sweep, value)
    hidden = sweep.hide(value, SESSION_COOKIE if credential else COOKIE, where)
    if not credential:
        _learn_inner(sweep, value)
    return hidden


def _learn_parts(sweep: Sweep, value: str) -> None:
    """Express signs session ids as ``s:<id>.<signature>``: the id alone is a secret too."""
    if found := _SIGNED.match(unquote(value)):
        sweep.learn(found[1], "session", "role")


def _learn_inner(sweep: Sweep, value: str) -> None:
    """Learn what stands in a secret position within a cookie of JSON or pairs."""
    plain = unquote(value)
    if plain[:1] in "{[" or "=" in plain:
        sweep.text(plain, "")
