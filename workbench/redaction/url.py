"""URLs: user information, path, matrix parameters, query and fragment, each kept as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote, unquote, unquote_to_bytes

from workbench.redaction.capabilities import is_address_alone, is_given, lets_in
from workbench.redaction.chance import LIKELY, is_drawn
from workbench.redaction.factor_names import FACTOR, is_factor_code
from workbench.redaction.fields import called
from workbench.redaction.guess import is_gibberish, is_random, is_short_code, is_uuid, is_wordless, looks_random
from workbench.redaction.hosts import redact_host
from workbench.redaction.json_text import dump_json, parse_json
from workbench.redaction.made import is_made
from workbench.redaction.near import NEAR, is_beside, says
from workbench.redaction.oauth import PASSWORD_SIZE, SHORT_PASSWORDS, WHO, applies, is_oauth, is_typed
from workbench.redaction.path_rows import ROW
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.query_values import SHORTEST as UNHEARD_SIZE
from workbench.redaction.query_values import UNHEARD, hide_listed, is_short, is_unheard
from workbench.redaction.rules import KeyRule, Place
from workbench.redaction.segments import LONGEST, Around, rule_by_path, rule_of
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sign_in_queries import SIGN_IN, hide_ticket, leads_on
from workbench.redaction.stand_ins import is_stand_in
from workbench.redaction.sweep import NESTED, Sweep, TooDeepError
from workbench.redaction.words import squash, words

_PARTS = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?(?P<host>//[^/?#]*)?(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<tail>#.*)?",
    re.DOTALL,
)
_PAIR = re.compile(r"([&;]?)([^&;=]*)(=?)([^&;]*)")


_EXPIRY = frozenset(
    {"expires", "expire", "expiry", "expiration", "exp", "xamzexpires", "xgoogexpires", "se", "validuntil", "oe", "ex", "authdate"}
)  # fmt: skip
"""Parameters that stand beside a signature."""
_CHARSETS = ("cp1252", "cp1250", "cp1251", "koi8-r", "cp1254", "gbk", "big5", "shift_jis", "euc-kr")
"""What forms of pages in other charsets than UTF-8 are sent in."""
_STREAMS = frozenset({"ws:", "wss:"})
"""A stream's address holds what signs it in, as a browser can send no header there."""
_NETWORK = frozenset({"", "http:", "https:", "ftp:"})
_PUBLISHED = frozenset({"rtmp:", "rtmps:", "srt:"})
"""What whoever knows its path may send pictures to."""
_SAYS_MORE = re.compile("[?=;]")
"""Makes a path read as a whole URL again."""
_ENCODED = 24
"""Characters of the shortest segment or name in which something may be encoded."""
_DEVISE = frozenset({"access-token", "client"})
"""Parameters that sign in beside each other, as fields of those names do."""
_CODES = frozenset({"code", "codice", "codigo", "kod", "kode", "koodi"})
_SECOND = 6
"""Digits of the shortest code that is asked for beside a password; of fewer some are numbers of an error or a branch."""
_KEY = 28
"""Characters of the shortest segment of a stream's path that is its key."""
_PREDICATE = re.compile(r"(?P<kind>[A-Za-z]\w{1,60})\((?P<quote>'|%27)(?P<key>[\w.~+-]{8,500})(?P=quote)\)")
"""An entity by its key: ``AccessTokens('…')``."""
_KEYED = 16
"""The same behind a name and a colon within a segment."""
_PUBLISH = 12
"""The same where one publishes."""
_ANY = re.compile(r"[0-9a-f]{32}|[0-9a-f]{40}")
"""Names that are random themselves, as anti-forgery parameters of some are: ``3f9a…=1``."""
_SLASH = re.compile("%2[fF]")
_MATRIX = 20
"""Characters of the shortest random text behind a semicolon that is a session without a name."""
_ROUTE = re.compile(r"(?=.{24})(?:[a-z][a-z_-]{2,31}/){1,8}[\w.-]{1,512}")
"""A path without its first slash, as programs of one page have it in a query: ``route=account/reset/…``. Base64 is none."""
_PAD = re.compile(r"/\d/[a-z]+/(?:edit|view|embed|present)/")
"""A document that is encrypted with what stands behind, by the version of such addresses (CryptPad)."""
_PADS = 20
_QUOTED = re.compile(r'"([^"\\]{1,4096})"')
"""A value that is JSON text, as addresses that are signed over JSON have it."""
_LOCATOR = re.compile(r"[a-z][a-z0-9+.-]{1,30}://[^\s/?#@:]{0,128}:[^\s/?#@:]{1,512}@[^\s@]+\Z")
"""A server's address with a user and a password."""
_HOOK = re.compile(r"//(?:[\w-]+\.)?(?:(?:web)?hooks?|(?:[\w]+-)?ping)\d{0,2}\.")
"""Hosts at which whoever knows a path may call."""
_KEY_OF_HOOK = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{24,64}")
"""What a host for webhooks has for a key, of letters and digits in one case."""
_WHO = WHO | {"un"}
_CHANGE = re.compile(r"diff-[0-9a-f]{32,64}(?:[LR]\d+(?:-[LR]?\d+)?)?")
"""A line of a file in a change, as GitHub links to it: by the digest of the file's name."""
_FACE = re.compile(r"[0-9a-f]{40}")
"""What GitHub's avatars say of the picture: its digest."""
_NETWORKS = frozenset({"ssid", "essid"})
_OF_NETWORK = SHORT_PASSWORDS | {"key", "k"}
"""What stands for a password beside the name of a wireless network."""
_ROWS = frozenset({"id", "uid", "guid", "uuid", "oid", "v", "ver", "hash", "ref", "tag"})
"""Matrix parameters that say which thing, or which state of it."""
LONE = 32
"""Characters of the shortest query or fragment that is nothing but random text."""
_FRAGMENT = 22
"""Characters of 128 bits in base64url, the shortest key that a fragment keeps from the server."""

