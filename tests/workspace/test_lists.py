"""Which origins a session may call and load from."""

from __future__ import annotations

import re

import pytest

from workbench.operation import Operation, Portal
from workbench.workspace.lists import OVERRIDE, lists_of, template_pattern
from workbench.workspace.views import RecordPlan

PLAN = RecordPlan("https://portal.example/start", origins=("https://api.example",), identity=("https://id.example",))
PORTAL = Portal(
    "contoso",
    "Contoso",
    "https://portal.example/",
    (("portal", "https://portal.example"),),
    load=("https://cdn.example",),
    identity=("https://login.example",),
)


def test_before_there_is_a_file_the_plan_says_what_may_be_called() -> None:
    lists = lists_of(PLAN, None, (), (7001,))
    assert lists.call == ("https://portal.example/start", "https://api.example")
    assert "https://id.example" in lists.portal
    assert lists.own_ports == (7001,)


def test_the_reviewed_file_alone_says_what_may_be_called_once_there_is_one() -> None:
    lists = lists_of(PLAN, PORTAL, (), ())
    assert lists.call == ("https://portal.example",)
    assert {"https://api.example", "https://id.example", "https://login.example"} <= set(lists.portal)
    assert lists.load == ("https://cdn.example",)


def test_reads_by_method_that_a_person_called_writes_are_asked_about() -> None:
    leave = Operation("contoso", "leave", "Sign out", "me", "write", "GET", "portal", "/users/{id}/leave")
    other = Operation("another", "leave", "Sign out", "me", "write", "GET", "portal", "/leave")
    read = Operation("contoso", "list", "List", "me", "read", "GET", "portal", "/users")
    ((method, pattern),) = lists_of(PLAN, PORTAL, (leave, other, read), ()).unsafe
    assert method == "GET"
    assert re.match(pattern, "https://portal.example/users/7/leave?x=1")
    assert not re.match(pattern, "https://portal.example/users/7/leave/not")
    assert not re.match(pattern, "https://portalXexample/users/7/leave")


def test_the_override_is_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not lists_of(PLAN, PORTAL, (), ()).everything
    monkeypatch.setenv(OVERRIDE, "1")
    assert lists_of(PLAN, PORTAL, (), ()).everything


def test_a_template_matches_one_segment_a_parameter() -> None:
    assert re.fullmatch(template_pattern("/a.b/{x}/c"), "/a.b/1/c")
    assert not re.fullmatch(template_pattern("/a.b/{x}/c"), "/a.b/1/2/c")
    assert not re.fullmatch(template_pattern("/a.b/{x}/c"), "/aXb/1/c")
