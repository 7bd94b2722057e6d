"""Calls whose parameters have no names: of JSON-RPC and its kin, and the messages with which a connection signs in."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from workbench.redaction.guess import is_date, is_short_code, is_uuid, is_wordless, looks_random
from workbench.redaction.oauth import applies, is_typed
from workbench.redaction.places import Node
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.tabular import is_credential
from workbench.redaction.words import squash, words

type Where = Callable[[str], str]
"""Says where a member of the object stands; asked only when something is hidden."""


RPC = KeyRule(
    name="rpc-login", kind="password", reason="Positional parameters of a method that signs in.", taint="role"
)
SESSION = KeyRule(name="rpc-session", kind="session", reason="The session that a call names first.", taint="role")
_ACCOUNT = re.compile(r"0x[0-9a-fA-F]{40}")
"""An account of Ethereum, which everybody may know."""
_VERSION = re.compile(r"v?\d{1,3}(?:\.\d{1,4}){1,3}")
"""Which interface a client wants to speak."""
_LOCALE = re.compile(r"[a-z]{2}[-_][A-Z]{2}")
_SESSION = re.compile(r"(?!0+\Z)[0-9a-f]{32}")
SIGN_IN = (
    *("login", "signin", "authenticate", "authorize", "logon", "signon", "auth"),
    *(
        "anmelden",
        "einloggen",
        "connexion",
        "connecter",
        "iniciarsesion",
        "autenticar",
        "entrar",
        "accedi",
        "inloggen",
        "zaloguj",
        "logga",
        "logginn",
    ),
)
_SECRET_METHODS = (
    "password",
    "pwd",
    "passwd",
    "passphrase",
    "otp",
    "token",
    "unlockaccount",
    "authenticate",
    "privkey",
    "privatekey",
)
"""Last words of methods of which every parameter may be a secret."""
_READING = (["list"], ["policy"], ["policies"], ["types"], ["count"])
"""Last words of methods that tell about secrets, and take none."""
_METHODS = (
    "method",
    "methodname",
    "target",
    "service",
    "action",
    "name",
    "fn",
    "function",
    "func",
    "procedure",
    "operation",
    "operationname",
    "command",
    "rpc",
    "proc",
    "m",
    "op",
    "cmd",
    "methode",
    "metodo",
    "aktion",
    "accion",
    "acao",
    "azione",
    "funktion",
    "fonction",
    "funcion",
)
_ARGUMENTS = (
    "params",
    "args",
    "arguments",
    "argv",
    "param",
    "parameters",
    "data",
    "A",
    "parameter",
    "argumente",
    "parametres",
    "parametros",
    "parametri",
    "argomenti",
)
_LONGEST = 40
_CODES = frozenset({"otp", "pin", "code"})
_OPENING = frozenset({*SIGN_IN, "auth", "connectioninit"})
"""Types of messages that sign in."""
_OPENED = (("type", "payload"), ("event", "payload"), ("t", "d"))
"""Members that say what a message is, and what it says."""


def hide_parameters(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide in place what an object that is a call signs in with."""
    for member in _ARGUMENTS:
        values = node.get(member)
        if isinstance(values, str) and member in ("params", "args") and looks_random(values):
            named = " ".join(str(node[lower[key]]) for key in _METHODS if key in lower)
            node[member] = sweep.hide(values, RPC, where(member)) if _first(named) is not None else values
        if isinstance(values, list) or (isinstance(values, dict) and "0" in values):
            named = " ".join(str(node[lower[key]]) for key in _METHODS if key in lower)
            place = partial(_place, where, member)
            if isinstance(values, list):
                hide_positional(sweep, values, named, place)
            else:
                listed = list(values.values())
                hide_positional(sweep, listed, named, place)
                values.update(zip(values, listed, strict=True))
        elif isinstance(values, dict) and isinstance(values.get("code"), str):
            named = next((str(node[lower[key]]) for key in _METHODS if key in lower), "")
            _own_code(sweep, values, named, where(f"{member}.code"))
    if node.get("service") == "object":
        _odoo(sweep, node, where)
    _payload(sweep, node, where)


