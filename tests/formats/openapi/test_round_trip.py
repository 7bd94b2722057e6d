"""What is exported is valid OpenAPI, and comes back whole."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.formats.exchanges import TEXT
from workbench.discovery.endpoint import (
    Auth,
    AuthKind,
    Discriminator,
    DiscriminatorKind,
    Endpoint,
    Pagination,
    Parameter,
    ResponseShape,
    Risk,
    ValueLink,
)
from workbench.formats.openapi import About, Described, document, read_document, write

ORIGIN = "https://portal.example"


def errors(made: dict[str, Any]) -> list[str]:
    return [error.message for error in OpenAPIV31SpecValidator(json.loads(json.dumps(made))).iter_errors()]


def bare(endpoint: Endpoint) -> Endpoint:
    """Leave out what a document does not carry as it was: samples of a recording, and unmasked examples."""
    parameters = tuple(replace(parameter, examples=()) for parameter in endpoint.parameters)
    return replace(endpoint, samples=(), parameters=parameters)


def back(endpoints: list[Endpoint]) -> list[Endpoint]:
    made = document([Described(endpoint) for endpoint in endpoints], About("x"))
    return sorted(read_document(json.loads(json.dumps(made))).endpoints, key=lambda endpoint: endpoint.id)


def test_the_portals_recording_is_valid_openapi(made: dict[str, Any]) -> None:
    assert errors(made) == []


def test_every_endpoint_of_the_portal_comes_back_whole(endpoints: list[Endpoint]) -> None:
    assert back(endpoints) == sorted(map(bare, endpoints), key=lambda endpoint: endpoint.id)


def test_the_same_endpoints_give_the_same_document(endpoints: list[Endpoint], made: dict[str, Any]) -> None:
    again = document([Described(endpoint) for endpoint in endpoints], About("Demo", "What was observed."))
    assert json.dumps(again) == json.dumps(made)


_RISKS: list[Risk] = ["read", "write", "destructive"]
_AUTHS: list[AuthKind] = ["anonymous", "bearer", "cookie", "basic", "api_key", "signed"]
_KINDS: list[DiscriminatorKind] = ["graphql", "jsonrpc", "soap", "grpc-web", "odata", "query", "body"]
_PLAIN = st.text(st.characters(codec="utf-8"), max_size=12)
_SCHEMAS = st.recursive(
    st.sampled_from([{"type": "string"}, {"type": ["integer", "null"]}, {"type": "array"}, {"type": "object"}, {}]),
    lambda inner: (
        st.builds(lambda items: {"type": "array", "items": items}, inner.filter(bool))
        | st.builds(
            lambda members: {"type": "object", "properties": members}, st.dictionaries(_PLAIN, inner, max_size=3)
        )
    ),
    max_leaves=8,
)
_PARAMETERS = st.lists(
    st.builds(
        Parameter,
        name=_PLAIN.filter(bool),
        location=st.sampled_from(["query", "header", "cookie", "form", "json", "graphql", "rpc"]),
        schema=_SCHEMAS,
        required=st.booleans(),
        source=_PLAIN,
    ),
    max_size=4,
    unique_by=lambda parameter: (parameter.location, parameter.name.lower()),
).map(tuple)
_ENDPOINTS = st.lists(
    st.builds(
        Endpoint,
        id=st.uuids().map(str),
        method=st.sampled_from(["GET", "POST", "PUT", "DELETE", "PURGE"]),
        origin=st.sampled_from([ORIGIN, "https://other.example:8443"]),
        path=st.sampled_from(["/", "/graphql", "/rpc", "/a/{b}", "/a/{c}", "/a/{b}.{c}", "/a/b:go", "/a/"]),
        discriminator=st.none() | st.builds(Discriminator, kind=st.sampled_from(_KINDS), name=_PLAIN),
        name=st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True),
        title=_PLAIN,
        category=_PLAIN,
        risk=st.sampled_from(_RISKS),
        auth=st.builds(
            Auth,
            kind=st.sampled_from(_AUTHS),
            header=st.sampled_from(["", "Authorization", "X-Key", "?key"]),
            cookies=st.lists(st.sampled_from(["sid", "a b"]), max_size=2, unique=True).map(tuple),
            csrf_header=st.sampled_from(["", "X-CSRF"]),
        ),
        pagination=st.none() | st.builds(Pagination, kind=st.just("page"), parameter=_PLAIN),
        parameters=_PARAMETERS,
        request_media_type=st.sampled_from(["", "application/json", "text/xml", "x/y; charset=z", "broken type"]),
        request_schema=st.none() | _SCHEMAS.filter(bool),
        document=st.sampled_from(["", "query A($id: ID!) { a(id: $id) { b } }"]),
        responses=st.lists(
            st.builds(
                ResponseShape,
                status=st.sampled_from([0, 101, 200, 204, 404, 599, 999]),
                media_type=st.sampled_from(["", "application/json", "text/html"]),
                schema=st.none() | _SCHEMAS.filter(bool),
                count=st.integers(0, 9),
            ),
            max_size=3,
        ).map(tuple),
        links=st.lists(
            st.builds(
                ValueLink,
                producer=_PLAIN,
                field=_PLAIN,
                consumer=_PLAIN,
                location=st.just("query"),
                parameter=_PLAIN,
                support=st.integers(1, 9),
                confidence=st.just(0.9),
            ),
            max_size=2,
        ).map(tuple),
    ),
    min_size=1,
    max_size=5,
    unique_by=(lambda endpoint: endpoint.id, lambda endpoint: endpoint.name),
)


@settings(max_examples=50)
@given(_ENDPOINTS)
def test_whatever_was_found_is_valid_and_comes_back(endpoints: list[Endpoint]) -> None:
    made = document([Described(endpoint) for endpoint in endpoints], About("x"))
    assert errors(made) == []
    assert back(endpoints) == sorted(map(bare, endpoints), key=lambda endpoint: endpoint.id)


@given(TEXT)
def test_no_text_of_a_portal_makes_the_file_unwritable(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("export") / "out.json"
    endpoint = Endpoint("1", "GET", ORIGIN, "/a", title=text, category=text)
    size = write(path, document([Described(endpoint)], About(text, text)))
    assert path.stat().st_size == size
    assert json.loads(path.read_bytes())["paths"]["/a"]["get"]["operationId"] == ""
