"""Limits and caching, as servers tell them in headers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Caching, Endpoint, RateLimit
from workbench.discovery.grouping import group
from workbench.discovery.policy import Policy
from workbench.exchange import Headers, Redacted


def only(*exchanges: Redacted) -> Endpoint:
    (found,) = group(exchanges).endpoints
    return found


def answered(*headers: tuple[str, str], status: int = 200) -> Redacted:
    return exchange("GET /api/users", {"a": 1}, answer_headers=headers, status=status)


@pytest.mark.parametrize(
    ("headers", "limit"),
    [
        ((("X-RateLimit-Limit", "5000"), ("X-RateLimit-Remaining", "4999")), RateLimit(5000, 0)),
        ((("RateLimit-Limit", "100, 100;w=60"),), RateLimit(100, 60)),
        ((("RateLimit-Policy", '"burst";q=20;w=1,"daily";q=9000;w=86400'),), RateLimit(20, 1)),
        ((("RateLimit", "limit=10, remaining=9, reset=50"),), RateLimit(10, 0)),
        ((("x-ratelimit-limit-minute", "30"),), RateLimit(30, 60)),
        ((("X-RateLimit-Limit", "many"),), None),
        ((("Retry-After", "7"),), RateLimit(0, 0, 7)),
        ((("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"),), None),
    ],
)
def test_a_limit_is_read_as_servers_write_it(headers: Headers, limit: RateLimit | None) -> None:
    assert only(answered(*headers)).rate_limit == limit


def test_of_several_limits_the_strictest_is_told_with_the_longest_wait() -> None:
    found = only(
        answered(("X-RateLimit-Limit", "100")),
        answered(("X-RateLimit-Limit", "60"), ("Retry-After", "2"), status=429),
        answered(("Retry-After", "30"), status=503),
    )

    assert found.rate_limit == RateLimit(60, 0, 30)


@pytest.mark.parametrize(
    ("headers", "caching"),
    [
        ((("Cache-Control", "private, max-age=600"), ("ETag", '"x1"')), Caching("private", 600, ("etag",))),
        ((("cache-control", "No-Store"),), Caching("no-store")),
        ((("Last-Modified", "Fri, 31 Dec 1999 23:59:59 GMT"),), Caching("", None, ("last-modified",))),
        ((("Cache-Control", "s-maxage=5"),), Caching()),
        ((("Content-Type", "application/json"),), None),
    ],
)
def test_how_an_answer_may_be_reused_is_told(headers: Headers, caching: Caching | None) -> None:
    assert only(answered(*headers)).caching == caching


def test_an_error_says_nothing_of_how_good_answers_may_be_reused() -> None:
    found = only(answered(("Cache-Control", "max-age=60")), answered(("Cache-Control", "no-store"), status=500))

    assert found.caching == Caching("", 60)


_SAID = st.sampled_from(["limit", "RateLimit-Limit", "Cache-Control", "Retry-After", "ETag", "RateLimit-Policy"])
_FIELDS = st.lists(st.tuples(_SAID, st.text(max_size=30) | st.integers(0, 50).map(str)), max_size=4).map(tuple)


@given(said=st.lists(_FIELDS, max_size=12), cut=st.integers(0, 12))
def test_order_and_parts_change_nothing(said: list[Headers], cut: int) -> None:
    whole, first, second = Policy(), Policy(), Policy()
    for headers in said:
        whole.observe(headers, 200)
    for headers in reversed(said[:cut]):
        first.observe(headers, 200)
    for headers in said[cut:]:
        second.observe(headers, 200)
    second.merge(first)

    assert second == whole
