"""Every test of the screens sees the same clock face, what is told stays told, and snapshots are SVG files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]  # it ships no types
from textual.app import App

SVGImageExtension.file_extension = "svg"  # syrupy renamed the attribute that the plugin sets


@pytest.fixture(autouse=True)
def universal_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Show times in UTC, whatever the machine's zone."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True)
def lasting_notifications(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is told in passing stay: on a slow machine it went before a test had looked."""
    notify = App.notify

    def stay(app: App[Any], message: str, **options: Any) -> None:
        notify(app, message, **{**options, "timeout": 3600})

    monkeypatch.setattr(App, "notify", stay)
