"""An input whose text cannot be copied while it is masked: a terminal's clipboard is read by others."""

from __future__ import annotations

from textual.actions import SkipAction
from textual.widgets import Input


class MaskedInput(Input):
    """Textual's own copies what nobody may see, in base64 on the terminal's line (OSC 52)."""

    def action_copy(self) -> None:
        if self.password:
            raise SkipAction
        super().action_copy()

    def action_cut(self) -> None:
        if self.password:
            self.delete_selection()
        else:
            super().action_cut()
