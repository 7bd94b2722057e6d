"""What people decided, as small text files: it outlives the database and every regroup."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

import msgspec

from workbench import host
from workbench.discovery.endpoint import Override
from workbench.errors import WorkbenchError


def load[T](path: Path, kind: type[T]) -> list[T]:
    """Read a file of decisions; none when it is not there. Raises WorkbenchError when it is broken."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[kind])  # type: ignore[valid-type]  # a type at run time
    except FileNotFoundError:
        return []
    except msgspec.MsgspecError as error:
        raise WorkbenchError(
            f"{path} cannot be read: {error}.", kept="Nothing was changed.", hint="Mend the file, or move it away."
        ) from error


def save[T](path: Path, decisions: list[T], *, private: bool = False) -> None:
    """Replace a file of decisions atomically, in a form that a person can read and compare."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = msgspec.json.format(msgspec.json.encode(decisions), indent=2) + b"\n"
    host.replace_file(path, text, mode=0o600 if private else 0o644)


def remove_overrides(path: Path, gone: Container[Override]) -> None:
    """Forget overrides."""
    save(path, [item for item in load(path, Override) if item not in gone])


def add_override(path: Path, override: Override) -> list[Override]:
    """Keep an override; a later one of the same kind for the same samples takes the place of the earlier."""
    kept = [item for item in load(path, Override) if (item.kind, item.samples) != (override.kind, override.samples)]
    kept.append(override)
    save(path, kept)
    return kept
