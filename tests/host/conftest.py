"""Files of every umask."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Try each test under a careless, a usual and a careful umask."""
    wanted: int = request.param
    before = os.umask(wanted)
    yield wanted
    os.umask(before)
