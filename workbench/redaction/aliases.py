"""Aliases of GraphQL: what a query wants a field of an answer to be called, ``{ login { t: accessToken } }``."""

from __future__ import annotations

import re
from typing import cast

from workbench.redaction.names import Names
from workbench.redaction.oauth import applies
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_QUERY = '"query":"'
_LONGEST = 100_000
_ARGUMENTS = re.compile(r"\([^()]{0,2000}\)")
_LEVELS = 4
"""Parentheses within parentheses that are left out: objects and lists have none of them."""
_ALIAS = re.compile(r"(?<![\w$:])([A-Za-z_]\w{0,40})\s{0,3}:\s{0,3}([A-Za-z_]\w{2,60})")


def aliases_in(names: Names, body: str) -> dict[str, KeyRule]:
    """Give what fields with a secret's name are called instead, by the queries in the body of a request."""
    at = body.find(_QUERY)
    if at < 0:
        return {}
    selected = body[at : at + _LONGEST].replace("\\n", " ")
    for _ in range(_LEVELS):
        if "(" not in selected:
            break
        selected = _ARGUMENTS.sub(" ", selected)
    found = ((alias, names.rule(field, "json")) for alias, field in _ALIAS.findall(selected))
    return {alias: rule for alias, rule in found if rule and not _is_said(names.rule(alias, "json"))}


def _is_said(rule: KeyRule | None) -> bool:
    """Whether a name says by itself, of whatever value, that it is a secret."""
    return rule is not None and rule.when == "always"


def hide_aliased(sweep: Sweep, document: object, where: str) -> None:
    """Hide in place what stands in an answer under one of the aliases of its query."""
    answers = document if isinstance(document, list) else [document]
    left = [answer.get("data") for answer in answers if isinstance(answer, dict)]
    while left:
        node = left.pop()
        if isinstance(node, list):
            left += [inner for inner in node if isinstance(inner, list | dict)]
        elif isinstance(node, dict):
            _members(sweep, cast("dict[str, object]", node), where)
            left += [inner for inner in node.values() if isinstance(inner, list | dict)]


def _members(sweep: Sweep, node: dict[str, object], where: str) -> None:
    for alias, rule in sweep.aliases.items():
        value = node.get(alias)
        if isinstance(value, str) and applies(rule, value, oauth=False) and not sweep.is_mask(value):
            node[alias] = sweep.hide(value, rule, f"{where}$.data…{alias}")
        elif type(value) is int and rule.numbers:
            sweep.note(f"{where}$.data…{alias}", rule.name)
            node[alias] = 0
