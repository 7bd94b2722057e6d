"""Forms of clouds and their consoles, each written from the list of places alone."""

from __future__ import annotations

from tests.leaks import cases_clouds_addresses, cases_clouds_documents, cases_clouds_json
from tests.leaks.case import Case

CASES: list[Case] = [*cases_clouds_addresses.CASES, *cases_clouds_json.CASES, *cases_clouds_documents.CASES]
