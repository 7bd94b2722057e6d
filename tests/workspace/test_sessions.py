"""Sessions: how they stand and who may open them, in a workspace without a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from workbench.browser.step import Step
from workbench.catalog import save_operation, save_portal
from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.layout import Layout
from workbench.operation import Operation, Portal
from workbench.workspace.views import LoginPlan, NeedsPersonError, RawRequest
from workbench.workspace.views.sessions import state_of
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


@pytest.mark.parametrize(
    ("signed_in", "can_tell", "cookies", "state"),
    [
        (True, True, 0, "signed in"),
        (False, True, 3, "signed out"),
        (False, False, 0, "signed out"),
        (False, False, 2, "unknown"),
    ],
)
def test_cookies_alone_do_not_show_whether_somebody_is_signed_in(
    signed_in: bool, can_tell: bool, cookies: int, state: str
) -> None:
    assert state_of(signed_in=signed_in, can_tell=can_tell, cookies=cookies) == state


async def test_an_agent_is_told_that_the_person_has_to_sign_in(workspace: Workspace) -> None:
    with pytest.raises(NeedsPersonError, match=r"needs the person: .*workbench login contoso"):
        await workspace.login(LoginPlan("contoso"), client="Claude")


async def test_whatever_an_agent_does_without_a_browser_it_is_told_what_the_person_runs(workspace: Workspace) -> None:
    read = Operation("contoso", "list_orders", "List", "orders", "read", "GET", "portal", "/orders")
    save_operation(workspace._layout.catalog, read)
    await workspace.trust("contoso/list_orders")
    for attempt in (
        lambda: workspace.call("contoso/list_orders", {}, client="Claude"),
        lambda: workspace.act(Step("goto", value="/"), client="Claude"),
        lambda: workspace.page_outline(client="Claude"),
        lambda: workspace.evaluate("1", client="Claude"),
        lambda: workspace.raw_request(RawRequest("GET", "/orders"), client="Claude"),
    ):
        with pytest.raises(NeedsPersonError, match=r"they sign in at contoso.*workbench login contoso"):
            await attempt()
    # The person is not sent to themselves.
    with pytest.raises(WorkbenchError, match="No browser is open"):
        await workspace.call("contoso/list_orders", {})
    entries = [entry for entry in await workspace.audit("Claude") if entry.operation == "contoso/list_orders"]
    assert [(entry.account, entry.outcome[:9]) for entry in entries] == [("default", "not sent:")]


async def test_an_account_that_is_none_is_told_apart_by_those_that_are(workspace: Workspace) -> None:
    for name in ("acme", "globex"):
        await workspace.add_account("contoso", name)
    await workspace.allow_account("contoso", "acme", "Claude")
    with pytest.raises(NotFoundError, match=r"no account 'zzz'.*one of acme") as caught:
        await workspace.login(LoginPlan("contoso", "zzz"), client="Claude")
    assert "globex" not in str(caught.value)


async def test_what_the_person_runs_names_the_account_that_is_meant(workspace: Workspace) -> None:
    for name in ("acme", "globex eu"):
        await workspace.add_account("contoso", name)
        await workspace.allow_account("contoso", name, "Claude")
    with pytest.raises(NeedsPersonError, match=r"workbench login contoso --account 'globex eu' --person"):
        await workspace.login(LoginPlan("contoso", "globex eu"), client="Claude")
    await workspace.allow_account("contoso", "acme", "Cursor")
    await workspace.allow_account("contoso", "globex eu", "Cursor")
    with pytest.raises(UsageError, match="acme, globex eu, by `as_account` in a call"):
        await workspace.login(LoginPlan("contoso"), client="Cursor")


async def test_a_portal_that_says_nothing_of_its_token_cannot_be_watched_for_a_sign_in(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="how a signed-in page is known"):
        await workspace.login(LoginPlan("contoso"))


async def test_signing_out_of_what_is_closed_changes_nothing(workspace: Workspace) -> None:
    assert (await workspace.logout("contoso")).state == "closed"
    with pytest.raises(NotFoundError, match="no portal"):
        await workspace.logout("nowhere")
