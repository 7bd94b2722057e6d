"""What the names of an object say about it: decided once for all objects that have the same names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from workbench.redaction.fields import HEADERS, SAID_ABROAD
from workbench.redaction.handed import is_handed
from workbench.redaction.names import Names
from workbench.redaction.oauth import FIRST_PASSWORDS, SHORT_PASSWORDS, WHO
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import squash, words

type Shape = tuple[str, ...]
"""The names of an object, in their order."""

FACTOR_CODES = frozenset(
    {"code", "answer", "response", "entered", "digits", "entry", "enteredcode", "inputcode", "typedcode"}
)
"""Members that hold the code of a second factor beside its name, and much else beside others."""

_MARKERS = FACTOR_CODES | HEADERS | SAID_ABROAD | frozenset(
    {
        "val", "v", "values", "input", "received", "before", "after", "fromstring", "tostring", "newval", "oldval", "content", "kty", "params", "args", "argv", "arguments", "param",
        "parameters", "columns", "fields", "cols", "headers", "titles", "columnnames", "rowtype", "columninfo", "variables", "selector", "selectors", "inputtype", "ischecked", "stringdata", "oth",
        "contents", "macro", "locator", "target", "lines", "el", "sel", "css", "used", "usedat", "consumed", "redeemed", "parameter", "argumente", "parametres", "parametros", "parametri", "argomenti", "ispassword", "rowdata", "rows", "confirm", "again", "repeat", "current", "operationname", "recovery", "schema", "metadata", "manifest", "resultsetmetadata", "attribute", "variable", "old", "new", "previous", "userinput", "header", "head", "heads", "heading", "headings", "headerrow", "columntitles", "columnheaders", "captions", "thead", "keys", "names", "payload",
    }
)  # fmt: skip
"""An object without one of these has no members that name each other."""

_PAIRED = (
    frozenset({"type", "text"}), frozenset({"bcrypt_hash", "result"}), frozenset({"result", "length"}), frozenset({"name", "default"}), frozenset({"id", "default"}), frozenset({"key", "default"}), frozenset({"title", "text"}), frozenset({"label", "text"}), frozenset({"name", "text"}), frozenset({"id", "text"}), frozenset({"toplabel", "text"}), frozenset({"term", "definition"}), frozenset({"field", "text"}), frozenset({"_class", "value"}), frozenset({"kind", "data"}), frozenset({"name", "data"}), frozenset({"path", "data"}), frozenset({"mount_type", "data"}), frozenset({"engine", "data"}), frozenset({"mount", "data"}), frozenset({"jsonrpc", "result"}), frozenset({"dimensions", "source"}), frozenset({"kind", "items"}), frozenset({"method", "data"}), frozenset({"field", "data"}), frozenset({"from", "to"}), frozenset({"m", "a"}), frozenset({"c", "g", "m"}), frozenset({"event", "payload"}), frozenset({"type", "payload"}), frozenset({"fn", "data"}), frozenset({"current", "new"}), frozenset({"old", "new"}), frozenset({"instancepath", "data"}), frozenset({"service", "service_data"}), frozenset({"service", "data"}), frozenset({"action", "data"}), frozenset({"command", "args"}), frozenset({"key", "secret"}), frozenset({"key1", "key2"}), frozenset({"type", "attributes"}), frozenset({"type", "instances"}), frozenset({"t", "d"}), frozenset({"action", "payload"}),
)  # fmt: skip
"""What a field with its content has, and a Kubernetes object."""

_KEYED = frozenset(
    {"keys", "tokens", "sessions", "tickets", "token", "session", "secrets", "logins", "invites", "invitations"}
)
"""Words of a map's name by which random names in it are credentials."""
_CODED = frozenset(
    {"invite", "invitation", "join", "claim", "redeem", "referee", "guest", "registration", "activation"}
)
"""Words of a map's name by which codes in it let somebody in."""
_BESIDE = SHORT_PASSWORDS | FIRST_PASSWORDS
"""What stands for a password beside who signs in."""

_OWNED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "key": frozenset({"apikey", "password"}),
        "keys": frozenset({"apikey", "token"}),
        "code": frozenset({"otp", "code"}),
        "codes": frozenset({"recovery", "otp", "code"}),
        "voucher": frozenset({"otp"}),
        **dict.fromkeys(("answer", "antwort", "respuesta", "reponse", "risposta", "resposta"), frozenset({"recovery"})),
    }
)
"""Members that say what they are by what stands above them, and the kinds of secrets that makes of them."""
_PEOPLE = frozenset({"user", "email", "phone", "mobile", "app", "check", "google"})
"""Who or what has a code of another kind as often."""

