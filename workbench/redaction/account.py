"""The redactor of one account of a workspace: its key, the workspace's rules, what earlier sessions knew."""

from __future__ import annotations

import contextlib

from workbench.layout import Layout
from workbench.redaction import fingerprint_file
from workbench.redaction.redactor import Redactor
from workbench.redaction.rules import rules_of


def redactor_of(layout: Layout, account: str) -> Redactor:
    """Make the account's redactor. Raises OSError, and UsageError for rules that cannot be used."""
    return Redactor(
        layout.placeholder_key(account),
        rules_of(layout.root),
        remembered=fingerprint_file.read(layout.fingerprints(account)),
    )


def remember(layout: Layout, account: str, redactor: Redactor) -> None:
    """Keep fingerprints of what became known; that this fails costs a later session's memory, nothing now."""
    if fresh := redactor.unsaved():
        with contextlib.suppress(OSError):
            fingerprint_file.append(layout.fingerprints(account), fresh)
