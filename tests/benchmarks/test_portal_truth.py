"""The stand-in portal's recording yields what the portal really is."""

from __future__ import annotations

import pytest

from tests.benchmarks.portal_truth import Score, portal_truth, recorded, score


@pytest.fixture(scope="module")
def rows() -> dict[str, Score]:
    return score(recorded(), portal_truth())


@pytest.mark.parametrize(
    "row",
    ["endpoints", "risk", "auth", "pagination", "parameters", "parameters: none too many", "property types", "links"],
)
def test_nothing_is_wrong(rows: dict[str, Score], row: str) -> None:
    assert rows[row].wanted > 0
    assert rows[row].wrong == []


def test_no_property_is_told_that_answers_cannot_have(rows: dict[str, Score]) -> None:
    assert rows["properties: none too many"].wrong == []


def test_nearly_every_property_that_was_observed_is_told(rows: dict[str, Score]) -> None:
    assert rows["properties"].share >= 0.98


def test_most_path_parameters_go_by_the_portals_own_names(rows: dict[str, Score]) -> None:
    assert rows["path parameters named"].share >= 0.9
