"""Say what one is about to do, so that the traffic that follows carries it."""

from __future__ import annotations

from workbench.browser.step import Step
from workbench.text import safe_line
from workbench.ui.screens.ask import AskedLine, LineDialog
from workbench.ui.screens.base import WorkbenchScreen

_LINE = AskedLine(
    "Note",
    hint="inviting a user",
    blank="What is recorded from now on carries it, until the next note. Leave it empty to end the last one.",
)


class Noting(WorkbenchScreen):
    """A screen with the action ``note``."""

    def action_note(self) -> None:
        self.app.push_screen(LineDialog("What are you about to do?", "Note", _LINE), self._noted)

    def _noted(self, text: str | None) -> None:
        if text is not None:
            self.attempt(self._note(text))

    async def _note(self, text: str) -> None:
        await self.api.perform(Step("note", value=text, title=text))
        self.tell(f"Noted: {safe_line(text, limit=80)}" if text else "What follows carries no note.")
        self.refresher.ask()