_WEAK = frozenset({"random", "oauth"})
"""When a rule for the name above says nothing of a code below it."""
_CARD = re.compile(
    r"(?:numero)?(?:de)?(?:la)?(?:credit|kredit)?(?:card|karten?|tarjeta|carte|cartao|carta|kort|cc)(?:number|numero|nummer|num|nr|no)?|pan"
)
CODE = 3
"""Letters of the longest code of a language or a country (ISO 639, ISO 3166)."""
_TABLE = 12
"""Names of the smallest table of them."""
_REMEMBERED = 5_000
_LONGEST = 64
"""Names of a shape that is worth remembering; an object with more is a map, whose like is never seen again."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What to look at in an object."""

    ruled: tuple[tuple[str, KeyRule], ...] = ()
    """The names that fall under a rule."""
    prose: frozenset[str] = frozenset()
    """The names below which texts for people stand."""
    marked: bool = False
    """Whether members may name each other."""
    keyed: tuple[str, ...] = ()
    """The names of maps in which keys, tokens or sessions may be names: ``keysInUse``."""
    owned: tuple[str, ...] = ()
    """Members such as a bare ``key``, which are secrets where the name above says whose they are: ``api`` for ``apiKey``."""

    linked: tuple[str, ...] = ()
    """The names that say that a link is handed out: ``inviteUrl``."""

    coded: bool = False
    """Whether the names may be codes of languages or countries, which say nothing of what stands under them."""


PLAIN: Final = Plan()
"""Nothing but names without a meaning."""


class Plans:
    """Plans by shape. They are never taken back, so threads may share them."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._plans: dict[Shape, Plan] = {}
        self.plain: set[Shape] = set()
        """Shapes in which there is nothing to look at. For loops that cannot afford a call."""

    def plan(self, shape: Shape) -> Plan:
        """Give what to look at in objects with these names."""
        plan = self._plans.get(shape)
        if plan is None:
            plan = self._decide(shape)
            if len(shape) <= _LONGEST and len(self._plans) < _REMEMBERED:
                self._plans[shape] = plan
                if plan is PLAIN:
                    self.plain.add(shape)
        return plan

    def _decide(self, shape: Shape) -> Plan:
        beside = frozenset(map(squash, shape))
        found = {name: None if _is_address(name) else self._names.rule(name, "json") for name in shape}
        ruled = tuple((name, rule) for name, rule in found.items() if rule and beside.isdisjoint(rule.unless))
        prose = frozenset(name for name in shape if self._names.is_container(name))
        lower = {name.lower() for name in shape}
        marked = (
            not lower.isdisjoint(_MARKERS)
            or any(name.endswith(("headers", "columns")) for name in lower)
            or "codes" in lower
            or any(name.startswith("valueas") or name.endswith(("value", "values")) for name in lower)
            or ("url" in lower and any(name.startswith("value") for name in lower))
            or any(pair <= lower for pair in _PAIRED)
            or not (WHO.isdisjoint(lower) or _BESIDE.isdisjoint(lower))
            or any(map(is_card, beside))
        )
        bare = [name for name in shape if name.isalpha() and not found[name]]
        keyed = tuple(name for name in shape if is_coded(name) or (name in bare and is_keyed(name)))
        owned = tuple(name for name in shape if name in _OWNED)
        linked = tuple(name for name in shape if is_handed(name))
        found_any = ruled or prose or marked or keyed or owned or linked
        return Plan(ruled, prose, marked, keyed, owned, linked, are_codes(shape)) if found_any else PLAIN

    def owner(self, name: str, member: str) -> KeyRule | None:
        """Give the rule for a member by what it stands below: for a ``code`` among ``userCodes`` that for ``userCode``."""
        own = self._names.rule(name, "json")
        if (
            not name.isalpha()
            or name.lower().removesuffix("s") in _PEOPLE
            or self._names.is_about(name)
            or (own and own.when not in _WEAK)
        ):
            return None
        rule = self._compound(name, member.title())
        return rule if rule and rule.kind in _OWNED[member] else None

    def _compound(self, name: str, of: str) -> KeyRule | None:
        one = name.removesuffix("s").removesuffix(of)
        rule = self._names.rule(f"{one}{of}", "json") if one != name else None
        return rule or self._names.rule(f"{name}{of}", "json")


def is_card(name: str) -> bool:
    """Whether a name in small letters is that of a payment card's number."""
    return _CARD.fullmatch(name) is not None


def are_codes(shape: Shape) -> bool:
    """Whether names are mostly two or three letters, as a table of languages or countries has them."""
    short = sum(2 <= len(name) <= CODE and name.isalpha() for name in shape)
    return len(shape) >= _TABLE and 3 * short >= 2 * len(shape)


def is_keyed(name: str) -> bool:
    """Whether a map with that name may have keys or sessions for its names."""
    return len(parts := words(name)) > 1 and not _KEYED.isdisjoint(parts)


def is_coded(name: str) -> bool:
    """Whether a map with that name may have printed codes for its names that let somebody in: ``inviteCodes``."""
    parts = words(name)
    return parts[-1:] == ["codes"] and not _CODED.isdisjoint(parts)


def _is_address(name: str) -> bool:
    """Whether a name is an address with a query, as caches have them: what it ends with is a value."""
    return "?" in name and "=" in name
