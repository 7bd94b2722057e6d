"""Keeps the endpoints of all recordings up to date as exchanges arrive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from workbench.discovery.endpoint import Endpoint, Override, label
from workbench.discovery.grouping import Grouper, Grouping, Taken, group
from workbench.errors import NotFoundError, UsageError
from workbench.layout import Layout
from workbench.store import queries, reading
from workbench.store.database import AnewError, Database
from workbench.workspace import decisions
from workbench.workspace.regrouping import are_many, grouper_of, no_look_for_cycles


class Endpoints:
    """Groups in a thread, only when asked or told, and only when something came in."""

    def __init__(self, layout: Layout, database: Database) -> None:
        self._layout = layout
        self._database = database
        self._grouper: Grouper | None = None
        self._fresh: list[str] = []
        self._dirty = True
        self._void = False
        """Whether what the grouper has, or is taking in, no longer holds."""
        self._current: tuple[Endpoint, ...] = ()
        """What is in the database, too."""
        self._lock = asyncio.Lock()
        self._deciding = asyncio.Lock()
        """A decision is read, changed and written by one at a time."""

    def arrived(self, exchanges: Iterable[str]) -> None:
        """Say which exchanges came in, by their ids."""
        self._fresh += exchanges
        self._dirty = True

    async def take_over(self, shares: Sequence[Taken]) -> None:
        """Take in what others have taken in of exchanges that came in; what of it is here already comes from the database."""
        async with self._lock:
            for taken in shares:
                if self._grouper is not None and not self._void and self._grouper.can_take_over(taken):
                    await asyncio.to_thread(self._grouper.take_over, taken)

    def forget(self) -> None:
        """Say that exchanges went away or a decision was made: everything is grouped anew at the next look."""
        self._fresh = []
        self._dirty = self._void = True

    async def refresh(self) -> bool:
        """Regroup when something changed; whether it did."""
        async with self._lock:
            if not self._dirty:
                return False
            await self._refresh()
            while self._void:
                # It was said while they were being grouped.
                await self._refresh()
            return True

    async def _refresh(self) -> None:
        if self._void:
            self._grouper = None
        self._dirty = self._void = False
        fresh, self._fresh = self._fresh, []
        try:
            await asyncio.to_thread(self._regroup, fresh)
        except AnewError:
            self.forget()
        except BaseException:
            # A broken file of decisions, say: the next look says so again, or finds it mended.
            self.forget()
            raise

    async def all(self, recording: str = "") -> list[Endpoint]:
        """Give the endpoints of every recording, or of one alone, noise included."""
        if recording:
            return await asyncio.to_thread(self._of_recording, recording)
        await self.refresh()
        return list(self._current)

    async def known(self) -> Sequence[Endpoint]:
        """Give the endpoints as they were grouped last, noise included, without grouping anything now."""
        if not self._current:
            self._current = tuple(await asyncio.to_thread(queries.endpoints, self._database))
        return self._current

    async def one(self, name: str) -> Endpoint:
        """Give an endpoint by id, proposed name or ``METHOD path``. Raises NotFoundError or UsageError."""
        return pick(await self.all(), name)

    async def override(self, override: Override) -> list[Endpoint]:
        """Keep a person's decision and give the endpoints that it touches."""
        return await self._decide(partial(decisions.add_override, self._layout.overrides, override))

    async def take_back(self, gone: Sequence[Override]) -> list[Endpoint]:
        """Forget decisions and give the endpoints that this touches."""
        return await self._decide(partial(decisions.remove_overrides, self._layout.overrides, gone))

    async def _decide(self, change: Callable[[], object]) -> list[Endpoint]:
        """Change the decisions and give the endpoints that this touches."""
        async with self._deciding:
            before = {endpoint.id: endpoint for endpoint in await self.all()}
            await asyncio.to_thread(change)
            self.forget()
            return [endpoint for endpoint in await self.all() if before.get(endpoint.id) != endpoint]

    def overrides(self) -> list[Override]:
        """Give people's decisions."""
        return decisions.load(self._layout.overrides, Override)

    def _regroup(self, arrived: list[str]) -> None:
        if self._grouper is None:
            with no_look_for_cycles():
                found = self._group_all(many=are_many(self._database))
        else:
            fresh = [item for item in arrived if item not in self._grouper]
            self._grouper.add(reading.exchanges_of(self._database, fresh))
            found = self._grouper.grouping()
            self._update(found)
        self._current = found.endpoints

    def _group_all(self, *, many: bool) -> Grouping:
        self._grouper = grouper_of(self._database, self.overrides(), many=many)
        found = self._grouper.grouping()
        queries.save_endpoints(self._database, "", found.endpoints, found.changed)
        return found

    def _update(self, found: Grouping) -> None:
        before = {endpoint.id: (place, endpoint) for place, endpoint in enumerate(self._current)}
        changed = [(place, e) for place, e in enumerate(found.endpoints) if before.get(e.id) != (place, e)]
        gone = before.keys() - {endpoint.id for endpoint in found.endpoints}
        queries.update_endpoints(self._database, changed, gone, found.changed)

    def _of_recording(self, recording: str) -> list[Endpoint]:
        found: Grouping = group(reading.exchanges(self._database, recording, application_only=True), self.overrides())
        return list(found.endpoints)


def pick(endpoints: Sequence[Endpoint], name: str) -> Endpoint:
    """Find the endpoint that a person means. Raises NotFoundError, or UsageError when several match."""
    found = [e for e in endpoints if name in (e.id, f"{e.method} {e.path}", label(e))] or [
        e for e in endpoints if name in (e.name, e.discriminator.name if e.discriminator else None)
    ]
    if not found:
        raise NotFoundError(f"No endpoint goes by {name!r}.", hint="`workbench endpoints` lists those that there are.")
    if len(found) > 1:
        choices = ", ".join(sorted(f"{e.id} ({label(e)})" for e in found))
        raise UsageError(f"{name!r} means more than one endpoint.", hint=f"Name one of them by its id: {choices}.")
    return found[0]
