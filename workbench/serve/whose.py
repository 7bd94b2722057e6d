"""As which of a portal's accounts an operation runs: an argument of its tool where the client may choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.exchange import JsonSchema
from workbench.operation import Operation
from workbench.workspace.views import Account

AS_ACCOUNT = "as_account"

type Choice = Mapping[str, tuple[str, ...]]
"""Portal → the accounts between which a client may choose; none where there is nothing to choose."""


def choice(accounts: Iterable[Account], client: str) -> Choice:
    """Say between which accounts a client may choose. Pure."""
    found = dict[str, tuple[str, ...]]()
    for account in accounts:
        if client in account.clients:
            found[account.portal] = (*found.get(account.portal, ()), account.name)
    return {portal: names for portal, names in found.items() if len(names) > 1}


def with_choice(operation: Operation, schema: JsonSchema, names: tuple[str, ...]) -> JsonSchema:
    """Let a tool's input name one of ``names``; as it is where there is no choice, or the portal has such a parameter."""
    if not names or has_parameter(operation):
        return schema
    properties = schema.get("properties")
    which: JsonSchema = {
        "enum": [*names],
        "description": "As which of the portal's accounts; when left out, that of your last call or login there.",
    }
    return schema | {"properties": {**(properties if isinstance(properties, dict) else {}), AS_ACCOUNT: which}}


def told_apart(operation: Operation, arguments: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Split a call's arguments into the account that it names (empty where it names none) and what is sent. Pure."""
    given = dict(arguments)
    if has_parameter(operation):
        return "", given
    named = given.pop(AS_ACCOUNT, "")
    return str(named), given


def has_parameter(operation: Operation) -> bool:
    """Whether the portal's own parameter has that name."""
    properties = (operation.input_schema or {}).get("properties")
    return isinstance(properties, dict) and AS_ACCOUNT in properties
