"""Names of hosts: labels that nobody could guess let in whoever knows them."""

from __future__ import annotations

import re

from workbench.redaction.guess import looks_random
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

SUBDOMAIN = KeyRule(name="capability-subdomain", kind="link", reason="A host name that nobody could guess.")
_CATCHER = re.compile(
    r"([a-z0-9]{10,63})\.(?:[mx]\.pipedream\.net|requestbin\.(?:net|com)|(?:[a-z0-9-]+\.)?(?:oastify\.com|burpcollaborator\.net|interact\.sh|oast\.\w{2,6})|hookb\.in)(?::\d+)?"
)
"""Hosts of services that hand out a label to whoever wants to be called."""
_LABEL = 24
"""Characters of the shortest label that nobody could guess."""


def redact_host(sweep: Sweep, name: str, where: str) -> str:
    """Hide the labels of a host's name that nobody could guess."""
    if found := _CATCHER.fullmatch(name):
        return sweep.hide(found[1], SUBDOMAIN, where) + name[found.end(1) :]
    return ".".join(_label(sweep, label, where) if "." in name else label for label in name.split("."))


def _label(sweep: Sweep, label: str, where: str) -> str:
    if not _is_unguessable(label):
        return label
    parts = label.split("--")
    if len(parts) == 1 or not any(looks_random(part, _LABEL) for part in parts):
        return sweep.hide(label, SUBDOMAIN, where)
    return "--".join(sweep.hide(part, SUBDOMAIN, where) if looks_random(part, _LABEL) else part for part in parts)


def is_catcher(name: str) -> bool:
    """Whether a host is a label of a service that hands them out."""
    return _CATCHER.fullmatch(name) is not None


def _is_unguessable(label: str) -> bool:
    """Whether a label, or what stands in it behind two hyphens, is random text."""
    return len(label) >= _LABEL and any(looks_random(part, _LABEL) for part in (label, *label.split("--")))
