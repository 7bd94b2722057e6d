"""Fixtures that every test may use."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from workbench.browser.install import ensure_browser

# How long an example takes depends on what else the machine does: a deadline would test that.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """Run one test more at once than there are processors: half of the time a test waits for a page or another process."""
    return (os.process_cpu_count() or 1) + 1


def pytest_sessionstart(session: pytest.Session) -> None:
    """Have a browser before the first test wants one: installed, as for any user, where there is none."""
    if not hasattr(session.config, "workerinput"):
        ensure_browser(partial(print, file=sys.stderr))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, so that everybody runs the rest; what it shows is shown more briefly elsewhere too."""
    if os.environ.get("WORKBENCH_WHOLE"):
        return
    left_out = pytest.mark.skip(reason="takes minutes: WORKBENCH_WHOLE=1 runs it")
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(left_out)


@pytest.fixture
def anyio_backend() -> str:
    """Run asynchronous tests on asyncio alone: Textual, Playwright and mitmproxy know no other loop."""
    return "asyncio"


@pytest.fixture(autouse=True)
def own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test out of the person's own folders: data, state and sockets go to a fresh one, their keyring is not asked."""
    home = tmp_path_factory.mktemp("user")
    # Short, since a socket's path may have a hundred octets.
    runtime = Path(tempfile.mkdtemp(prefix="wb-"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.delenv("WORKBENCH_WORKSPACE", raising=False)
    return home
