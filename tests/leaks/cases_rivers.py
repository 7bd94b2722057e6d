"""Cases of ports, waterworks, libraries, breweries, law firms and lifts: bodies of every place, in their own words."""

from __future__ import annotations

from tests.leaks import (
    cases_rivers_documents,
    cases_rivers_dumps,
    cases_rivers_echoes,
    cases_rivers_fields,
    cases_rivers_files,
    cases_rivers_forms,
    cases_rivers_graphql,
    cases_rivers_html,
    cases_rivers_keys,
    cases_rivers_lines,
    cases_rivers_lists,
    cases_rivers_members,
    cases_rivers_nested,
    cases_rivers_operations,
    cases_rivers_parts,
    cases_rivers_posts,
    cases_rivers_settings,
    cases_rivers_tells,
    cases_rivers_tokens,
    cases_rivers_wrapped,
    cases_rivers_xml,
)
from tests.leaks.case import Case

CASES: list[Case] = [
    *cases_rivers_members.CASES,
    *cases_rivers_graphql.CASES,
    *cases_rivers_forms.CASES,
    *cases_rivers_parts.CASES,
    *cases_rivers_dumps.CASES,
    *cases_rivers_lists.CASES,
    *cases_rivers_lines.CASES,
    *cases_rivers_xml.CASES,
    *cases_rivers_html.CASES,
    *cases_rivers_echoes.CASES,
    *cases_rivers_settings.CASES,
    *cases_rivers_tokens.CASES,
    *cases_rivers_keys.CASES,
    *cases_rivers_wrapped.CASES,
    *cases_rivers_fields.CASES,
    *cases_rivers_nested.CASES,
    *cases_rivers_operations.CASES,
    *cases_rivers_posts.CASES,
    *cases_rivers_documents.CASES,
    *cases_rivers_files.CASES,
    *cases_rivers_tells.CASES,
]
