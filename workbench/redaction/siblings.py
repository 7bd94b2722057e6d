"""Members that name each other: name/value lists, JSON Patch, form fields, RPC parameters, JSON Web Keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import cast

from workbench.redaction.changes import hide_by_whole
from workbench.redaction.factors import hide_factors
from workbench.redaction.fields import NAMES, SAID_ABROAD, VALUES
from workbench.redaction.guess import is_readable, is_strange, looks_random
from workbench.redaction.headers import hide_by_name
from workbench.redaction.json_text import dump_json, parse_json
from workbench.redaction.made import is_made
from workbench.redaction.maps import SECRET_OBJECT, hide_maps
from workbench.redaction.oauth import FIRST_PASSWORDS, PASSWORD_SIZE, SHORT_PASSWORDS, WHO, applies, is_typed
from workbench.redaction.phrases import redact_arguments
from workbench.redaction.placeholder import CONSTANT_KINDS, is_placeholder
from workbench.redaction.places import Node
from workbench.redaction.rpc import Where, hide_parameters
from workbench.redaction.rules import KeyRule, When
from workbench.redaction.stems import INNOCENT
from workbench.redaction.sweep import Sweep
from workbench.redaction.tabular import hide_columns
from workbench.redaction.words import squash

JWK = KeyRule(name="jwk", kind="privatekey", reason="The private part of a JSON Web Key (RFC 7517).", taint="role")
FIELD = KeyRule(name="password-field", kind="password", reason="What stands in a field for passwords.", taint="role")
TYPED = replace(FIELD, when="typed")
PAIRED = KeyRule(name="key-and-secret", kind="apikey", reason="A key beside its secret.", taint="role")
COOKIE = KeyRule(name="cookie-in-list", kind="cookie", reason="A cookie as browsers write it down.", taint="entropy")
_OF_COOKIES = frozenset({"hostonly", "httponly", "samesite", "storeid", "expirationdate"})
"""Members that cookies alone have beside a domain and a value."""
_QUERY = re.compile(r"(?:query|queryString|query_string|queryParams|queryParameters|urlParams)\[\d+\]\.value\Z")
"""Where a list of the parameters of an address stands."""
_PARAMETER = 24
"""Characters of the longest name that says something of a parameter alone."""
_KEY = re.compile(r"[A-Za-z0-9_-]{16,128}")


_LOOSE = frozenset({"content", "contents", "data", "text", "answer", "definition"})
"""Members that hold a value beside a name, and as often words for people."""
_TYPES = frozenset({"k", "type", "inputtype", "fieldtype", "format", "_class", "@type", "__typename"})
_SECRET_TYPES = frozenset({"password", "secret", "securestring", "secureobject", "concealed"})
_PASSWORD_TYPE = re.compile(r"(?i)(?:password(?:field|parameter|parametervalue|callback|input|value)?|hidden)\Z")
_FLAGS = frozenset(
    {"sensitive", "issensitive", "secret", "issecret", "secure", "issecure", "masked", "concealed", "ispassword"}
)
"""Members that say of the value beside them that it is secret."""
_TARGETS = frozenset({"selector", "selectors", "target", "element", "xpath", "locator", "el", "sel", "css"})
_SELECTED = re.compile(
    r"[#.]([A-Za-z_][\w-]{1,40})|\[@?(?:name|id|aria-label|data-[\w-]{1,20})[*^$~|]?=[\"']?([^\"'\]]{2,40})|\A(?:name|id|label)=([\w-]{2,40})\Z"
)
"""What a selector calls an element: ``#kennwort``, ``input[name=pin]``, ``id=passwd``."""
_TARGET = re.compile(
    r"passw|pwd|passwort|kennwort|contrase[nñ]|mot[ _-]?de[ _-]?passe|senha|has[lł]o|heslo|jelsz|wachtwoord|l[oö]senord|passord|adgangskode|salasana|parola|[sş]ifre|парол|密码|密碼|パスワード|비밀번호"
)
"""What names a field for passwords, where one typed something."""
_PROSE = re.compile(r"[^\W\d_][^\W\d]*(?:[ ,.':\u2019-]+[^\W\d]+)*[.!?]?")
_LONGEST_ADDRESS = 300
_CODE_TYPE = 24
"""Characters of the longest type that is the name of a code."""
_TYPED_KINDS = frozenset({"otp", "pin", "apikey", "token", "session", "secret", "csrf"})
"""Kinds of secrets that a thing may be by its type."""
_WORDS_APART = 3
"""Blanks in the shortest text that is a sentence, whatever it is made of."""
_TWINS = ("key1", "key2")
_TWIN = 24
"""Characters of the shortest of two keys."""
_RESOURCES = frozenset({"password", "secret", "apikey", "token", "recovery", "credential"})
_VALUED = frozenset({"value", "plaintext", "content", "data", "text", "result"})
_WRITTEN = 20
"""Characters of the shortest random text that is a secret by the name above it."""
_VARIABLE = re.compile(r"(\w{1,64})\s{0,5}:\s{0,5}\$(\w{1,64})")
_KUBERNETES = re.compile(r"Opaque\Z|kubernetes\.io/")
"""Types of a Kubernetes Secret, which alone stand in a list of them."""
_STORED = re.compile(r"(?:\A|/)secrets/")
"""Within the name of what a store of secrets gives."""
_PRIVATE = ("d", "p", "q", "dp", "dq", "qi", "k", "r", "t")


