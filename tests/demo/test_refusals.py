"""Each way to be refused, over HTTP."""

from __future__ import annotations

import pytest

from tests.demo.visitor import Visitor

DRAFT = {"email": "new@contoso.example", "firstName": "New", "lastName": "Person", "partnerId": 1041}
PATCH = {"content-type": "application/json-patch+json"}


@pytest.mark.parametrize("headers", [{}, {"X-CSRF-Token": "guess"}])
def test_a_cookie_without_the_anti_forgery_header_is_refused(reader: Visitor, headers: dict[str, str]) -> None:
    answer = reader.call("GET", "/api/v1/users/me/preferences", by="nothing", headers=headers)
    assert answer.status_code == 403
    assert reader.call("GET", "/api/v1/users/me/preferences", by="cookie").status_code == 200


def test_a_bearer_does_not_stand_in_for_the_cookie(visitor: Visitor) -> None:
    visitor.client.cookies.clear()
    assert visitor.call("GET", "/api/v1/billing/invoices").status_code == 401


def test_closing_the_session_ends_it(visitor: Visitor) -> None:
    assert visitor.call("DELETE", "/api/v1/session", by="cookie").status_code == 204
    assert visitor.call("GET", "/api/v1/billing/invoices", by="cookie").status_code == 401


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/partners/1999",
        "/api/v1/partners/contoso",
        "/api/v1/apps/no-such-app",
        "/api/v1/users/imported/2020-01-01",
        "/api/v1/users/imported/yesterday",
        "/api/v1/nothing/here",
        "/api/v1/users/00000000-0000-4000-8000-000000000000/app-roles",
    ],
)
def test_what_there_is_not_is_answered_by_404(reader: Visitor, path: str) -> None:
    answer = reader.call("GET", path)
    assert answer.status_code == 404
    assert answer.json()["status"] == 404


def test_a_second_user_with_an_address_is_a_conflict(visitor: Visitor) -> None:
    assert visitor.call("POST", "/api/v1/users", json=DRAFT).status_code == 201
    assert visitor.call("POST", "/api/v1/users", json=DRAFT).status_code == 409


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "nobody"}, "$.email"),
        ({"firstName": ""}, "$.firstName"),
        ({"partnerId": "1041"}, "$.partnerId"),
        ({"partnerId": 1}, "partnerId"),
        ({"roleIds": [99]}, "roleIds"),
    ],
)
def test_what_does_not_fit_the_schema_names_the_field(reader: Visitor, change: dict[str, object], field: str) -> None:
    answer = reader.call("POST", "/api/v1/users", json=DRAFT | change)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


def test_an_invitation_sent_too_often_says_when_to_come_back(visitor: Visitor) -> None:
    visitor.call("POST", "/api/v1/users/invitations", json={"email": "a@b.example", "roleIds": [1]})
    resend = "/api/v1/users/invitations/a%40b.example/resend"
    assert visitor.call("POST", resend).json()["attempts"] == 2
    refused = visitor.call("POST", resend)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "30")


def test_a_restricted_partner_cannot_be_seen_or_changed(reader: Visitor) -> None:
    assert reader.call("GET", "/api/v1/partners/1083/settings").status_code == 403
    steps = [{"op": "replace", "path": "/name", "value": "Mine"}]
    assert reader.call("PATCH", "/api/v1/partners/1083", by="cookie", json=steps, headers=PATCH).status_code == 403


def test_a_body_of_another_type_is_refused(reader: Visitor) -> None:
    assert reader.call("POST", "/api/v1/users", data={"email": "a@b.example"}).status_code == 415


def test_a_body_that_is_no_json_is_refused(reader: Visitor) -> None:
    headers = {"content-type": "application/json"}
    assert reader.call("POST", "/api/v1/users", content=b'{"email":', headers=headers).status_code == 400


@pytest.mark.parametrize("query", ["page=0", "pageSize=1000", "page=x"])
def test_a_query_that_does_not_fit_is_refused(reader: Visitor, query: str) -> None:
    assert reader.call("GET", f"/api/v1/partners?{query}").status_code == 422


@pytest.mark.parametrize(
    "step",
    [
        {"op": "replace", "path": "/id", "value": 1},
        {"op": "test", "path": "/name", "value": "Other"},
        {"op": "remove", "path": "/name"},
        {"op": "replace", "path": "/tier", "value": "tin"},
    ],
)
def test_a_patch_that_breaks_the_partner_is_refused(reader: Visitor, step: dict[str, object]) -> None:
    before = reader.call("GET", "/api/v1/partners/1041").json()
    answer = reader.call("PATCH", "/api/v1/partners/1041", by="cookie", json=[step], headers=PATCH)
    assert answer.status_code == 422
    assert reader.call("GET", "/api/v1/partners/1041").json() == before
