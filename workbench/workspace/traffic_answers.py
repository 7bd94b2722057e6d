"""What a workspace answers about traffic: exchanges, the actions that caused them, kept filters."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial

from workbench.errors import NotFoundError
from workbench.exchange import Action
from workbench.store import looking, queries
from workbench.workspace.parts import Parts
from workbench.workspace.stoppable import stoppable
from workbench.workspace.views import (
    ExchangeDetail,
    ExchangePage,
    ExchangeQuery,
    Looked,
    SavedFilter,
    StepRow,
)


class TrafficAnswers(Parts):
    """The part of ``Api`` that is about exchanges."""

    async def actions(self, recording: str) -> list[Action]:
        """List a recording's actions."""
        return await asyncio.to_thread(queries.actions, self._index.database, recording)

    async def steps(self, recording: str) -> list[StepRow]:
        """List a recording's actions with what they caused."""
        return await asyncio.to_thread(queries.steps, self._index.database, recording)

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        """Give a page of the traffic table; of a recording that is over, however it ended, all that its journal has."""
        await self._have_whole(query.recording)
        return await stoppable(partial(queries.page, self._index.database, query))

    async def search(self, query: ExchangeQuery) -> AsyncIterator[Looked]:
        """Look from the newest exchange back, a stretch at a time."""
        await self._have_whole(query.recording)
        left, database = query.limit, self._index.database
        for stretch in await stoppable(partial(looking.stretches, database, query)):
            found = await stoppable(partial(looking.look, database, replace(query, limit=left), stretch))
            yield found
            left -= len(found.rows)
            if not left:
                return

    async def _have_whole(self, recording: str) -> None:
        """Have all that the journal of a recording that is over holds."""
        live = {each.current.id for each in self._browsers.all if each.current}
        if recording and recording not in self._whole and recording not in live:
            await self._import_now()
            self._whole.add(recording)

    async def exchange(self, exchange: str) -> ExchangeDetail:
        """Give one exchange."""
        found = await asyncio.to_thread(queries.exchange, self._index.database, exchange)
        if found is None:
            raise NotFoundError(f"No exchange goes by {exchange!r}.", hint="Look again: its recording may be gone.")
        whole, endpoint = found
        words, note = await asyncio.to_thread(queries.cause, self._index.database, whole)
        return ExchangeDetail(whole, endpoint, words, note)

    async def filters(self) -> list[SavedFilter]:
        """List kept filters."""
        return self._filters.all()

    async def save_filter(self, saved: SavedFilter) -> SavedFilter:
        """Keep a filter."""
        return await self._filters.save(saved)

    async def delete_filter(self, name: str) -> SavedFilter:
        """Forget a filter."""
        return self._filters.delete(name)
