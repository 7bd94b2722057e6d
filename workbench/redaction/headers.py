"""Header fields: credentials, cookies, URLs, and everything else by name and look."""

from __future__ import annotations

import base64
import re

from workbench.exchange import Headers
from workbench.redaction.connections import redact_settings
from workbench.redaction.cookies import redact_cookies, redact_set_cookie
from workbench.redaction.guess import is_word, is_wordless, looks_random
from workbench.redaction.header_parts import PROOF, SPEAKING, redact_parts, redact_reports
from workbench.redaction.hosts import redact_host
from workbench.redaction.made import is_made
from workbench.redaction.oauth import applies, is_algorithm, is_cookies, is_set_cookie
from workbench.redaction.pairs import redact_inline_pairs
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.protocols import redact_protocols
from workbench.redaction.rules import KeyRule
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sweep import Sweep
from workbench.redaction.unheard import UNHEARD, calls, is_unheard
from workbench.redaction.url import redact_pairs, redact_url
from workbench.redaction.words import words

CREDENTIALS = KeyRule(
    name="authorization-header", kind="bearer", reason="Credentials of a request (RFC 9110).", taint="role"
)
BASIC = KeyRule(name="basic-credentials", kind="basic", reason="user:password (RFC 7617).", taint="role")
PASSWORD = KeyRule(name="basic-password", kind="password", reason="The password of RFC 7617.", taint="role")
NONCE = KeyRule(name="csp-nonce", kind="nonce", reason="A nonce lets a script run.", taint="never")

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9_-]{1,30})\s+(\S.*?)\s*", re.DOTALL)
_KNOWN_SCHEME = re.compile(r"(?i)(?:Bearer|Basic|Digest|DPoP|Token|Negotiate|AWS4-\S+)\s")
_NONCE = re.compile(r"(?i)(?<=['\"]nonce-)[^'\"]+")
_USERINFO = re.compile(r"[^\s:@/]{1,128}:[^\s@/]{1,256}(?=@[\w.-]+(?::\d+)?\Z)")
_PRODUCT = re.compile(r"(?<![\w/.-])([A-Za-z][\w-]{2,40})/([\w.~+-]{16,})")
"""A product with its version (RFC 9110, section 10.1.5)."""
_SESSION = 12
"""Digits of the shortest number of a session."""
_PACKED = re.compile(r"[A-Za-z0-9+/]{8,}={0,2}")
"""Base64 without a scheme."""
_RUN = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_SPECIAL = (
    "content-security-policy",
    "www-authenticate",
    "proxy-authenticate",
    "sec-websocket-protocol",
    "content-disposition",
    "upload-metadata",
    "refresh",
    "signature-input",
)
"""How the names of fields begin whose values have a syntax of their own."""
_DEVISE = frozenset({"access-token", "client"})
"""Fields that sign in beside each other."""
_REPORT_URI = re.compile(r"(?i)(?<=report-uri\s)[^;]+")
_LIST = re.compile(r'[A-Za-z][\w-]{0,40}=(?:"[^"]*"|[^",\s]+)(?:\s*,\s*[A-Za-z][\w-]{0,40}=(?:"[^"]*"|[^",\s]+))+')
"""Parameters without a scheme, as a signature has them."""
_SEMICOLONS = re.compile(r"[A-Za-z][\w-]{1,40}=[^;,=]+;\s*[A-Za-z][\w-]{1,40}=")
_DICTIONARY = re.compile(
    r"[a-z*][\w.*-]{0,40}=:[A-Za-z0-9+/=.]+:(?:\s*,\s*[a-z*][\w.*-]{0,40}=:[A-Za-z0-9+/=.]+:){0,20}"
)
"""Signatures by their labels (RFC 9421, section 4.2)."""
_SEALED = re.compile(r"(?<==:)[A-Za-z0-9+/=.]+(?=:)")
_OPEN = frozenset(
    {"realm", "algorithm", "qop", "nc", "signedheaders", "headers", "additionalheaders", "created", "expires"}
)
_OPEN_WHEN_PLAIN = frozenset({"version", "ver", "v", "method", "alg", "timestamp", "ts", "date", "iat", "exp"})
"""Last words of parameters that say by what and when it was signed, if they hold just that."""
_PLAIN = re.compile(r"\d{1,13}(?:\.\d{1,6}){0,3}|\d{4}-?\d\d-?\d\dT[\d:]{6,8}(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?")
_METHOD = re.compile(r"[A-Za-z]{2,10}\d{0,4}(?:[-_/][A-Za-z]{0,8}\d{0,4}){0,4}")
"""What signs: ``HMAC-SHA256``, ``ecdsa-p256-sha256``."""
_LONGEST_METHOD = 24
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
"""A time of these years, in seconds or thousandths."""
_HOSTS = frozenset({":authority", "host", "x-forwarded-host", "x-original-host"})
"""Fields that say again which host was asked."""
_MEMBERS = frozenset({"baggage", "correlation-context"})
"""Fields of members with commas between them, each with a name (W3C Baggage)."""
_ADDRESSES = frozenset({"uri", "url", "path", "keyid", "htu"})
_NOTHING = frozenset({"undefined", "null", "none", "nan"})
"""What programs send in place of a token that they do not have."""
_LEADING = ("location", "referer", "redirect", "-url", "-uri")
"""How the names of fields end that hold an address."""
_CHOSEN = re.compile(r"([\w.@+-]{1,64}[|;,/])([^|;,/\s]{8,64})((?:[|;,/][^|;,/\s]{0,64}){0,4})")
"""Who signs in, with what, and more."""
_PATH = re.compile(r"/[a-z]{1,24}/\S+\Z")
"""A path, which base64 that begins with a slash hardly is."""
_TARGET = re.compile(r"(?<=<)[^<>]+(?=>)")
"""Where a link leads (RFC 8288)."""
_PARAMETERS = re.compile(r'([\w.-]+)=(?:"([^"]*)"|([^",;\s]+))')


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
    if (rule.kind == "credential" or name.lower().endswith("dsn")) and (kept := redact_settings(sweep, value, where)):
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
    special = special or lower in _HOSTS
    special = special or lower.startswith(_SPECIAL) or "basic" in lower
    return not special and sweep.names.rule(lower, "header") is None


