"""``workbench keys``: every action of the TUI that has a key, and what the person's file says of them."""

from __future__ import annotations

from argparse import Namespace

from workbench.cli.output import note, say, show_json, table
from workbench.ui.key_list import known
from workbench.ui.keys import chosen, file
from workbench.ui.themes import theme_names


def show(options: Namespace) -> int:
    """List them; 1 when the file has something that does not hold."""
    choices = chosen(theme_names())
    found = [(each.id, choices.keymap.get(each.id, each.keys), each.what) for each in known().actions.values()]
    if options.json:
        show_json([{"id": name, "keys": keys, "what": what} for name, keys, what in sorted(found)])
    else:
        table(["ID", "KEYS", "WHAT"], sorted(found), empty="")
        say(f"\nOther keys go into {file()}; docs/tui.md says how.")
    for problem in choices.problems:
        note(problem)
    return 1 if choices.problems else 0
