"""The app: main screens, what they share, and the stream of events from the workspace."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from workbench.crash import describe
from workbench.errors import WorkbenchError
from workbench.text import safe_text
from workbench.ui import messages, opening
from workbench.ui.choices import AS_USUAL, Choices
from workbench.ui.commands import screen_commands, theme_commands
from workbench.ui.in_order import KeysInOrder
from workbench.ui.kept_theme import keep_theme
from workbench.ui.refresher import Refresher, guarded
from workbench.ui.screens.base import WorkbenchScreen
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.themes import DARK, THEMES
from workbench.ui.widgets.top_bar import MODES, TopBar
from workbench.workspace.api import Api
from workbench.workspace.views import STREAMS, Event, Status

RECONNECT = 1.0
"""Seconds until the events are asked for again after they broke off."""

PULSE = 3.0
"""Seconds between two looks at the status: what happened before the events were listened to shows up so."""


SOON = 0.5
"""Seconds that the number of exchanges in the top line may be behind."""

_REPORTED = 10.0
"""Seconds that an error is shown."""


class WorkbenchApp(KeysInOrder):
    """The terminal's front end over ``api``.

    ``hint`` is one line that says what to try next; ``initial`` names the main screen to begin with. The app ends
    when ``ready``, which waits for the workspace to answer, fails: who started it says why.
    """

    TITLE = "Discovery Workbench"
    CSS_PATH = "workbench.tcss"
    ENABLE_COMMAND_PALETTE = True

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"show_screen('{mode}')", title, show=False, id=f"app.{mode}")
            for number, (mode, title) in enumerate(MODES, 1)
        ),
        Binding("question_mark", "help", "Help", id="app.help", key_display="?"),
        Binding("x", "dismiss_hint", "Dismiss the hint", show=False, id="app.hint"),
        Binding(
            "f12",
            "stop_agents",
            "Stop all agents",
            show=False,
            priority=True,
            id="app.stop_agents",
            tooltip="Let no agent do anything until it is pressed again",
        ),
        Binding("ctrl+l", "reload", "Load again", show=False, id="app.reload"),
        Binding("q", "quit", "Quit", id="app.quit"),
        Binding("ctrl+c", "quit", "Quit", show=False, id="app.interrupt"),
    ]

    _reported = ("", 0.0)
    """The error that was shown last, and until when it stands there (``time.monotonic``)."""

    def __init__(
        self,
        api: Api,
        *,
        hint: str = "",
        initial: str = "home",
        ready: Awaitable[object] | None = None,
        choices: Choices = AS_USUAL,
    ) -> None:
        super().__init__()
        self.api = api
        self.session = Session(api, hint=hint)
        self._answering = ready
        self._initial = initial if initial in opening.MAIN else "home"
        self._status = Refresher(self, self._ask_status)
        for mode, screen in opening.MAIN.items():
            self.add_mode(mode, partial(screen, self.session))
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = choices.theme or DARK.name
        self._choices = choices

    def on_mount(self) -> None:
        self.set_keymap(self._choices.keymap)
        self.theme_changed_signal.subscribe(self, self._theme_chosen)
        for problem in self._choices.problems:
            self.notify(safe_text(problem, limit=600), severity="warning", timeout=15, markup=False)
        if self._answering is not None:
            self.run_worker(self._arrive(self._answering), group="arrival")
        self.run_worker(self._watch(), group="events")
        self.switch_mode(self._initial)
        self._status.ask()
        self.set_interval(PULSE, self._status.ask)

    def _theme_chosen(self, theme: Theme) -> None:
        if self._choices.file is not None:
            try:
                keep_theme(self._choices.file, theme.name)
            except WorkbenchError as error:
                self.report(error)

    async def _arrive(self, answering: Awaitable[object]) -> None:
        try:
            await answering
        except (WorkbenchError, OSError):
            self.exit()

    async def _watch(self) -> None:
        """Hand the workspace's events to the screen that is shown; begin again when they break off."""
        while True:
            try:
                for line in await self.api.notes():
                    self._tell(line)
                async for event in self.api.events():
                    self._happened(event)
            except (WorkbenchError, OSError) as error:
                self.report(error)
            await asyncio.sleep(RECONNECT)
            self.action_reload()

    def _happened(self, event: Event) -> None:
        self.screen.post_message(messages.Changed(event))
        if event.kind in STREAMS:
            self._status.ask_within(SOON)
        else:
            self._status.ask()
        if event.kind == "notice" and event.text:
            self._tell(event.text)

    def _tell(self, text: str) -> None:
        self.notify(safe_text(text, limit=600), markup=False)

    async def _ask_status(self) -> None:
        before, now = self.session.status, await self.api.status()
        self.session.status = now
        self._show_session()
        if before and _extent(before) != _extent(now):
            self._reload_screen()
        elif before and before.exchanges != now.exchanges:
            self._more_exchanges(now.recording.recording.id if now.recording else "")

    def _more_exchanges(self, recording: str) -> None:
        screen = self.screen
        if isinstance(screen, WorkbenchScreen) and "exchange" in screen.LISTENS:
            screen.heard(Event("exchange", recording))
        else:
            self._reload_screen()

    def _show_session(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, WorkbenchScreen):
                screen.show_session()

    def show_hint(self, hint: str) -> None:
        """Show another line that says what to try next; may be called from any task of this loop."""
        self.session.hint = hint
        self.call_later(self._show_session)

    @on(messages.Failed)
    def show_failure(self, message: messages.Failed) -> None:
        self.report(message.error)

    def report(self, error: Exception) -> None:
        """Say what happened, what was kept and what to do next."""
        if isinstance(error, WorkbenchError):
            text = "\n".join(part for part in (error.message, error.kept, error.hint) if part)
        else:
            text = f"The workspace does not answer ({error}).\nctrl+l tries again."
        now = time.monotonic()
        before, until = self._reported
        if text != before or now > until:  # several questions that fail alike say it once
            self._reported = text, now + _REPORTED
            self.notify(safe_text(text, limit=600), severity="error", timeout=_REPORTED, markup=False)

    @on(messages.OpenRecording)
    def open_recording(self, message: messages.OpenRecording) -> None:
        self.session.recording = message.row
        self.session.picked = True
        self.action_show_screen("traffic")

    @on(messages.OpenExchange)
    def open_exchange(self, message: messages.OpenExchange) -> None:
        self.push_screen(opening.exchange(self.session, message.exchange))

    @on(messages.Compare)
    def compare_exchanges(self, message: messages.Compare) -> None:
        self.push_screen(opening.comparison(self.session, message.first, message.second))

    @on(messages.FilterTraffic)
    def filter_traffic(self, message: messages.FilterTraffic) -> None:
        self.session.filter = message.text
        self.action_show_screen("traffic")

    @on(messages.OpenSteps)
    def open_steps(self, message: messages.OpenSteps) -> None:
        self.push_screen(opening.steps(self.session, message.recording, message.action))

    @on(messages.OpenEndpoint)
    def open_endpoint(self, message: messages.OpenEndpoint) -> None:
        self.push_screen(opening.endpoint(self.session, message.endpoint))

    @on(messages.Promote)
    def open_promotion(self, message: messages.Promote) -> None:
        self.push_screen(opening.promotion(self.session, message.endpoint))

    @on(messages.RunOperation)
    def open_form(self, message: messages.RunOperation) -> None:
        self.push_screen(opening.form(self.session, message.operation))

    @on(messages.OpenOperation)
    def open_operation(self, message: messages.OpenOperation) -> None:
        """Show an operation; a promotion that led to it is done with."""
        screen = opening.operation(self.session, message.operation)
        if isinstance(self.screen, WorkbenchScreen) and self.screen.PASSING:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    @on(TopBar.Picked)
    def pick_screen(self, message: TopBar.Picked) -> None:
        self.action_show_screen(message.mode)

    def action_show_screen(self, mode: str) -> None:
        """Show a main screen: itself, not what was opened from it, unless that is not saved."""
        asked_again = mode == self.current_mode
        self.switch_mode(mode)
        self._close(len(self.screen_stack) - 1)
        if asked_again and len(self.screen_stack) > 1:
            self._leave(partial(self._close, len(self.screen_stack) - 1, unsaved=True))

    def _close(self, screens: int, *, unsaved: bool = False) -> None:
        """Close so many screens from the one that is shown, as far as one that is not saved."""
        for _ in range(screens):
            if self._unsaved() and not unsaved:
                return
            self.pop_screen()

    def _unsaved(self) -> str:
        return self.screen.unsaved() if isinstance(self.screen, WorkbenchScreen) else ""

    def _leave(self, go: Callable[[], object]) -> None:
        """Leave the screen that is shown, after a question where something would be lost."""

        def answered(sure: bool | None) -> None:
            if sure:
                go()

        if question := self._unsaved():
            self.push_screen(opening.question(question, "Leave"), answered)
        else:
            go()

    def action_next_screen(self, step: int) -> None:
        modes = list(opening.MAIN)
        self.action_show_screen(modes[(modes.index(self.current_mode) + step) % len(modes)])

    async def action_back(self) -> None:
        if len(self.screen_stack) > 1:
            self._leave(self.pop_screen)

    async def action_quit(self) -> None:
        self._leave(self.exit)

    def action_help(self) -> None:
        self.push_screen(opening.key_help(self.screen))

    def action_stop_agents(self) -> None:
        self.run_worker(guarded(self, self._stop_agents()), group="attempt")

    async def _stop_agents(self) -> None:
        """Stop all agents, or let them go on; asked of the workspace, since another front end may have done it."""
        if (await self.api.status()).agents_stopped:
            await self.api.resume_agents()
            self._tell("Agents may go on.")
        else:
            waited = await self.api.stop_agents()
            withdrawn = f" {figures.several(waited, 'call')} that waited for you refused." if waited else ""
            self._tell(f"All agents are stopped: they may do nothing until f12 is pressed again.{withdrawn}")
        self.action_reload()

    def action_dismiss_hint(self) -> None:
        self.session.hint = ""
        self._show_session()

    def action_reload(self) -> None:
        """Ask for everything that is shown again."""
        self._status.ask()
        self._reload_screen()

    def _reload_screen(self) -> None:
        if isinstance(self.screen, WorkbenchScreen):
            self.screen.refresher.ask()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        yield from screen_commands(self, screen)
        yield from theme_commands(self)
        yield from super().get_system_commands(screen)

    def _fatal_error(self) -> None:
        """Leave with the places alone: Textual's traceback shows the stack's variables, and a message may hold captured text."""
        self.bell()
        kind, _, trace = sys.exc_info()
        said = "\n  ".join(describe(kind, trace)) if kind else "Error"
        self._exit_renderables.append(Text(safe_text(said)))
        self._close_messages_no_wait()


def _extent(status: Status) -> tuple[int, ...]:
    """Give what differs when something came or went, but for exchanges."""
    return (status.recordings, status.endpoints, status.operations, len(status.pending))
