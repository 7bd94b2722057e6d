"""While a person records other origins load, unrecorded, and are proposed by what they are for."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.browser.step import Step
from workbench.catalog import load_catalog
from workbench.cli.setup import make
from workbench.demo.portal import DemoPortal
from workbench.errors import NotFoundError
from workbench.exchange import Recording
from workbench.layout import Layout
from workbench.workspace.views import ExchangeQuery, RecordPlan
from workbench.workspace.workspace import Workspace

FROM_ELSEWHERE = """(url) => new Promise((done) => {
  const script = document.createElement("script");
  Object.assign(script, { src: url, onload: done, onerror: done });
  document.head.append(script);
})"""


async def opens_the_portal(workspace: Workspace, portal: DemoPortal) -> Recording:
    """Record the portal's first page, which leads to its identity provider, with a script from elsewhere in it."""
    recording = await workspace.start_recording(RecordPlan(portal.start_url, portal="demo"))
    await workspace.perform(Step("wait", "css=input[name=email]", timeout=60))
    front = workspace._capturing.browser().pages.front
    await front.evaluate(FROM_ELSEWHERE, f"{portal.extra_origins[0]}/fonts.js")
    await workspace.stop_recording()
    return recording


async def test_what_a_page_uses_beside_its_portal_is_proposed_and_accepted_with_one_command(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    make(layout)
    with DemoPortal() as portal:
        async with Workspace.open(layout) as workspace:
            await opens_the_portal(workspace, portal)
            found = {item.origin: item.role for item in await workspace.proposed_origins("demo")}
            assert found == {portal.identity: "identity", portal.extra_origins[0]: "load"}
            with pytest.raises(NotFoundError, match="not proposed"):
                await workspace.accept_origins("demo", ("https://evil.example",))
            await workspace.accept_origins("demo")
            entry = load_catalog(layout.catalog).portal("demo")
            assert (entry.identity, entry.load) == ((portal.identity,), (portal.extra_origins[0],))

            again = await opens_the_portal(workspace, portal)
            assert await workspace.proposed_origins() == []
            assert again.origins == (portal.portal,)
            # The identity provider is known now: its pages pass, and nothing of what they say is kept.
            rows = (await workspace.exchanges(ExchangeQuery(again.id))).rows
            bodies = [(await workspace.exchange(row.id)).exchange for row in rows if row.origin == portal.identity]
            assert all(each.response is None or not each.response.body.text for each in bodies)
