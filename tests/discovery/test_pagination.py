from __future__ import annotations

import pytest

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Pagination
from workbench.discovery.grouping import group
from workbench.exchange import JsonValue, Redacted


def paging(*exchanges: Redacted) -> Pagination | None:
    return group(exchanges).endpoints[0].pagination


ROWS: JsonValue = [{"id": 1}]


def test_pages_are_counted() -> None:
    assert paging(exchange("GET /a?page=1&pageSize=20", {"items": ROWS, "total": 40})) == Pagination(
        "page", "page", "pageSize", "$.items", "", "$.total"
    )


def test_offsets_are_counted() -> None:
    assert paging(exchange("GET /a?offset=0&limit=20", {"data": {"rows": ROWS}, "count": 40})) == Pagination(
        "offset", "offset", "limit", "$.data.rows", "", "$.count"
    )


def test_a_cursor_is_followed() -> None:
    first = exchange("GET /a?limit=5", {"items": ROWS, "nextCursor": "b2Zmc2V0OjU"})
    second = exchange("GET /a?limit=5&cursor=b2Zmc2V0OjU", {"items": ROWS, "nextCursor": None})
    assert paging(first, second) == Pagination("cursor", "cursor", "limit", "$.items", "$.nextCursor")


def test_a_cursor_travels_in_graphql_variables() -> None:
    answer: JsonValue = {"data": {"tickets": {"nodes": ROWS, "pageInfo": {"endCursor": "T-9", "hasNextPage": True}}}}
    body: JsonValue = {"query": "query L($after: String) { tickets { id } }", "variables": {"first": 5, "after": "T-4"}}
    assert paging(exchange("POST /graphql", answer, body=body)) == Pagination(
        "cursor", "after", "first", "$.data.tickets.nodes", "$.data.tickets.pageInfo.endCursor"
    )


def test_a_url_in_the_answer_leads_on() -> None:
    found = paging(exchange("GET /a", {"results": ROWS, "next": "https://portal.example/a?p=2"}))
    assert found == Pagination("next_url", "", "", "$.results", "$.next")


def test_a_link_header_leads_on() -> None:
    links = (("Link", '<https://portal.example/a?page=2>; rel="next"'),)
    assert paging(exchange("GET /a?page=1", ROWS, answer_headers=links)) == Pagination("link", "page", "", "$", "Link")


def test_headers_say_what_the_next_page_is_and_how_many_items_there_are() -> None:
    told = (("x-next-page", "2"), ("x-page", "1"), ("x-per-page", "20"), ("x-total", "40"))
    assert paging(exchange("GET /a?page=1&per_page=20", ROWS, answer_headers=told)) == Pagination(
        "page", "page", "per_page", "$", "X-Next-Page", "X-Total"
    )


def test_a_cursor_in_a_header_is_followed() -> None:
    told = (("X-Next-Cursor", "b2Zmc2V0OjU"), ("X-Total-Count", "40"))
    assert paging(exchange("GET /a?limit=5&cursor=b2Zmc2V", ROWS, answer_headers=told)) == Pagination(
        "cursor", "cursor", "limit", "$", "X-Next-Cursor", "X-Total-Count"
    )


@pytest.mark.parametrize(
    ("name", "value", "kind"), [("Next-Page", "2", "page"), ("x-ms-continuation", "+RID:~mU0=#RT:1", "cursor")]
)
def test_a_list_that_goes_on_is_paged_though_nobody_asked_for_more(name: str, value: str, kind: str) -> None:
    found = paging(exchange("GET /a", ROWS, answer_headers=((name, value),)))
    assert found
    assert (found.kind, found.parameter, found.next) == (kind, "", name.title())
    assert paging(exchange("GET /a/1", {"id": 1}, answer_headers=((name, value),))) is None


@pytest.mark.parametrize(("value", "total"), [("0-24/319", "Content-Range"), ("bytes 0-24/319", "")])
def test_a_range_of_items_counts_them_and_one_of_octets_does_not(value: str, total: str) -> None:
    found = paging(exchange("GET /a?offset=0&limit=25", ROWS, answer_headers=(("Content-Range", value),)))
    assert found == Pagination("offset", "offset", "limit", "$", "", total)


def test_of_headers_only_those_count_whose_values_fit_their_names() -> None:
    odd = (("X-Total-Count", "many"), ("X-Next-Page", "soon"), ("X-Next-Cursor", "17"))
    assert paging(exchange("GET /a", ROWS, answer_headers=odd)) is None


def test_entries_are_counted() -> None:
    found = paging(exchange("GET /a?offset=0&limit=20", {"dags": ROWS, "total_entries": 40}))
    assert found == Pagination("offset", "offset", "limit", "$.dags", "", "$.total_entries")


def test_when_something_runs_next_is_no_cursor() -> None:
    assert paging(exchange("GET /dags/7", {"tags": ROWS, "next_dagrun_at": "2026-11-30T07:00:00Z"})) is None


def test_what_comes_at_once_is_not_paged() -> None:
    assert paging(exchange("GET /a", ROWS)) is None
    assert paging(exchange("GET /a/1?page=3", {"id": 1})) is None
