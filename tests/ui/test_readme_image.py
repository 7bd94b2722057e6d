"""The picture in the README is what the program draws: WORKBENCH_WRITE_IMAGES=1 writes it anew."""

from __future__ import annotations

import os
from pathlib import Path

from tests.ui.driving import press, running
from tests.ui.memory_api import MemoryApi

IMAGE = Path(__file__).parents[2] / "docs" / "images" / "tui.svg"


async def test_the_readme_shows_what_the_program_draws() -> None:
    async with running(MemoryApi(), initial="endpoints", size=(120, 30)) as pilot:
        await press(pilot, *["down"] * 9)
        drawn = pilot.app.export_screenshot(title="Discovery Workbench")
    if os.environ.get("WORKBENCH_WRITE_IMAGES"):
        IMAGE.parent.mkdir(parents=True, exist_ok=True)
        IMAGE.write_text(drawn)
    assert IMAGE.read_text() == drawn
