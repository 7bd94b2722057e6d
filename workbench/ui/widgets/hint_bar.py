"""The line that says what to try next."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from workbench.text import safe_line
from workbench.ui.session import Session


class HintBar(Static):
    def __init__(self, session: Session) -> None:
        super().__init__(markup=False)
        self._session = session
        self._shown: str | None = None

    def on_mount(self) -> None:
        self.show_hint()

    def show_hint(self) -> None:
        """Show the session's hint, or nothing once it is dismissed."""
        hint = safe_line(self._session.hint, limit=300)
        if hint == self._shown:
            return
        self._shown = hint
        self.display = bool(hint)
        self.update(Content(f"» {hint}  (x: dismiss)"))
