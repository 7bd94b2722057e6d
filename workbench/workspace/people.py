"""Who gets personal data as it is, and who gets masks: the switches of the workspace's redaction rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from workbench.exchange import Recording, Redacted
from workbench.layout import Layout
from workbench.redaction import Personal, rules_of

Place = Literal["exports", "answers"]


def masker(layout: Layout, place: Place, account: str = "default") -> Personal | None:
    """Give what masks an account's personal data in a place; None where it is kept. Raises UsageError."""
    rules = rules_of(layout.root).personal
    return Personal(rules, layout.placeholder_key(account)) if place in rules.masked else None


def for_export(layout: Layout, recordings: Iterable[Recording], exchanges: Iterable[Redacted]) -> Iterator[Redacted]:
    """Give exchanges as they may leave the workspace."""
    accounts = {recording.id: recording.account for recording in recordings}
    maskers = {account: masker(layout, "exports", account) for account in {*accounts.values(), "default"}}
    for exchange in exchanges:
        found = maskers[accounts.get(exchange.recording, "default")]
        yield found.exchange(exchange) if found else exchange