_OWNER = re.compile(r"[^@\s]{1,64}@[A-Za-z0-9.-]{1,253}|[a-zA-Z]{1,3}=[^,=]{1,64}(?:,[a-zA-Z]{1,3}=[^,=]{1,64}){0,20}")
"""Who is named by an e-mail address or a distinguished name (RFC 4514)."""
USERINFO = KeyRule(name="userinfo", kind="userinfo", reason="user:password@ in a URL.", taint="role")
LONG = KeyRule(name="long-url", kind="url", reason="A URL longer than the limit.", taint="never")
FRAGMENT = KeyRule(name="random-fragment", kind="link", reason="A fragment that nobody could guess: a key of the page.")
PASSWORD = KeyRule(
    name="short-password",
    kind="password",
    reason="What stands beside who signs in, made as passwords are.",
    taint="role",
)
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
        if (found["scheme"] or "").lower() in _STREAMS:
            path = _stream(sweep, path, f"{where}.path", _KEY)
        elif (found["scheme"] or "").lower() in _PUBLISHED:
            path = _stream(sweep, path, f"{where}.path", _PUBLISH)
        near = bool(found["query"]) and (
            (found["scheme"] or "").lower() in _STREAMS or _is_sign_in(_place(found), sweep.rules.positions)
        )
        query = found["query"] and "?" + redact_pairs(sweep, found["query"][1:], f"{where}.query", "query", near=near)
        tail = found["tail"] and "#" + _fragment(sweep, found["tail"][1:], f"{where}.fragment")
    return redact_shapes(sweep, "".join([found["scheme"] or "", host, path, query or "", tail or ""]), where)


def _place(found: re.Match[str]) -> str:
    """Give what says where one is: the path, and of an application's own scheme the host too: ``app://signin?…``."""
    own = (found["scheme"] or "").lower() not in _NETWORK
    return f"{found['host'] or ''}/{found['path']}" if own else found["path"]


