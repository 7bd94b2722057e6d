"""A lone value that the address of its call tells of: ``GET /connections/quay/sharedkey`` gives ``{"value": "…"}``."""

from __future__ import annotations

import re
from typing import cast

from workbench.redaction.guess import is_date, is_readable, looks_random
from workbench.redaction.made import is_memorable
from workbench.redaction.names import Names
from workbench.redaction.oauth import is_drawn_letters, is_parted, is_typed
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_CLUE = re.compile(r"(?i)pass|secret|key|token|psk|cred|pwd|kennwort|senha|contrase|clave|seed")
_VERBS = frozenset(
    {
        *(
            "generate",
            "reveal",
            "show",
            "view",
            "new",
            "current",
            "latest",
            "rotate",
            "regenerate",
            "get",
            "random",
            "copy",
        ),
        *("decrypt", "value", "plain", "plaintext", "raw", "create", "renew", "fetch", "read", "unmask"),
    }
)
"""Last segments of a path that say what is done with what the segment before names."""
_LISTED = frozenset({"secrets", "passwords", "credentials"})
"""Segments behind which the name of one of them follows."""
_KINDS = frozenset({"password", "secret", "apikey", "recovery", "token", "csrf", "credential"})
_ONE = frozenset({"value", "data", "result", "plaintext", "text", "content", "response", "output", "payload", "val"})
"""Members that hold what was asked for, and say no more."""
_LINE = re.compile(r"[^\s<>]{6,512}")


def rule_of_address(names: Names, url: str) -> KeyRule | None:
    """Give the rule for what an address names last, when that is a secret."""
    path = url.partition("?")[0].partition("://")[2].partition("/")[2]
    if not _CLUE.search(path):
        return None
    steps = [step for step in path.split("/") if step]
    while steps and steps[-1].lower() in _VERBS:
        steps.pop()
    last = steps[-2] if len(steps) > 1 and steps[-2].lower() in _LISTED else (steps or [""])[-1]
    rule = names.rule(last, "json")
    return rule if rule and rule.kind in _KINDS and rule.when != "oauth" else None


def hide_lone(sweep: Sweep, value: object, where: str) -> object:
    """Give a parsed body without the value that its address tells of; an object is changed in place."""
    rule = sweep.addressed
    if rule is None:
        return value
    if isinstance(value, str):
        return sweep.hide(value, rule, where) if _is_secret(value) else value
    node = cast("dict[str, object]", value if isinstance(value, dict) else {})
    for name in [name for name in node if name.lower() in _ONE]:
        inner = node[name]
        if isinstance(inner, str) and _is_secret(inner):
            node[name] = sweep.hide(inner, rule, f"{where}$.{name}")
    return value


def lone_text(sweep: Sweep, text: str, where: str) -> str:
    """Give what stands for a body that is one line without blanks, when its address tells of a secret; nothing for any other."""
    bare = text.strip()
    if sweep.addressed is None or not _LINE.fullmatch(bare) or bare[:1] in '{["' or not _is_secret(bare):
        return ""
    return text.replace(bare, sweep.hide(bare, sweep.addressed, where), 1)


def _is_secret(value: str) -> bool:
    if is_date(value) or is_readable(value) or "redacted." in value or value[:1] in "/{[":
        return False
    return (
        looks_random(value, 12) or is_typed(value) or is_memorable(value) or is_drawn_letters(value) or is_parted(value)
    )
