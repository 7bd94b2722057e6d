"""What is said of the page in front while the browser goes away."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from workbench.layout import Layout
from workbench.operation import BearerSource
from workbench.workspace.capturing import Capturing
from workbench.workspace.jobs import Jobs
from workbench.workspace.shared import Shared


@dataclass
class Closing:
    """A recorder that is asked about a URL while the browser is closed."""

    capturing: Capturing

    async def redact_url(self, url: str) -> str:
        self.capturing._browser = None
        return url


async def test_a_browser_that_closes_while_its_page_is_asked_for_holds_no_token(tmp_path: Path) -> None:
    async with Jobs() as jobs:
        capturing = Capturing(Layout(tmp_path), jobs, lambda _kind, _text: None, Shared())
        pages = SimpleNamespace(seen=())
        browser = SimpleNamespace(alive=True, pages=pages, current_url=lambda: "https://portal.example/")
        capturing._browser, capturing._proxy = cast("Any", browser), cast("Any", Closing(capturing))
        capturing.bearer = BearerSource("sessionStorage", "oidc.", "access_token")
        assert await capturing.page() == ("https://portal.example/", False)
