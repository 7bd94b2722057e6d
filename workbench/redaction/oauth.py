"""When a rule holds for a value: always, when it looks random, or beside OAuth's other parameters."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.redaction.guess import is_readable, looks_random
from workbench.redaction.rules import KeyRule

_PARAMETERS = frozenset(
    [
        "code",
        "state",
        "nonce",
        "client_id",
        "redirect_uri",
        "response_type",
        "grant_type",
        "session_state",
        "iss",
        "scope",
        "code_challenge",
        "code_verifier",
        "id_token",
        "access_token",
    ]
)


def is_oauth(names: Iterable[str]) -> bool:
    """Whether two or more OAuth or OIDC parameters stand together."""
    return sum(name.lower() in _PARAMETERS for name in names) > 1


def applies(rule: KeyRule, value: str, *, oauth: bool) -> bool:
    """Whether a rule holds for a value, given whether OAuth parameters stand beside it."""
    if rule.when == "always" or (rule.when == "oauth" and oauth):
        return True
    if rule.when == "oauth":
        return looks_random(value, 16)
    if is_readable(value):
        return rule.kind == "session" and "-" in value
    return looks_random(value, 12) or value.lower().startswith(("bearer ", "basic "))