def _value(sweep: Sweep, name: str, value: str, where: str) -> str:
    lower, where = name.lower(), f"{where}.{name}"
    rules = sweep.rules.headers
    value = value[: sweep.limits.field_size]
    if lower in rules.credentials:
        return _credentials(sweep, value, where)
    if lower in rules.cookies:
        return redact_cookies(sweep, value, where)
    if lower in rules.set_cookies or (lower.endswith("-set-cookie") and is_set_cookie(value)):
        return redact_set_cookie(sweep, value, where)
    if lower in _HOSTS:
        return redact_host(sweep, redact_kept(sweep, value, where), where)
    if lower in rules.kept:
        return redact_kept(sweep, value, where)
    return _other(sweep, lower, value, where)


def redact_kept(sweep: Sweep, value: str, where: str) -> str:
    """Redact what hardly ever holds a secret: known ones, shapes, and pairs with a secret's name."""
    if not value or value in sweep.memory.innocent:
        return value
    kept = redact_shapes(sweep, sweep.swap_known(value, where), where)
    kept = redact_inline_pairs(sweep, kept, where) if "=" in kept or "earer " in kept else kept
    kept = _PRODUCT.sub(lambda found: _product(sweep, found, where), kept)
    if "@" in kept and (found := _USERINFO.search(kept)):
        kept = kept[: found.start()] + sweep.hide(found[0], BASIC, where) + kept[found.end() :]
    if kept == value:
        sweep.memory.passed(value)
    return kept


def _product(sweep: Sweep, found: re.Match[str], where: str) -> str:
    """Hide what stands for the version of a product that is called as a credential: ``token/9f86…``."""
    rule = sweep.names.rule(found[1], "header") if looks_random(found[2]) else None
    return f"{found[1]}/{sweep.hide(found[2], rule, where)}" if rule else found[0]


def _other(sweep: Sweep, lower: str, value: str, where: str) -> str:
    if lower == "sec-websocket-protocol":
        return redact_protocols(sweep, value, where)
    if lower.startswith("content-security-policy"):
        value = _NONCE.sub(lambda found: sweep.hide(found[0], NONCE, where), value)
        value = _REPORT_URI.sub(lambda found: redact_reports(sweep, found[0], where), value)
        return sweep.text(value, where)
    if lower == "link":
        return redact_kept(sweep, _TARGET.sub(lambda found: redact_url(sweep, found[0], where), value), where)
    value = redact_parts(sweep, lower, value, where)
    if _PACKED.fullmatch(value) and "basic" in words(lower):
        return _basic(sweep, value, where)
    if "@" in value and (found := _USERINFO.match(value)):
        return sweep.hide(found[0], BASIC, where) + value[found.end() :]
    return _members(sweep, lower, value, where)


def _members(sweep: Sweep, lower: str, value: str, where: str) -> str:
    """Redact a field by its members where it has some, which are like the pairs of a query."""
    members = value.split(",") if lower in _MEMBERS else []
    if not members or not all("=" in member for member in members):
        return _named(sweep, lower, value, where)
    return ",".join(sweep.text(redact_pairs(sweep, member, where, "query"), where) for member in members)


def _named(sweep: Sweep, lower: str, value: str, where: str) -> str:
    rule = _rule(sweep, lower)
    if (
        rule
        and not sweep.is_mask(value)
        and (rule is PROOF or applies(rule, value, oauth=False) or _is_number(rule, lower, value))
    ):
        return _credentials(sweep, value, where, rule)
    if rule and rule.when in ("opaque", "random"):
        value = _RUN.sub(lambda found: _run(sweep, found[0], rule, where), value)
    if is_unheard(lower, value, sent=where.startswith("request")):
        return _unheard(sweep, value, where)
    if " " not in value and (value.startswith(("/", "http://", "https://", "ws://", "wss://")) or _leads(lower, value)):
        return redact_url(sweep, value, where)
    if rule and (found := _CHOSEN.fullmatch(value)) and is_made(found[2]):
        return f"{found[1]}{sweep.hide(found[2], rule, where)}{found[3]}"
    if is_made(value) and (rule or not calls(lower)):
        return sweep.hide(value, rule or UNHEARD, where)
    return sweep.text(value, where)


