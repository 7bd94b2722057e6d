"""How long a capture waits for what a screen asks for."""

from __future__ import annotations

import time

from workbench.serve.capture import grown


async def test_a_page_that_polls_is_captured_as_far_as_it_came() -> None:
    seen: list[int] = []

    async def look() -> list[int]:
        seen.append(len(seen))
        return [*seen]

    began = time.monotonic()
    assert await grown(look, within=1.5) == seen
    assert time.monotonic() - began < 10


async def test_what_comes_late_is_waited_for() -> None:
    looks: list[list[str]] = [["page"], ["page"], ["page", "late"]]

    async def look() -> list[str]:
        return looks.pop(0) if len(looks) > 1 else looks[0]

    assert await grown(look, within=10) == ["page", "late"]
