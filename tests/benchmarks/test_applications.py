"""Raw recordings of real applications yield what their own specifications say. Skipped where there are none."""

from __future__ import annotations

import pytest

from tests.benchmarks.applications import FOLDER, NAMES, judge, load, missing_edges


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the recordings are not part of the repository")
@pytest.mark.parametrize("name", NAMES)
def test_every_observed_endpoint_of_the_specification_is_right(name: str) -> None:
    result = judge(*load(FOLDER, name))
    assert result.specified > 0
    assert result.wrong == []
    assert missing_edges(name, result.endpoints) == []
