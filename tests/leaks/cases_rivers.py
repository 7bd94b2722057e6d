"""Cases of ports, waterworks, libraries and insurers: bodies of every place, in their own words."""

from __future__ import annotations

from tests.leaks import (
    cases_rivers_calls,
    cases_rivers_json,
    cases_rivers_markup,
    cases_rivers_members,
    cases_rivers_more,
    cases_rivers_pages,
    cases_rivers_texts,
    cases_rivers_tokens,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_rivers_members.CASES,
    *cases_rivers_json.CASES,
    *cases_rivers_calls.CASES,
    *cases_rivers_markup.CASES,
    *cases_rivers_pages.CASES,
    *cases_rivers_tokens.CASES,
    *cases_rivers_more.CASES,
    *cases_rivers_texts.CASES,
]
