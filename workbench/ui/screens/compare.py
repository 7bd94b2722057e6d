"""Two exchanges beside each other."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import events

from workbench.ui.screens.parts import PartsScreen
from workbench.ui.session import Session
from workbench.ui.show.compare import compared_parts
from workbench.urls import split_url
from workbench.workspace.views import ExchangeDetail


class CompareScreen(PartsScreen):
    TITLE = "Compare"
    MODE = "traffic"
    PARTS: ClassVar[tuple[tuple[str, str], ...]] = (("request", "Request"), ("response", "Response"))

    _details: tuple[ExchangeDetail, ExchangeDetail] | None = None

    def __init__(self, session: Session, first: str, second: str) -> None:
        super().__init__(session, second)
        self._first = first

    async def load(self) -> None:
        if self._details is None:
            self._details = await self.api.exchange(self._first), await self.api.exchange(self.subject)
            one, other = (detail.exchange.request for detail in self._details)
            self.show_subject(f"{one.method} {split_url(one.url).path}  |  {other.method} {split_url(other.url).path}")
        # Two cells of padding, one of the scroll bar.
        self.show_parts(await asyncio.to_thread(compared_parts, *self._details, self.size.width - 3))

    def on_resize(self, event: events.Resize) -> None:
        del event
        self.refresher.ask()
