"""Forms of further notations: names by their parts, sentences, commands, tables, calls, mails, and what looks like them."""

from __future__ import annotations

from dataclasses import replace

from tests.leaks.case import Case
from tests.leaks.cases_fresh_addresses import ADDRESSES
from tests.leaks.cases_fresh_answers import ANSWERS
from tests.leaks.cases_fresh_decoys import DECOYS
from tests.leaks.cases_fresh_documents import DOCUMENTS, FRAMES
from tests.leaks.cases_fresh_names import NAMES
from tests.leaks.cases_fresh_texts import TEXTS

CASES: list[Case] = [
    replace(case, form=f"fresh {case.form}", live=False)
    for case in (*NAMES, *ADDRESSES, *TEXTS, *ANSWERS, *DOCUMENTS, *FRAMES, *DECOYS)
]
"""What differs from other forms by names and notations alone, so that no wire is needed."""
