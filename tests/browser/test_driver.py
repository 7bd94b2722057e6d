"""The process that drives the browser learns nothing that it need not know."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from workbench.browser.driver import start_driver

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads another process's environment in /proc")

NAMES = ("WORKBENCH_CONTOSO_ACME_PASSWORD", "WORKBENCH_CONTOSO_ACME_TOTP", "WORKBENCH_CONTOSO_ACME_USERNAME")


def _children() -> list[Path]:
    tasks = Path("/proc/self/task").iterdir()
    return [Path("/proc", number) for task in tasks for number in (task / "children").read_text().split()]


@pytest.mark.anyio
async def test_the_driver_does_not_inherit_a_persons_credentials(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "Velvet!harbour77")
    before = set(_children())
    driver = await start_driver(tmp_path / "profiles")
    try:
        started = [child for child in _children() if child not in before]
        assert started
        assert not any(b"Velvet!harbour77" in (child / "environ").read_bytes() for child in started)
        assert all(name in os.environ for name in NAMES)
    finally:
        await driver.stop()
