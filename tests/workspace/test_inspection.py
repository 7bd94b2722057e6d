"""What redaction hid and why, and which texts it left."""

from __future__ import annotations

from dataclasses import replace

from tests.workspace.conftest import exchange
from workbench.exchange import Body, Hidden, Request, Response
from workbench.redaction import load_rules
from workbench.workspace.inspection import inspected, values_left
from workbench.workspace.views import HiddenValue

HASH = "redacted.session.0123456789ab"


def test_each_hidden_value_has_its_rule_and_reason_and_whether_it_goes_by_name() -> None:
    hidden = (
        Hidden("response.body.text.items[3].session", "session"),
        Hidden("request.headers.Authorization", "authorization-header"),
        Hidden("request.query.x", "gone"),
    )
    by_name, by_shape, unknown = inspected(hidden, load_rules(""))
    assert (by_name.name, by_name.by_name) == ("session", True)
    assert by_name.why
    assert (by_shape.why, by_shape.by_name) == ("Credentials of a request (RFC 9110).", False)
    assert unknown == HiddenValue("request.query.x", "gone", "", "x", by_name=False)


def test_texts_that_are_left_are_offered_and_placeholders_and_short_ones_are_not() -> None:
    found = replace(
        exchange(1),
        request=Request(
            "GET", "https://portal.example/a?page=1&who=kim.jones", (("X-Trace", "abc"), ("X-Who", "kim-jones"))
        ),
        response=Response(200, body=Body(text=f'{{"a": ["nickname", "{HASH}", 7], "b": "short"}}')),
    )
    assert values_left(found) == [
        ("query who", "kim.jones"),
        ("request header X-Who", "kim-jones"),
        ("answer $.a[*]", "nickname"),
    ]


def test_what_is_no_json_and_no_url_is_left_alone() -> None:
    odd = replace(exchange(1), request=Request("GET", "http://[broken"), response=None)
    assert values_left(odd) == []
