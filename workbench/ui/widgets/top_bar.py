"""The line at the top: the main screens, what is recorded and what waits."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.workspace.views import Status

MODES: tuple[tuple[str, str], ...] = (
    ("home", "Home"),
    ("traffic", "Traffic"),
    ("endpoints", "Endpoints"),
    ("operations", "Operations"),
    ("agents", "Agents"),
    ("browser", "Browser"),
)
"""The main screens, in the order of their number keys."""


_ROOMY = 100
"""Cells from which on the bar spells everything out."""


class TopBar(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--shown", "bar--live", "bar--waiting", "bar--quiet"}

    class Picked(Message):
        """The person clicked a main screen's name."""

        def __init__(self, mode: str) -> None:
            super().__init__()
            self.mode = mode

    def __init__(self, session: Session, mode: str) -> None:
        super().__init__()
        self._session = session
        self._mode = mode
        self._shown: list[tuple[str, str]] = []

    def show_state(self) -> None:
        """Paint it again if the session's state is another."""
        if self._state() != self._shown:
            self.refresh()

    def _state(self) -> list[tuple[str, str]]:
        return state(self._session.status, brief=self.size.width < _ROOMY)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1

    def render_line(self, y: int) -> Strip:
        shown = self.get_component_rich_style("bar--shown")
        left = [
            part for mode, text in self._tabs() for part in self._label(text, shown if mode == self._mode else None)
        ]
        self._shown = self._state()
        right = [Segment(text, self.get_component_rich_style(f"bar--{style}")) for text, style in self._shown]
        room = self.size.width - sum(len(part.text) for part in [*left, *right])
        filler = Segment(" " * max(room, 1), self.rich_style)
        return Strip([*left, filler, *right]).crop_extend(0, self.size.width, self.rich_style)

    def _label(self, text: str, over: Style | None) -> tuple[Segment, Segment]:
        """Give a tab's label, and the space after it, which belongs to none."""
        label = text.rstrip(" ")
        return Segment(label, over or self.rich_style), Segment(text[len(label) :], self.rich_style)

    def on_click(self, event: events.Click) -> None:
        start = 0
        for mode, text in self._tabs():
            if start <= event.x < start + len(text):
                self.post_message(self.Picked(mode))
            start += len(text)

    def _tabs(self) -> list[tuple[str, str]]:
        """(mode, label): the shown one is in brackets, so that colour is not needed."""
        gap = "" if self.size.width < _ROOMY else " "
        labels = [(mode, f"{number} {title}") for number, (mode, title) in enumerate(MODES, 1)]
        return [(mode, f"[{label}]{gap or ' '}" if mode == self._mode else f"{gap}{label} ") for mode, label in labels]


def state(status: Status | None, *, brief: bool = False) -> list[tuple[str, str]]:
    """Give (text, style) of what runs and what waits."""
    if status is None:
        return [("connecting… ", "quiet")]
    parts = []
    if status.agents_stopped:
        parts.append((" STOPPED " if brief else " agents stopped ", "waiting"))
    if status.pending:
        parts.append((f" !{len(status.pending)} " if brief else f" ! {len(status.pending)} waiting ", "waiting"))
    if status.recording:
        count = figures.count(status.recording.exchanges)
        parts.append((f" ●{count} " if brief else f" ● recording {count} ", "live"))
    return parts or [(" ○ idle ", "quiet")]
