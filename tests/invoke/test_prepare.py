"""The one request that an operation and arguments stand for."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from workbench.browser.fetch import FormPart, PageFetch
from workbench.discovery.endpoint import Auth, Discriminator
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.invoke import ArgumentError, prepare
from workbench.operation import BearerSource, Binding, Operation, Portal

BEARER = BearerSource("sessionStorage", "oidc.user:", "access_token")
PORTAL = Portal("contoso", "Contoso", "https://portal.test/", (("portal", "https://portal.test:8443"),), bearer=BEARER)


def operation(*bindings: Binding, method: str = "GET", path: str = "/x", **more: Any) -> Operation:
    properties: Any = {binding.name: {} for binding in bindings}
    schema: Any = {"type": "object", "properties": properties, "additionalProperties": False}
    made = Operation(
        "contoso", "do", "Do", "things", "write", method, "portal", path, bindings=bindings, input_schema=schema
    )
    return replace(made, **more)


def json_of(request: PageFetch) -> Any:
    assert request.body is not None
    return json.loads(request.body)


def test_path_and_query_are_encoded_in_their_places() -> None:
    it = operation(
        Binding("id", "path", "id"),
        Binding("tags", "query", "tag[]"),
        Binding("since", "query", "since"),
        Binding("all", "query", "all"),
        path="/users/{id}/roles",
    )
    request = prepare(it, PORTAL, {"id": "a b/c?d#e", "tags": ["x&y", 2], "since": "2024-01-01", "all": True})
    assert request.url == snapshot(
        "https://portal.test:8443/users/a%20b%2Fc%3Fd%23e/roles?tag%5B%5D=x%26y&tag%5B%5D=2&since=2024-01-01&all=true"
    )
    assert request.body is None


def test_what_is_left_out_or_null_is_not_sent_in_a_query() -> None:
    it = operation(Binding("a", "query", "a"), Binding("b", "query", "b"))
    assert prepare(it, PORTAL, {"a": None}).url == "https://portal.test:8443/x"


@pytest.mark.parametrize("value", ["", " ", ".", "..", "../admin", "a/../b", "..\\x", "a\x00b", "a\nb", None])
def test_a_value_that_could_leave_its_place_in_the_path_is_refused(value: Any) -> None:
    it = operation(Binding("id", "path", "id"), path="/users/{id}")
    with pytest.raises(ArgumentError) as caught:
        prepare(it, PORTAL, {"id": value})
    assert caught.value.argument == "id"
    assert "Nothing was sent." in str(caught.value)


def test_the_path_of_a_file_keeps_its_slashes() -> None:
    it = operation(Binding("path", "path", "path", "/"), path="/contents/{path}/checkpoints")
    assert prepare(it, PORTAL, {"path": "notes/old plans/a?.md"}).url.endswith(
        "/contents/notes/old%20plans/a%3F.md/checkpoints"
    )


@pytest.mark.parametrize("value", ["/etc", "a//b", "a/", "a/../b", "a/%2e%2e/b/../c", "..", "a\\..\\b", ""])
def test_the_path_of_a_file_leads_nowhere_else(value: str) -> None:
    it = operation(Binding("path", "path", "path", "/"), path="/contents/{path}")
    with pytest.raises(UsageError):
        prepare(it, PORTAL, {"path": value})


@pytest.mark.parametrize("path", ["/a/../b", "/a/%2e%2E/b", "/a/."])
def test_a_template_with_dot_segments_is_not_run(path: str) -> None:
    with pytest.raises(UsageError, match="leads elsewhere"):
        prepare(operation(path=path), PORTAL, {})


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_argument_changes_the_host_or_the_path_before_it(one: str, two: str) -> None:
    it = operation(Binding("id", "path", "id"), Binding("q", "query", "q"), path="/users/{id}/roles")
    try:
        url = prepare(it, PORTAL, {"id": one, "q": two}).url
    except ArgumentError:
        return
    found = urlsplit(url)
    assert (found.scheme, found.netloc) == ("https", "portal.test:8443")
    assert found.path.startswith("/users/")
    assert found.path.endswith("/roles")
    assert found.path.count("/") == 3
    assert not found.fragment
    assert [name for name, _ in parse_qsl(found.query, keep_blank_values=True)] == ["q"]


@given(
    st.dictionaries(
        st.sampled_from(["host", "Host", "url", "origin", "Authorization", "headers", "Cookie", "method", "__proto__"]),
        st.text(max_size=5),
        min_size=1,
    )
)
def test_no_argument_but_those_of_the_schema_is_taken(arguments: dict[str, Any]) -> None:
    with pytest.raises(ArgumentError, match="There is no argument"):
        prepare(operation(Binding("q", "query", "q")), PORTAL, arguments)


def test_a_json_body_is_built_from_members_and_constants() -> None:
    it = operation(
        Binding("name", "json", "name"),
        Binding("address", "json", "address"),
        Binding("odd", "json", "a~1b"),
        method="POST",
        media_type="application/json",
        constants=(("json", "address/country", "FR"), ("json", "kind", "user")),
    )
    request = prepare(it, PORTAL, {"name": "Zoë", "address": {"city": "Paris"}, "odd": None})
    assert json_of(request) == snapshot(
        {"address": {"country": "FR", "city": "Paris"}, "kind": "user", "name": "Zoë", "a/b": None}
    )
    assert ("Content-Type", "application/json") in request.headers


def test_optional_members_that_are_left_out_give_an_empty_object() -> None:
    it = operation(Binding("name", "json", "name"), method="POST", media_type="application/json")
    assert prepare(it, PORTAL, {}).body == "{}"


def test_a_whole_body_is_sent_as_it_is() -> None:
    it = operation(Binding("body", "json", ""), method="PATCH", media_type="application/json-patch+json")
    patch: JsonValue = [{"op": "replace", "path": "/name", "value": "x"}]
    request = prepare(it, PORTAL, {"body": patch})
    assert json_of(request) == patch
    assert ("Content-Type", "application/json-patch+json") in request.headers


def test_a_text_body_is_sent_as_text() -> None:
    it = operation(Binding("body", "json", ""), method="POST", media_type="text/csv")
    assert prepare(it, PORTAL, {"body": "a,b\n1,2"}).body == "a,b\n1,2"


def test_numbers_that_json_lacks_are_refused() -> None:
    it = operation(Binding("body", "json", ""), method="POST", media_type="application/json")
    with pytest.raises(ArgumentError, match="no such number"):
        prepare(it, PORTAL, {"body": float("nan")})


def test_a_form_is_encoded_and_carries_what_tells_it_apart() -> None:
    it = operation(
        Binding("q", "form", "q"),
        method="POST",
        media_type="application/x-www-form-urlencoded",
        discriminator=Discriminator("body", "action=search"),
    )
    assert prepare(it, PORTAL, {"q": "a b&c"}).body == "q=a+b%26c&action=search"


def test_a_discriminating_query_parameter_is_always_sent() -> None:
    it = operation(discriminator=Discriminator("query", "action=list"))
    assert prepare(it, PORTAL, {}).url.endswith("/x?action=list")


def test_multipart_parts_are_fields_and_files() -> None:
    it = operation(
        Binding("note", "multipart", "note"),
        Binding("file", "multipart", "upload"),
        method="POST",
        media_type="multipart/form-data; boundary=x",
    )
    request = prepare(
        it, PORTAL, {"note": "hi", "file": {"file_name": "a.csv", "content": "1", "media_type": "text/csv"}}
    )
    assert request.parts == (FormPart("note", "hi"), FormPart("upload", "1", "a.csv", "text/csv"))
    assert request.body is None
    assert "Content-Type" not in dict(request.headers)


GRAPHQL = operation(
    Binding("first", "graphql", "first"),
    method="POST",
    media_type="application/json",
    document="query List($first: Int) { a(first: $first) }",
    discriminator=Discriminator("graphql", "List", "query"),
)


def test_graphql_sends_document_name_and_variables() -> None:
    assert json_of(prepare(GRAPHQL, PORTAL, {"first": 3})) == {
        "operationName": "List",
        "query": GRAPHQL.document,
        "variables": {"first": 3},
    }


def test_graphql_by_get_travels_in_the_query() -> None:
    url = prepare(replace(GRAPHQL, method="GET"), PORTAL, {"first": 3}).url
    assert dict(parse_qsl(urlsplit(url).query)) == {
        "operationName": "List",
        "query": GRAPHQL.document,
        "variables": '{"first":3}',
    }


def test_an_anonymous_document_gets_no_name() -> None:
    it = replace(GRAPHQL, document="{ a b }", discriminator=Discriminator("graphql", "a+b", "query"))
    assert "operationName" not in json_of(prepare(it, PORTAL, {}))


def test_json_rpc_sends_method_and_parameters() -> None:
    it = operation(
        Binding("id", "rpc", "id"),
        method="POST",
        media_type="application/json",
        discriminator=Discriminator("jsonrpc", "tickets.close"),
    )
    assert json_of(prepare(it, PORTAL, {"id": 5})) == {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "tickets.close",
        "params": {"id": 5},
    }
    positional = replace(it, bindings=(Binding("id", "rpc", ""),))
    assert json_of(prepare(positional, PORTAL, {"id": [1, 2]}))["params"] == [1, 2]


def test_headers_are_sent_and_cannot_be_split() -> None:
    it = operation(Binding("tenant", "header", "X-Tenant"))
    assert ("X-Tenant", "a") in prepare(it, PORTAL, {"tenant": "a"}).headers
    for value in ("a\r\nHost: evil.test", "a\nb", "\x00", "\u4e2d"):
        with pytest.raises(ArgumentError, match="cannot stand in a header"):
            prepare(it, PORTAL, {"tenant": value})


@pytest.mark.parametrize("name", ["Authorization", "Cookie", "Host", "X-HTTP-Method-Override", "X-Token"])
def test_a_file_that_binds_a_reserved_header_is_not_run(name: str) -> None:
    with pytest.raises(UsageError, match="which only the browser may"):
        prepare(operation(Binding("h", "header", name)), PORTAL, {"h": "x"})


def test_a_bearer_is_named_by_its_place_and_never_by_value() -> None:
    request = prepare(operation(auth=Auth("bearer", "Authorization")), PORTAL, {})
    assert request.bearer == BEARER
    assert request.credentials == "same-origin"
    with pytest.raises(UsageError, match="does not say where the page keeps"):
        prepare(operation(auth=Auth("bearer")), replace(PORTAL, bearer=None), {})


def test_a_cookie_operation_sends_cookies_and_its_anti_forgery_header() -> None:
    it = operation(method="POST", auth=Auth("cookie", "", ("sid",), "X-Csrf", "cookie:csrf"))
    request = prepare(it, PORTAL, {})
    assert (request.credentials, request.csrf_header, request.csrf_cookie) == ("include", "X-Csrf", "csrf")


def test_an_anti_forgery_value_may_come_from_an_answer_of_the_same_origin() -> None:
    it = operation(method="POST", auth=Auth("cookie", "", ("sid",), "X-Csrf", "response:GET /api/session$.csrf['a.b']"))
    request = prepare(it, PORTAL, {})
    assert request.csrf_url == "https://portal.test:8443/api/session"
    assert (request.csrf_header, request.csrf_cookie, request.csrf_member) == ("X-Csrf", "", ("csrf", "a.b"))


@pytest.mark.parametrize(
    "source",
    [
        "response:GET https://evil.example/$.a",
        "response:GET //evil.example$.a",
        "response:POST /a$.b",
        "response:GET /a/{id}$.b",
        "response:GET /a$.items[*].b",
        "response:GET /a?x=1$.b",
        "response:GET /a",
    ],
)
def test_no_other_place_feeds_an_anti_forgery_header(source: str) -> None:
    it = operation(method="POST", auth=Auth("cookie", "", ("sid",), "X-Csrf", source))
    with pytest.raises(UsageError, match="what feeds"):
        prepare(it, PORTAL, {})


def test_a_write_whose_anti_forgery_value_has_no_known_source_is_not_run() -> None:
    it = operation(method="POST", auth=Auth("cookie", "", ("sid",), "X-Csrf", ""))
    with pytest.raises(UsageError, match="what feeds"):
        prepare(it, PORTAL, {})
    assert prepare(replace(it, method="GET", risk="read"), PORTAL, {}).csrf_header == ""


def test_a_signature_that_the_page_does_not_hold_is_told() -> None:
    with pytest.raises(UsageError, match="the signed-in page does not hold"):
        prepare(operation(auth=Auth("signed")), PORTAL, {})


def test_credentials_of_the_persons_are_named_and_travel_without_cookies() -> None:
    fetch = prepare(operation(auth=Auth("api_key", "X-Api-Key")), replace(PORTAL, credential_headers=("clientId",)), {})
    assert (fetch.credential_headers, fetch.secret_headers) == (("X-Api-Key", "clientId"), ())
    assert (fetch.bearer, fetch.credentials) == (None, "omit")
    with pytest.raises(UsageError, match="which header its API key goes in"):
        prepare(operation(auth=Auth("api_key")), PORTAL, {})


def test_an_origin_or_path_that_leads_away_is_not_run() -> None:
    with pytest.raises(UsageError, match="has no origin"):
        prepare(operation(origin="other"), PORTAL, {})
    for path in ("@evil.test/", ".evil.test/", ":80@evil.test/"):
        with pytest.raises(UsageError, match="leads away"):
            prepare(operation(path=path), PORTAL, {})


def test_a_stream_asks_for_events() -> None:
    request = prepare(operation(events=3), PORTAL, {})
    assert request.events == 3
    assert dict(request.headers)["Accept"] == "text/event-stream"


def test_an_array_with_a_separator_is_one_text() -> None:
    it = operation(Binding("ids", "query", "ids", ","), Binding("tags", "path", "tags", "|"), path="/x/{tags}")

    assert prepare(it, PORTAL, {"ids": [1, 2], "tags": ["a", "b/c"]}).url.endswith("/x/a%7Cb%2Fc?ids=1%2C2")


def test_what_is_left_out_takes_the_default_of_the_file() -> None:
    properties: Any = {"limit": {"type": "integer", "default": 50}, "page": {"type": "integer"}}
    it = operation(Binding("limit", "query", "limit"), Binding("page", "query", "page"))
    it = replace(it, input_schema={"type": "object", "properties": properties})

    assert prepare(it, PORTAL, {}).url.endswith("/x?limit=50")
    assert prepare(it, PORTAL, {"limit": 10, "page": 2}).url.endswith("/x?limit=10&page=2")
