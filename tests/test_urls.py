"""URLs as portals send them: taken apart where they can be, never a raise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.urls import origin_of, split_url, target_of


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Portal.Example/a?b#c", "https://portal.example"),
        ("https://portal.example:443", "https://portal.example"),
        ("http://portal.example:80/", "http://portal.example"),
        ("http://portal.example:8080/", "http://portal.example:8080"),
        ("wss://portal.example/ws", "https://portal.example"),
        ("https://user:pw@portal.example/", "https://portal.example"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        ("portal.example", ""),
        ("ftp://portal.example", "ftp://portal.example"),
        ("http://portal.example:port/", ""),
        ("http://[", ""),
        ("data:text/html,x", ""),
    ],
)
def test_an_origin_is_scheme_host_and_port(url: str, origin: str) -> None:
    assert origin_of(url) == origin


@given(text=st.text(max_size=60))
def test_any_text_has_an_origin_or_none(text: str) -> None:
    origin = origin_of(text)

    assert origin_of(origin) == origin


@given(text=st.text(max_size=60))
def test_any_text_can_be_split(text: str) -> None:
    split_url(text)


@pytest.mark.parametrize("text", ["http://[", "http://[::1/x", "http://a]b/c", "http://[v1.x/"])
def test_what_is_no_url_has_no_parts(text: str) -> None:
    assert split_url(text).geturl() == ""


@given(st.text(max_size=12), st.text(max_size=12), st.sampled_from(["http", "https", "ws", ""]))
def test_path_and_query_are_those_of_a_careful_split(path: str, query: str, scheme: str) -> None:
    url = f"{scheme}://portal.example:8080/{path}?{query}"
    parts = split_url(url)
    assert target_of(url) == (parts.path, parts.query)
