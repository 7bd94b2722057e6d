"""URLs: user information, path, matrix parameters, query and fragment, each kept as it was written."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from workbench.redaction.guess import is_wordless, looks_random
from workbench.redaction.oauth import applies, is_oauth
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.rules import KeyRule, PathRule, Place
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import squash

_PARTS = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?(?P<host>//[^/?#]*)?(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<tail>#.*)?",
    re.DOTALL,
)
_PAIR = re.compile(r"([&;]?)([^&;=]*)(=?)([^&;]*)")

_ROW = re.compile(r"[0-9a-f]{24}|[0-7][0-9A-HJKMNP-TV-Z]{25}")
"""Ids of rows as MongoDB and ULID make them: random, but no credentials."""

USERINFO = KeyRule(name="userinfo", kind="userinfo", reason="user:password@ in a URL.", taint="role")
SUBDOMAIN = KeyRule(name="capability-subdomain", kind="link", reason="A host name that nobody could guess.")
LONG = KeyRule(name="long-url", kind="url", reason="A URL longer than the limit.", taint="never")
FRAGMENT = KeyRule(name="random-fragment", kind="link", reason="A fragment that nobody could guess: a key of the page.")
OPAQUE_PATH = KeyRule(name="signed-path", kind="link", reason="A path segment that nobody could guess.")


def redact_url(sweep: Sweep, url: str, where: str) -> str:
    """Redact a URL, absolute or not; what is not hidden keeps its spelling."""
    if url in sweep.clear:
        return url
    found = _PARTS.fullmatch(url)
    if found is None or len(url) > sweep.limits.field_size:
        return sweep.hide(url, LONG, where)
    with sweep.deeper():
        host, path = _address(sweep, (found["host"] or "", found["path"]), where)
        query = found["query"] and "?" + redact_pairs(sweep, found["query"][1:], f"{where}.query", "query")
        tail = found["tail"] and "#" + _fragment(sweep, found["tail"][1:], f"{where}.fragment")
    return redact_shapes(sweep, "".join([found["scheme"] or "", host, path, query or "", tail or ""]), where)


def _address(sweep: Sweep, address: tuple[str, str], where: str) -> tuple[str, str]:
    """Redact host and path, which often come again with another query."""
    if address in sweep.memory.innocent:
        return address
    kept = _host(sweep, address[0], where), _path(sweep, address[1], where)
    if kept == address:
        sweep.memory.passed(address)
    return kept


def _host(sweep: Sweep, host: str, where: str) -> str:
    before, at, name = host[2:].rpartition("@")
    labels = [
        sweep.hide(label, SUBDOMAIN, f"{where}.host") if len(label) >= 24 and looks_random(label, 24) else label
        for label in name.split(".")
    ]
    if not at:
        return host[:2] + sweep.swap_known(".".join(labels), f"{where}.host")
    user, colon, password = before.partition(":")
    user = sweep.hide(user, USERINFO, f"{where}.userinfo")
    return f"//{user}{colon}{sweep.hide(password, USERINFO, f'{where}.userinfo')}@{'.'.join(labels)}"


def _fragment(sweep: Sweep, text: str, where: str) -> str:
    if text.startswith(("/", "!/")) and ("?" in text or "/" in text):
        return redact_url(sweep, text, where)
    if "=" in text:
        return redact_pairs(sweep, text, where, "query")
    return (
        sweep.hide(text, FRAGMENT, where)
        if len(text) >= 32 and is_wordless(text) and looks_random(text)
        else sweep.text(text, where)
    )


def _path(sweep: Sweep, path: str, where: str) -> str:
    if path in ("", "/"):
        return path
    before: tuple[str, str] = "", ""
    segments = []
    for segment in path.split("/"):
        name, *matrix = segment.split(";")
        kept = _segment(sweep, name, before, f"{where}.path")
        segments.append(";".join([kept, *(redact_pairs(sweep, pair, f"{where}.path", "query") for pair in matrix)]))
        before = before[1], squash(name)
    return _as_text(sweep, "/".join(segments), f"{where}.path")


def _as_text(sweep: Sweep, path: str, where: str) -> str:
    """Look for known secrets and shapes over the whole path, with its escapes undone where that shows more."""
    kept = sweep.text(path, where) if "?" not in path and "=" not in path else sweep.swap_known(path, where)
    if "%" in kept and sweep.swap_known(unquote(kept), where) != unquote(kept):
        return quote(sweep.swap_known(unquote(kept), where), safe="/:@!$&'()*+,;=~")
    return kept


def _segment(sweep: Sweep, segment: str, before: tuple[str, str], where: str) -> str:
    if is_placeholder(segment) or not segment:
        return segment
    for rule in sweep.rules.paths:
        near = before[1] in rule.before or before[0] in rule.before
        if near and len(segment) >= rule.minimum and _fits(segment, rule, near=before[1] in rule.before):
            return sweep.hide(segment, rule, where)
    if sweep.strict and looks_random(segment, 12):
        return sweep.hide(segment, OPAQUE_PATH, where)
    return segment


def _fits(segment: str, rule: PathRule, *, near: bool) -> bool:
    """Whether a segment is no row's id, and random or, right behind a word that says more, no word."""
    if rule.opaque or not near:
        plain = unquote(segment).replace("private-", "")
        return looks_random(plain, rule.minimum) and not _ROW.fullmatch(plain)
    return any(c.isdigit() for c in segment) or looks_random(segment, rule.minimum)


def redact_pairs(sweep: Sweep, text: str, where: str, place: Place) -> str:
    """Redact ``name=value&name=value`` (``;`` separates as well), as in a query, a fragment or a form."""
    pairs = [found.groups() for found in _PAIR.finditer(text) if found[0]]
    names = [unquote(name) for _, name, _, _ in pairs]
    oauth = is_oauth(names)
    kept = []
    for (separator, raw, equals, value), name in zip(pairs, names, strict=True):
        if not equals:
            kept.append(separator + _bare(sweep, raw, where))
            continue
        name_kept = _bare(sweep, raw, where) if "{" in name else sweep.swap_known(raw, where)
        kept.append(f"{separator}{name_kept}={_value(sweep, (name, value), (where, place), oauth=oauth)}")
    return "".join(kept)


def _bare(sweep: Sweep, text: str, where: str) -> str:
    plain = unquote(text)
    kept = sweep.text(plain, where)
    return text if kept == plain else quote(kept, safe="/:@!$'()*,~")


def _value(sweep: Sweep, pair: tuple[str, str], at: tuple[str, Place], *, oauth: bool) -> str:
    name, raw = pair
    where, place = f"{at[0]}.{name}", at[1]
    value = unquote(raw.replace("+", " ")) if place == "form" else unquote(raw)
    rule = sweep.names.rule(name, place)
    if rule and applies(rule, value, oauth=oauth) and not sweep.is_mask(value):
        return sweep.hide(value, rule, where)
    kept = sweep.text(value, where)
    return raw if kept == value else quote(kept, safe="/:@!$'()*,~")
