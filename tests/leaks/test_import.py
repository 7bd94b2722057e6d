"""Every case as a HAR that a person imports: nothing of it leaks into any file, export or answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from zlib import crc32

import msgspec
import pytest

from tests.leaks import raw_har
from tests.leaks.artefacts import texts_under
from tests.leaks.case import ORIGIN
from tests.leaks.looking import lost
from tests.leaks.running import seed_of_the_day
from tests.leaks.test_live import Planted, finder, plant, recorded
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.workspace.views import ExchangeQuery, ImportPlan, OpenApiPlan
from workbench.workspace.workspace import Workspace

THIRD = 3
"""A third of the forms, another one as the seed rotates: all of them take more than a minute."""


async def answers(workspace: Workspace) -> AsyncIterator[tuple[str, str]]:
    """Give what front ends and agents are told of all that was imported."""
    page = await workspace.exchanges(ExchangeQuery(limit=5_000))
    yield "rows", msgspec.json.encode(page.rows).decode()
    for row in page.rows:
        yield row.id, msgspec.json.encode(await workspace.exchange(row.id)).decode()
    endpoints = await workspace.endpoints(noise=True)
    yield "endpoints", msgspec.json.encode(endpoints).decode()
    for endpoint in endpoints[::10]:
        try:
            yield endpoint.id, msgspec.json.encode(await workspace.propose(endpoint.id)).decode()
        except WorkbenchError as error:
            yield endpoint.id, str(error)


@pytest.mark.timeout(200)
async def test_nothing_of_an_imported_har_leaks_into_any_file_export_or_answer(
    tmp_path: Path, own_user_folders: Path
) -> None:
    seed = f"{seed_of_the_day()} import"
    # What the workbench types is known to no import.
    every: Planted = [(case, planter, traffic) for case, planter, traffic in plant(seed) if not traffic.typed]
    planted = every[crc32(seed.encode()) % THIRD :: THIRD]
    marked = [(str(number), made) for number, (_, _, traffic) in enumerate(planted) for made in traffic.exchanges]
    raw_har.write(tmp_path / "raw.har", marked)
    layout = Layout(tmp_path / "workspace")
    layout.catalog.mkdir(parents=True)
    find = finder(planted)
    found: set[tuple[str, str]] = set()
    async with Workspace.open(layout) as workspace:
        async for progress in workspace.import_file(ImportPlan(str(tmp_path / "raw.har"), origins=(ORIGIN,))):
            result = progress.result
        assert result is not None
        await workspace.export_har("", str(layout.root / "all.har"), keep_personal=True)
        await workspace.export_openapi(OpenApiPlan(str(layout.root / "all.json"), keep_personal=True))
        async for where, text in answers(workspace):
            found |= {(where, case) for case in find.leaks(text)}
    for folder in (layout.root, own_user_folders):
        found |= {(where, case) for where, text in texts_under(folder) for case in find.leaks(text)}
    assert not found, f"seed {seed}: {sorted(found)[:40]}"
    assert result.recording is not None
    texts = recorded(layout.recording(result.recording.recording.id))
    missed = {case.id: lost(planter.decoys, texts[str(number)]) for number, (case, planter, _) in enumerate(planted)}
    assert not {case: gone for case, gone in missed.items() if gone}, f"seed {seed}"
