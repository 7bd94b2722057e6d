"""Forms of towns, clubs, farms, hotels, laboratories and depots, each written from the list of places alone."""

from __future__ import annotations

from tests.leaks import (
    cases_halls,
    cases_towns_addresses,
    cases_towns_decoys,
    cases_towns_documents,
    cases_towns_json,
    cases_yards,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_towns_addresses.CASES,
    *cases_towns_json.CASES,
    *cases_towns_documents.CASES,
    *cases_towns_decoys.CASES,
    *cases_halls.CASES,
    *cases_yards.CASES,
]
