"""Ask what to record."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from textual.widget import Widget
from textual.widgets import Input, Static

from workbench.browser.surroundings import surroundings
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.widgets.tick import Tick
from workbench.workspace.views import RecordPlan

_NO_HOST = re.compile(r"[^\w.:-]")
"""What no host's name has, be it in letters of any language, or an address of version 6."""

NO_DISPLAY = "A window has nowhere to open: neither DISPLAY nor WAYLAND_DISPLAY is set here. Tick Without a window."


class NewRecordingDialog(Dialog[RecordPlan]):
    AUTO_FOCUS = "#url"

    def __init__(self, url: str = "") -> None:
        super().__init__("Record a portal", "Record")
        self._url = url

    def body(self) -> Iterable[Widget]:
        yield field("URL to open", Input(self._url, placeholder="https://portal.example", id="url", compact=True))
        yield field("Title", Input(placeholder="inviting a user", id="title_", compact=True))
        yield field("Further origins", Input(placeholder="https://api.example", id="origins", compact=True))
        yield field("Identity origins", Input(placeholder="https://login.example", id="idp", compact=True))
        yield Static(
            "Bodies are kept of the portal's origins alone, and never of those where one signs in.", markup=False
        )
        tick = Tick("Without a window: act from here (headless)", id="headless")
        tick.value = no_display(dict(surroundings()))
        yield tick
        yield problem()

    def accept(self) -> None:
        url = self._text("#url")
        if "://" not in url and url:
            url = f"{scheme(url)}://{url}"
        headless = self.query_one("#headless", Tick).value
        if reason := refuse(url) or ("" if headless else self._no_window()):
            self.say(reason)
            return
        self.dismiss(
            RecordPlan(
                url,
                title=self._text("#title_"),
                origins=tuple(self._text("#origins").split()),
                identity=tuple(self._text("#idp").split()),
                headless=headless,
                surroundings=surroundings(),
            )
        )

    def _no_window(self) -> str:
        """Say why no window can open; empty when one can."""
        return NO_DISPLAY if no_display(dict(surroundings())) else ""

    def _text(self, selector: str) -> str:
        return self.query_one(selector, Input).value.strip()


def no_display(environ: Mapping[str, str]) -> bool:
    """Whether a window has nowhere to open, as over SSH."""
    return sys.platform == "linux" and not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def scheme(place: str) -> str:
    """Say how an address without a scheme is meant: what runs on this machine seldom has a certificate."""
    host = place.partition("/")[0].partition(":")[0]
    return "http" if host in {"localhost", "127.0.0.1"} or host.endswith(".localhost") else "https"


def refuse(url: str) -> str:
    """Say why ``url`` cannot be recorded; empty when it can."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        return f"That is no URL: {error}."
    if parts.scheme not in {"http", "https"} or not host or _NO_HOST.search(host):
        return "Give the portal's address, such as https://portal.example."
    return ""
