"""Names of hosts: labels that nobody could guess let in whoever knows them."""

from __future__ import annotations

from workbench.redaction.guess import looks_random
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

SUBDOMAIN = KeyRule(name="capability-subdomain", kind="link", reason="A host name that nobody could guess.")
_LABEL = 24
"""Characters of the shortest label that nobody could guess."""


def redact_host(sweep: Sweep, name: str, where: str) -> str:
    """Hide the labels of a host's name that nobody could guess."""
    return ".".join(
        sweep.hide(label, SUBDOMAIN, where) if "." in name and _is_unguessable(label) else label
        for label in name.split(".")
    )


def _is_unguessable(label: str) -> bool:
    """Whether a label, or what stands in it behind two hyphens, is random text."""
    return len(label) >= _LABEL and any(looks_random(part, _LABEL) for part in (label, *label.split("--")))
