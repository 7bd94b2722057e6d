"""Who is signed in where: accounts, sessions, recipes, origins."""

from __future__ import annotations

from typing import Protocol

from workbench.operation import Portal
from workbench.workspace.origin_roles import ProposedOrigin, Role
from workbench.workspace.views import (
    Account,
    LoginPlan,
    RecipeView,
    SessionStatus,
)


class SessionsApi(Protocol):
    """The part of ``Api`` that is about who is signed in, and where pages may go."""

    async def session_status(self, portal: str = "", account: str = "", *, client: str = "") -> list[SessionStatus]:
        """Say of each account that a client may use how its session stands; of one portal or account alone when named."""

    async def accounts(self) -> list[Account]:
        """List the accounts that the person added, by portal."""

    async def add_account(self, portal: str, name: str) -> Account:
        """Add an account at a portal."""

    async def remove_account(self, portal: str, name: str) -> Account:
        """Take an account away, with its session and what was remembered of it."""

    async def allow_account(self, portal: str, name: str, client: str, *, revoke: bool = False) -> Account:
        """Let an MCP client use an account, or no longer."""

    async def login(self, plan: LoginPlan, *, client: str = "") -> SessionStatus:
        """Sign in by the portal's recipe, or let the person do it. Raises NeedsPersonError where only they can."""

    async def logout(self, portal: str, account: str = "", *, client: str = "") -> SessionStatus:
        """Forget an account's session: its cookies and storage, and what was remembered."""

    async def recipe(self, portal: str) -> RecipeView:
        """Show a portal's login recipe, and the learned one that waits to be accepted."""

    async def accept_recipe(self, portal: str) -> RecipeView:
        """Save what was learned, if anything was, and let the recipe type credentials as it is then."""

    async def proposed_origins(self, portal: str = "") -> list[ProposedOrigin]:
        """List origins that pages used while the person recorded and that are on no list of the portal's."""

    async def accept_origins(
        self, portal: str, only: tuple[str, ...] = (), role: Role | None = None
    ) -> list[ProposedOrigin]:
        """Put proposed origins, all or ``only`` some, on the portal's lists: as proposed, or as ``role``."""

    async def open_portal(self, *, client: str = "") -> Portal:
        """Give the portal at which a client acts, or else the only one. Raises UsageError where that is not clear."""
