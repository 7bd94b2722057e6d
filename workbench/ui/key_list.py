"""Every action that has a key: its id, what it does, where, and the keys that it has unless a person chose others."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from workbench.ui import screens


@dataclass(frozen=True, slots=True)
class KeyAction:
    id: str
    keys: str
    """By commas."""
    what: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A key that two actions of one place would have."""

    chosen: str
    """The id whose choice does not hold for it."""
    words: str


type Place = tuple[type[DOMNode], ...]
"""What takes keys at the same time: the app, a screen, and what has the focus on it."""


@dataclass(frozen=True)
class Known:
    places: tuple[Place, ...]

    @cached_property
    def actions(self) -> dict[str, KeyAction]:
        """The actions, by their ids."""
        found: dict[str, KeyAction] = {}
        for place in self.places:
            for binding in _bindings(place):
                what = binding.tooltip or binding.description
                found.setdefault(binding.id or "", KeyAction(binding.id or "", binding.key, what))
        found.pop("", None)
        return found

    @property
    def ids(self) -> list[str]:
        return sorted(self.actions)

    def clashes(self, keymap: Mapping[str, str]) -> list[Clash]:
        """Give each choice that would take a key from another action of the same place. Pure."""
        found = (clash for place in self.places for clash in _clashes(place, keymap))
        first: dict[str, Clash] = {}
        for clash in found:
            first.setdefault(clash.chosen, clash)
        return list(first.values())


def _clashes(place: Place, keymap: Mapping[str, str]) -> Iterator[Clash]:
    """Let what nobody chose have its keys first, then what was chosen, in the order of the file."""
    chosen = list(keymap)
    taken: dict[str, str] = {}
    for binding in sorted(_bindings(place), key=lambda b: chosen.index(str(b.id)) if b.id in keymap else -1):
        name = binding.id or binding.description
        for key in keymap.get(name, binding.key).split(","):
            holder = taken.setdefault(key, name)
            if holder != name and name in keymap:
                yield Clash(name, f"{name}: {key} is {holder}'s already. Choose another key, or move that one too.")


def _bindings(place: Place) -> Iterator[Binding]:
    """Give what our own classes bind, inherited too; keys are by commas."""
    for node in place:
        for part in node.__mro__:
            if part.__module__.startswith("workbench."):
                yield from (entry for entry in part.__dict__.get("BINDINGS", ()) if isinstance(entry, Binding))


def known() -> Known:
    """Load every screen: only for the list of keys, and to check a file that chooses some."""
    from workbench.ui import app  # noqa: PLC0415 - the app asks for this list
    from workbench.ui.widgets import line_pane, row_table  # noqa: PLC0415 - as said above

    focus = (row_table.RowTable, line_pane.LinePane)
    places: list[Place] = []
    for screen in _screens():
        modal = issubclass(screen, ModalScreen)
        places += [(screen,)] if modal else [(app.WorkbenchApp, screen, part) for part in focus]
    return Known(tuple(places))


def _screens() -> Iterator[type[DOMNode]]:
    """Give every screen and dialog that there is."""
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        for found in vars(importlib.import_module(module.name)).values():
            if isinstance(found, type) and issubclass(found, Screen) and found.__module__ == module.name:
                yield found
