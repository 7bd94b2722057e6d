"""A person acts in the real browser from a terminal: signs in, says what they mean, stays on the portal."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.e2e.sessions import Place, at_the_demo
from workbench.browser.step import Step, StepKind
from workbench.errors import UsageError
from workbench.workspace.views import ExchangeQuery, RecordPlan


async def do(place: Place, kind: StepKind, words: str, value: str = "") -> None:
    """Do a step on what the page calls so, as soon as it stands there."""
    async with asyncio.timeout(30):
        while True:
            found = [e for e in (await place.workspace.browser()).elements if e.words == words and e.kind]
            if found:
                break
    await place.workspace.perform(Step(kind, found[0].locator, value, words))


async def sign_in(place: Place) -> None:
    who = place.portal.credentials
    await do(place, "fill", 'textbox "E-mail address"', who.email)
    await do(place, "click", 'button "Next"')
    # An ordinary fill: the workspace sees that the field is for a secret.
    await do(place, "fill", 'textbox "Password"', who.password)
    await do(place, "click", 'button "Sign in"')
    await do(place, "fill_totp", 'textbox "Code from your authenticator app"', who.totp_seed)
    await do(place, "click", 'button "Verify"')
    await do(place, "click", 'button "Not now"')


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def plan(place: Place) -> RecordPlan:
    portal = place.portal
    return RecordPlan(portal.start_url, portal="demo", origins=(portal.portal,), identity=(portal.identity,))


async def look_at_users(place: Place) -> None:
    """Go there under a note, back and forth, and nowhere else."""
    workspace = place.workspace
    await workspace.perform(Step("note", value="looking at users", title="looking at users"))
    await do(place, "click", 'link "Users"')
    assert (await workspace.browser(settle=10)).note == "looking at users"
    await workspace.perform(Step("back"))
    await workspace.perform(Step("forward"))
    with pytest.raises(UsageError, match=r"https://evil\.example is none of the portal's origins"):
        await workspace.perform(Step("goto", value="https://evil.example/x"))
    assert (await workspace.browser(settle=10)).url.endswith("/users")


async def test_a_person_signs_in_notes_what_they_mean_and_finds_the_traffic_by_it(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        workspace, who = place.workspace, place.portal.credentials
        assert not (await workspace.browser()).open
        recording = await workspace.start_recording(plan(place))
        await sign_in(place)
        view = await workspace.browser()
        assert (view.portal, view.recording, view.headless) == ("demo", True, True)
        assert who.password not in str(view)

        await look_at_users(place)
        await workspace.stop_recording()

        query = ExchangeQuery(recording=recording.id, text="note:users path:/api/v1/users")
        meant = (await workspace.exchanges(query)).rows
        assert {(row.cause, row.note) for row in meant} >= {('click link "Users"', "looking at users")}
        detail = await workspace.exchange(meant[0].id)
        assert detail.note == "looking at users"
        steps = await workspace.steps(recording.id)
        assert [step.action.kind for step in steps].count("fill_secret") == 1
        await workspace.reindex()
        assert (await workspace.exchanges(query)).rows == meant
        assert await workspace.steps(recording.id) == steps
    assert who.password.encode() not in everything_in(tmp_path)
