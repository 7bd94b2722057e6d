"""Forms as portals of many trades write them: their names, tongues, notations and look-alikes."""

from __future__ import annotations

from dataclasses import replace

from tests.leaks.case import Case
from tests.leaks.cases_trades_bodies import FORMS, MARKUP, STREAMS, TEXTS
from tests.leaks.cases_trades_decoys import DECOYS
from tests.leaks.cases_trades_headers import ANSWERS, REQUESTS
from tests.leaks.cases_trades_json import JSONS
from tests.leaks.cases_trades_urls import URLS

CASES: list[Case] = [
    replace(case, form=f"trades {case.form}", live=False)
    for case in (*URLS, *REQUESTS, *ANSWERS, *JSONS, *FORMS, *MARKUP, *TEXTS, *STREAMS, *DECOYS)
]
"""What differs from other forms by names and notations alone, so that no wire is needed."""
