"""Value shapes: what looks like a credential by itself, wherever it stands."""

from __future__ import annotations

import re

from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import ShapeRule
from workbench.redaction.sweep import Sweep

_GLUED = re.compile(rf"({PLACEHOLDER.pattern})(?:\.[a-z]{{2,16}}\.[0-9a-f]{{12}})+")
"""A placeholder that took the beginning of another with it."""


def redact_shapes(sweep: Sweep, text: str, where: str) -> str:
    """Replace every match of every shape whose anchor stands in the text."""
    for rule in sweep.scanner.shapes(text):
        text = _apply(sweep, text, rule, where)
    return text


def _apply(sweep: Sweep, text: str, rule: ShapeRule, where: str) -> str:
    def swap(found: re.Match[str]) -> str:
        value = found[0]
        if PLACEHOLDER.search(value) or (rule.check and not rule.check(value)):
            return value
        return sweep.hide(value, rule, where)

    swapped = rule.pattern.sub(swap, text)
    return swapped if swapped == text else _GLUED.sub(lambda found: found[1], swapped)
