"""Sessions: how they stand and who may open them, in a workspace without a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from workbench.catalog import save_portal
from workbench.errors import NotFoundError, UsageError
from workbench.layout import Layout
from workbench.operation import Portal
from workbench.workspace.views import LoginPlan, NeedsPersonError
from workbench.workspace.workspace import Workspace

CONTOSO = Portal("contoso", "Contoso", "https://portal.example/", (("portal", "https://portal.example"),))


@pytest.fixture
async def workspace(tmp_path: Path) -> AsyncIterator[Workspace]:
    layout = Layout(tmp_path)
    save_portal(layout.catalog, CONTOSO)
    async with Workspace.open(layout) as opened:
        yield opened


async def test_each_portal_of_the_catalog_has_a_session_that_is_closed(workspace: Workspace) -> None:
    (status,) = await workspace.session_status()
    assert (status.portal, status.account, status.state, status.signed_in) == ("contoso", "default", "closed", False)
    assert await workspace.session_status("another") == []


async def test_an_agent_is_told_that_the_person_has_to_sign_in(workspace: Workspace) -> None:
    with pytest.raises(NeedsPersonError, match=r"needs the person: .*workbench login contoso"):
        await workspace.login(LoginPlan("contoso"), client="Claude")


async def test_a_portal_that_says_nothing_of_its_token_cannot_be_watched_for_a_sign_in(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="how a signed-in page is known"):
        await workspace.login(LoginPlan("contoso"))


async def test_signing_out_of_what_is_closed_changes_nothing(workspace: Workspace) -> None:
    assert (await workspace.logout("contoso")).state == "closed"
    with pytest.raises(NotFoundError, match="no portal"):
        await workspace.logout("nowhere")
