"""The schema of HAR 1.2, and a place to write to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

from tests.formats.exchanges import RECORDING
from workbench.exchange import Redacted
from workbench.formats import har_file

SCHEMA = Draft202012Validator(orjson.loads((Path(__file__).parent / "har-1.2.schema.json").read_bytes()))

type Export = Callable[[Iterable[Redacted]], list[dict[str, Any]]]
"""Writes exchanges to a file, checks it against the schema, and gives the file's entries."""


def read_valid(path: Path) -> dict[str, Any]:
    """Give the ``log`` of a file that is HAR 1.2 by the schema."""
    document = orjson.loads(path.read_bytes())
    SCHEMA.validate(document)
    log: dict[str, Any] = document["log"]
    return log


@pytest.fixture
def export(tmp_path: Path) -> Export:
    def write(exchanges: Iterable[Redacted]) -> list[dict[str, Any]]:
        har_file.write(tmp_path / "out.har", [RECORDING], exchanges)
        entries: list[dict[str, Any]] = read_valid(tmp_path / "out.har")["entries"]
        return entries

    return write