def _address(sweep: Sweep, address: tuple[str, str], where: str) -> tuple[str, str]:
    """Redact host and path, which often come again with another query."""
    if address in sweep.memory.innocent:
        return address
    kept = _host(sweep, address[0], where), _path(sweep, address, where)
    if kept == address:
        sweep.memory.passed(address)
    return kept


def _host(sweep: Sweep, host: str, where: str) -> str:
    before, at, name = host[2:].rpartition("@")
    if "=" in name:
        return host[: -len(name)] + redact_pairs(sweep, name, f"{where}.host", "query")
    kept = redact_host(sweep, name, f"{where}.host")
    if not at:
        return host[:2] + sweep.swap_known(kept, f"{where}.host")
    user, colon, password = before.partition(":")
    if is_stand_in(user) and is_stand_in(password):
        return f"//{before}@{kept}"
    # Beside a password it is a name, which stands for much else.
    named = password and not looks_random(user, 12) and (_OWNER.fullmatch(unquote(user)) or not is_typed(user))
    owner = replace(USERINFO, taint="never") if named else USERINFO
    user = sweep.hide(user, owner, f"{where}.userinfo")
    return f"//{user}{colon}{sweep.hide(password, USERINFO, f'{where}.userinfo')}@{kept}"


@lru_cache(256)
def _is_sign_in(path: str, positions: frozenset[str]) -> bool:
    """Whether one signs in, resets or confirms at a path, by the words of its segments."""
    segments = [segment for segment in path.split("/") if 0 < len(segment) <= LONGEST]
    return any(not (positions.isdisjoint(words(segment)) or looks_random(segment)) for segment in segments)


def _fragment(sweep: Sweep, text: str, where: str) -> str:
    try:
        return _read_fragment(sweep, text, where)
    except TooDeepError:
        return sweep.hide(text, NESTED, where)


def _read_fragment(sweep: Sweep, text: str, where: str) -> str:
    if unquote(text[:3])[:1] in ("{", "["):
        return _bare(sweep, text, where)
    if text.startswith(("/", "!/")) and ("?" in text or "/" in text):
        return _stream(sweep, text, where, _PADS) if _PAD.match(text) else redact_url(sweep, text, where)
    if "=" in text.rstrip("="):
        return redact_pairs(sweep, text, where, "query", near=True)
    if "/" in text:
        return redact_url(sweep, f"/{text}", where)[1:]
    whole = len(text) >= LONE and is_wordless(text) and looks_random(text)
    drawn = is_random(text) or is_drawn(text, LIKELY) or (text.isalpha() and is_gibberish(text))
    made = whole or (len(text) >= _FRAGMENT and drawn)
    if made and not _CHANGE.fullmatch(text):
        return sweep.hide(text, FRAGMENT, where)
    return sweep.text(text, where)


def _path(sweep: Sweep, address: tuple[str, str], where: str) -> str:
    """Redact the path; of an application's own scheme the host is a word of it: ``app://login/…``."""
    host, path = address
    if path in ("", "/"):
        return path
    if is_address_alone(path):
        segment = path.strip("/")
        return path.replace(segment, sweep.hide(segment, OPAQUE_PATH, f"{where}.path"))
    parts = [segment.split(";") for segment in path.split("/")]
    names = ["", "", *(unquote(name) if "%" in name else name for name, *_ in parts), ""]
    names[2] = names[2] or ("" if "." in host else host[2:])
    hooked = _HOOK.match(host) is not None
    segments = []
    before = ("", "")
    for index, (name, *matrix) in enumerate(parts):
        kept = _segment(
            sweep,
            name,
            (*before, names[index + 3]),
            (names[1 : index + 2], names[index + 3 : index + 5]),
            f"{where}.path",
        )
        if kept == name and ((hooked and _is_hook(name)) or (index == 1 and is_given(names[2], name))):
            kept = sweep.hide(name, OPAQUE_PATH, f"{where}.path")
        before = before if name.isdecimal() else (before[1], names[index + 2])
        segments.append(";".join([kept, *(_matrix(sweep, pair, f"{where}.path") for pair in matrix)]))
    return _as_text(sweep, "/".join(segments), f"{where}.path")


