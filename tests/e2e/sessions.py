"""A workspace in this process whose catalog knows a stand-in portal that runs, recipe and all."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.catalog import load_catalog, save_portal
from workbench.cli.setup import make
from workbench.demo.portal import DemoPortal
from workbench.layout import Layout
from workbench.operation import Portal
from workbench.workspace.views import LoginPlan
from workbench.workspace.views.sessions import Given
from workbench.workspace.workspace import Workspace

EXAMPLE = Path(__file__).parents[2] / "catalog"


@dataclass(frozen=True, slots=True)
class Place:
    """A portal and a workspace that may sign in there."""

    layout: Layout
    portal: DemoPortal
    workspace: Workspace

    def given(self, **other: str) -> Given:
        who = self.portal.credentials
        values = {"username": who.email, "password": who.password, "totp": who.totp_seed} | other
        return (("username", values["username"]), ("password", values["password"]), ("totp", values["totp"]))

    def plan(self, **fields: str) -> LoginPlan:
        return LoginPlan("demo", given=self.given(**fields))


def entry(portal: DemoPortal) -> Portal:
    """Give this repository's own entry of the demo portal, for where it runs now."""
    known = load_catalog(EXAMPLE).portal("demo")
    origins = (("portal", portal.portal), ("support", portal.support))
    load = tuple(portal.settings.origin(site) for site in ("cdn", "metrics"))
    return replace(known, start=portal.start_url, origins=origins, load=load, identity=(portal.identity,))


@contextmanager
def demo_for(folder: Path, *, token_lifetime: float = 3600) -> Iterator[tuple[Layout, DemoPortal]]:
    """Give a workspace's folder whose catalog knows a portal that runs."""
    layout = Layout(folder)
    make(layout)
    with DemoPortal(token_lifetime=token_lifetime, large_download=1_000_000).in_thread() as portal:
        save_portal(layout.catalog, entry(portal))
        yield layout, portal


@asynccontextmanager
async def opened(layout: Layout, portal: DemoPortal) -> AsyncIterator[Place]:
    """Open the workspace; its recipe is accepted."""
    async with Workspace.open(layout) as workspace:
        await workspace.accept_recipe("demo")
        yield Place(layout, portal, workspace)


@asynccontextmanager
async def at_the_demo(folder: Path, *, token_lifetime: float = 3600) -> AsyncIterator[Place]:
    """Open a workspace beside a portal that runs."""
    with demo_for(folder, token_lifetime=token_lifetime) as (layout, portal):
        async with opened(layout, portal) as place:
            yield place
