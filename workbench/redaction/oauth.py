"""When a rule holds for a value: always, when it looks random, or beside OAuth's other parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.redaction.guess import is_readable, is_uuid, is_worded, is_wordless, looks_random
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
_FILE = re.compile(r"(?:/[a-z][\w.-]{0,80}){3,40}")
"""A file's path, as a ``storage_key`` may be."""
_WORD = re.compile(r"[A-Za-z]{1,20}(?:[_ -][A-Za-z]{1,20}){0,5}")


def is_oauth(names: Iterable[str]) -> bool:
    """Whether two or more OAuth or OIDC parameters stand together."""
    return sum(name.lower() in _PARAMETERS for name in names) > 1


def applies(rule: KeyRule, value: str, *, oauth: bool) -> bool:
    """Whether a rule holds for a value, given whether OAuth parameters stand beside it."""
    if rule.when == "always":
        return rule.kind != "apikey" or _FILE.fullmatch(value) is None
    if rule.when == "oauth":
        return (
            looks_random(value, 16)
            or is_wordless(value)
            or (oauth and (is_uuid(value) or not is_readable(value)) and not _is_word(value))
        )
    if is_readable(value):
        return rule.kind == "session" and is_uuid(value)
    return (
        looks_random(value, 12) or is_wordless(value) or value.lower().startswith(("bearer ", "basic ", "data:image/"))
    )


def _is_word(value: str) -> bool:
    """Whether it is an enum's member such as ``NOT_FOUND`` or ``active``, as ``code`` and ``state`` often are."""
    return _WORD.fullmatch(value) is not None and not looks_random(value, 8) and is_worded(value)
