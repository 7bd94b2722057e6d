"""Forms of addresses and header fields, written from the list of places alone: links above all."""

from __future__ import annotations

from dataclasses import replace

from tests.leaks import (
    cases_heath_answered,
    cases_heath_asked,
    cases_heath_fourth,
    cases_heath_links,
    cases_heath_third,
    cases_heath_urls,
)
from tests.leaks.case import Case

_ALL: list[Case] = [
    *cases_heath_urls.CASES,
    *cases_heath_links.CASES,
    *cases_heath_asked.CASES,
    *cases_heath_answered.CASES,
    *cases_heath_third.CASES,
    *cases_heath_fourth.CASES,
]

CASES: list[Case] = [replace(case, live=False) for case in _ALL]
"""Some stand in addresses that no client asks a proxy for, and fields that none would send: places have others for the wire."""
