"""Names that a person says are no secret's: kept from the next recording on, in the workspace's ``redaction.toml``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array, Table

from workbench import host
from workbench.errors import UsageError
from workbench.redaction import load_rules
from workbench.text import safe_line

_NAME = re.compile(r"[\w.@$-]{1,80}")
_INDEX = re.compile(r"\[\d+\]")


def name_at(where: str) -> str:
    """Give the name under which a hidden value stood: ``response.body.text.items[3].nickname`` → ``nickname``."""
    return _INDEX.sub("", where).rpartition(".")[2]


def keep_name(file: Path, name: str, rule: str = "") -> bool:
    """Add a name to the file's ``[keep]``; False when it is there already. Comments and order stay.

    Raises UsageError for what is no name, for a ``rule`` that does not go by names, and for a file that is no TOML.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(f"{safe_line(name, limit=80)!r} is no name of a member, parameter or header.")
    text = file.read_text("utf-8") if file.exists() else ""
    _refuse(rule, text)
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise UsageError(f"{file.name} is no TOML: {safe_line(str(error), limit=160)}.") from error
    keys = _kept_keys(document)
    if name in keys:
        return False
    keys.append(name)
    host.replace_file(file, tomlkit.dumps(document).encode())
    return True


def _refuse(rule: str, text: str) -> None:
    named = {found.name for found in load_rules(text).keys}
    if rule and rule not in named:
        raise UsageError(
            f"The rule {safe_line(rule, limit=60)} does not go by a name: keeping one would change nothing.",
            hint="A [[shape]] of that name in redaction.toml replaces it; docs/redaction.md says how.",
        )


def _kept_keys(document: tomlkit.TOMLDocument) -> Array:
    table = cast("Table", document.setdefault("keep", tomlkit.table()))
    return cast("Array", table.setdefault("keys", tomlkit.array()))
