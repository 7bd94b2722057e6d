"""Every test of the screens sees the same clock face, and snapshots are SVG files."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]  # it ships no types

SVGImageExtension.file_extension = "svg"  # syrupy renamed the attribute that the plugin sets


@pytest.fixture(autouse=True)
def universal_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Show times in UTC, whatever the machine's zone."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
