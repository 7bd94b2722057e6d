"""Forms of shops, schools, clinics and works, each written from the list of places alone."""

from __future__ import annotations

from tests.leaks import cases_shops_addresses, cases_shops_documents, cases_shops_json
from tests.leaks.case import Case

CASES: list[Case] = [*cases_shops_addresses.CASES, *cases_shops_json.CASES, *cases_shops_documents.CASES]
