"""What a workspace answers about sessions: accounts, sign-in, recipes."""

from __future__ import annotations

import asyncio

from workbench.catalog import save_portal
from workbench.operation import Portal
from workbench.workspace.origin_roles import ProposedOrigin, Role, accepted
from workbench.workspace.parts import Parts
from workbench.workspace.views import (
    Account,
    LoginPlan,
    RecipeView,
    SessionStatus,
)


class SessionAnswers(Parts):
    """The part of ``Api`` that is about who is signed in."""

    async def session_status(self, portal: str = "", account: str = "", *, client: str = "") -> list[SessionStatus]:
        """Say how sessions stand."""
        return await self._sessions.status(portal, account, client)

    async def accounts(self) -> list[Account]:
        """List accounts."""
        return self._sessions.accounts.all()

    async def add_account(self, portal: str, name: str) -> Account:
        """Add an account."""
        return self._others(self._sessions.accounts.add(portal, name))

    async def remove_account(self, portal: str, name: str) -> Account:
        """Take an account away."""
        await self._sessions.forget(portal, name)
        return self._others(self._sessions.accounts.remove(portal, name))

    async def allow_account(self, portal: str, name: str, client: str, *, revoke: bool = False) -> Account:
        """Let a client use an account."""
        return self._others(self._sessions.accounts.allow(portal, name, client, revoke=revoke))

    def _others(self, changed: Account) -> Account:
        """Say that tools may be others: they name the accounts between which a client may choose."""
        self._notify("catalog", "")
        return changed

    async def login(self, plan: LoginPlan, *, client: str = "") -> SessionStatus:
        """Sign in."""
        self._agents.demand(client)
        return await self._sessions.login(plan, client)

    async def logout(self, portal: str, account: str = "", *, client: str = "") -> SessionStatus:
        """Sign out."""
        self._agents.demand(client)
        return await self._sessions.logout(portal, account, client)

    def _entry(self, name: str) -> Portal:
        """Give the catalog's entry of a portal, or what was learned of one that has none yet."""
        known = next((portal for portal in self._operations.catalog().portals if portal.name == name), None)
        return known or self._sessions.recipes.learned(name) or self._operations.catalog().portal(name)

    async def recipe(self, portal: str) -> RecipeView:
        """Show a recipe."""
        return self._sessions.recipes.view(self._entry(portal))

    async def accept_recipe(self, portal: str) -> RecipeView:
        """Trust a recipe."""
        async with self._operations.turn:
            self._sessions.recipes.accept(self._entry(portal))
        return await self.recipe(portal)

    async def proposed_origins(self, portal: str = "") -> list[ProposedOrigin]:
        """List origins that were used and are on no list."""
        return self._origins.all(portal)

    async def accept_origins(
        self, portal: str, only: tuple[str, ...] = (), role: Role | None = None
    ) -> list[ProposedOrigin]:
        """Put origins on the portal's lists."""
        async with self._operations.turn:
            chosen = self._origins.choose(portal, only, role)
            recordings = [each for each in await self._recordings.all() if each.portal == portal]
            entry = self._portal_of(recordings[-1]) if recordings else self._operations.catalog().portal(portal)
            before = self._operations.trusted()
            await asyncio.to_thread(save_portal, self._layout.catalog, accepted(entry, chosen))
            self._operations.written((), before)
            self._origins.forget(portal, {item.origin for item in chosen})
        await self._protect()
        return chosen
