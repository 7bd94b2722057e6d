"""Write the catalog's files, each replaced whole."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from workbench import host
from workbench.catalog.codec import operation_to_json, portal_to_json
from workbench.catalog.parse import Kind, schema_text
from workbench.catalog.text import to_text
from workbench.errors import UsageError
from workbench.exchange import JsonSchema
from workbench.operation import NAME_PATTERN, Operation, Portal
from workbench.text import safe_line

KINDS: tuple[Kind, ...] = ("operation", "portal")


def render(operation: Operation) -> str:
    """Give the text of an operation's file: stable, with a line feed at its end."""
    return to_text(operation_to_json(operation))


def render_portal(portal: Portal) -> str:
    return to_text(portal_to_json(portal))


def diff(old: str, new: str, path: str) -> str:
    """Give a unified diff of two texts of ``path``; ``old`` is empty when there is no file yet."""
    before = f"a/{path}" if old else "/dev/null"
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), before, f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def operation_path(folder: Path, portal: str, name: str) -> Path:
    """Give the file of an operation. Raises UsageError for a name that is none."""
    if name == "portal":
        msg = "“portal” cannot name an operation: portal.json is the portal's own file."
        raise UsageError(msg, hint="Choose another name.")
    return _file(folder, portal, name)


def portal_path(folder: Path, portal: str) -> Path:
    """Give the file of a portal. Raises UsageError for a name that is none."""
    return _file(folder, portal, "portal")


def _file(folder: Path, portal: str, name: str) -> Path:
    for part in (portal, name):
        if not re.fullmatch(NAME_PATTERN, part):
            msg = f"{safe_line(part, limit=60)!r} is no name for the catalog."
            raise UsageError(msg, hint="Use a-z, 0-9 and _, a letter first, at most 48.")
    if (folder / portal).is_symlink():
        msg = f"catalog/{portal} is a symbolic link, which is not followed."
        raise UsageError(msg, hint="Put a folder in its place.")
    return folder / portal / f"{name}.json"


def save_operation(folder: Path, operation: Operation) -> Path:
    """Write an operation's file and the published schemas; gives its path."""
    return _save(folder, operation_path(folder, operation.portal, operation.name), render(operation))


def save_portal(folder: Path, portal: Portal) -> Path:
    """Write a portal's file and the published schemas; gives its path."""
    return _save(folder, portal_path(folder, portal.name), render_portal(portal))


def _save(folder: Path, file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_schemas(folder)
    host.replace_file(file, text.encode())
    return file


def write_schemas(folder: Path) -> None:
    """Put the published schemas where the files' ``$schema`` looks for them."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        file, text = folder / f"{kind}.schema.json", schema_text(kind).encode()
        if not file.is_file() or file.read_bytes() != text:
            host.replace_file(file, text)


def remove_operation(folder: Path, portal: str, name: str) -> None:
    """Delete an operation's file; nothing happens when there is none."""
    operation_path(folder, portal, name).unlink(missing_ok=True)


def as_document(what: Operation | Portal) -> JsonSchema:
    """Give what an operation's or a portal's file says, as JSON values."""
    return operation_to_json(what) if isinstance(what, Operation) else portal_to_json(what)
