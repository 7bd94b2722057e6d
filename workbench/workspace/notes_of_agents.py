"""Takes in what agents want kept: redacted, and under the account whose session is open."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import msgspec

from workbench.exchange import JsonValue
from workbench.layout import Layout
from workbench.operation import Choices, Operation
from workbench.redaction.account import redactor_of
from workbench.workspace.capturing import Capturing
from workbench.workspace.notebook import Notebook
from workbench.workspace.permissions import full_name
from workbench.workspace.views.notebook import Discovery, SavedQuery, Suggestion


class NotesOfAgents:
    """The notebook behind redaction."""

    def __init__(self, layout: Layout, capturing: Capturing) -> None:
        self._layout = layout
        self._capturing = capturing
        self.book = Notebook(layout)

    @property
    def account(self) -> str:
        """Whose session is open."""
        current = self._capturing.current
        return current.account if current else "default"

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        return self.book.save_discovery(await self.clean(discovery, Discovery))

    async def suggest(self, suggestion: Suggestion, operation: Operation) -> Suggestion:
        """Keep a proposal of what would become ``operation``; of its choices only words, no observed value."""
        choices = await self.clean(replace(suggestion.choices, keep_values=()), Choices)
        [why] = await self.clean([suggestion.why], list[str])
        request = f"{operation.method} {operation.path}"
        return self.book.suggest(
            replace(suggestion, choices=choices, why=why, operation=full_name(operation), request=request)
        )

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        cleaned = await self.clean(query, SavedQuery)
        return self.book.save_query(replace(cleaned, operation=query.operation, account=self.account))

    def queries(self) -> list[SavedQuery]:
        return self.book.queries_of(self.account)

    def remembered(self, operation: str, given: dict[str, JsonValue]) -> SavedQuery | None:
        found = self.book.remembered(self.account, operation, given)
        if found:
            self.book.count(found)
        return found

    def delete_query(self, name: str) -> SavedQuery:
        return self.book.queries.remove((self.account, name))

    def clear_queries(self, operation: str) -> int:
        mine = self.account
        return self.book.queries.clear(lambda item: item.account != mine or operation not in ("", item.operation))

    async def clean[T](self, value: object, kind: type[T]) -> T:
        """Give a value without the secrets that are known or recognised."""
        plain: JsonValue = msgspec.to_builtins(value)
        if self._capturing.open:
            return msgspec.convert(await self._capturing.redact(plain), kind)
        return msgspec.convert(await asyncio.to_thread(self._redact, plain), kind)

    def _redact(self, value: JsonValue) -> JsonValue:
        return redactor_of(self._layout, self.account).redact_value(value)
