"""Origins: what is named is recorded, everything else is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.capture.scope import Scope, origin_of


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
        ("ftp://portal.example", ""),
        ("http://portal.example:port/", ""),
        ("data:text/html,x", ""),
    ],
)
def test_an_origin_is_scheme_host_and_port(url: str, origin: str) -> None:
    assert origin_of(url) == origin


@given(text=st.text(max_size=60))
def test_any_text_has_an_origin_or_none(text: str) -> None:
    origin = origin_of(text)

    assert origin_of(origin) == origin


def test_bodies_are_kept_of_application_traffic_of_named_origins_alone() -> None:
    scope = Scope.of(["https://portal.example/start"], ["https://login.example"])

    assert scope.extent("https://portal.example/api", application=True) == "whole"
    assert scope.extent("https://portal.example/logo.png", application=False) == "metadata"
    assert scope.extent("https://login.example/token", application=True) == "metadata"
    assert scope.extent("https://cdn.example/x.js", application=True) == "nothing"
    assert scope.extent("http://portal.example/api", application=True) == "nothing"


def test_an_identity_provider_stays_one_when_it_is_named_twice() -> None:
    scope = Scope.of(["https://login.example"], ["https://login.example"])

    assert scope.extent("https://login.example/token", application=True) == "metadata"


def test_an_empty_scope_records_nothing() -> None:
    assert Scope().extent("https://portal.example", application=True) == "nothing"
