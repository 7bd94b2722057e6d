"""All that a portal hands out while a real browser tours it, and an agent calls it: none of it is anywhere after."""

from __future__ import annotations

import secrets
from pathlib import Path

import msgspec
import pytest

from tests.e2e.test_agent import Live
from tests.leaks.artefacts import Finder, texts_under
from workbench.cli.setup import make
from workbench.daemon.start import session, stop
from workbench.demo.portal import DemoPortal
from workbench.demo.tour import tour
from workbench.layout import Layout
from workbench.workspace.api import Api
from workbench.workspace.views import ExchangeQuery, RecordPlan

LONG = 16
"""Characters from which on what a portal makes up at random is a credential, and no counter or id."""


@pytest.fixture
def issued(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give every random value that the portal, which runs in this process, hands out: sessions, tickets, codes."""
    made: list[str] = []
    real = secrets.token_urlsafe

    def keep(size: int | None = None) -> str:
        made.append(real(size))
        return made[-1]

    monkeypatch.setattr(secrets, "token_urlsafe", keep)
    return made


async def told(api: Api, folder: Path) -> list[tuple[str, str]]:
    """Give what front ends are told of what was recorded, and what they export."""
    page = await api.exchanges(ExchangeQuery(application_only=False, limit=2_000))
    await api.export_har("", str(folder / "all.har"), keep_personal=True)
    details = [(row.id, msgspec.json.encode(await api.exchange(row.id)).decode()) for row in page.rows[::10]]
    status = ("status", msgspec.json.encode(await api.status()).decode())
    return [status, ("rows", msgspec.json.encode(page.rows).decode()), *details]


async def toured(layout: Layout, portal: DemoPortal) -> list[tuple[str, str]]:
    """Record the whole tour and let an agent call what it found; gives what everybody was told."""
    async with session(layout) as api:
        origins = (portal.portal, portal.support)
        plan = RecordPlan(portal.start_url, "demo", origins=origins, identity=(portal.identity,), actor="script")
        await api.start_recording(plan)
        for step in tour(portal):
            await api.perform(step)
        await api.stop_recording()
        await api.promote("list_partners")
        async with Live(layout, portal, api).client("reader") as client:
            tools = ("tools", str(await client.list_tools()))
            answer = ("answer", str(await client.call_tool("demo_list_partners", {})))
        return [tools, answer, *await told(api, layout.root)]


@pytest.mark.timeout(240)
async def test_nothing_that_a_browser_and_an_agent_got_is_anywhere(
    tmp_path: Path, own_user_folders: Path, issued: list[str]
) -> None:
    layout = Layout(tmp_path / "workspace")
    make(layout)
    with DemoPortal(large_download=1_000) as portal:
        try:
            texts = await toured(layout, portal)
        finally:
            await stop(layout)
        known = [portal.credentials.password, portal.credentials.totp_seed, *(v for v in issued if len(v) >= LONG)]
    texts += [found for folder in (layout.root, own_user_folders) for found in texts_under(folder)]
    find = Finder([(value[:4] + "…", value) for value in known], ())
    assert len(known) > 10
    assert {(where, which) for where, text in texts for which in find.leaks(text)} == set()
    # A signed token begins with base64 of {"alg".
    assert not [where for where, text in texts if "eyJhbGciOi" in text]
