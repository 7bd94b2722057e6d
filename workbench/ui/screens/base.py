"""What every screen does: load when it is shown, load again when its part of the workspace changes."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widget import Widget

from workbench.errors import WorkbenchError
from workbench.text import safe_text
from workbench.ui.messages import Changed
from workbench.ui.refresher import Refresher, guarded
from workbench.ui.session import Session
from workbench.ui.widgets.hint_bar import HintBar
from workbench.ui.widgets.key_line import KeyLine
from workbench.ui.widgets.top_bar import TopBar
from workbench.workspace.views import STREAMS, Event, EventKind

LATER = 0.25
"""Seconds: as soon as an eye asks for."""


class WorkbenchScreen(Screen[bool | None]):
    """Base of all whole screens. Nothing here waits: questions to the workspace run in workers."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012 - Textual declares an instance attribute

    MODE: str = ""
    """Which main screen's name the top bar marks."""

    PASSING: ClassVar[bool] = False
    """Whether the screen is done with once it has led to another: going back then skips it."""

    LISTENS: ClassVar[frozenset[EventKind]] = frozenset()
    """The events after which ``load`` is called again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.api = session.api
        self.refresher = Refresher(self, self.load)

    async def load(self) -> None:
        """Ask the workspace and show the answer."""

    def body(self) -> Iterable[Widget]:
        """Give what stands between the top bar and the footer."""
        return ()

    def unsaved(self) -> str:
        """Ask whether to lose what leaving would lose; empty when that is nothing."""
        return ""

    def compose(self) -> ComposeResult:
        yield TopBar(self.session, self.MODE)
        yield HintBar(self.session)
        yield from self.body()
        yield KeyLine()

    def on_screen_resume(self) -> None:
        self.show_session()
        self.refresher.ask()

    def show_session(self) -> None:
        """Show what all screens share: status and hint."""
        for bar in self.query(TopBar):
            bar.show_state()
        for hint in self.query(HintBar):
            hint.show_hint()

    @on(Changed)
    def workspace_changed(self, message: Changed) -> None:
        if message.event.kind in self.LISTENS:
            self.heard(message.event)

    def heard(self, event: Event) -> None:
        """Load again: at once, or in a moment where more of the same is coming."""
        if event.kind in STREAMS:
            self.refresher.ask_within(LATER)
        else:
            self.refresher.ask()

    def attempt(self, work: Awaitable[None]) -> None:
        """Do something that may take seconds, without blocking; an error becomes a message."""
        self.run_worker(guarded(self, self._attempted(work)), group="attempt")

    async def _attempted(self, work: Awaitable[None]) -> None:
        try:
            await work
        except (WorkbenchError, OSError):
            # What was shown while it went on may be gone with it.
            self.refresher.ask()
            raise

    def tell(self, text: str, *, severity: SeverityLevel = "information") -> None:
        """Say something in passing."""
        self.notify(safe_text(text, limit=600), severity=severity, markup=False)


class MainScreen(WorkbenchScreen):
    """One of the screens with a number key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.next_screen(1)", "Next screen", show=False, id="app.next"),
        Binding("shift+tab", "app.next_screen(-1)", "Screen before", show=False, id="app.previous"),
    ]


class SubScreen(WorkbenchScreen):
    """A screen that is opened from another and goes back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,backspace", "app.back", "Back", id="app.back", key_display="esc"),
    ]
