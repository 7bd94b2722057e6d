"""What a workspace answers about the least credential that an endpoint needs."""

from __future__ import annotations

import asyncio

from workbench.discovery.endpoint import Override
from workbench.errors import NotFoundError, UsageError
from workbench.exchange import Exchange
from workbench.operation import AS_PROPOSED, Portal
from workbench.store import queries
from workbench.workspace import ladder, promotion
from workbench.workspace.catalog_answers import CatalogAnswers
from workbench.workspace.endpoint_answers import EndpointAnswers
from workbench.workspace.probing import Probe, probe
from workbench.workspace.views import ProbeResult


class ProbeAnswers(CatalogAnswers, EndpointAnswers):
    """The part of ``Api`` that tries credentials."""

    async def probe(self, endpoint: str) -> ProbeResult:
        """Find the least credential."""
        found = await self._endpoint(endpoint)
        ladder.sendable(found)
        sample = ladder.sample_of([await self._sample(each) for each in found.samples])
        home = await self._home(found)
        account = self._demand_session(home.portal, found.origin)
        portal = promotion.portal_for(self._operations.catalog(), home, found, AS_PROPOSED)
        result = await probe(self._operations.calls, Probe(found, portal, sample, account))
        line = f"{found.method} {sample.request.url.partition('?')[0]}"
        await self.override(Override("least", (line,), result.least))
        return result

    async def _sample(self, exchange: str) -> Exchange:
        found = await asyncio.to_thread(queries.exchange, self._index.database, exchange)
        if found is None:
            raise NotFoundError("The endpoint's recording is gone.", hint="Record it again.")
        return found[0]

    def _demand_session(self, portal: Portal, origin: str) -> str:
        """Give the account whose session at a portal is open, the one in front first. Raises UsageError without one."""
        accounts = [each.whose[1] for each in self._browsers.open if each.whose[0] == portal.name]
        if not accounts:
            raise UsageError(
                f"No session of {portal.name} is open, so there is no credential to try.",
                kept="Nothing was sent.",
                hint=f"`workbench login {portal.name}`, or record it.",
            )
        known = next((each for each in self._operations.catalog().portals if each.name == portal.name), portal)
        if origin not in dict(known.origins).values():
            raise UsageError(f"{origin} is no origin that may be called.", kept="Nothing was sent.")
        return accounts[0]
