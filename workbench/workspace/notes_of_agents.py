"""Takes in what agents want kept: redacted, and under the account that they are."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import msgspec

from workbench.errors import NotFoundError, WorkbenchError
from workbench.exchange import JsonValue
from workbench.invoke import PERSON
from workbench.layout import Layout
from workbench.operation import Choices, Operation
from workbench.redaction.account import redactor_of
from workbench.workspace.accounts import DEFAULT_ACCOUNT
from workbench.workspace.browsers import NOBODY, Browsers
from workbench.workspace.notebook import Notebook
from workbench.workspace.permissions import full_name
from workbench.workspace.plans import Whose
from workbench.workspace.views.notebook import Discovery, SavedQuery, Suggestion


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """As whom clients act. Both raise WorkbenchError where that is not clear, or not allowed."""

    where: Callable[[str], Whose] = lambda _client: NOBODY
    """Client → in which account's browser, where it names nobody."""
    account: Callable[[str, str, str], str] = lambda _portal, _client, _named: DEFAULT_ACCOUNT
    """(portal, client, the account that it names, if any) → as which account at that portal."""


@dataclass(frozen=True, slots=True)
class NotesOfAgents:
    """The notebook behind redaction."""

    layout: Layout
    browsers: Browsers
    at: Whereabouts = field(default_factory=Whereabouts)

    @property
    def book(self) -> Notebook:
        return Notebook(self.layout)

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        return self.book.save_discovery(await self.clean(discovery, Discovery, self._whose(discovery.client)))

    async def suggest(self, suggestion: Suggestion, operation: Operation) -> Suggestion:
        """Keep a proposal of what would become ``operation``; of its choices only words, no observed value."""
        whose = self._whose(suggestion.client)
        choices = await self.clean(replace(suggestion.choices, keep_values=()), Choices, whose)
        [why] = await self.clean([suggestion.why], list[str], whose)
        request = f"{operation.method} {operation.path}"
        return self.book.suggest(
            replace(suggestion, choices=choices, why=why, operation=full_name(operation), request=request)
        )

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        """Keep a query for the account that its client is at the operation's portal. Raises WorkbenchError."""
        portal = _portal(query.operation)
        account = self.at.account(portal, query.client, "")
        cleaned = await self.clean(query, SavedQuery, (portal, account))
        return self.book.save_query(replace(cleaned, operation=query.operation, account=account))

    def queries(self, client: str) -> list[SavedQuery]:
        """Give the queries of the accounts that a client is, the most used first."""
        return [query for query in self.book.all_queries() if self._is_of(query, client)]

    def remembered(
        self, operation: str, given: dict[str, JsonValue], client: str, account: str = ""
    ) -> SavedQuery | None:
        found = self.book.remembered(self._account(_portal(operation), client, account), operation, given)
        if found:
            self.book.count(found)
        return found

    def delete_query(self, name: str, client: str) -> SavedQuery:
        """Forget a query of an account that a client is. Raises NotFoundError."""
        for query in self.queries(client):
            if query.name == name:
                return self.book.queries.remove((query.account, name))
        raise NotFoundError(f"There is no saved query {name!r}.", hint="Look at the list of them.")

    def clear_queries(self, operation: str, client: str) -> int:
        def keep(query: SavedQuery) -> bool:
            return not self._is_of(query, client) or operation not in ("", query.operation)

        return self.book.queries.clear(keep)

    def _is_of(self, query: SavedQuery, client: str) -> bool:
        return query.account == self._account(_portal(query.operation), client)

    def _account(self, portal: str, client: str, named: str = "") -> str:
        """Say which account a client is at a portal; empty, which is nobody's, where it may be none or has to name one."""
        try:
            return self.at.account(portal, client, named)
        except WorkbenchError:
            return ""

    def _whose(self, client: str) -> Whose:
        try:
            return self.at.where(client)
        except WorkbenchError:
            return NOBODY

    async def clean[T](self, value: object, kind: type[T], whose: Whose | None = None) -> T:
        """Give a value without the secrets that are known of an account (the one in front), or recognised."""
        plain: JsonValue = msgspec.to_builtins(value)
        portal, account = self._whose(PERSON) if whose is None else whose
        browser = self.browsers.of((portal, account))
        if browser.open:
            return msgspec.convert(await browser.redact(plain), kind)
        return msgspec.convert(await asyncio.to_thread(self._redact, plain, account or DEFAULT_ACCOUNT), kind)

    def _redact(self, value: JsonValue, account: str) -> JsonValue:
        return redactor_of(self.layout, account).redact_value(value)


def _portal(operation: str) -> str:
    return operation.partition("/")[0]
