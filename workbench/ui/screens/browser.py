"""The browser's page from a terminal: its address, what stands on it, and what to do there."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from workbench.browser.outline import Element
from workbench.browser.step import Step, StepKind
from workbench.browser.surroundings import surroundings
from workbench.text import safe_line
from workbench.ui.screens.ask import AskedLine, ChoiceDialog, LineDialog
from workbench.ui.screens.base import MainScreen
from workbench.ui.screens.confirm import ConfirmDialog
from workbench.ui.screens.fill import FillDialog, Filling
from workbench.ui.screens.new_recording import NewRecordingDialog
from workbench.ui.screens.noting import Noting
from workbench.ui.show import figures
from workbench.ui.show.page import COLUMNS, about, called, element_of, element_rows, page_state, to_act_on
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import BrowserView, EventKind, LoginPlan, RecordPlan

LOOK = 2.0
"""Seconds between two looks at a page that changes by itself."""

SOON = 0.6
"""Seconds after which a page is looked at again that something was done in."""

_PATIENCE = 8.0
"""Seconds that an element may take: one that is gone should be said soon."""

NO_BROWSER = "No browser is open: Enter opens one at your portal, and records."

OPENING = "The browser starts …"

NOTHING_HERE = "Nothing to act on: the page is loading, or is text alone. a shows all."

NO_PAGE = "No page is open: Enter opens the portal again, s ends the recording."

NOT_FOUND = "Nothing to act on is called so. Esc shows the whole page, a plain text too."


class BrowserScreen(Noting, MainScreen):
    TITLE = "Browser"
    MODE = "browser"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"browser", "action", "recording"})
    AUTO_FOCUS = "ListTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "address", "Address", id="browser.address", tooltip="Type an address of the portal"),
        Binding("b", "step('back')", "Back", id="browser.back"),
        Binding("f", "step('forward')", "Forward", show=False, id="browser.forward"),
        Binding("r", "step('reload')", "Reload", id="browser.reload"),
        Binding("p", "press_key", "Press", id="browser.press", tooltip="Press a key: Enter, Tab, Escape, …"),
        Binding("slash", "find", "Find", id="browser.find", key_display="/", tooltip="Show only what has these words"),
        Binding("a", "all", "All", id="browser.all", tooltip="Show plain text too, as it is nested"),
        Binding("n", "note", "Note", id="browser.note", tooltip="Say what you are about to do: the traffic carries it"),
        Binding("s", "stop", "Stop", id="browser.stop", tooltip="End the recording; the browser stays open"),
        Binding("l", "login", "Sign in", show=False, id="browser.login", tooltip="By the portal's recipe, or by hand"),
        Binding("L", "logout", "Sign out", show=False, id="browser.logout", tooltip="Forget the session and close"),
        Binding(
            "W",
            "window",
            "Window",
            show=False,
            id="browser.window",
            tooltip="Go on with a browser window, or without one; you stay signed in",
        ),
        Binding("escape", "clear", "Back to the page", show=False, id="browser.clear"),
    ]

    view = BrowserView()
    _everything = False
    _busy = ""

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="address-line"):
            yield Label("o", markup=False)
            yield Input(placeholder="the portal's address, or a path", id="address", compact=True)
            yield Static("", id="page-state", markup=False)
        with Horizontal(id="filter-line"):
            yield Label("/", markup=False)
            yield Input(placeholder="find on the page", id="find", compact=True)
            yield Static("", id="note-line", markup=False)
        with Horizontal(id="split"):
            yield ListTable(COLUMNS, empty=NO_BROWSER, id="page")
            yield LinePane(id="about", classes="aside wide-only")

    def on_mount(self) -> None:
        self.set_interval(LOOK, self._look)

    def _look(self) -> None:
        if self.is_current and self.view.open and not self._busy:
            self.refresher.ask()

    @property
    def table(self) -> ListTable:
        return self.query_one("#page", ListTable)

    @property
    def selected(self) -> Element | None:
        """The element under the cursor."""
        return element_of(self.view, self.table.current)

    async def load(self) -> None:
        before, self.view = self.view, await self.api.browser()
        elsewhere = self.view.url != before.url
        address, find = self.query_one("#address", Input), self.query_one("#find", Input)
        if elsewhere and not address.has_focus:
            self._show_address()
        if elsewhere and not find.has_focus:
            with self.prevent(Input.Changed):
                find.value = ""
        self._show_rows(elsewhere=elsewhere)

    def _show_address(self) -> None:
        address = self.query_one("#address", Input)
        address.value = safe_line(self.view.url, limit=2_000)
        address.cursor_position = 0

    def _show_rows(self, *, elsewhere: bool = False) -> None:
        """Show the page; where what the cursor was on is gone, it goes to something that can be acted on."""
        find, before = self.query_one("#find", Input).value, self.table.current
        self.table.empty = self._empty_words(find)
        rows = element_rows(self.view, everything=self._everything, find=find)
        self.table.show(rows)
        if self.table.current != before:
            self.table.go_to(to_act_on(self.view, rows, 0 if elsewhere else self.table.cursor))
        self._show_state()

    def _empty_words(self, find: str) -> str:
        if self.view.open and not self.view.url:
            return NO_PAGE
        if self.view.open:
            return NOT_FOUND if find.strip() else NOTHING_HERE
        return OPENING if self.session.opening else NO_BROWSER

    def _show_state(self) -> None:
        state = self._busy or (page_state(self.view) if self.view.open else "closed")
        self.query_one("#page-state", Static).update(Content(safe_line(state, limit=60)))
        note = f"note: {safe_line(self.view.note, limit=60)}" if self.view.note else "n: what are you about to do?"
        self.query_one("#note-line", Static).update(Content(note if self.view.open else ""))

    @on(RowTable.Moved)
    def show_about(self) -> None:
        lines = about(self.view, self.selected) if self.view.open else []
        self.query_one("#about", LinePane).show(lines, keep_place=True)

    @on(RowTable.Chosen)
    def act(self) -> None:
        element = self.selected
        if element is None or not element.kind:
            self.tell("There is nothing to do with this; a shows everything that is on the page.")
        elif element.kind == "click":
            self._do(self._on_element(element, "click"), f"clicking {called(element)} …")
        elif element.kind == "fill":
            self.app.push_screen(FillDialog(element), partial(self._filled, element))
        else:
            title = f"Choose in {safe_line(called(element), limit=80)}"
            self.app.push_screen(ChoiceDialog(title, element.options, element.value), partial(self._chosen, element))

    @on(RowTable.ChosenNothing)
    def open_browser(self) -> None:
        """Open a browser where there is none, and a page where all were closed."""
        if self.view.open and not self.view.url:
            self._go_to("")  # where the recording began
        elif not self.view.open and not self.session.opening:
            self.app.push_screen(NewRecordingDialog(), self._start)

    def _start(self, plan: RecordPlan | None) -> None:
        if plan:
            self._do(self._started(plan), "opening the browser …")

    async def _started(self, plan: RecordPlan) -> None:
        await self.session.record(plan)

    def _filled(self, element: Element, filling: Filling | None) -> None:
        if filling:
            self._do(self._fill(element, filling), f"typing into {called(element)} …")

    async def _fill(self, element: Element, filling: Filling) -> None:
        await self._on_element(element, "fill_secret" if filling.secret else "fill", filling.value)
        if filling.enter:
            await self._on_element(element, "press", "Enter")

    def _chosen(self, element: Element, option: str | None) -> None:
        if option is not None:
            self._do(self._on_element(element, "select", option), f"choosing in {called(element)} …")

    async def _on_element(self, element: Element, kind: StepKind, value: str = "") -> None:
        title = element.words if kind != "press" else f"{value} in {element.words}"
        await self.api.perform(Step(kind, element.locator, value, title, timeout=_PATIENCE))

    def _do(self, work: Awaitable[None], words: str) -> None:
        """Do something in the browser; keys stay alive meanwhile."""
        self._busy = safe_line(words, limit=60)
        self._show_state()
        self.attempt(self._done(work))

    async def _done(self, work: Awaitable[None]) -> None:
        try:
            await work
        finally:
            self._busy = ""
            self.refresher.ask()
            self.set_timer(SOON, self._look)

    def action_step(self, kind: StepKind) -> None:
        self._do(self._step(Step(kind)), f"{kind} …")

    async def _step(self, step: Step) -> None:
        await self.api.perform(step)

    def action_address(self) -> None:
        self.set_focus(self.query_one("#address", Input))

    @on(Input.Submitted, "#address")
    def go(self, event: Input.Submitted) -> None:
        self.set_focus(self.table)
        if event.value.strip() and not self.view.open:
            self.app.push_screen(NewRecordingDialog(event.value.strip()), self._start)
        elif event.value.strip():
            self._go_to(event.value.strip())

    def _go_to(self, address: str) -> None:
        self._do(self._step(Step("goto", value=address, timeout=30.0)), "opening …")

    def action_find(self) -> None:
        self.set_focus(self.query_one("#find", Input))

    @on(Input.Changed, "#find")
    def found(self) -> None:
        self._show_rows()

    @on(Input.Submitted, "#find")
    def find_done(self) -> None:
        self.set_focus(self.table)

    def action_clear(self) -> None:
        self.query_one("#find", Input).value = ""
        self._show_address()
        self.set_focus(self.table)

    def action_all(self) -> None:
        self._everything = not self._everything
        self._show_rows()

    def action_press_key(self) -> None:
        line = AskedLine("Key", "Enter", about="Such as Tab, Escape, ArrowDown, PageDown, Control+A, or a letter.")
        self.app.push_screen(LineDialog("Press a key", "Press", line), self._pressed)

    def _pressed(self, key: str | None) -> None:
        if key:
            self._do(
                self._step(Step("press", value=key, title=f"key {key}" if len(key) > 1 else "a key")), "pressing …"
            )

    def action_window(self) -> None:
        if self.view.open:
            words = "opening a window …" if self.view.headless else "closing the window …"
            self._do(self._have_window(shown=self.view.headless), words)
        else:
            self.tell(NO_BROWSER)

    async def _have_window(self, *, shown: bool) -> None:
        view = await self.api.have_window(shown=shown, surroundings=surroundings())
        self.tell("The browser goes on without a window." if view.headless else "The browser has a window now.")

    def action_stop(self) -> None:
        self._do(self._stopped(), "stopping …")

    async def _stopped(self) -> None:
        row = await self.api.stop_recording()
        kept = figures.several(row.exchanges, "exchange")
        self.tell(f"Recording ended: {kept} kept. 3 shows the endpoints that were found.")

    def action_login(self) -> None:
        if self.view.portal:
            plan = LoginPlan(self.view.portal, self.view.account, surroundings=surroundings())
            self._do(self._signed_in(plan), f"signing in at {plan.portal} …")
        else:
            self.tell("On Home, put the cursor on a portal and press l.")

    async def _signed_in(self, plan: LoginPlan) -> None:
        if not any(session.recipe for session in await self.api.session_status(plan.portal, plan.account)):
            self.tell(f"{plan.portal} has no login recipe: sign in on the page itself, as in any browser.")
            return
        done = await self.api.login(plan)
        self.tell(f"Signed in at {done.portal}.")

    def action_logout(self) -> None:
        if self.view.recording:
            self.tell("A recording is under way in this session: stop it first (s).")
        elif self.view.portal:
            question = f"Sign out of {self.view.portal}? Its cookies and storage go, and the browser closes."
            self.app.push_screen(ConfirmDialog(question, "Sign out"), self._sign_out)

    def _sign_out(self, sure: bool | None) -> None:
        if sure:
            self._do(self._signed_out(), "signing out …")

    async def _signed_out(self) -> None:
        gone = await self.api.logout(self.view.portal, self.view.account)
        self.tell(f"Signed out of {gone.portal}: its cookies and storage are gone from this machine.")