def _matrix(sweep: Sweep, pair: str, where: str) -> str:
    """Redact a parameter within a path: what is random there is a session, unless its name says that it is a thing's."""
    if "=" not in pair and looks_random(pair, _MATRIX):
        return sweep.hide(pair, OPAQUE_PATH, where)
    near = pair.partition("=")[0].lower() not in _ROWS
    return redact_pairs(sweep, pair, where, "query", near=near)


def _is_hook(segment: str) -> bool:
    """Whether a segment at a host for webhooks is one that nobody could guess, UUIDs included: no rows are listed there."""
    if ROW.fullmatch(segment):
        return False
    return (
        all(map(is_uuid, segment.split("@")))
        or looks_random(segment, 16)
        or _KEY_OF_HOOK.fullmatch(segment) is not None
    )


def _stream(sweep: Sweep, path: str, where: str, least: int) -> str:
    """Hide in a stream's path what nobody could guess."""
    return "/".join(
        sweep.hide(segment, OPAQUE_PATH, where)
        if looks_random(segment, least) and not ROW.fullmatch(segment)
        else segment
        for segment in path.split("/")
    )


def _as_text(sweep: Sweep, path: str, where: str) -> str:
    """Look for known secrets and shapes over the whole path, with its escapes undone where that shows more."""
    kept = sweep.text(path, where) if not _SAYS_MORE.search(path) else sweep.swap_known(path, where)
    if "%" in kept and sweep.swap_known(unquote(kept), where) != unquote(kept):
        return quote(sweep.swap_known(unquote(kept), where), safe="/:@!$&'()*+,;=~")
    return kept


def _segment(sweep: Sweep, segment: str, around: Around, path: tuple[list[str], list[str]], where: str) -> str:
    if is_placeholder(segment) or not segment:
        return segment
    if rule := rule_of(sweep, segment, around) or rule_by_path(sweep, segment, *path):
        return sweep.hide(segment, rule, where)
    if lets_in(around, segment) or (sweep.strict and looks_random(segment, 12)):
        return sweep.hide(segment, OPAQUE_PATH, where)
    if "=" in segment.rstrip("="):
        return _matrix(sweep, segment, where)
    return _called(sweep, segment, where)


def _called(sweep: Sweep, segment: str, where: str) -> str:
    """Redact a segment that may say itself what it has: ``token:…``, ``AccessTokens('…')``."""
    if found := _PREDICATE.fullmatch(segment):
        return _predicate(sweep, found, where)
    name, colon, value = segment.partition(":")
    if colon and (rule := sweep.names.rule(name, "query")) and rule.when != "always" and looks_random(value, _KEYED):
        return f"{name}:{sweep.hide(value, rule, where)}"
    return _within(sweep, segment, where) if len(segment) >= _ENCODED else segment


def _within(sweep: Sweep, segment: str, where: str) -> str:
    """Redact what is encoded in a segment: a text, or more of the path, whose slashes are escaped."""
    kept = _bare(sweep, segment, where)
    if kept != segment or not _SLASH.search(segment):
        return kept
    plain = f"/{unquote(segment)}"
    more = redact_url(sweep, plain, where)
    return segment if more == plain else quote(more[1:], safe="!$&'()*+,;=:@~")


def _predicate(sweep: Sweep, found: re.Match[str], where: str) -> str:
    """Hide the key of an entity when entities of the kind are secrets, and nobody could guess it (OData 4.01, part 2, 4.3)."""
    rule = sweep.names.rule(found["kind"].removesuffix("s"), "query")
    if rule is None or is_uuid(found["key"]) or not looks_random(found["key"], _KEYED):
        return found[0]
    return f"{found['kind']}({found['quote']}{sweep.hide(found['key'], rule, where)}{found['quote']})"


