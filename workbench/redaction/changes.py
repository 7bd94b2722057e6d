"""Objects that as a whole say what is in them: a change of a password, an operation on one, a sealed value, what signing in gave."""

from __future__ import annotations

import re
from functools import partial
from typing import cast

from workbench.redaction.guess import is_short_code, looks_random
from workbench.redaction.oauth import is_typed
from workbench.redaction.places import Node
from workbench.redaction.plans import is_card
from workbench.redaction.rpc import Where
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import squash

CHANGE = KeyRule(
    name="password-change", kind="password", reason="The old or the new password of a change of it.", taint="role"
)
RESULT = KeyRule(
    name="call-result", kind="session", reason="A call that gives nothing but random text has signed in.", taint="role"
)
SEALED = KeyRule(name="sealed-object", kind="sealed", reason="What a framework sealed for itself.", taint="entropy")
OPENING = KeyRule(
    name="opening-code", kind="pin", reason="The code of a lock or an alarm that a call opens.", taint="never"
)
CARD_CODE = KeyRule(
    name="code-of-card", kind="pin", reason="What checks a payment card, beside its number.", taint="never"
)
GROUPS = KeyRule(name="groups-token", kind="token", reason="What SignalR signs the groups of a connection with.")

_CHANGED = frozenset(
    {"current", "old", "new", "newagain", "again", "confirm", "confirmation", "repeat", "retype", "previous"}
)
"""Members of a change of a password that leave out what is changed."""
_PASSWORD = re.compile(r"(?i)passw|passphrase|kennwort|mot.?de.?passe|contrase|senha")
_CHANGES = re.compile(r"(?i)(?:change|update|reset|set|andern|aendern|wechsel|cambio|modif)(?![a-z]{4})")
_IDENTIFIER = re.compile(r"(?i)(?:id|uuid|name|user|email|login|locale|lang)\Z")
_OPENS = re.compile(r"(?i)(?:\w+[.:/_-])?(?:alarm_?)?(?:disarm|unlock|open_?door)(?:[_.-]\w+)?")
"""Services and actions for which a panel or a lock wants its code: ``alarm_disarm``, ``lock.unlock``."""
_GIVEN = frozenset({"service_data", "servicedata", "data", "params", "payload", "args"})
"""Members that hold what a service is given."""
_SEALED = frozenset({"iv", "value", "mac"})
_RESULT = re.compile(r"[0-9a-f]{32}|[A-Za-z0-9_-]{40,}")
_SERVICES = frozenset({"service", "action", "command", "method", "type", "event", "op", "cmd"})
_CARD_NUMBER = re.compile(r"(?:\d[ -]?){12,18}\d|redacted\.card\.[0-9a-f]{12}")
_FIGURES = re.compile(r"\d{3,4}")
_CHECKS = re.compile(
    r"(?:card|kart\w{0,2}|tarjeta|carte|cc)?(?:pruf|pruef|kontroll|kontrol|control|check|verif\w{0,8}|secur\w{0,4}|segur\w{0,5}|sicherheits?|crypto)(?:code|codigo|kod|nummer|number|num|nr|zahl|ziffer|value|wert|digits|gramme)"
    r"|codigo(?:de)?segur\w{0,5}|(?:cc)?c[vs][vcd]2?|cryptogramme"
)
"""What the digits on the back of a card are called by."""
_LONGEST = 64
"""Characters of the longest text that may say what is changed."""


def hide_by_whole(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide in place what is a secret by what the whole object is; ``lower`` has its names in lower case."""
    if not _CHANGED.isdisjoint(lower):
        _change(sweep, node, lower, where)
    if "operationname" in lower and isinstance(node.get("variables"), dict):
        _operation(sweep, str(node[lower["operationname"]]), cast("Node", node["variables"]), where)
    if not _SERVICES.isdisjoint(lower):
        _opening(sweep, node, lower, where)
    if "jsonrpc" in node:
        _result(sweep, node, where)
    if node.keys() >= _SEALED:
        _seal(sweep, node, where)
    if any(is_card(squash(name)) and isinstance(node[name], str) for name in node):
        _card(sweep, node, where)
    if isinstance(node.get("G"), str) and "C" in node and "M" in node:
        node["G"] = sweep.hide(str(node["G"]), GROUPS, where("G"))


def _card(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what checks a card, beside its number, by what it is called in whatever language."""
    numbers = (str(value) for name, value in node.items() if is_card(squash(name)))
    if not any(_CARD_NUMBER.fullmatch(number) for number in numbers):
        return
    for name, value in node.items():
        if _CHECKS.fullmatch(squash(name)) and _FIGURES.fullmatch(str(value)):
            kept = sweep.hide(str(value), CARD_CODE, where(name))
            node[name] = kept if isinstance(value, str) else 0


def _change(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide the old and the new password of a change, where an object says by another member what it changes."""
    others = [name for key, name in lower.items() if key not in _CHANGED]
    rules = (sweep.names.rule(name, "json") for name in others)
    said = (text for name in others if isinstance(text := node[name], str) and len(text) <= _LONGEST)
    if not any(rule and rule.kind == "password" for rule in rules) and not any(map(_is_change, said)):
        return
    for member in (lower[key] for key in _CHANGED & lower.keys()):
        value = node[member]
        if isinstance(value, str) and is_typed(value) and not sweep.is_mask(value):
            node[member] = sweep.hide(value, CHANGE, where(member))


def _is_change(text: str) -> bool:
    """Whether a text says that a password is changed."""
    return _PASSWORD.search(text) is not None and _CHANGES.search(text) is not None


def _operation(sweep: Sweep, operation: str, variables: Node, where: Where) -> None:
    """Hide the variables of an operation that is about a password, as far as they are made as one and are no ids."""
    if not _PASSWORD.search(operation):
        return
    for name, value in variables.items():
        if isinstance(value, str) and is_typed(value) and not _IDENTIFIER.search(name):
            variables[name] = sweep.hide(value, CHANGE, where(f"variables.{name}"))


def _opening(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide the code that a call gives to a lock or an alarm, beside the service that it calls or in what that is given."""
    said = (node[lower[name]] for name in _SERVICES & lower.keys())
    if not any(isinstance(text, str) and _OPENS.fullmatch(text) for text in said):
        return
    _shut(sweep, node, where)
    for member in (lower[name] for name in _GIVEN & lower.keys()):
        if isinstance(given := node[member], dict):
            _shut(sweep, given, partial(_below, where, member))


def _shut(sweep: Sweep, given: Node, where: Where) -> None:
    code = given.get("code")
    if is_short_code(str(code)):
        kept = sweep.hide(str(code), OPENING, where("code"))
        given["code"] = kept if isinstance(code, str) else 0


def _below(where: Where, member: str, name: str) -> str:
    return where(f"{member}.{name}")


def _result(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what a call gives when it is random text alone: a hash in a chain of blocks begins with ``0x``."""
    result = node.get("result")
    if isinstance(result, str) and _RESULT.fullmatch(result) and looks_random(result, 32):
        node["result"] = sweep.hide(result, RESULT, where("result"))


def _seal(sweep: Sweep, node: Node, where: Where) -> None:
    """Hide what a framework sealed: a value beside its initialisation vector and its code of authentication."""
    for member in sorted(_SEALED):
        value = node[member]
        if isinstance(value, str) and looks_random(value):
            node[member] = sweep.hide(value, SEALED, where(member))
