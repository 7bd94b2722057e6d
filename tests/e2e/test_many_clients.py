"""Five agents' clients at once, and what a call costs beside the page's own ``fetch``."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.e2e.test_agent import Live, body, signed_in

pytestmark = pytest.mark.long

CLIENTS = 5
CALLS = 10


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Live]:
    async with signed_in(tmp_path / "workspace") as found:
        yield found


async def test_fifty_calls_of_five_clients_are_all_answered_and_none_is_mixed_up(live: Live) -> None:
    answered: Counter[str] = Counter()

    async def ask(name: str, first: int) -> None:
        async with live.client(name) as client:
            await client.list_tools()

            async def one(partner: int) -> None:
                result: Any = await client.call_tool("demo_get_partner", {"partner_id": partner})
                assert body(result)["id"] == partner
                answered[name] += 1

            async with anyio.create_task_group() as calls:
                for place in range(CALLS):
                    calls.start_soon(one, first + place)

    async with anyio.create_task_group() as clients:
        for number in range(CLIENTS):
            clients.start_soon(ask, f"client {number}", 1041 + number)
    assert answered == {f"client {number}": CALLS for number in range(CLIENTS)}
    sent = [entry for entry in await live.api.audit() if entry.operation == "demo/get_partner"]
    assert Counter(entry.outcome for entry in sent) == {"HTTP 200": CLIENTS * CALLS}
    assert Counter(entry.client for entry in sent) == answered
