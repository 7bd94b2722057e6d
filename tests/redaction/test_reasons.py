"""Whatever was hidden, a person is told why."""

from __future__ import annotations

import importlib
import pkgutil

import workbench.redaction
from workbench.redaction.reasons import reasons
from workbench.redaction.rules import KeyRule, default_rules


def test_every_rule_of_the_program_has_a_reason() -> None:
    modules = pkgutil.iter_modules(workbench.redaction.__path__, "workbench.redaction.")
    rules = [
        rule
        for found in modules
        for rule in vars(importlib.import_module(found.name)).values()
        if isinstance(rule, KeyRule)
    ]
    said = reasons(default_rules())

    assert len(rules) > 20
    assert [rule.name for rule in rules if not said.get(rule.name)] == []
