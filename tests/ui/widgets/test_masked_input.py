"""What is typed unseen does not leave by the clipboard either."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from workbench.ui.widgets.masked_input import MaskedInput


class OneField(App[None]):
    def compose(self) -> ComposeResult:
        yield MaskedInput("canary-4f9a8c71", password=True)


@pytest.mark.parametrize("keys", [("ctrl+c",), ("ctrl+x",)])
async def test_masked_text_is_not_copied(keys: tuple[str, ...]) -> None:
    app = OneField()
    async with app.run_test() as pilot:
        field = app.query_one(MaskedInput)
        field.focus()
        field.select_all()
        await pilot.press(*keys)
        assert app.clipboard == ""
        assert field.value == ("" if keys == ("ctrl+x",) else "canary-4f9a8c71")


async def test_text_that_shows_is_copied_and_cut() -> None:
    app = OneField()
    async with app.run_test() as pilot:
        field = app.query_one(MaskedInput)
        field.password = False
        field.focus()
        field.select_all()
        await pilot.press("ctrl+c")
        assert app.clipboard == "canary-4f9a8c71"
        await pilot.press("ctrl+x")
        assert field.value == ""
