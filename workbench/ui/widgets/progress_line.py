"""How far something is: a bar of characters with words, so that it needs no colour."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from workbench.text import safe_line

CELLS = 16


class ProgressLine(Static):
    """Takes no room before there is something to say."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__("", id=id, markup=False)
        self.display = False

    def show(self, share: float, words: str) -> None:
        """Show a share of 0 … 1, and what is being done."""
        self.display = True
        self.update(Content(f"{bar(share)} {safe_line(words, limit=200)}"))

    def hide(self) -> None:
        self.display = False


def bar(share: float) -> str:
    """Give ``█████░░░  62%``."""
    share = min(max(share, 0.0), 1.0)
    filled = int(share * CELLS)
    return f"{'█' * filled}{'░' * (CELLS - filled)} {share:>4.0%}"
