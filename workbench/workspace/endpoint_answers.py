"""What a workspace answers about endpoints."""

from __future__ import annotations

from functools import partial

from workbench.discovery.endpoint import Endpoint, Override
from workbench.discovery.overrides import concerns
from workbench.store import queries, reading
from workbench.store.stop import Stop
from workbench.workspace import comparing
from workbench.workspace.neighbours import neighbours
from workbench.workspace.parts import Parts
from workbench.workspace.stoppable import stoppable
from workbench.workspace.views import EndpointDiff, Neighbours


class EndpointAnswers(Parts):
    """The part of ``Api`` that is about what was found."""

    async def endpoints(self, recording: str = "", *, noise: bool = False) -> list[Endpoint]:
        """List endpoints."""
        scope = (await self._recordings.find(recording)).id if recording else ""
        await self._import_now()
        return [endpoint for endpoint in await self._endpoints.all(scope) if noise or not endpoint.noise]

    async def endpoint(self, endpoint: str) -> Endpoint:
        """Give one endpoint."""
        return await self._endpoint(endpoint)

    async def neighbours(self, endpoint: str) -> Neighbours:
        """Give an endpoint's neighbours."""
        return neighbours(await self._endpoint(endpoint), await self._endpoints.all())

    async def compare_recordings(self, before: str, after: str, endpoint: str = "") -> list[EndpointDiff]:
        """Compare endpoints between recordings."""
        recordings = [(await self._recordings.find(name)).id for name in (before, after)]
        await self._import_now()
        known = {each.id: each for each in await self._endpoints.all()}
        wanted = {(await self._endpoint(endpoint)).id} if endpoint else known.keys()
        first, second = [await stoppable(partial(self._in, recording, known)) for recording in recordings]
        return comparing.compared({each: known[each] for each in known if each in wanted}, first, second)

    def _in(self, recording: str, known: dict[str, Endpoint], stop: Stop) -> dict[str, Endpoint]:
        exchanges = stop.guard(reading.exchanges(self._index.database, recording, application_only=True))
        assigned = queries.assigned(self._index.database, recording)
        return comparing.of_recording(exchanges, assigned, known, self._endpoints.overrides())

    async def decided(self, endpoint: str) -> list[Override]:
        """Give the decisions about an endpoint."""
        found = await self._endpoint(endpoint)
        return [override for override in self._endpoints.overrides() if concerns(override, found)]

    async def take_back(self, decisions: list[Override]) -> list[Endpoint]:
        """Forget decisions."""
        touched = await self._endpoints.take_back(decisions)
        self._notify("endpoints", "")
        return touched

    async def override(self, override: Override) -> list[Endpoint]:
        """Keep a person's decision."""
        touched = await self._endpoints.override(override)
        self._notify("endpoints", "")
        return touched
