"""Forms of addresses and links, each written from the list of places alone."""

from __future__ import annotations

from tests.leaks import (
    cases_reeds_fifth,
    cases_reeds_fourth,
    cases_reeds_headers,
    cases_reeds_lanes,
    cases_reeds_links,
    cases_reeds_paths,
    cases_reeds_queries,
    cases_reeds_third,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_reeds_paths.CASES,
    *cases_reeds_queries.CASES,
    *cases_reeds_headers.CASES,
    *cases_reeds_links.CASES,
    *cases_reeds_lanes.CASES,
    *cases_reeds_third.CASES,
    *cases_reeds_fourth.CASES,
    *cases_reeds_fifth.CASES,
]
