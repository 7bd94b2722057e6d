"""Why each rule hides what it hides, in the words of whoever wrote it."""

from __future__ import annotations

from workbench.redaction import (
    capabilities,
    changes,
    commands,
    connections,
    cookies,
    echoes,
    factor_names,
    handed,
    header_parts,
    headers,
    hosts,
    leaf,
    lines,
    maps,
    markup,
    messages,
    near,
    pairs,
    path_codes,
    path_doors,
    phrases,
    prompts,
    protocols,
    query_values,
    rpc,
    sections,
    segments,
    siblings,
    sign_in_queries,
    stems,
    tabular,
    transcripts,
    unheard,
    url,
)
from workbench.redaction.rules import KeyRule, PathRule, Rules, ShapeRule
from workbench.redaction.sweep import KNOWN

_MODULES = (
    capabilities,
    changes,
    commands,
    connections,
    cookies,
    echoes,
    handed,
    header_parts,
    factor_names,
    headers,
    hosts,
    leaf,
    lines,
    maps,
    markup,
    messages,
    near,
    pairs,
    path_codes,
    path_doors,
    phrases,
    prompts,
    protocols,
    query_values,
    rpc,
    sections,
    segments,
    siblings,
    transcripts,
    sign_in_queries,
    stems,
    tabular,
    unheard,
    url,
)
_BUILT_IN: tuple[KeyRule, ...] = tuple(
    rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, KeyRule)
)


def reasons(rules: Rules) -> dict[str, str]:
    """Give every rule's reason by its name, those that are part of the program included."""
    every: list[KeyRule | PathRule | ShapeRule] = [*_BUILT_IN, *rules.paths, *rules.shapes, *rules.keys]
    named = {rule.name: rule.reason for rule in every}
    return {KNOWN: "A value that was typed, or seen where only a credential stands.", **named}
