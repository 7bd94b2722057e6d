"""Header fields: credentials, cookies, URLs, and everything else by name and look."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from workbench.exchange import Headers
from workbench.redaction.connections import redact_settings
from workbench.redaction.cookies import redact_cookies, redact_set_cookie
from workbench.redaction.guess import is_wordless, looks_random
from workbench.redaction.made import is_made
from workbench.redaction.oauth import applies, is_cookies, is_set_cookie
from workbench.redaction.pairs import redact_inline_pairs
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.rules import KeyRule
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sweep import Sweep
from workbench.redaction.unheard import UNHEARD, calls, is_unheard
from workbench.redaction.url import redact_url

CREDENTIALS = KeyRule(
    name="authorization-header", kind="bearer", reason="Credentials of a request (RFC 9110).", taint="role"
)
BASIC = KeyRule(name="basic-credentials", kind="basic", reason="user:password (RFC 7617).", taint="role")
PASSWORD = KeyRule(name="basic-password", kind="password", reason="The password of RFC 7617.", taint="role")
PROOF = KeyRule(
    name="credential-header", kind="proof", reason="A signature, proof or key in a header.", taint="entropy"
)
PROTOCOL = KeyRule(name="websocket-protocol", kind="token", reason="A token among WebSocket protocols.", taint="role")
REPORT = KeyRule(
    name="report-address", kind="link", reason="A segment of an address for reports that nobody could guess."
)
NONCE = KeyRule(name="csp-nonce", kind="nonce", reason="A nonce lets a script run.", taint="never")

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9_-]{1,30})\s+(\S.*?)\s*", re.DOTALL)
_KNOWN_SCHEME = re.compile(r"(?i)(?:Bearer|Basic|Digest|DPoP|Token|Negotiate|AWS4-\S+)\s")
_NONCE = re.compile(r"(?i)(?<=['\"]nonce-)[^'\"]+")
_CHALLENGE = re.compile(
    r"(?i)(?<=nonce=\")[^\"]+|(?<=opaque=\")[^\"]+|(?<=challenge=\")[^\"]+|(?<=NTLM )\S+|(?<=Negotiate )\S+"
)
_PARAMETER = re.compile(r"(?<==)[\w+/.~-]{16,}={0,2}|(?<==\")[\w+/.~-]{16,}={0,2}(?=\")")
_REFRESH = re.compile(r"(?i)(?<=url=)[\s\"']*[^\s\"']+|(?<=[;,])\s*/[^\s\"']+")
_USERINFO = re.compile(r"[^\s:@/]{1,128}:[^\s@/]{1,256}(?=@[\w.-]+(?::\d+)?\Z)")
_RUN = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_SPECIAL = ("content-security-policy", "www-authenticate", "proxy-authenticate", "sec-websocket-protocol")
"""How the names of fields begin whose values have a syntax of their own."""
_DEVISE = frozenset({"access-token", "client"})
"""Fields that sign in beside each other."""
_REPORT_URI = re.compile(r"(?i)(?<=report-uri\s)[^;]+")
_STEP = re.compile(r"(?<=/)[\w.~%-]{16,}(?=[/?#\s\"',;>\\]|\Z)")
"""A segment of a path."""
_ADDRESS = re.compile(r"(?:https?:/)?/[^\s\"',;<>\\]*\?[^\s\"',;<>\\]+")
_LIST = re.compile(r'[A-Za-z][\w-]{1,40}="[^"]*"(?:\s*,\s*[A-Za-z][\w-]{1,40}=(?:"[^"]*"|[^",\s]+))+')
"""Parameters without a scheme, as a signature has them."""
_OPEN = frozenset({"realm", "algorithm", "qop", "nc", "signedheaders", "headers", "created", "expires"})
_TARGET = re.compile(r"(?<=<)[^<>]+(?=>)")
"""Where a link leads (RFC 8288)."""
_PARAMETERS = re.compile(r'([\w.-]+)=("?)([^",;\s]+)(\2)')


def redact_headers(sweep: Sweep, headers: Headers, where: str) -> Headers:
    """Redact header fields; names, order and number stay. Past the limit they are dropped."""
    fields = headers[: sweep.limits.headers]
    if {name.lower() for name, _ in fields} >= _DEVISE:
        fields = tuple(
            (name, _client(sweep, value, where) if name.lower() == "client" else value) for name, value in fields
        )
    return tuple([_field(sweep, field, where) for field in fields])


def _client(sweep: Sweep, value: str, where: str) -> str:
    """Hide the half of a sign-in that devise-token-auth calls its client, when it is no word."""
    return sweep.hide(value, PROOF, f"{where}.client") if looks_random(value, 12) or is_wordless(value) else value


def _field(sweep: Sweep, field: tuple[str, str], where: str) -> tuple[str, str]:
    place = where, field
    if place in sweep.memory.fields:
        kept, notes = sweep.memory.fields[place]
        sweep.hidden += notes[: sweep.limits.hidden - len(sweep.hidden)]
        return kept
    before = len(sweep.hidden)
    value = (
        field[1]
        if field[1] in sweep.clear
        and _is_common(sweep, field[0].lower())
        and not is_unheard(*field, sent=where.startswith("request"))
        else _value(sweep, *field, where)
    )
    kept = _name(sweep, field[0], where), value
    sweep.memory.keep_field(place, kept, tuple(sweep.hidden[before:]))
    return kept


def hide_by_name(sweep: Sweep, pair: tuple[str, str], rule: KeyRule, where: str) -> str:
    """Hide the value of a (name, value) outside a header, as the header of that name would: schemes and cookie names stay."""
    name, value = pair
    if name.lower() in sweep.rules.headers.set_cookies or (rule.kind == "cookie" and is_set_cookie(value)):
        return redact_set_cookie(sweep, value, where)
    if name.lower() in sweep.rules.headers.cookies or (rule.kind == "cookie" and is_cookies(value)):
        return redact_cookies(sweep, value, where)
    if rule.kind == "credential" and (kept := redact_settings(sweep, value, where)):
        return kept
    return _credentials(sweep, value, where, rule) if _KNOWN_SCHEME.match(value) else sweep.hide(value, rule, where)


def _name(sweep: Sweep, name: str, where: str) -> str:
    if ("field", name) in sweep.memory.innocent:
        return name
    kept = sweep.swap_known(name, where)
    if kept == name:
        sweep.memory.passed(("field", name))
    return kept


def _is_common(sweep: Sweep, lower: str) -> bool:
    """Whether a field says nothing by its name: its value is read as any text is."""
    rules = sweep.rules.headers
    special = (
        lower in rules.credentials or lower in rules.cookies or lower in rules.set_cookies or lower in rules.opaque
    )
    return not special and not lower.startswith(_SPECIAL) and sweep.names.rule(lower, "header") is None


def _value(sweep: Sweep, name: str, value: str, where: str) -> str:
    lower, where = name.lower(), f"{where}.{name}"
    rules = sweep.rules.headers
    value = value[: sweep.limits.field_size]
    if lower in rules.credentials:
        return _credentials(sweep, value, where)
    if lower in rules.cookies:
        return redact_cookies(sweep, value, where)
    if lower in rules.set_cookies:
        return redact_set_cookie(sweep, value, where)
    if lower in rules.kept:
        return redact_kept(sweep, value, where)
    return _other(sweep, lower, value, where)


def redact_kept(sweep: Sweep, value: str, where: str) -> str:
    """Redact what hardly ever holds a secret: known ones, shapes, and pairs with a secret's name."""
    if not value or value in sweep.memory.innocent:
        return value
    kept = redact_shapes(sweep, sweep.swap_known(value, where), where)
    kept = redact_inline_pairs(sweep, kept, where) if "=" in kept or "earer " in kept else kept
    if "@" in kept and (found := _USERINFO.search(kept)):
        kept = kept[: found.start()] + sweep.hide(found[0], BASIC, where) + kept[found.end() :]
    if kept == value:
        sweep.memory.passed(value)
    return kept


