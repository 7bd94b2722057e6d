"""Cases of carriers, insurers, shops and clubs: bodies of every place, and values that come again."""

from __future__ import annotations

from tests.leaks import (
    cases_lochs_again,
    cases_lochs_again_calls,
    cases_lochs_again_echoes,
    cases_lochs_again_lists,
    cases_lochs_again_markup,
    cases_lochs_batches,
    cases_lochs_calls,
    cases_lochs_changes,
    cases_lochs_codes,
    cases_lochs_echoes,
    cases_lochs_escapes,
    cases_lochs_forms,
    cases_lochs_lists,
    cases_lochs_members,
    cases_lochs_parts,
    cases_lochs_references,
    cases_lochs_states,
    cases_lochs_xml,
    cases_lochs_xml_calls,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_lochs_again.CASES,
    *cases_lochs_again_calls.CASES,
    *cases_lochs_again_echoes.CASES,
    *cases_lochs_again_lists.CASES,
    *cases_lochs_again_markup.CASES,
    *cases_lochs_batches.CASES,
    *cases_lochs_calls.CASES,
    *cases_lochs_changes.CASES,
    *cases_lochs_codes.CASES,
    *cases_lochs_echoes.CASES,
    *cases_lochs_escapes.CASES,
    *cases_lochs_forms.CASES,
    *cases_lochs_lists.CASES,
    *cases_lochs_members.CASES,
    *cases_lochs_parts.CASES,
    *cases_lochs_references.CASES,
    *cases_lochs_states.CASES,
    *cases_lochs_xml.CASES,
    *cases_lochs_xml_calls.CASES,
]
