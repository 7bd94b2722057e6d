"""The example workspace's recording, as endpoints; and a document of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from workbench.discovery.endpoint import Endpoint
from workbench.discovery.grouping import group
from workbench.exchange import Redacted
from workbench.formats.openapi import About, Described, document
from workbench.journal import ExchangeEntry, OpenEntry, read_segment, segments

RECORDING = Path(__file__).parents[3] / "recordings" / "sample"


def exchanges() -> list[Redacted]:
    lines = [line.entry for segment in segments(RECORDING) for line in read_segment(segment.path)]
    return [entry.exchange for entry in lines if isinstance(entry, ExchangeEntry | OpenEntry)]


@pytest.fixture(scope="package")
def endpoints() -> list[Endpoint]:
    return [endpoint for endpoint in group(exchanges()).endpoints if not endpoint.noise]


@pytest.fixture(scope="package")
def made(endpoints: list[Endpoint]) -> dict[str, Any]:
    return document([Described(endpoint) for endpoint in endpoints], About("Demo", "What was observed."))
