"""A scrolled widget that paints lines of text with roles, and looks each role's colours up once."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView

from workbench.ui.show.spans import ROLES, Role


class Painted(ScrollView, can_focus=True):
    """Base of tables and panes. Textual works a style out through all ancestors at each look, which costs more than a line's text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"role--{role}" for role in ROLES}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._found: dict[str, Style] = {}
        """Styles by the name of their component; that of the widget itself under the empty one."""

    def notify_style_update(self) -> None:
        """Forget the colours: another theme, or another focus, has others."""
        super().notify_style_update()
        self._found.clear()

    def style_of(self, component: str = "") -> Style:
        """Give the style of a component, or of the widget."""
        if (style := self._found.get(component)) is None:
            style = self.get_component_rich_style(component) if component else self.rich_style
            self._found[component] = style
        return style

    def role_style(self, role: Role) -> Style:
        return self.style_of("" if role == "plain" else f"role--{role}")

    def paint_line(self, y: int) -> None:
        """Paint one line of those that are seen again, counted from the top of the widget."""
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))
