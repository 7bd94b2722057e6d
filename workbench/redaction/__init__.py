"""Take secrets out, keep structure: pure rules, codecs and placeholders."""

from __future__ import annotations

from workbench.redaction.handles import Handles, Outgoing
from workbench.redaction.limits import Limits
from workbench.redaction.personal import Personal
from workbench.redaction.placeholder import PLACEHOLDER, digest_of, is_placeholder
from workbench.redaction.redactor import Redactor
from workbench.redaction.rules import RULES_VERSION, Rules, default_rules, load_rules, rules_of

__all__ = [
    "PLACEHOLDER",
    "RULES_VERSION",
    "Handles",
    "Limits",
    "Outgoing",
    "Personal",
    "Redactor",
    "Rules",
    "default_rules",
    "digest_of",
    "is_placeholder",
    "load_rules",
    "rules_of",
]
