"""The same over TLS and HTTP/2, as most portals speak: nothing leaks, nothing is lost."""

from __future__ import annotations

import random
import ssl
from pathlib import Path

import pytest

from tests.capture.http2 import certificate
from tests.leaks.artefacts import texts_under
from tests.leaks.looking import lost
from tests.leaks.running import seed_of_the_day
from tests.leaks.test_live import Planted, export, finder, plant, recorded
from tests.leaks.wire import Origin
from tests.leaks.wire_http2 import HOST, Client, fits_http2, serve_http2
from workbench.capture.proxy import ProxyProcess
from workbench.exchange import Recording
from workbench.layout import Layout

_PART = 4


def planted_for_http2(seed: str) -> Planted:
    """Give a part of the cases, another one each day: what differs from HTTP/1.1 is how they travel."""
    planted = [each for each in plant(seed) if all(fits_http2(exchange) for exchange in each[2].exchanges)]
    return planted[random.Random(seed).randrange(_PART) :: _PART]


async def drive(planted: Planted, proxy: ProxyProcess, origin: Origin, trust: ssl.SSLContext) -> None:
    client = await Client.connect(proxy.port, origin, trust)
    for number, (case, _, traffic) in enumerate(planted):
        if traffic.typed:
            await proxy.learn(traffic.typed, "password")
        for exchange in traffic.exchanges:
            assert await client.send(exchange, str(number)), case.id
    await client.close()
    await proxy.drain()


@pytest.mark.timeout(240)
async def test_nothing_that_went_over_http2_leaks_into_any_file(tmp_path: Path, own_user_folders: Path) -> None:
    seed = f"{seed_of_the_day()} h2"
    planted = planted_for_http2(seed)
    pem = certificate(tmp_path / "authority", HOST)
    layout = Layout(tmp_path / "workspace")
    async with serve_http2(pem) as origin:
        recording = Recording("r1", "demo", "ann", 1.0, origins=(f"https://{HOST}:{origin.port}",))
        upstream = str(tmp_path / "authority" / "portal-ca-cert.pem")
        proxy = await ProxyProcess.start(layout, recording, upstream_ca=upstream)
        trust = ssl.create_default_context(cafile=layout.authority / "mitmproxy-ca-cert.pem")
        await drive(planted, proxy, origin, trust)
        await proxy.stop()
    folder = layout.recording("r1")
    export(tmp_path, folder)

    find = finder(planted)
    texts = [*texts_under(tmp_path / "workspace"), *texts_under(tmp_path / "index"), *texts_under(own_user_folders)]
    found = {(where, case) for where, text in texts for case in find.leaks(text)}
    assert not found, f"seed {seed}: {sorted(found)[:40]}"
    said = recorded(folder)
    assert len(said) == len(planted) > 200
    missed = {case.id: lost(planter.decoys, said[str(number)]) for number, (case, planter, _) in enumerate(planted)}
    assert not {case: gone for case, gone in missed.items() if gone}, f"seed {seed}"
