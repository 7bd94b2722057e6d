"""The agents' notebook: small private text files that outlive every database."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workbench.errors import NotFoundError, UsageError
from workbench.exchange import JsonValue
from workbench.ids import new_id
from workbench.layout import Layout
from workbench.workspace import decisions
from workbench.workspace.views.notebook import Discovery, SavedQuery, Suggestion

MOST = 500
"""Entries that one file has at most: an agent in a loop fills no disk."""


class _Pages[T]:
    """One kind of entry, in one file, each under a key of its own."""

    def __init__(self, file: Path, kind: type[T], key: Callable[[T], object], called: str) -> None:
        self._file = file
        self._kind = kind
        self._key = key
        self._called = called

    def all(self) -> list[T]:
        """Give the entries, oldest first. Raises WorkbenchError for a file that is broken."""
        return decisions.load(self._file, self._kind)

    def put(self, entry: T) -> T:
        """Write an entry in place of the one under its key. Raises UsageError when there is no room."""
        kept = [item for item in self.all() if self._key(item) != self._key(entry)]
        if len(kept) >= MOST:
            raise UsageError(
                f"There are {MOST} of them already.", kept="Nothing was lost.", hint="Delete what is not needed."
            )
        decisions.save(self._file, [*kept, entry], private=True)
        return entry

    def one(self, key: object) -> T:
        """Give an entry. Raises NotFoundError."""
        for item in self.all():
            if self._key(item) == key:
                return item
        raise NotFoundError(f"There is no {self._called} {str(key)!r}.", hint="Look at the list of them.")

    def remove(self, key: object) -> T:
        """Take an entry out. Raises NotFoundError."""
        found = self.one(key)
        decisions.save(self._file, [item for item in self.all() if item != found], private=True)
        return found

    def clear(self, keep: Callable[[T], bool]) -> int:
        """Take out all but what ``keep`` holds for; gives how many that were."""
        found = self.all()
        kept = [item for item in found if keep(item)]
        decisions.save(self._file, kept, private=True)
        return len(found) - len(kept)


class Notebook:
    """What agents wrote down. Everything that comes in is redacted already."""

    def __init__(self, layout: Layout) -> None:
        self.discoveries = _Pages(layout.discoveries, Discovery, lambda item: item.name, "discovery")
        self.suggestions = _Pages(layout.suggestions, Suggestion, lambda item: item.id, "proposal")
        self.queries = _Pages(layout.queries, SavedQuery, lambda item: (item.account, item.name), "saved query")

    def save_discovery(self, discovery: Discovery) -> Discovery:
        """Keep what an agent found out."""
        return self.discoveries.put(replace(discovery, at=time.time()))

    def suggest(self, suggestion: Suggestion) -> Suggestion:
        """Keep a proposal; one that the same client made about the same endpoint goes."""
        for item in self.suggestions.all():
            if (item.client, item.endpoint) == (suggestion.client, suggestion.endpoint):
                self.suggestions.remove(item.id)
        return self.suggestions.put(replace(suggestion, id=new_id("s"), at=time.time()))

    def save_query(self, query: SavedQuery) -> SavedQuery:
        """Keep a query under its name; its use is counted on."""
        before = [item for item in self.queries_of(query.account) if item.name == query.name]
        used = (before[0].used, before[0].last_used) if before else (0, 0.0)
        return self.queries.put(replace(query, at=time.time(), used=used[0], last_used=used[1]))

    def all_queries(self) -> list[SavedQuery]:
        """Give the queries of all accounts, the most used first."""
        return sorted(self.queries.all(), key=lambda item: (-item.used, -item.last_used, -item.at))

    def queries_of(self, account: str) -> list[SavedQuery]:
        """Give an account's queries, the most used first."""
        return [item for item in self.all_queries() if item.account == account]

    def remembered(self, account: str, operation: str, given: dict[str, JsonValue]) -> SavedQuery | None:
        """Give the most used query of an operation that says nothing else than was given."""
        for query in self.queries_of(account):
            agrees = all(query.arguments.get(name, value) == value for name, value in given.items())
            if query.operation == operation and agrees:
                return query
        return None

    def count(self, query: SavedQuery) -> None:
        """Note that a query was used."""
        self.queries.put(replace(query, used=query.used + 1, last_used=time.time()))
