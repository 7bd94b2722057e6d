"""Members that name each other: name/value lists, JSON Patch, tables, RPC parameters, JSON Web Keys."""

from __future__ import annotations

from collections.abc import Callable

from workbench.redaction.guess import is_readable
from workbench.redaction.headers import hide_by_name
from workbench.redaction.oauth import applies
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import words

type Where = Callable[[str], str]
"""Says where a member of the object stands; asked only when something is hidden."""

JWK = KeyRule(name="jwk", kind="privatekey", reason="The private part of a JSON Web Key (RFC 7517).", taint="role")
RPC = KeyRule(
    name="rpc-login", kind="password", reason="Positional parameters of a method that signs in.", taint="role"
)

_NAMES = ("name", "key", "field", "header", "id", "param", "parameter", "property", "path")
_ROWS = ("rows", "data", "values", "records", "items")
_SIGN_IN = frozenset({"login", "signin", "authenticate", "authorize", "password", "logon"})


def hide_siblings(sweep: Sweep, node: dict[str, object], where: Where) -> None:
    """Hide in place what another member of the same object says is secret."""
    for member in ("value", "val"):
        if isinstance(node.get(member), str):
            _named_value(sweep, node, member, where)
    if isinstance(node.get("kty"), str):
        _jwk(sweep, node, where)
    if isinstance(node.get("params"), list) and isinstance(node.get("method"), str):
        _positional(sweep, node, where)
    for header in ("columns", "fields"):
        if isinstance(node.get(header), list):
            _table(sweep, node, header, where)


def _named_value(sweep: Sweep, node: dict[str, object], member: str, where: Where) -> None:
    value = str(node[member])
    name = next((str(node[name]) for name in _NAMES if isinstance(node.get(name), str)), "")
    name = name.rpartition("/")[2]
    rule = sweep.names.rule(name, "json") if name else None
    header = name.lower() in sweep.rules.headers.cookies | sweep.rules.headers.set_cookies
    if rule and not sweep.is_mask(value) and (header or applies(rule, value, oauth=False)):
        node[member] = hide_by_name(sweep, (name, value), rule, where(member))


def _jwk(sweep: Sweep, node: dict[str, object], where: Where) -> None:
    for member in ("d", "p", "q", "dp", "dq", "qi", "k"):
        value = node.get(member)
        if isinstance(value, str) and len(value) >= 8:
            node[member] = sweep.hide(value, JWK, where(member))


def _positional(sweep: Sweep, node: dict[str, object], where: Where) -> None:
    parameters = node["params"]
    if not isinstance(parameters, list) or _SIGN_IN.isdisjoint(words(str(node["method"]))):
        return
    for index, value in enumerate(parameters):
        if index and isinstance(value, str) and not is_readable(value) and not sweep.is_mask(value):
            parameters[index] = sweep.hide(value, RPC, where(f"params[{index}]"))


def _table(sweep: Sweep, node: dict[str, object], header: str, where: Where) -> None:
    columns = node[header]
    rows = next((node[name] for name in _ROWS if isinstance(node.get(name), list)), None)
    if not isinstance(columns, list) or not isinstance(rows, list):
        return
    for column, title in enumerate(columns):
        name = title.get("name") if isinstance(title, dict) else title
        rule = sweep.names.rule(name, "json") if isinstance(name, str) else None
        for row in rows if rule else ():
            if rule and isinstance(row, list) and column < len(row) and isinstance(row[column], str):
                row[column] = sweep.hide_unless_harmless(row[column], rule, where(f"{header}[{column}]"))