def _unheard(sweep: Sweep, value: str, where: str) -> str:
    """Hide a value that nobody could guess; of a path only what in it is so."""
    kept = redact_url(sweep, value, where) if _PATH.match(value) else value
    return sweep.hide(value, UNHEARD, where) if kept == value else kept


def _leads(lower: str, value: str) -> bool:
    """Whether a field says where something is, by its name: an address may begin with anything, as in ``../reset/…``."""
    return lower.endswith(_LEADING) and value[:1] not in "{[" and ("/" in value or "?" in value)


def _rule(sweep: Sweep, lower: str) -> KeyRule | None:
    """Give the rule for a field by its name. ``Refresh`` holds no token, but where a page leads on to."""
    if lower in sweep.rules.headers.opaque:
        return PROOF
    return None if lower in SPEAKING else sweep.names.rule(lower, "header")


def _is_number(rule: KeyRule, lower: str, value: str) -> bool:
    """Whether a session is called by a number that is longer than those of rows: a header names one's own."""
    session = rule.kind == "session" or lower.endswith("-sid")
    return session and value.isdecimal() and len(value) >= _SESSION


def _run(sweep: Sweep, run: str, rule: KeyRule, where: str) -> str:
    return sweep.hide(run, rule, where) if looks_random(run, 16) or is_wordless(run) else run


def _credentials(sweep: Sweep, value: str, where: str, rule: KeyRule = CREDENTIALS) -> str:
    """Keep the scheme, hide the rest: ``Bearer redacted.bearer.…``."""
    found = _SCHEME.fullmatch(value)
    if _is_list(value):
        return _parameters(sweep, value, where)
    if _DICTIONARY.fullmatch(value):
        return _SEALED.sub(lambda found: sweep.hide(found[0], rule, where), value)
    if not found or is_placeholder(value):
        return sweep.hide(value, rule, where)
    scheme, rest = found.groups()
    if rest.lower() in _NOTHING:
        return value
    if scheme.lower() == "basic":
        return f"{scheme} {_basic(sweep, rest, where)}"
    several = ("=" in rest.rstrip("=") and "," in rest) or _SEMICOLONS.match(rest)
    if scheme.lower() in {"digest", "hawk"} or scheme.upper().startswith("AWS4") or several:
        kept = _parameters(sweep, rest, where)
    else:
        kept = sweep.hide(rest, rule, where)
    return f"{scheme} {kept}"


def _is_list(value: str) -> bool:
    """Whether a value is parameters without a scheme: with commas, with semicolons, or behind a list of algorithms."""
    if _LIST.fullmatch(value):
        return True
    return (" " not in value and _SEMICOLONS.match(value) is not None) or (value[:1] == "(" and ";" in value)


def _basic(sweep: Sweep, encoded: str, where: str) -> str:
    try:
        user, _, password = base64.b64decode(encoded, validate=True).decode("utf-8").partition(":")
    except ValueError:  # no base64, not even ASCII, or no UTF-8
        user, password = "", ""
    sweep.learn(password, PASSWORD.kind, "role")
    if looks_random(user, 12):
        sweep.learn(user, BASIC.kind, "role")
    return sweep.hide(encoded, BASIC, where)


def _parameters(sweep: Sweep, text: str, where: str) -> str:
    """Digest (RFC 7616), AWS4, Hawk and the like: every parameter's value goes, names stay."""

    def swap(found: re.Match[str]) -> str:
        name, quoted, bare = found.groups()
        kept = _parameter(sweep, name, bare if quoted is None else quoted, where)
        return f"{name}={kept}" if quoted is None else f'{name}="{kept}"'

    return _PARAMETERS.sub(swap, text)


def _parameter(sweep: Sweep, name: str, value: str, where: str) -> str:
    """Keep what says how and when it was signed, and the address; hide the rest."""
    if name.lower() in _OPEN:
        return value
    if (words(name) or [""])[-1] in _OPEN_WHEN_PLAIN and _is_plain(value):
        return value
    if name.lower() == "t" and _SECONDS.fullmatch(value):
        return value
    if name.lower() in _ADDRESSES and (value.startswith(("/", "http://", "https://")) or is_word(value)):
        return redact_url(sweep, value, where)
    return sweep.hide(value, PROOF, where)


def _is_plain(value: str) -> bool:
    """Whether a value is a time, a version or what something is signed with."""
    method = _METHOD.fullmatch(value) is not None and len(value) <= _LONGEST_METHOD
    return method or _PLAIN.fullmatch(value) is not None or is_algorithm(value)