def _other(sweep: Sweep, lower: str, value: str, where: str) -> str:
    if lower == "sec-websocket-protocol":
        return ", ".join(_protocol(sweep, item.strip(), where) for item in value.split(","))
    if lower.startswith("content-security-policy"):
        value = _NONCE.sub(lambda found: sweep.hide(found[0], NONCE, where), value)
        value = _REPORT_URI.sub(lambda found: _report(sweep, found[0], where), value)
        return sweep.text(value, where)
    if lower == "link":
        return redact_kept(sweep, _TARGET.sub(lambda found: redact_url(sweep, found[0], where), value), where)
    if lower in _MADE_OF_PARTS:
        value = _MADE_OF_PARTS[lower](sweep, value, where)
    if "@" in value and (found := _USERINFO.match(value)):
        return sweep.hide(found[0], BASIC, where) + value[found.end() :]
    return _named(sweep, lower, value, where)


def _named(sweep: Sweep, lower: str, value: str, where: str) -> str:
    rule = PROOF if lower in sweep.rules.headers.opaque else sweep.names.rule(lower, "header")
    if rule and not sweep.is_mask(value) and (rule is PROOF or applies(rule, value, oauth=False)):
        return _credentials(sweep, value, where, rule)
    if rule and rule.when in ("opaque", "random"):
        value = _RUN.sub(lambda found: _run(sweep, found[0], rule, where), value)
    if value.startswith(("/", "http://", "https://", "ws://", "wss://")) and " " not in value:
        return redact_url(sweep, value, where)
    if is_made(value) and not calls(lower):
        return sweep.hide(value, UNHEARD, where)
    if is_unheard(lower, value, sent=where.startswith("request")):
        return sweep.hide(value, UNHEARD, where)
    return sweep.text(value, where)


