"""Addresses, headers, streams and octets as many kinds of products have them, written before looking at any rule."""

from __future__ import annotations

from tests.leaks import (
    cases_locks_again,
    cases_locks_answered,
    cases_locks_asked,
    cases_locks_decoys,
    cases_locks_doors,
    cases_locks_gates,
    cases_locks_keys,
    cases_locks_lanes,
    cases_locks_later,
    cases_locks_octets,
    cases_locks_paths,
    cases_locks_proofs,
    cases_locks_streams,
    cases_locks_urls,
    cases_locks_yard,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_locks_urls.CASES,
    *cases_locks_paths.CASES,
    *cases_locks_keys.CASES,
    *cases_locks_proofs.CASES,
    *cases_locks_asked.CASES,
    *cases_locks_answered.CASES,
    *cases_locks_streams.CASES,
    *cases_locks_octets.CASES,
    *cases_locks_again.CASES,
    *cases_locks_later.CASES,
    *cases_locks_doors.CASES,
    *cases_locks_gates.CASES,
    *cases_locks_yard.CASES,
    *cases_locks_lanes.CASES,
    *cases_locks_decoys.CASES,
]
