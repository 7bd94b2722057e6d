"""Origins: what is named is recorded, everything else is not."""

from __future__ import annotations

from workbench.capture.scope import Scope


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
