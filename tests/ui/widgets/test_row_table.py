from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.strip import Strip

from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable


class TableApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield ListTable([Column("Name"), Column("Size", 6, right=True)], empty="Nothing here.")

    def on_row_table_chosen(self, message: RowTable.Chosen) -> None:
        self.chosen.append(message.key)


def _row(number: int) -> Row:
    return Row(f"k{number}", (Span(f"row {number}"), Span(str(number))))


def _lines(table: ListTable) -> list[str]:
    return [table.render_line(y).text.rstrip() for y in range(table.size.height)]


async def _filled(pilot: Pilot[None], rows: int) -> ListTable:
    table = pilot.app.query_one(ListTable)
    table.show([_row(number) for number in range(rows)])
    table.focus()
    await pilot.pause()
    return table


async def test_rows_stand_under_their_titles_and_numbers_to_the_right() -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 2)
        assert _lines(table)[:3] == [
            "  Name                    Size",
            "▸ row 0                      0",
            "  row 1                      1",
        ]


async def test_the_cursor_stays_in_sight_and_within_the_rows() -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 50)
        for key, row in {
            "end": 49,
            "down": 49,
            "pageup": 44,
            "home": 0,
            "k": 0,
            "j": 1,
            "pagedown": 6,
            "G": 49,
        }.items():
            await pilot.press(key)
            assert table.cursor == row
            assert any(text.startswith(f"▸ row {row} ") for text in _lines(table)), key


async def test_the_cursor_stays_with_its_row_when_rows_come_and_go() -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 5)
        table.cursor = 3
        table.show([_row(number) for number in (9, 8, 3, 1)])
        assert table.current == "k3"
        table.show([_row(9)])
        assert table.current == "k9"


async def test_an_empty_table_says_what_to_do() -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 0)
        assert "  Nothing here." in _lines(table)
        await pilot.press("enter", "down", "end")
        assert table.current == ""


async def test_enter_and_a_second_click_choose_the_row() -> None:
    app = TableApp()
    async with app.run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 3)
        await pilot.press("down", "enter")
        await pilot.click(table, offset=(3, 3))
        assert app.chosen == ["k1"]
        await pilot.click(table, offset=(3, 3))
        await pilot.click(table, offset=(3, 0))
        await pilot.click(table, offset=(3, 5))
        assert app.chosen == ["k1", "k2"]


async def test_a_heading_spans_the_row_and_is_not_where_the_cursor_begins() -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = pilot.app.query_one(ListTable)
        table.show([Row("g", (Span("a group of several"), Span("3", "dim")), heading=True), _row(1)])
        await pilot.pause()
        assert _lines(table)[1] == "  a group of several 3"
        assert table.current == "k1"


async def test_every_row_is_as_wide_as_the_others_when_the_scroll_bar_goes() -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 50)
        table.show([_row(number) for number in range(3)])
        await pilot.pause()
        assert len({len(line) for line in _lines(table)[1:4]}) == 1


async def test_a_key_that_moves_the_cursor_paints_two_lines_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async with TableApp().run_test(size=(30, 6)) as pilot:
        table = await _filled(pilot, 50)
        painted: list[int] = []
        whole = table.render_line

        def counted(y: int) -> Strip:
            painted.append(y)
            return whole(y)

        monkeypatch.setattr(table, "render_line", counted)
        await pilot.press("down")
        await pilot.pause()
        assert sorted(painted) == [1, 2]
        painted.clear()
        table.show([_row(number) for number in range(60)])
        await pilot.pause()
        assert painted == []


async def test_the_cursor_passes_over_headings_and_they_stay_in_sight() -> None:
    async with TableApp().run_test(size=(30, 5)) as pilot:
        table = pilot.app.query_one(ListTable)
        head = Row("", (Span("Some"), Span("")), heading=True)
        table.show([head, _row(0), head, head, _row(1), _row(2), _row(3), head])
        table.focus()
        await pilot.pause()
        seen = [table.current]
        for key in ("down", "down", "up", "end", "up", "home", "up"):
            await pilot.press(key)
            seen.append(table.current)
        assert seen == ["k0", "k1", "k2", "k1", "k3", "k2", "k0", "k0"]
        assert [line.split()[0] for line in _lines(table)[1:3]] == ["Some", "▸"]
        await pilot.press("end", "down")
        assert _lines(table)[-1].strip() == "Some"
