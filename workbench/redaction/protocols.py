"""Subprotocols of WebSockets: pages put a token among them, since they can send no other header there."""

from __future__ import annotations

import re

from workbench.redaction.guess import is_uuid, looks_random
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

PROTOCOL = KeyRule(name="websocket-protocol", kind="token", reason="A token among WebSocket protocols.", taint="role")
_TOKEN = 16
"""Characters of the shortest token."""
_NAMED = tuple(
    re.compile(rf"({name})([._/:=-])(.{{16,}})") for name in ("[A-Za-z]{2,24}", "[A-Za-z]{2,24}[_-][A-Za-z]{2,24}")
)
"""A name with its value behind it, of one word or of two: ``session_0f8fad5b-…``, ``access_token/…``."""


def redact_protocols(sweep: Sweep, value: str, where: str) -> str:
    """Hide the tokens in a list of subprotocols (RFC 6455, section 11.3.4)."""
    return ", ".join(_protocol(sweep, item.strip(), where) for item in value.split(","))


def _protocol(sweep: Sweep, item: str, where: str) -> str:
    kept = sweep.text(item, where)
    if kept != item or is_placeholder(item):
        return kept
    if item.startswith(("base64url.bearer.", "bearer.", "token.", "auth.")):
        return sweep.hide(item, PROTOCOL, where)
    name, _, value = item.partition(".")
    if len(value) >= _TOKEN and sweep.names.rule(name, "json"):
        return f"{name}.{sweep.hide(value, PROTOCOL, where)}"
    for found in filter(None, (pattern.fullmatch(item) for pattern in _NAMED)):
        if (is_uuid(found[3]) or looks_random(found[3])) and sweep.names.rule(found[1], "json"):
            return f"{found[1]}{found[2]}{sweep.hide(found[3], PROTOCOL, where)}"
    return sweep.hide(item, PROTOCOL, where) if looks_random(item, _TOKEN) else item
