"""What several clients ask for at the same moment is done for each of them, and all of it is kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.workspace.conftest import OpenJournal, exchange, recording
from workbench.discovery.endpoint import Override
from workbench.exchange import Body, Request, Response
from workbench.journal import read_segment, segments, write_recording
from workbench.layout import Layout
from workbench.redaction.rules import WORKSPACE_FILE
from workbench.workspace.audit import Audit
from workbench.workspace.views import AuditEntry
from workbench.workspace.workspace import Workspace

NOUNS = ("apples", "cherries", "dates", "figs", "grapes", "kiwis", "limes", "melons")
HOSTS = ("portal", "api", "files", "search")


def word(number: int) -> str:
    return f"plainmark{number:02}word"


@pytest.fixture
async def workspace(layout: Layout, journal: OpenJournal) -> AsyncIterator[Workspace]:
    """Open a workspace with an endpoint a noun, at several origins of one portal."""
    writer = journal()
    for number, noun in enumerate(NOUNS):
        url = f"https://{HOSTS[number % len(HOSTS)]}.example/api/{noun}"
        body = Body(text=f'{{"note": "it says {word(number)} here"}}', media_type="application/json", size=9)
        writer.exchange(exchange(number, request=Request("GET", url), response=Response(200, body=body)))
    writer.close()
    origins = tuple(f"https://{host}.example" for host in HOSTS)
    write_recording(layout, replace(recording(), origins=origins, ended=1_790_000_100.0))
    async with Workspace.open(layout) as opened:
        yield opened


async def test_values_that_are_marked_at_once_are_all_scrubbed(workspace: Workspace, layout: Layout) -> None:
    words = [word(number) for number in range(len(NOUNS))]
    await asyncio.gather(*map(workspace.mark_secret, words))
    lines = [line.entry for each in segments(layout.recording("r1")) for line in read_segment(each.path)]
    assert [each for each in words if each in str(lines)] == []
    assert sum(endpoint.exchanges for endpoint in await workspace.endpoints()) == len(NOUNS)


async def test_names_that_are_kept_at_once_are_all_in_the_file(workspace: Workspace, layout: Layout) -> None:
    names = [f"name{number}" for number in range(20)]
    assert all(await asyncio.gather(*map(workspace.keep_name, names)))
    text = (layout.root / WORKSPACE_FILE).read_text("utf-8")
    assert [name for name in names if f'"{name}"' not in text] == []


async def test_decisions_that_are_made_at_once_all_hold(workspace: Workspace) -> None:
    found = await workspace.endpoints()
    made = [Override("name", (f"{each.method} {each.origin}{each.path}",), f"name_{n}") for n, each in enumerate(found)]
    await asyncio.gather(*map(workspace.override, made))
    assert {each.name for each in await workspace.endpoints()} == {override.value for override in made}
    await asyncio.gather(*(workspace.take_back([override]) for override in made))
    assert {each.name for each in await workspace.endpoints()} == {each.name for each in found}


async def test_endpoints_that_are_promoted_at_once_are_all_in_the_catalog(workspace: Workspace) -> None:
    found = await workspace.endpoints()
    await asyncio.gather(*(workspace.promote(endpoint.id) for endpoint in found))
    catalog = workspace._operations.catalog()
    (portal,) = catalog.portals
    assert {origin for _, origin in portal.origins} == {f"https://{host}.example" for host in HOSTS}
    origins = dict(portal.origins)
    assert {(origins[each.origin], each.path) for each in catalog.operations} == {(e.origin, e.path) for e in found}
    changes = await workspace.catalog_changes()
    assert len(changes) == len(found)
    for _ in changes:
        await workspace.undo()
    assert workspace._operations.catalog().operations == ()


async def test_what_agents_do_while_a_value_is_scrubbed_is_in_the_audit(workspace: Workspace, layout: Layout) -> None:
    kept = Audit(layout.audit)
    for number in range(2_000):
        kept.note(
            AuditEntry(float(number), "agent", "contoso/list_apples", {"q": f"{word(0)} {'x' * 200}"}, "HTTP 200")
        )
    marking = asyncio.ensure_future(workspace.mark_secret(word(0)))
    noted = 2_000
    while not marking.done():
        kept.note(AuditEntry(float(noted), "agent", "contoso/list_apples", {}, "HTTP 200"))
        noted += 1
        await asyncio.sleep(0.001)
    assert str(layout.audit.relative_to(layout.root)) in (await marking).files
    assert [entry.at for entry in kept.entries()] == [float(number) for number in range(noted)]
    assert word(0) not in layout.audit.read_text("utf-8")
