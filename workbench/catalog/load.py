"""Load a workspace's catalog: what is sound is there, what is broken says where and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from workbench.catalog.parse import parse_operation, parse_portal
from workbench.catalog.problem import CatalogProblem
from workbench.errors import NotFoundError, UsageError
from workbench.operation import NAME_PATTERN, Operation, Portal, tool_name
from workbench.text import safe_line

SIZE_LIMIT = 1_000_000
"""Octets of one file."""


@dataclass(frozen=True, slots=True)
class Catalog:
    portals: tuple[Portal, ...] = ()
    operations: tuple[Operation, ...] = ()
    """By portal, then by name."""
    problems: tuple[CatalogProblem, ...] = field(default=())

    def portal(self, name: str) -> Portal:
        """Give a portal by its name. Raises NotFoundError."""
        for portal in self.portals:
            if portal.name == name:
                return portal
        msg = f"There is no portal {safe_line(name, limit=60)!r} in the catalog."
        raise NotFoundError(msg, hint="Look at `workbench operations` for files that do not load.")

    def operation(self, name: str) -> Operation:
        """Give an operation by ``<portal>/<name>``, its tool's name, or its name alone where that is unique."""
        found = [o for o in self.operations if name in (f"{o.portal}/{o.name}", tool_name(o.portal, o.name), o.name)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"{o.portal}/{o.name}" for o in found)
            msg = f"{name} could be any of {names}."
            raise UsageError(msg, hint="Name its portal too.")
        msg = f"There is no operation {safe_line(name, limit=100)!r} in the catalog."
        raise NotFoundError(msg, hint="`workbench operations` lists them.")


def load_catalog(folder: Path) -> Catalog:
    """Load every ``<portal>/*.json`` of ``folder``. Never raises for what a file holds."""
    portals: list[Portal] = []
    operations: list[Operation] = []
    problems: list[CatalogProblem] = []
    for found in _walk(folder):
        match found:
            case Portal():
                portals.append(found)
            case Operation():
                operations.append(found)
            case CatalogProblem():
                problems.append(found)
    unique, clashes = _one_tool_each(operations, folder)
    return Catalog(tuple(portals), tuple(unique), (*problems, *clashes))


type Found = Portal | Operation | CatalogProblem


def _walk(folder: Path) -> Iterator[Found]:
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if entry.name.startswith(".") or not (entry.is_dir() or entry.is_symlink()):
            continue
        if entry.is_symlink() or not re.fullmatch(NAME_PATTERN, entry.name):
            reason = "a symbolic link is not followed" if entry.is_symlink() else "no name of a portal"
            yield CatalogProblem(_shown(entry, folder), 0, reason)
        else:
            yield from _walk_portal(entry, folder)


def _walk_portal(home: Path, folder: Path) -> Iterator[Found]:
    portal = _load_portal(home, folder)
    yield portal
    known = portal if isinstance(portal, Portal) else None
    for file in sorted(home.glob("*.json")):
        if file.name != "portal.json" and not file.name.startswith("."):
            yield _load_operation(file, folder, known)


def _load_portal(home: Path, folder: Path) -> Portal | CatalogProblem:
    file = home / "portal.json"
    text = _text(file, folder)
    return text if isinstance(text, CatalogProblem) else parse_portal(text, _shown(file, folder), name=home.name)


def _load_operation(file: Path, folder: Path, portal: Portal | None) -> Operation | CatalogProblem:
    text = _text(file, folder)
    if isinstance(text, CatalogProblem):
        return text
    return parse_operation(text, _shown(file, folder), name=f"{file.parent.name}/{file.stem}", portal=portal)


def _text(file: Path, folder: Path) -> str | CatalogProblem:
    shown = _shown(file, folder)
    try:
        if file.is_symlink():
            return CatalogProblem(shown, 0, "a symbolic link is not followed")
        if file.stat().st_size > SIZE_LIMIT:
            return CatalogProblem(shown, 0, f"larger than {SIZE_LIMIT:,} octets")
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return CatalogProblem(shown, 0, "missing")
    except UnicodeDecodeError as error:
        return CatalogProblem(shown, error.object[: error.start].count(b"\n") + 1, "no UTF-8")
    except OSError as error:
        return CatalogProblem(shown, 0, error.strerror or "unreadable")


def _shown(path: Path, folder: Path) -> str:
    return safe_line(path.relative_to(folder.parent).as_posix(), limit=200)


def _one_tool_each(operations: list[Operation], folder: Path) -> tuple[list[Operation], list[CatalogProblem]]:
    """``a/b_c`` and ``a_b/c`` would be the same tool: the first keeps the name."""
    taken: dict[str, Operation] = {}
    problems = []
    for operation in operations:
        tool = tool_name(operation.portal, operation.name)
        first = taken.setdefault(tool, operation)
        if first is not operation:
            path = _shown(folder / operation.portal / f"{operation.name}.json", folder)
            problems.append(CatalogProblem(path, 0, f"its tool {tool} is that of {first.portal}/{first.name} already"))
    return list(taken.values()), problems