def _own_code(sweep: Sweep, values: Node, method: str, where: str) -> None:
    """Hide the code that a call is made with, by what it is about: of ``door.open`` it is that of a door."""
    code = str(values["code"])
    names = [f"{word}Code" for word in words(method[:_LONGEST])] if is_short_code(code) else []
    rules = filter(None, (sweep.names.rule(name, "json") for name in names))
    if rule := next((rule for rule in rules if rule.kind in _CODES and applies(rule, code, oauth=False)), None):
        values["code"] = sweep.hide(code, rule, where)


def _place(where: Where, member: str, index: int) -> str:
    return where(f"{member}[{index}]")


def hide_positional(sweep: Sweep, values: list[object], method: str, where: Callable[[int], str]) -> None:
    """Hide in place the parameters of a method that signs in, but for the first, or sets a password."""
    first = 0 if _unlocks(method, values) else _first(method)
    if squash(method) == "call" and values and isinstance(values[0], str) and _SESSION.fullmatch(values[0]):
        values[0] = sweep.hide(values[0], SESSION, where(0))
    if first is None:
        _by_method(sweep, values, method, where)
        return
    strings = [index for index, value in enumerate(values) if isinstance(value, str)]
    if len(strings) == 1 and is_typed(str(values[strings[0]])):
        first = 0
    keys = [index for index in strings[:first] if looks_random(str(values[index]))]
    for index in [*keys, *strings[first:]]:
        value = str(values[index])
        if not (
            is_date(value)
            or is_uuid(value)
            or _VERSION.fullmatch(value)
            or _LOCALE.fullmatch(value)
            or _ACCOUNT.fullmatch(value)
            or sweep.is_mask(value)
        ):
            values[index] = sweep.hide(value, RPC, where(index))
    for index, inner in enumerate(values):
        if isinstance(inner, dict) and isinstance(inner.get("digest"), str) and "algorithm" in inner:
            inner["digest"] = sweep.hide(inner["digest"], RPC, where(index))


def _by_method(sweep: Sweep, values: list[object], method: str, where: Callable[[int], str]) -> None:
    """Hide the codes that a method takes which is named after them: ``setUserCode``."""
    rule = sweep.names.rule(method, "json") if len(method) <= _LONGEST else None
    if rule is None or rule.kind not in _CODES:
        return
    for index, value in enumerate(values):
        if isinstance(value, str) and is_short_code(value):
            values[index] = sweep.hide(value, rule, where(index))


def _unlocks(method: str, values: list[object]) -> bool:
    """Whether a call unlocks something by what it takes alone; of two, the first is what is unlocked."""
    return words(method)[-1:] == ["unlock"] and len(values) == 1 and is_typed(str(values[0]))


def _first(method: str) -> int | None:
    """Give the number of parameters that are no secret: those of a method that signs in begin with who does."""
    said = {squash(part) for part in re.split(r"[\s./:_]", method)} | {squash(method)}
    if words(method)[:1] == ["auth"]:
        return 1
    if words(method)[-1:] in _READING:
        return None
    if words(method.rpartition(".")[2])[:1] == ["login"]:
        return 1
    if any(part.endswith(_SECRET_METHODS) for part in said):
        return 0
    return 1 if any(part.endswith(SIGN_IN) for part in said) else None


def hide_call(sweep: Sweep, node: list[object], where: Callable[[int], str]) -> None:
    """Hide in place what a call that is written as a list signs in with: ``["login", "ann", "…"]``, ``["login", ["ann", "…"]]``."""
    if squash(str(node[0])) not in SIGN_IN:
        return
    inner = node[1] if len(node) == 2 else None
    values: list[object] = inner if isinstance(inner, list) else node
    first = 2 if values is node else 1
    for index, value in list(enumerate(values))[first:]:
        if isinstance(value, str) and is_credential(value) and not sweep.is_mask(value):
            values[index] = sweep.hide(value, RPC, where(index))


def _odoo(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide the password in a call of Odoo's objects: a database, a user's number, a password."""
    values = node.get("args")
    if isinstance(values, list) and len(values) > 2 and isinstance(values[2], str) and type(values[1]) is int:
        values[2] = sweep.hide(values[2], RPC, where("args[2]"))


def _payload(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide the bare text with which a connection begins or signs in."""
    for named, member in _OPENED:
        payload = node.get(member)
        opens = isinstance(payload, str) and squash(str(node.get(named))) in _OPENING
        if opens and (looks_random(str(payload)) or is_wordless(str(payload))):
            node[member] = sweep.hide(str(payload), RPC, where(member))
