"""What real products send: sign-in pages, chat, clouds, clusters, learning platforms, banks, telephony."""

from __future__ import annotations

from tests.leaks import (
    cases_falls_addresses,
    cases_falls_calls,
    cases_falls_documents,
    cases_falls_fields,
    cases_falls_forms,
    cases_falls_headers,
    cases_falls_json,
    cases_falls_members,
    cases_falls_second,
    cases_falls_streams,
    cases_falls_texts,
    cases_falls_third,
    cases_falls_urls,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_falls_urls.CASES,
    *cases_falls_addresses.CASES,
    *cases_falls_headers.CASES,
    *cases_falls_fields.CASES,
    *cases_falls_json.CASES,
    *cases_falls_members.CASES,
    *cases_falls_calls.CASES,
    *cases_falls_forms.CASES,
    *cases_falls_documents.CASES,
    *cases_falls_texts.CASES,
    *cases_falls_streams.CASES,
    *cases_falls_second.CASES,
    *cases_falls_third.CASES,
]