def _run(sweep: Sweep, run: str, rule: KeyRule, where: str) -> str:
    return sweep.hide(run, rule, where) if looks_random(run, 16) or is_wordless(run) else run


def _challenge(sweep: Sweep, value: str, where: str) -> str:
    """Hide the nonce of a challenge (RFC 9110, section 11.6.1), and whatever in it looks random."""
    value = _CHALLENGE.sub(lambda found: sweep.hide(found[0], PROOF, where), value)
    return _PARAMETER.sub(
        lambda found: sweep.hide(found[0], PROOF, where) if looks_random(found[0]) else found[0], value
    )


def _refresh(sweep: Sweep, value: str, where: str) -> str:
    return _REFRESH.sub(lambda found: _link(sweep, found[0], where), value)


def _link(sweep: Sweep, text: str, where: str) -> str:
    bare = text.strip(" \"'")
    return text.replace(bare, redact_url(sweep, bare, where), 1)


def _report(sweep: Sweep, value: str, where: str) -> str:
    """Hide in the addresses that reports go to what nobody could guess: whoever has it can write there."""
    value = _STEP.sub(lambda found: sweep.hide(found[0], REPORT, where) if looks_random(found[0]) else found[0], value)
    return _ADDRESS.sub(lambda found: redact_url(sweep, found[0], where), value)


_MADE_OF_PARTS: Mapping[str, Callable[[Sweep, str, str], str]] = MappingProxyType(
    {
        "refresh": _refresh,
        "www-authenticate": _challenge,
        "proxy-authenticate": _challenge,
        "report-to": _report,
        "expect-ct": _report,
        "public-key-pins": _report,
        "reporting-endpoints": _report,
        "nel": _report,
    }
)
"""Headers of which parts are read by themselves before the whole is."""


def _credentials(sweep: Sweep, value: str, where: str, rule: KeyRule = CREDENTIALS) -> str:
    """Keep the scheme, hide the rest: ``Bearer redacted.bearer.…``."""
    found = _SCHEME.fullmatch(value)
    if _LIST.fullmatch(value):
        return _parameters(sweep, value, where)
    if not found or is_placeholder(value):
        return sweep.hide(value, rule, where)
    scheme, rest = found.groups()
    if scheme.lower() == "basic":
        return f"{scheme} {_basic(sweep, rest, where)}"
    if (
        scheme.lower() in {"digest", "hawk"}
        or scheme.upper().startswith("AWS4")
        or ("=" in rest.rstrip("=") and "," in rest)
    ):
        return f"{scheme} {_parameters(sweep, rest, where)}"
    return f"{scheme} {sweep.hide(rest, rule, where)}"


def _basic(sweep: Sweep, encoded: str, where: str) -> str:
    try:
        user, _, password = base64.b64decode(encoded, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, UnicodeDecodeError):
        user, password = "", ""
    sweep.learn(password, PASSWORD.kind, "role")
    if looks_random(user, 12):
        sweep.learn(user, BASIC.kind, "role")
    return sweep.hide(encoded, BASIC, where)


def _parameters(sweep: Sweep, text: str, where: str) -> str:
    """Digest (RFC 7616), AWS4, Hawk and the like: every parameter's value goes, names stay."""

    def swap(found: re.Match[str]) -> str:
        name, quote, value, _ = found.groups()
        kept = value if name.lower() in _OPEN else ""
        return f"{name}={quote}{kept or sweep.hide(value, PROOF, where)}{quote}"

    return _PARAMETERS.sub(swap, text)


_TOKEN = 16
"""Characters of the shortest token among WebSocket protocols."""


def _protocol(sweep: Sweep, item: str, where: str) -> str:
    kept = sweep.text(item, where)
    if kept != item or is_placeholder(item):
        return kept
    marked = item.startswith(("base64url.bearer.", "bearer.", "token.", "auth."))
    name, _, value = item.partition(".")
    if not marked and len(value) >= _TOKEN and sweep.names.rule(name, "json"):
        return f"{name}.{sweep.hide(value, PROTOCOL, where)}"
    return sweep.hide(item, PROTOCOL, where) if marked or looks_random(item, _TOKEN) else item
