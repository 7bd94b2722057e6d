"""Notices when a person edits the catalog."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

type Signature = tuple[tuple[str, int, int], ...]


def signature(folder: Path) -> Signature:
    """Give something that changes whenever a catalog file does: names, sizes and times of change.

    Each call of an operation asks for it, so it goes through the folders once and makes no paths.
    """
    return tuple(sorted(_files(folder)))


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    for portal in _entries(folder):
        for file in _entries(portal.path):
            try:
                status = file.stat() if file.name.endswith(".json") else None
            except OSError:
                continue
            if status:
                yield f"{portal.name}/{file.name}", status.st_mtime_ns, status.st_size


def _entries(folder: str | Path) -> list[os.DirEntry[str]]:
    """Give what is in a folder; nothing where it is none, or is gone."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []
