"""What a call carries back to the portal, live: through a real proxy, to a real server."""

from __future__ import annotations

import json

from tests.capture.conftest import FETCH, Running, deed
from workbench.journal import segments
from workbench.redaction import fingerprint_file

TICKET = "tk_9f8A7c6E5d4B3a2F1e0DxY"


async def handed_out(proxy: Running) -> str:
    """Let the portal answer with a ticket; gives the placeholder that stands for it."""
    async with proxy.client() as client:
        await client.post(f"{proxy.portal.origin}/api/mirror", json={"ticket_secret": TICKET}, headers=FETCH)
    (exchange,) = await proxy.exchanges()
    assert exchange.response is not None
    hidden = str(json.loads(exchange.response.body.text)["ticket_secret"])
    assert hidden.startswith("redacted.")
    return hidden


async def test_a_call_gets_through_with_what_its_placeholder_stands_for(proxy: Running) -> None:
    hidden = await handed_out(proxy)
    await proxy.control.ask("act", deed=deed(8, "agent", call=True))
    headers = {**FETCH, "viewport-width": "8"}
    async with proxy.client() as client:
        answer = await client.post(f"{proxy.portal.origin}/api/mirror", json={"ticketSecret": hidden}, headers=headers)
    assert answer.json() == {"ticketSecret": TICKET}
    written = str((await proxy.exchanges())[-1])
    assert TICKET not in written
    assert hidden in written


async def test_what_is_no_call_is_sent_as_it_is(proxy: Running) -> None:
    hidden = await handed_out(proxy)
    async with proxy.client() as client:
        for tag in ({}, {"viewport-width": "9"}):
            headers = {**FETCH, **tag}
            answer = await client.post(
                f"{proxy.portal.origin}/api/mirror", json={"ticketSecret": hidden}, headers=headers
            )
            assert answer.json() == {"ticketSecret": hidden}


async def test_what_became_known_is_remembered_by_fingerprints(proxy: Running) -> None:
    await handed_out(proxy)
    file = proxy.layout.fingerprints()
    assert fingerprint_file.read(file)
    assert TICKET.encode() not in file.read_bytes()


async def test_a_rotated_journal_goes_on_in_another_segment(proxy: Running) -> None:
    await handed_out(proxy)
    await proxy.control.ask("rotate")
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.origin}/api/partners", headers=FETCH)
    assert len(await proxy.exchanges()) == 2
    assert len(segments(proxy.folder)) == 2