def hide_siblings(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide in place what another member of the same object says is secret."""
    lower = {name.lower(): name for name in node}
    _named(sweep, node, lower, where)
    if isinstance(node.get("kty"), str):
        _jwk(sweep, node, where)
    hide_parameters(sweep, node, lower, where)
    hide_by_whole(sweep, node, lower, where)
    _account(sweep, node, lower, where)
    _pair(sweep, node, lower, where)
    _kubernetes(sweep, node, where)
    if "key1" in node:
        _twins(sweep, node, where)
    if "attributes" in node and "type" in node:
        _resource(sweep, node, node["attributes"], where)
    if "instances" in node and "type" in node:
        _instances(sweep, node, where)
    if "domain" in node and "value" in node and not _OF_COOKIES.isdisjoint(lower):
        _cookie(sweep, node, where)
    if "variables" in node and isinstance(node.get("query"), str):
        _variables(sweep, node, where)
    if isinstance(node.get("payload"), dict) and _STORED.search(str(node.get("name"))):
        _stored(sweep, cast("Node", node["payload"]), where)
    hide_maps(sweep, node, lower, where)
    hide_factors(sweep, node, lower, where)
    hide_columns(sweep, node, where)


def _named(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    values = [
        name
        for key, name in lower.items()
        if key in VALUES
        or key in SAID_ABROAD
        or key in _LOOSE
        or key == "default"
        or key.startswith("value")
        or key.endswith(("value", "values"))
    ]
    if not values:
        return
    name, rule = _rule(sweep, node, lower)
    said = node.get("key") or node.get("name")
    if isinstance(said, str) and len(said) <= _PARAMETER and (asked := sweep.names.rule(said, "query")):
        name, rule = (said, asked) if _QUERY.search(where("value")) else (name, rule)
    for member in values:
        if rule and sweep.names.rule(member, "json") is None:
            _put(sweep, node, member, (name, rule), where)
            if rule is not FIELD and rule.when != "always" and _is_field(node, lower):
                _put(sweep, node, member, ("", FIELD), where)


def _rule(sweep: Sweep, node: Node, lower: dict[str, str]) -> tuple[str, KeyRule | None]:
    """Give the name that an object calls its value by, and the rule for it."""
    if found := _first(sweep, _calls(node, lower)):
        return found
    if _is_field(node, lower):
        return "", FIELD
    if found := _first(sweep, _selected(node, lower)):
        return found
    if rule := _kind_of_code(sweep, node, lower):
        return "", rule
    return "", TYPED if any(_PASSWORD_TYPE.search(str(node[lower[key]])) for key in _TYPES & lower.keys()) else None


def _first(sweep: Sweep, names: Iterable[str]) -> tuple[str, KeyRule] | None:
    """Give the first of some names that is a secret's, and its rule."""
    return next(((name, rule) for name in names if (rule := sweep.names.rule(name, "json"))), None)


def _calls(node: Node, lower: dict[str, str]) -> Iterator[str]:
    """Give what the members of an object that hold a name call its value."""
    yield from _extension(node, lower)
    for key in sorted(
        key
        for key in lower
        if key in NAMES or key.endswith(("name", "key", "id", "label", "propertypath", "fieldpath"))
    ):
        yield from _said(node[lower[key]], is_path="path" in key)


def _selected(node: Node, lower: dict[str, str]) -> list[str]:
    """Give what selectors call the element in which something was typed."""
    said = (node[lower[key]] for key in _TARGETS & lower.keys())
    texts = (text for text in said if isinstance(text, str) and len(text) <= _LONGEST_ADDRESS)
    return [part for text in texts for found in _SELECTED.findall(text) for part in found if part]


def _kind_of_code(sweep: Sweep, node: Node, lower: dict[str, str]) -> KeyRule | None:
    """Give the rule for what says by its type that it is a code or random text that lets in: ``{"type": "pin", "value": "…"}``."""
    kinds = (str(node[lower[key]]) for key in _TYPES & lower.keys())
    found = (sweep.names.rule(kind, "json") for kind in kinds if len(kind) <= _CODE_TYPE)
    rule = next((rule for rule in found if rule and rule.kind in _TYPED_KINDS), None)
    looks: When = "digits" if rule and rule.kind in CONSTANT_KINDS else "random"
    return rule and replace(rule, when=looks, numbers=False)


def _extension(node: Node, lower: dict[str, str]) -> list[str]:
    """Give what an extension's address calls its value, as FHIR has them: the last step of its path."""
    url = node[lower["url"]] if "url" in lower and any(key.startswith("value") for key in lower) else ""
    return [url.rpartition("/")[2]] if isinstance(url, str) and len(url) <= _LONGEST_ADDRESS else []


def _said(name: object, *, is_path: bool) -> list[str]:
    """Give the names that a member says: itself, the steps of a path, those of a list, the last first."""
    if isinstance(name, list):
        return [part for part in reversed(name) if isinstance(part, str) and 0 < len(part) <= 200]
    if isinstance(name, dict):
        return [part for key, part in name.items() if key.lower() in NAMES and isinstance(part, str)]
    if not isinstance(name, str) or not 0 < len(name) <= 200:
        return []
    return _parts(name) if is_path else [name]


def _is_field(node: Node, lower: dict[str, str]) -> bool:
    """Whether an object is a field for secrets, by its type, a flag, what it was typed into, or as session replay has it."""
    types = (str(node[lower[key]]).lower() for key in _TYPES & lower.keys())
    targets = (str(node[lower[key]]).lower() for key in _TARGETS & lower.keys())
    return (
        any(kind in _SECRET_TYPES for kind in types)
        or any(node[lower[key]] is True for key in _FLAGS & lower.keys())
        or any(_TARGET.search(INNOCENT.sub(" ", target)) for target in targets)
        or (node.get("source") == 5 and "isChecked" in node)
    )


def _parts(path: str) -> list[str]:
    """Give the names in a JSON pointer that say what it leads to, the last first."""
    parts = re.split(r"[/.\[\]]", path)
    return [part for part in reversed(parts) if part and not part.isdigit() and part != "-"]


def _put(sweep: Sweep, node: Node, member: str, named: tuple[str, KeyRule], where: Where) -> None:
    rule = named[1]
    value, loose = node[member], member.lower() in _LOOSE
    if isinstance(value, str):
        node[member] = _hidden(sweep, value, named, where(member), loose=loose)
    elif isinstance(value, list):
        node[member] = [
            _hidden(sweep, item, named, where(member), loose=loose) if isinstance(item, str) else item for item in value
        ]
        for item in value:
            if isinstance(item, dict):
                _put_value(sweep, item, named, where(member))
    elif isinstance(value, dict) and not loose:
        _put_below(sweep, value, named, where(member))
    elif rule.numbers and type(value) is int and abs(value) >= 100:
        sweep.note(where(member), rule.name)
        node[member] = 0


def _put_value(sweep: Sweep, item: Node, named: tuple[str, KeyRule], where: str) -> None:
    """Hide the value of one of several things that have a secret's name together, and names of their own."""
    for member in [name for name in item if name.lower() in VALUES]:
        if isinstance(value := item[member], str) and sweep.names.rule(member, "json") is None:
            item[member] = _hidden(sweep, value, named, where, loose=member.lower() in _LOOSE)


def _put_below(sweep: Sweep, node: Node, named: tuple[str, KeyRule], where: str) -> None:
    """Hide the texts of a value that is an object, also of one that holds several, as attributes of OpenTelemetry do."""
    for key, inner in node.items():
        if isinstance(inner, str) and not sweep.names.is_descriptor(key):
            node[key] = _hidden(sweep, inner, named, where, loose=False)
    several = node.get("arrayValue")
    values = several.get("values") if isinstance(several, dict) else None
    for each in values if isinstance(values, list) else ():
        if isinstance(each, dict):
            _put_below(sweep, each, named, where)


def _hidden(sweep: Sweep, value: str, named: tuple[str, KeyRule], where: str, *, loose: bool) -> str:
    name, rule = named
    if where.endswith("default") and not (is_typed(value) or looks_random(value, 12)):
        return value
    if (
        sweep.is_mask(value)
        or value.lower() == name.lower()
        or (loose and (_is_prose(value) or squash(value).startswith(squash(name) or " ")))
    ):
        return value
    if value[:1] == "{" and (kept := hide_written(sweep, value, rule, where)):
        return kept
    header = name.lower() in sweep.rules.headers.cookies | sweep.rules.headers.set_cookies
    return hide_by_name(sweep, (name, value), rule, where) if header or applies(rule, value, oauth=False) else value


def hide_written(sweep: Sweep, value: str, rule: KeyRule, where: str) -> str:
    """Give JSON that stands as text under a secret's name without what is random in it; nothing for any other text."""
    parsed = parse_json(value)
    if not isinstance(parsed, dict):
        return ""
    for name, inner in parsed.items():
        if (
            isinstance(inner, str)
            and looks_random(inner, _WRITTEN)
            and not sweep.names.is_open(name)
            and not is_readable(inner)
        ):
            parsed[name] = sweep.hide(inner, rule, where)
    return sweep.text(dump_json(parsed), where)


def _is_prose(value: str) -> bool:
    return _PROSE.fullmatch(value) is not None or value.count(" ") >= _WORDS_APART


def _jwk(sweep: Sweep, node: Node, where: Where) -> None:
    others = node.get("oth")
    for key in (node, *(others if isinstance(others, list) else ())):
        for member in _PRIVATE if isinstance(key, dict) else ():
            value = key.get(member)
            if isinstance(value, str) and len(value) >= 8:
                key[member] = sweep.hide(value, JWK, where(member))


def _account(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide what stands for a password beside who signs in, under a name that says too little by itself."""
    if WHO.isdisjoint(lower):
        return
    for member in (lower[key] for key in FIRST_PASSWORDS & lower.keys()):
        value = node[member]
        if isinstance(value, str) and is_made(value):
            node[member] = sweep.hide(value, FIELD, where(member))
    for member in (lower[key] for key in SHORT_PASSWORDS & lower.keys()):
        value = node[member]
        if isinstance(value, str) and len(value) >= PASSWORD_SIZE and is_typed(value):
            node[member] = sweep.hide(value, FIELD, where(member))


def _pair(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide a key beside its secret: ``{"key": "PK4F…", "secret": "…"}``; a bare key indexes something elsewhere."""
    if "key" not in lower or "secret" not in lower:
        return
    key, secret = node[lower["key"]], node[lower["secret"]]
    if not isinstance(key, str) or not isinstance(secret, str) or not _is_key(key):
        return
    if is_placeholder(secret) or looks_random(secret):
        node[lower["key"]] = sweep.hide(key, PAIRED, where(lower["key"]))


def _is_key(value: str) -> bool:
    return _KEY.fullmatch(value) is not None and (any(map(str.isdigit, value)) or is_strange(value))


def _twins(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide the two keys of an account, of which one is in use while the other is made anew."""
    twins = [node.get(name) for name in _TWINS]
    if all(isinstance(key, str) and looks_random(key, _TWIN) for key in twins):
        for name in _TWINS:
            node[name] = sweep.hide(str(node[name]), PAIRED, where(name))


def _instances(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide the secrets among what Terraform has made of a resource that is one by its type: ``random_password``."""
    for number, made in enumerate(node["instances"] if isinstance(node["instances"], list) else ()):
        if isinstance(made, dict):
            _resource(sweep, node, made.get("attributes"), partial(_at, where, f"instances[{number}]."))


def _at(where: Where, above: str, name: str) -> str:
    return where(above + name)


def _cookie(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what looks like a secret in a cookie that a browser or an extension has written down, whatever it is called."""
    if isinstance(value := node["value"], str) and (looks_random(value) or is_typed(value)):
        node["value"] = sweep.hide_unless_harmless(value, COOKIE, where("value"))


def _resource(sweep: Sweep, node: Node, attributes: object, where: Where) -> None:
    """Hide the value among the attributes of what says by its type that it is a secret (JSON:API, section 5.2)."""
    kind = node["type"]
    if not (isinstance(kind, str) and isinstance(attributes, dict) and len(kind) <= _CODE_TYPE):
        return
    rule = sweep.names.rule(kind, "json") or sweep.names.rule(kind.removesuffix("s"), "json")
    if rule is None or rule.kind not in _RESOURCES:
        return
    for member in attributes.keys() & _VALUED:
        _put(
            sweep, attributes, member, (member, replace(rule, when="chosen")), lambda name: where(f"attributes.{name}")
        )


def hide_arguments(sweep: Sweep, node: list[object], where: Callable[[int], str]) -> None:
    """Hide in place what is a secret among the arguments of a command: ``["curl", "-u", "ann:…"]``."""
    words = [word for word in node if isinstance(word, str)]
    if len(words) != len(node) or not any(word.startswith("-") for word in words):
        return
    noted = len(sweep.hidden)
    kept = redact_arguments(sweep, words, "")
    changed = [index for index, (old, new) in enumerate(zip(words, kept, strict=True)) if old != new]
    if changed:
        sweep.move_notes(noted, where(changed[0]))
        node[:] = kept


def _kubernetes(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide the data of a Secret, and of those in a list."""
    items = node.get("items") if node.get("kind") == "SecretList" else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            _opaque_data(sweep, item, where)
    if node.get("kind") == "Secret" or "stringData" in node or _KUBERNETES.match(str(node.get("type"))):
        _opaque_data(sweep, node, where)


def _opaque_data(sweep: Sweep, node: Node, where: Where) -> None:
    for member in ("data", "stringData"):
        data = node.get(member)
        if not isinstance(data, dict):
            continue
        for name, value in data.items():
            if isinstance(value, str) and not sweep.is_mask(value):
                data[name] = sweep.hide(value, SECRET_OBJECT, where(f"{member}.{name}"))


def _variables(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide the GraphQL variables that stand for an argument with a secret's name."""
    variables = node["variables"]
    if isinstance(variables, str):
        parsed = parse_json(variables)
        if isinstance(parsed, dict) and _variables_of(sweep, str(node["query"]), parsed, where):
            node["variables"] = dump_json(parsed)
    elif isinstance(variables, dict):
        _variables_of(sweep, str(node["query"]), variables, where)


def _variables_of(sweep: Sweep, query: str, variables: Node, where: Where) -> bool:
    changes = sweep.changes
    for argument, variable in _VARIABLE.findall(query[:100_000]):
        rule = sweep.names.rule(argument, "json")
        if rule and variable in variables:
            _put(sweep, variables, variable, (argument, rule), lambda member: where(f"variables.{member}"))
    return sweep.changes != changes


def _stored(sweep: Sweep, payload: Node, where: Where) -> None:
    """Hide the value that a store of secrets gives beside its path: ``projects/…/secrets/…``."""
    value = payload.get("data")
    if isinstance(value, str) and value:
        payload["data"] = sweep.hide(value, SECRET_OBJECT, where("payload.data"))
