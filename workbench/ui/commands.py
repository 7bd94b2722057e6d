"""The command palette: every key's action by name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from textual.app import App, SystemCommand
from textual.screen import Screen

from workbench.ui.themes import THEMES


def screen_commands(app: App[None], screen: Screen[object]) -> Iterable[SystemCommand]:
    """Give a command for each action that the screen and the app have now."""
    seen = set()
    for node, binding, enabled, _ in screen.active_bindings.values():
        wanted = enabled and binding.id and binding.action not in seen
        if wanted and (node is screen or node is app):
            seen.add(binding.action)
            key = app.get_key_display(binding)
            about = f"{binding.tooltip or binding.description} ({key})"
            yield SystemCommand(binding.description, about, partial(app.run_action, binding.action, node))


def theme_commands(app: App[None]) -> Iterable[SystemCommand]:
    """Give a command for each of the workbench's own themes."""
    for theme in THEMES:
        name = theme.name.removeprefix("workbench-")
        yield SystemCommand(f"Theme: {name}", f"Use the {name} theme", partial(setattr, app, "theme", theme.name))
