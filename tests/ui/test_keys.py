"""Keys and theme as a person's file chooses them."""

from __future__ import annotations

import os
import re
from itertools import groupby
from pathlib import Path

import pytest

from tests.ui.driving import press, settle, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.cli.main import run
from workbench.ui.app import WorkbenchApp
from workbench.ui.choices import Choices
from workbench.ui.key_list import Known, known
from workbench.ui.keys import choose, file, is_key, load
from workbench.ui.themes import theme_names
from workbench.ui.widgets.line_pane import LinePane

DOCUMENT = Path(__file__).parents[2] / "docs" / "tui.md"


@pytest.fixture(scope="module")
def all_keys() -> Known:
    return known()


def _chosen(all_keys: Known, path: Path, text: str) -> Choices:
    path.write_text(text)
    return load(path, all_keys, theme_names())


def test_keys_and_theme_are_read_with_ids_quoted_or_not(all_keys: Known, tmp_path: Path) -> None:
    text = 'theme = "light"\n[keys]\n"traffic.filter" = "ctrl+f, f4"\ntraffic.follow = "z"\n'
    choices = _chosen(all_keys, tmp_path / "tui.toml", text)
    assert choices == Choices({"traffic.filter": "ctrl+f,f4", "traffic.follow": "z"}, "workbench-light")


@pytest.mark.parametrize(
    ("text", "problem"),
    {
        '[keys]\n"trafic.filter" = "z"': "trafic.filter: there is no such action. Did you mean traffic.filter?",
        '[keys]\n"what.ever" = "z"': "what.ever: there is no such action. `workbench keys` lists them.",
        '[keys]\n"traffic.filter" = 3': 'traffic.filter: give a key, such as "ctrl+f", or several by commas.',
        '[keys]\n"traffic.filter" = "crtl+f"': "traffic.filter: 'crtl+f' is no key.",
        '[keys]\n"traffic.filter" = "a"': "traffic.filter: a is traffic.assets's already.",
        '[keys]\n"traffic.filter" = "q"': "traffic.filter: q is app.quit's already.",
        '[keys]\n"traffic.filter" = "j"': "traffic.filter: j is table.down's already.",
        'keys = "z"': "[keys] is a table",
        'theme = "pink"': "theme: there is no 'pink'. Ours are dark, light, contrast.",
        "colour = 1": "colour: there is no such setting. There are theme and [keys].",
        "[keys": "cannot be read",
    }.items(),
)
def test_what_does_not_hold_is_said_with_what_to_do_and_the_rest_holds(
    all_keys: Known, tmp_path: Path, text: str, problem: str
) -> None:
    choices = _chosen(all_keys, tmp_path / "tui.toml", text)
    assert (choices.keymap, choices.theme) == ({}, "")
    [said] = choices.problems
    assert problem in said


def test_two_actions_may_change_places(all_keys: Known) -> None:
    swapped = {"traffic.follow": "a", "traffic.assets": "f"}
    assert choose({"keys": swapped}, all_keys, ()) == Choices(swapped)


def test_keys_are_known_by_textuals_names() -> None:
    assert all(map(is_key, ["f", "F", "?", ",", "ctrl+f", "f5", "question_mark", "shift+tab", "ctrl+shift+up"]))
    assert not any(map(is_key, ["crtl+f", "", "ctrl+", "enterr", "\x1b"]))


async def test_a_chosen_key_does_what_the_usual_one_did_and_help_shows_it() -> None:
    choices = Choices({"traffic.assets": "z", "table.down": "h"}, "workbench-light", ("a.b: there is no such action.",))
    app = WorkbenchApp(MemoryApi(live=False), initial="traffic", choices=choices)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        assert app.theme == "workbench-light"
        assert "there is no such action" in told(pilot)
        await press(pilot, "a")
        assert "60 rows · all" not in shown(pilot)
        await press(pilot, "z")
        assert "60 rows · all" in shown(pilot)
        await press(pilot, "question_mark")
        assert re.search(r"z +Show documents", shown(pilot))


def test_every_action_has_an_id_and_no_two_of_a_place_share_a_key(all_keys: Known) -> None:
    lists = Known(tuple(place for place in all_keys.places if LinePane not in place))
    assert lists.clashes({name: action.keys for name, action in all_keys.actions.items()}) == []


def test_the_documentation_lists_every_id(all_keys: Known) -> None:
    before, _, rest = DOCUMENT.read_text().partition("<!-- keys -->\n")
    table, _, after = rest.partition("<!-- /keys -->")
    if os.environ.get("WORKBENCH_WRITE_KEYS"):
        table = _table(all_keys)
        DOCUMENT.write_text(f"{before}<!-- keys -->\n{table}<!-- /keys -->{after}")
    assert table == _table(all_keys), "WORKBENCH_WRITE_KEYS=1 writes it anew"


def _table(all_keys: Known) -> str:
    rows = ["| where | ids |", "|---|---|"]
    for place, ids in groupby(all_keys.ids, lambda name: name.partition(".")[0]):
        rows.append(f"| {_PLACES.get(place, place)} | {', '.join(f'`{name}`' for name in ids)} |")
    return "\n".join(rows) + "\n"


_PLACES = {
    "app": "everywhere",
    "table": "in lists",
    "pane": "in text",
    "parts": "screens of parts",
    "dialog": "dialogs",
    "confirm": "questions",
    "filters": "kept filters",
    "help": "key help",
}


def test_the_command_lists_them_and_fails_for_a_file_that_does_not_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert run(["keys"]) == 0
    assert re.search(r"traffic.filter +slash +Filter", capsys.readouterr().out)
    file().parent.mkdir(parents=True)
    file().write_text('[keys]\n"traffic.filter" = "f4"\n"nothing" = "z"\n')
    assert run(["keys"]) == 1
    said = capsys.readouterr()
    assert re.search(r"traffic.filter +f4 +Filter", said.out)
    assert "nothing: there is no such action." in said.err
