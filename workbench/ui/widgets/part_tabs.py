"""Parts behind tabs, of which one is shown until the person asks for another."""

from __future__ import annotations

from textual.widgets import TabbedContent, TabPane


class PartTabs(TabbedContent):
    def on_tab_pane_focused(self, event: TabPane.Focused) -> None:
        """Let a part that gets the focus be: Textual would go back to it when the person is at another by then."""
        event.prevent_default()
        event.stop()
