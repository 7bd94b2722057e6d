"""Ask for a value that should not have been seen, and have it scrubbed everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from workbench.errors import WorkbenchError
from workbench.text import safe_line, safe_text
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.widgets.masked_input import MaskedInput
from workbench.workspace.views import ScrubResult


class MarkDialog(Dialog[ScrubResult]):
    AUTO_FOCUS = "#value"

    def __init__(self, session: Session, left: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__("Hide a value", "Scrub")
        self._session = session
        self._left = left
        """(where, value) of what the exchange below still has."""

    def body(self) -> Iterable[Widget]:
        yield Static(
            "It leaves journals, database and catalog, and is hidden from now on; redacted.KIND.… stands in its place.",
            markup=False,
        )
        if self._left:
            options = [(Content(safe_line(f"{where}: {value}", limit=120)), value) for where, value in self._left]
            yield field("In this exchange", Select(options, id="left", prompt="choose, or type it below", compact=True))
        yield field("Value", MaskedInput(id="value", password=True, compact=True))
        yield field("Kind", Input("marked", id="kind", compact=True))
        yield problem()

    @on(Select.Changed, "#left")
    def chosen(self) -> None:
        """Take the value that was chosen; it can still be changed."""
        value = self.query_one("#left", Select).value
        self.query_one("#value", Input).value = value if isinstance(value, str) else ""

    def accept(self) -> None:
        if not self.query_one("#value", Input).value:
            self.say("Type the value, or choose one of this exchange (shift+tab)." if self._left else "Type the value.")
            return
        self.run_worker(self._scrub(), group="scrub", exclusive=True)

    async def _scrub(self) -> None:
        value = self.query_one("#value", Input).value
        kind = self.query_one("#kind", Input).value.strip() or "marked"
        self.say("Scrubbing …")
        try:
            done = await self._session.api.mark_secret(value, kind)
        except (WorkbenchError, OSError) as error:
            self.say(str(error))
            return
        self.app.notify(safe_text(scrubbed(done)), markup=False, timeout=10)
        self.dismiss(done)


def scrubbed(done: ScrubResult) -> str:
    """Say from where a value was taken, and what may have it still."""
    lines, files = figures.several(done.lines, "line"), figures.several(len(done.files), "other file")
    return (
        f"Hidden {'from now on' if done.lasting else 'until the workbench stops: it is too short to be known again'}."
        f" Scrubbed from {lines} of {figures.several(len(done.recordings), 'recording')}, {files}.\n"
        "What was exported or copied before may hold it still."
        + "".join(
            f"\nRecording {name} is being written by a recorder by hand: end it, then mark again." for name in done.busy
        )
    )
