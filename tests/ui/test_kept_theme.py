"""The theme that was chosen is there the next time, and nothing else in the person's file is touched."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.ui.driving import settle, told
from tests.ui.memory_api import MemoryApi
from workbench.errors import WorkbenchError
from workbench.ui.app import WorkbenchApp
from workbench.ui.choices import Choices
from workbench.ui.kept_theme import keep_theme, with_theme


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "light"\n'),
        ('theme = "dark"  # at night\n', 'theme = "light"\n'),
        (
            '# mine\ntheme="nord"\n[keys]\n"app.quit" = "ctrl+q"\n',
            '# mine\ntheme = "light"\n[keys]\n"app.quit" = "ctrl+q"\n',
        ),
        ('[keys]\n"app.quit" = "ctrl+q"\n', 'theme = "light"\n[keys]\n"app.quit" = "ctrl+q"\n'),
        ('[other]\ntheme = "dark"\n', 'theme = "light"\n[other]\ntheme = "dark"\n'),
    ],
)
def test_a_theme_takes_the_place_of_the_one_before(before: str, after: str) -> None:
    assert with_theme(before, "workbench-light") == after
    assert tomllib.loads(after)["theme"] == "light"


async def test_a_theme_chosen_in_the_palette_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "config" / "tui.toml"
    async with WorkbenchApp(MemoryApi(), choices=Choices(file=path)).run_test() as pilot:
        await settle(pilot)
        assert not path.exists()
        pilot.app.theme = "workbench-contrast"
        await settle(pilot)
    assert path.read_text() == 'theme = "contrast"\n'


async def test_a_file_that_cannot_be_changed_stays_and_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "tui.toml"
    path.write_text("theme = \n")
    with pytest.raises(WorkbenchError, match="holds until you quit"):
        keep_theme(path, "nord")
    async with WorkbenchApp(MemoryApi(), choices=Choices(file=path)).run_test() as pilot:
        pilot.app.theme = "workbench-light"
        await settle(pilot)
        assert 'Write theme = "light" into it yourself.' in told(pilot)
    assert path.read_text() == "theme = \n"
