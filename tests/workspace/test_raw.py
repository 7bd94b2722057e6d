"""What a raw request may be, whatever an agent writes into it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.discovery.endpoint import Auth, Discriminator, Endpoint, Parameter
from workbench.errors import UsageError
from workbench.operation import BearerSource, Portal, effective_risk
from workbench.workspace.raw import NAME, RawRequest, build, matches

ORIGIN = "https://portal.test"
PORTAL = Portal(
    "contoso",
    "Contoso",
    f"{ORIGIN}/",
    (("portal", ORIGIN), ("api", "https://api.test:8443")),
    bearer=BearerSource("sessionStorage", "oidc.user:", "access_token"),
)
COOKIE = Auth("cookie", cookies=("sid",), csrf_header="X-CSRF", csrf_source="cookie:csrf")
PARTNER = Endpoint("e1", "GET", ORIGIN, "/partners/{partner_id}", auth=COOKIE)
TOUCH = Endpoint("e2", "GET", ORIGIN, "/partners/{partner_id}/touch", risk="write")
KNOWN = (PARTNER, TOUCH)


def risk(method: str, path: str, **more: Any) -> str:
    return effective_risk(build(RawRequest(method, path, **more), PORTAL, KNOWN)[0])


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/partners/7", "read"),
        ("head", "/partners/7", "read"),
        ("GET", "/partners/7/touch", "write"),
        ("GET", "/partners/7?_method=DELETE", "write"),
        ("GET", "/graphql?query=mutation%20%7Bx%7D", "write"),
        ("POST", "/partners/search", "write"),
        ("PUT", "/partners/7", "write"),
        ("PATCH", "/partners/7", "write"),
        ("DELETE", "/partners/7", "destructive"),
    ],
)
def test_only_what_cannot_change_anything_is_a_read(method: str, path: str, expected: str) -> None:
    assert risk(method, path) == expected


def test_an_override_in_the_query_object_counts_as_well() -> None:
    assert risk("GET", "/x", query={"X-HTTP-Method-Override": "DELETE"}) == "write"


@pytest.mark.parametrize(
    "path",
    [
        "partners",
        "",
        "//evil.test/x",
        "/\\evil.test",
        "https://evil.test/",
        "/a/../admin",
        "/a/%2e%2e/admin",
        "/a%2f..%2fadmin",
        "/x y",
        "/x\r\nHost: evil.test",
        "/x#y",
        "/\x00",
        "/ü",
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(path: str) -> None:
    with pytest.raises(UsageError, match="Nothing was sent"):
        build(RawRequest("GET", path), PORTAL, KNOWN)


@pytest.mark.parametrize("origin", ["evil", "https://evil.test", "portal.test", ORIGIN])
def test_an_origin_goes_by_the_name_that_the_person_gave_it(origin: str) -> None:
    with pytest.raises(UsageError, match="one of portal, api"):
        build(RawRequest("GET", "/", origin=origin), PORTAL, KNOWN)


@pytest.mark.parametrize("method", ["CONNECT", "TRACE", "OPTIONS", "", "GET /x HTTP/1.1\r\nHost: evil.test\r\n\r\n"])
def test_other_methods_are_refused(method: str) -> None:
    with pytest.raises(UsageError, match="is no method"):
        build(RawRequest(method, "/"), PORTAL, KNOWN)


def test_it_signs_in_as_such_requests_were_seen_to() -> None:
    def fetch(raw: RawRequest) -> Any:
        return build(raw, PORTAL, KNOWN)[1]

    assert fetch(RawRequest("GET", "/partners/7")).credentials == "include"
    assert fetch(RawRequest("GET", "/other")).bearer == PORTAL.bearer
    assert fetch(RawRequest("GET", "/partners/7", mode="bearer")).bearer == PORTAL.bearer
    write = fetch(RawRequest("POST", "/other", body={"a": 1}, mode="cookie"))
    assert (write.csrf_header, write.csrf_cookie, write.body) == ("X-CSRF", "csrf", '{"a":1}')
    with pytest.raises(UsageError, match="api_call"):
        build(RawRequest("GET", "/x", mode="bearer"), replace(PORTAL, bearer=None), KNOWN)


def test_no_operation_of_a_catalog_is_called_as_raw_requests_are() -> None:
    import re

    from workbench.operation import NAME_PATTERN

    assert not re.fullmatch(NAME_PATTERN, NAME)


def test_a_request_is_one_of_an_endpoints_by_its_template() -> None:
    assert matches(PARTNER, "GET", "/partners/7")
    assert not matches(PARTNER, "GET", "/partners")
    assert not matches(PARTNER, "POST", "/partners/7")
    assert matches(replace(PARTNER, discriminator=Discriminator("query", "a=b")), "GET", "/partners/7")


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=20)

HOSTILE: st.SearchStrategy[RawRequest] = st.builds(
    RawRequest,
    st.sampled_from(["GET", "POST", "DELETE"]),
    st.text(max_size=40) | st.text("/.%2eEfF5c\\:@?#a", max_size=20).map(lambda text: f"/{text}"),
    st.dictionaries(st.text(max_size=10), st.text(max_size=20) | st.integers() | st.booleans(), max_size=3),
    st.dictionaries(st.text(max_size=10), VALUES, max_size=3),
    st.sampled_from(["", "portal", "api"]),
    st.sampled_from(["", "cookie", "bearer"]),
)


@given(HOSTILE)
def test_no_argument_sets_a_host_a_credential_or_a_cookie(raw: RawRequest) -> None:
    try:
        _, fetch = build(raw, PORTAL, KNOWN)
    except UsageError:
        return
    assert urlsplit(fetch.url)[:2] in {urlsplit(url)[:2] for _, url in PORTAL.origins}
    assert {name.lower() for name, _ in fetch.headers} <= {"accept", "content-type"}
    assert fetch.bearer in (None, PORTAL.bearer)
    assert ".." not in urlsplit(fetch.url).path.split("/")


def test_a_path_of_files_is_matched_at_any_depth() -> None:
    path = Parameter("path", "path", {"type": "string"}, separator="/")
    files = Endpoint("e3", "GET", ORIGIN, "/contents/{path}/checkpoints", parameters=(path,))
    assert matches(files, "GET", "/contents/a.md/checkpoints")
    assert matches(files, "GET", "/contents/notes/old/a.md/checkpoints")
    assert not matches(files, "GET", "/contents/a.md")
    assert not matches(PARTNER, "GET", "/partners/7/8")
