"""Forms from further vendors, frameworks and languages."""

from __future__ import annotations

from dataclasses import replace

from tests.leaks.case import Case
from tests.leaks.cases_wild_documents import DOCUMENTS
from tests.leaks.cases_wild_frames import FRAMES
from tests.leaks.cases_wild_headers import HEADERS
from tests.leaks.cases_wild_names import NAMES
from tests.leaks.cases_wild_positions import POSITIONS
from tests.leaks.cases_wild_urls import URLS

CASES: list[Case] = [
    replace(case, form=f"wild {case.form}", live=False)
    for case in (*NAMES, *URLS, *HEADERS, *DOCUMENTS, *FRAMES, *POSITIONS)
]
"""What differs from other forms by names and values alone: the way there is theirs, so that no wire is needed."""
