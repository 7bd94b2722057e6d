from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult

from workbench.ui.show.spans import Lines, line
from workbench.ui.widgets.line_pane import LinePane


class PaneApp(App[None]):
    CSS = "LinePane { padding: 0; }"

    def compose(self) -> ComposeResult:
        yield LinePane()


@asynccontextmanager
async def _pane(lines: Lines, size: tuple[int, int] = (21, 5)) -> AsyncIterator[LinePane]:
    async with PaneApp().run_test(size=size) as pilot:
        pane = pilot.app.query_one(LinePane)
        pane.focus()
        pane.show(lines)
        await pilot.pause()
        yield pane


def _rows(pane: LinePane) -> list[str]:
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


async def test_long_lines_are_wrapped() -> None:
    async with _pane([line("one two three four five six")]) as pane:
        assert _rows(pane)[:2] == ["one two three four", "five six"]


async def test_w_scrolls_long_lines_instead() -> None:
    async with _pane([line("one two three four five six")]) as pane:
        pane.action_toggle_wrap()
        assert _rows(pane)[0].startswith("one two three four f")
        assert pane.virtual_size.width == 27


async def test_it_is_wrapped_anew_when_the_terminal_changes() -> None:
    async with PaneApp().run_test(size=(20, 5)) as pilot:
        pane = pilot.app.query_one(LinePane)
        pane.show([line("one two three four five six")])
        await pilot.resize_terminal(40, 5)
        assert _rows(pane)[0] == "one two three four five six"


async def test_control_characters_and_markup_are_text() -> None:
    async with _pane([line("\x1b[2J\x9b31m[/nope]\u202e")], (40, 5)) as pane:
        assert _rows(pane)[0] == "\ufffd[2J\ufffd31m[/nope]\ufffd"


async def test_a_hundred_thousand_lines_scroll_to_the_end() -> None:
    async with _pane([line(f"line {number}") for number in range(100_000)]) as pane:
        pane.scroll_end(animate=False, immediate=True)
        assert _rows(pane)[-1] == "line 99999"
