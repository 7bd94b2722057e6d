"""Find descriptions in folders, and read each in the way it is written."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from tests.benchmarks.descriptions.botocore import read_botocore
from tests.benchmarks.descriptions.discovery import read_discovery
from tests.benchmarks.descriptions.model import Description, Schema
from tests.benchmarks.descriptions.openapi import read_openapi
from workbench.exchange import JsonValue

_SUFFIXES = frozenset({".json", ".yaml", ".yml"})
_YAML = re.compile(rb"(?m)^[\"']?(?:openapi|swagger)[\"']?\s*:")
_LARGEST = 30_000_000
"""Octets of a file that is read: the same as in the largest description known, and some more."""
_READERS: tuple[tuple[str, Callable[[Schema, str], Description]], ...] = (
    ("openapi", read_openapi),
    ("swagger", read_openapi),
    ("discoveryVersion", read_discovery),
    ("shapes", read_botocore),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a description, and whose it is: what the folder or the file right below the one given is called."""

    path: Path
    maker: str

    @property
    def is_held_back(self) -> bool:
        """Whether its maker is one of the third that rules are not mended by."""
        return hashlib.sha256(self.maker.encode()).digest()[0] % 3 == 0


def find(folder: Path) -> Iterator[Found]:
    """Give the files below a folder that may be descriptions."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in _SUFFIXES and path.is_file() and path.stat().st_size <= _LARGEST:
            yield Found(path, path.relative_to(folder).parts[0].removesuffix(path.suffix))


def read(found: Found) -> Description | None:
    """Read a file; None for one that is no description, or is broken."""
    root = _document(found.path)
    for mark, reader in _READERS:
        if isinstance(root, dict) and isinstance(root.get(mark), str | dict):
            return reader(root, found.maker)
    return None


def _document(path: Path) -> JsonValue:
    octets = path.read_bytes()
    try:
        if path.suffix == ".json":
            return cast("JsonValue", json.loads(octets))
        if not _YAML.search(octets):
            return None
        # Through JSON: dates become texts, and numbers that are names too.
        return cast("JsonValue", json.loads(json.dumps(YAML(typ="safe").load(octets), default=str)))
    except (ValueError, TypeError, RecursionError, YAMLError):
        return None
