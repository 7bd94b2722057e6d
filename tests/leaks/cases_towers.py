"""Towers: what offices, clinics, stations and kiosks send in URLs, headers, streams and echoes, with what looks alike."""

from __future__ import annotations

from tests.leaks import (
    cases_towers_addresses,
    cases_towers_answers,
    cases_towers_binary,
    cases_towers_echoes,
    cases_towers_fourth,
    cases_towers_har,
    cases_towers_later,
    cases_towers_later_headers,
    cases_towers_paths,
    cases_towers_proofs,
    cases_towers_request,
    cases_towers_response,
    cases_towers_signed,
    cases_towers_streams,
    cases_towers_third,
    cases_towers_third_headers,
    cases_towers_urls,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_towers_urls.QUERY,
    *cases_towers_paths.PATHS,
    *cases_towers_signed.SIGNED,
    *cases_towers_request.KEYS,
    *cases_towers_proofs.PROOFS,
    *cases_towers_addresses.ADDRESSES,
    *cases_towers_addresses.COOKIES,
    *cases_towers_response.RESPONSE,
    *cases_towers_answers.ANSWERS,
    *cases_towers_streams.STREAMS,
    *cases_towers_binary.BINARY,
    *cases_towers_har.HAR,
    *cases_towers_fourth.CASES,
    *cases_towers_echoes.ECHOES,
    *cases_towers_later.URLS,
    *cases_towers_later_headers.HEADERS,
    *cases_towers_later_headers.STREAMS,
    *cases_towers_third.URLS,
    *cases_towers_third.LIKE,
    *cases_towers_third_headers.HEADERS,
    *cases_towers_third_headers.STREAMS,
]
