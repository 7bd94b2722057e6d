"""Keep the theme that was chosen in the palette: it is written into ``tui.toml``, the rest of which stays as it is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from workbench import host
from workbench.errors import WorkbenchError

_SETTING = re.compile(r"^[ \t]*theme[ \t]*=[^\n]*", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def keep_theme(path: Path, theme: str) -> None:
    """Write a theme's name into a file. Raises WorkbenchError where that cannot be done; the file is as it was then."""
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        tomllib.loads(text)
        path.parent.mkdir(parents=True, exist_ok=True)
        host.replace_file(path, with_theme(text, theme).encode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkbenchError(
            f"The theme holds until you quit: {path} cannot be changed ({error}).",
            kept="The file is as it was.",
            hint=f'Write theme = "{_short(theme)}" into it yourself.',
        ) from error


def with_theme(text: str, theme: str) -> str:
    """Give a TOML file's text with another theme: in place of the one that it has, or else on its first line. Pure."""
    setting = f'theme = "{_short(theme)}"'
    found = _TABLE.search(text)
    head, tables = (text[: found.start()], text[found.start() :]) if found else (text, "")
    if _SETTING.search(head):
        return _SETTING.sub(lambda _: setting, head, count=1) + tables
    return f"{setting}\n{text}"


def _short(theme: str) -> str:
    return theme.removeprefix("workbench-")
