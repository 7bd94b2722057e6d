"""Recognise in any file the values that a workspace has known, by their fingerprints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.exchange import Hidden
from workbench.layout import Layout
from workbench.redaction import fingerprint_file
from workbench.redaction.fingerprints import Fingerprints
from workbench.store.columns import every_row, is_database
from workbench.workspace.octets import Open, blocks
from workbench.workspace.wide import narrowed
from workbench.workspace.wrappings import Content

if TYPE_CHECKING:
    from workbench.redaction.rolling import Rolling

REMEMBERED = "known-value"
"""The rule of what an earlier session knew."""


def remembered(layout: Layout) -> list[Rolling]:
    """Give what recognises the values that a workspace's accounts have known; empty where nothing is remembered."""
    if not layout.state.is_dir():
        return []
    from workbench.redaction.rolling import Rolling  # noqa: PLC0415 - numpy takes a third of a second to load

    accounts = [Fingerprints(key, fingerprint_file.read(file)) for key, file in layout.accounts()]
    return [Rolling(account) for account in accounts if account]


def recognise(path: Path, content: Content, known: Sequence[Rolling]) -> Iterator[Hidden]:
    """Give where a value stands that the workspace has known, whatever surrounds it: its kind, never the value."""
    asked = is_database(content.head) and not content.packed
    for account in known:
        found = _in_rows(path, account) if asked else _in_octets(content.opened, account)
        yield from (Hidden(f"{where}: {kind}", REMEMBERED) for where, kind in found)


def without(text: str, known: Sequence[Rolling]) -> str:
    """Give a text without the values that the workspace has known: a place may be named after one."""
    octets = text.encode("utf-8", "replace")
    for account in known:
        for start, end, _ in reversed(list(account.find(octets))):
            octets = octets[:start] + b"*" * (end - start) + octets[end:]
    return octets.decode("utf-8", "replace")


def _in_rows(path: Path, account: Rolling) -> Iterator[tuple[str, str]]:
    for table, rows in every_row(path):
        for row in rows:
            for column, text in row.items():
                for _, _, kind in account.find(text.encode("utf-8", "replace")):
                    yield f"table {table}, column {column}", kind


def _in_octets(opened: Open, account: Rolling) -> Iterator[tuple[str, str]]:
    for at, block in blocks(opened):
        yield from ((f"octet {at + start}", kind) for start, _, kind in account.find(block))
        for start, narrow in narrowed(block):
            yield from ((f"octet {at + start}", kind) for _, _, kind in account.find(narrow))