def redact_pairs(sweep: Sweep, text: str, where: str, place: Place, *, near: bool = False) -> str:
    """Redact ``name=value&name=value`` (``;`` separates as well), as in a query, a fragment or a form.

    ``near`` says that one signs in there, so that random text under whatever name is a credential.
    """
    pairs = [found.groups() for found in _PAIR.finditer(text) if found[0]]
    names = _names(sweep, pairs, place)
    oauth, account = is_oauth(names), not _WHO.isdisjoint(map(str.lower, names))
    variables = _variables(sweep, dict(zip(names, pairs, strict=True)), where)
    near = near or any(squash(name) in _EXPIRY for name in names) or _DEVISE.issubset(names)
    kept = []
    for at, ((separator, raw, equals, value), name) in enumerate(zip(pairs, names, strict=True)):
        if not equals or (len(raw) >= _ENCODED and not value.strip("=")):
            kept.append(
                separator
                + (_lone if place == "query" and len(pairs) == 1 else _bare)(sweep, raw + equals + value, where)
            )
            continue
        if value == "1" and _ANY.fullmatch(raw):
            kept.append(f"{separator}{sweep.hide(raw, SIGN_IN, where)}={value}")
            continue
        name_kept = _bare(sweep, raw, where) if "{" in name else sweep.swap_known(raw, where)
        if name == "variables" and variables:
            kept.append(f"{separator}{name_kept}={variables}")
            continue
        plain = unquote(value)
        if told := _told((name, plain), _among(pairs, names, at), place, account=account):
            kept.append(f"{separator}{name_kept}={sweep.hide(plain, told, f'{where}.{name}')}")
            continue
        hidden = near and hide_ticket(sweep, (name, plain), f"{where}.{name}")
        kept.append(f"{separator}{name_kept}={hidden or _value(sweep, (name, value), (where, place), oauth=oauth)}")
    return "".join(kept)


def _names(sweep: Sweep, pairs: list[tuple[str, ...]], place: Place) -> list[str]:
    """Give what the parameters are called, by themselves or by one another."""
    names = [_plain_name(sweep, name, place) for _, name, _, _ in pairs]
    if len(pairs) == 1:
        return names
    return called([(name, unquote(pair[3])) for name, pair in zip(names, pairs, strict=True)])


_AROUND = 100
"""Fields before and behind one that may say what it is: of a form with thousands, each would look at all others."""


def _among(pairs: list[tuple[str, ...]], names: list[str], at: int) -> tuple[list[tuple[str, ...]], list[str]]:
    """Give the fields that one stands among, and what they are called."""
    seen = slice(max(0, at - _AROUND), at + _AROUND)
    return pairs[seen], names[seen]


def _others(pairs: list[tuple[str, ...]], names: list[str], name: str) -> Iterator[str]:
    """Give what stands in the other fields, and what they are called."""
    for (_, _, _, value), other in zip(pairs, names, strict=True):
        if other != name:
            yield from (other, unquote(value.replace("+", " ")))


def _variables(sweep: Sweep, pairs: dict[str, tuple[str, ...]], where: str) -> str:
    """Give what stands for the variables of a GraphQL operation beside it, which alone says what they are; nothing where they stay."""
    if not {"query", "variables"} <= pairs.keys():
        return ""
    said = {name: unquote(pairs[name][3].replace("+", " ")) for name in ("query", "variables")}
    text = dump_json(said)
    kept = sweep.text(text, f"{where}.variables")
    value = parse_json(kept)
    return quote(str(value["variables"]), safe="") if kept != text and isinstance(value, dict) else ""


def _plain_name(sweep: Sweep, raw: str, place: Place) -> str:
    """Undo a name's escapes; of those that are no UTF-8, as the charset in which it is a secret's name."""
    if "%" not in raw:
        return raw
    octets = unquote_to_bytes(raw)
    try:
        return octets.decode()
    except UnicodeDecodeError:
        read = (octets.decode(charset, "replace") for charset in _CHARSETS)
        return next((name for name in read if sweep.names.rule(name, place)), unquote(raw))


