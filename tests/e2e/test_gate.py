"""An agent's steps in the browser: reads go, writes wait for the person, elsewhere is nowhere."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.e2e.sessions import Place, at_the_demo
from workbench.browser.step import Step
from workbench.workspace.approvals import Patience
from workbench.workspace.views import Acted, Pending

CLIENT = "Claude"
EMAIL = "gate.keeper@contoso.example"


async def act(place: Place, kind: str, locator: str = "", value: str = "") -> Acted:
    step = Step(kind, locator, value)  # type: ignore[arg-type] # kinds of the tests' own
    return await place.workspace.act(step, client=CLIENT)


async def fill_in_a_user(place: Place) -> None:
    """Sign in and, as the agent, fill in the form that makes a user."""
    assert (await place.workspace.login(place.plan(), client=CLIENT)).signed_in
    assert (await act(place, "click", "css=#nav-users")).problem == ""
    await act(place, "wait", 'css=main[data-screen="users"][data-ready="true"]')
    for name, value in {"email": EMAIL, "firstName": "Gate", "lastName": "Keeper"}.items():
        assert (await act(place, "fill", f"css=#create-{name}", value)).problem == ""


async def waiting(place: Place) -> Pending:
    async with asyncio.timeout(20):
        while not (found := await place.workspace.approvals()):  # noqa: ASYNC110 - the queue is the proxy's
            await asyncio.sleep(0.02)
    return found[0]


def users(place: Place) -> int:
    return sum(user.email == EMAIL for user in place.portal.world.users.values())


async def test_a_click_that_writes_waits_for_the_person_and_is_sent_once(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await fill_in_a_user(place)

        click = asyncio.ensure_future(act(place, "click", "css=#create button"))
        pending = await waiting(place)
        assert (pending.client, users(place)) == (CLIENT, 0)
        assert pending.operation == f"POST {place.portal.portal}/api/v1/users"
        assert isinstance(pending.request, dict)
        assert pending.request["method"] == "POST"
        assert isinstance(pending.request["body"], dict)
        assert pending.request["body"]["email"] == EMAIL
        await place.workspace.refuse(pending.id)
        refused = await click
        assert "The person refused" in refused.problem
        assert users(place) == 0

        click = asyncio.ensure_future(act(place, "click", "css=#create button"))
        await place.workspace.approve((await waiting(place)).id)
        done = await click
        assert (done.problem, done.approval, users(place)) == ("", "", 1)

        outcomes = [e.outcome for e in await place.workspace.audit(CLIENT) if e.operation == pending.operation]
        assert outcomes == ["waits", "refused", "waits", "approved", "HTTP 201"]


async def test_a_write_that_nobody_decides_about_in_time_goes_on_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_demo(tmp_path) as place:
        await fill_in_a_user(place)
        approvals = place.workspace._operations.calls.approvals
        monkeypatch.setattr(approvals, "_patience", Patience(answer=0.5, approval=600))
        acted = await act(place, "click", "css=#create button")
        assert acted.approval
        assert f"workbench approve {acted.approval}" in acted.problem
        assert users(place) == 0
        # The same click again asks for the same write: it does not become two.
        again = await act(place, "click", "css=#create button")
        assert again.approval in ("", acted.approval)
        await place.workspace.approve(acted.approval)
        result = await place.workspace.approval_result(acted.approval, client=CLIENT)
        assert result.status == 201
        assert users(place) == 1


async def test_what_the_person_does_is_not_asked_about(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await fill_in_a_user(place)
        await place.workspace.perform(Step("click", "css=#create button"))
        await place.workspace.perform(Step("wait", 'css=#notice:has-text("User created")'))
        assert users(place) == 1
        assert await place.workspace.approvals() == []


async def test_an_agent_goes_nowhere_but_where_the_lists_say(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await place.workspace.login(place.plan(), client=CLIENT)
        for url in ("http://elsewhere.example/", "http://169.254.169.254/latest", "http://[::ffff:169.254.169.254]/"):
            await act(place, "goto", value=url)
            outline = await place.workspace._capturing._need_browser().outline()
            assert "The workbench did not send this" in outline, url
        await act(place, "goto", value=f"{place.portal.portal}/partners")
        await act(place, "wait", 'css=main[data-screen="partners"][data-ready="true"]')
