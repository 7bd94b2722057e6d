"""Keys that a person chose, and their theme: ``tui.toml`` in their configuration folder."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.keys import Keys, _character_to_key

from workbench import host
from workbench.text import safe_line
from workbench.ui.choices import Choices

if TYPE_CHECKING:
    from workbench.ui.key_list import Known

NAME = "tui.toml"

_NAMED = frozenset(key.value for key in Keys) | {_character_to_key(chr(code)) for code in range(33, 127)}
"""Names of keys, and of characters: ``escape``, ``f5``, ``question_mark``."""

_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "meta", "hyper"})


def chosen(themes: Iterable[str]) -> Choices:
    """Read the person's file. The list of all keys is only loaded where there is one: it takes every screen."""
    path = file()
    if not path.is_file():
        return Choices(file=path)
    from workbench.ui.key_list import known  # noqa: PLC0415 - as said above

    return replace(load(path, known(), themes), file=path)


def file() -> Path:
    """Give the path of the person's file."""
    return host.user_config_dir() / NAME


def load(path: Path, known: Known, themes: Iterable[str]) -> Choices:
    """Read a file."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Choices(problems=(f"{path} cannot be read: {error}. The usual keys are used.",))
    return choose(document, known, tuple(themes))


def choose(document: Mapping[str, object], known: Known, themes: tuple[str, ...]) -> Choices:
    """Take what holds of a file's content. Pure."""
    problems = [
        f"{name}: there is no such setting. There are theme and [keys]." for name in {*document} - {"theme", "keys"}
    ]
    theme, wrong = _theme(document.get("theme", ""), themes)
    keys = document.get("keys", {})
    if not isinstance(keys, dict):
        return Choices({}, theme, (*problems, *wrong, '[keys] is a table, such as "traffic.filter" = "ctrl+f".'))
    keymap: dict[str, str] = {}
    for name, value in _flat(keys):
        if problem := _refuse(name, value, known):
            problems.append(problem)
        else:
            keymap[name] = _spelled(str(value))
    clashes = known.clashes(keymap)
    for clash in clashes:
        keymap.pop(clash.chosen, None)
    return Choices(keymap, theme, (*wrong, *map(safe_line, problems), *(clash.words for clash in clashes)))


def _theme(value: object, themes: tuple[str, ...]) -> tuple[str, list[str]]:
    if not value:
        return "", []
    for name in (value, f"workbench-{value}"):
        if name in themes:
            return str(name), []
    own = [theme.removeprefix("workbench-") for theme in themes if theme.startswith("workbench-")]
    return "", [f"theme: there is no {safe_line(str(value), limit=40)!r}. Ours are {', '.join(own)}."]


def _flat(table: Mapping[str, object], before: str = "") -> Iterable[tuple[str, object]]:
    """Give ids and values: TOML reads an id that is not quoted, ``traffic.filter``, as a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _refuse(name: str, value: object, known: Known) -> str:
    """Say why an entry does not hold; empty when it does."""
    if name not in known.ids:
        near = difflib.get_close_matches(name, known.ids, 1)
        hint = f"Did you mean {near[0]}?" if near else "`workbench keys` lists them."
        return f"{safe_line(name, limit=60)}: there is no such action. {hint}"
    if not isinstance(value, str) or not value.strip():
        return f'{name}: give a key, such as "ctrl+f", or several by commas.'
    wrong = [key for key in _keys(value) if not is_key(key)]
    if wrong:
        return (
            f'{name}: {safe_line(wrong[0], limit=40)!r} is no key. Such are "f", "F", "ctrl+f", "f5", "question_mark".'
        )
    return ""


def _keys(value: str) -> list[str]:
    return [key.strip() for key in value.split(",") if key.strip()]


def is_key(key: str) -> bool:
    """Whether Textual knows a key by this name. Pure."""
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    return {*modifiers} <= _MODIFIERS and ((len(last) == 1 and last.isprintable()) or last in _NAMED)


def _spelled(value: str) -> str:
    return ",".join(_keys(value))