def _told(
    pair: tuple[str, str], among: tuple[list[tuple[str, ...]], list[str]], place: Place, *, account: bool
) -> KeyRule | None:
    """Give the rule for a value by what it stands among: pairs, and what they are called; ``account`` says that one is who signs in."""
    name, plain = pair
    beside = SHORT_PASSWORDS if account else frozenset()
    if not _NETWORKS.isdisjoint(map(str.lower, among[1])):
        beside = _OF_NETWORK
    if name.lower() in beside and len(plain) >= PASSWORD_SIZE and is_typed(plain):
        return PASSWORD
    if is_made(plain) and is_beside(name, plain, _others(*among, name)):
        return NEAR
    if place != "form":
        return None
    others = [*among[1], *(unquote(pair[3]) for pair in among[0])]
    return FACTOR if is_factor_code(name, plain, others) or _is_second(name, plain, among[1]) else None


def _is_second(name: str, plain: str, names: list[str]) -> bool:
    """Whether a field is what is asked for beside a password: six digits or more under a name for a code."""
    return name.lower() in _CODES and len(plain) >= _SECOND and is_short_code(plain) and any(map(says, names))


def _is_escaped(rule: KeyRule, value: str) -> bool:
    """Whether what looks random is an address whose escapes are escaped again."""
    return rule.when == "opaque" and leads_on(value)


def _lone(sweep: Sweep, text: str, where: str) -> str:
    """Redact a query without names: one that is nothing but random text is a ticket."""
    plain = unquote(text).rstrip("=").replace("+", "-").replace("/", "_")
    if len(plain) >= LONE and is_unheard(sweep, "", plain):
        return sweep.hide(text, UNHEARD, where)
    return _bare(sweep, text, where)


def _bare(sweep: Sweep, text: str, where: str) -> str:
    plain = unquote(text)
    kept = sweep.text(plain, where)
    return text if kept == plain else quote(kept, safe="/:@!$'()*,~")


def _value(sweep: Sweep, pair: tuple[str, str], at: tuple[str, Place], *, oauth: bool) -> str:
    name, raw = pair
    where, place = f"{at[0]}.{name}", at[1]
    value = unquote(raw.replace("+", " ")) if place == "form" else unquote(raw)
    rule = sweep.names.rule(name, place)
    if rule and _LOCATOR.match(value):
        return quote(redact_url(sweep, value, where), safe="/:@!$'()*,~")
    stays = rule is None or _is_escaped(rule, value) or (name == "u" and _FACE.fullmatch(value))
    if rule and not stays and applies(rule, value, oauth=oauth) and not sweep.is_mask(value):
        return sweep.hide(value, rule, where)
    if rule and (found := _QUOTED.fullmatch(value)) and applies(rule, found[1], oauth=oauth):
        return quote(f'"{sweep.hide_unless_harmless(found[1], rule, where)}"')
    if rule and is_short(rule, value):
        return sweep.hide(value, rule, where)
    if place in ("query", "form") and len(value) >= UNHEARD_SIZE and is_unheard(sweep, name, value):
        return sweep.hide(value, replace(UNHEARD, taint="never") if name.lower() == "id" else UNHEARD, where)
    return _by_look(sweep, (name, raw, value), (where, place))


def _by_look(sweep: Sweep, pair: tuple[str, str, str], at: tuple[str, Place]) -> str:
    """Redact a value of which its name says nothing: ``(name, as it was written, without its escapes)``."""
    name, raw, value = pair
    where, place = at
    is_path = value[:1] == "/" and " " not in value
    if place == "query" and _ROUTE.fullmatch(value) and (routed := redact_url(sweep, f"/{value}", where)[1:]) != value:
        return quote(routed, safe="/:@!$'()*,~")
    listing = place == "query" and len(value) >= UNHEARD_SIZE and not is_path
    listed = hide_listed(sweep, name, value, where) if listing and "|" in value else value
    kept = redact_url(sweep, value, where) if is_path else sweep.text(listed, where)
    if kept == value and listing:
        kept = hide_listed(sweep, name, value, where)
    if kept == value:
        return sweep.swap_known(raw, where) if "\ufffd" in value else raw
    return quote(kept, safe="/:@!$'()*,~")
