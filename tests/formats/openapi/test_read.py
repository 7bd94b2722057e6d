"""Documents of others give endpoints as far as they say something."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.discovery.endpoint import Auth
from workbench.errors import UsageError
from workbench.formats.openapi import read_document

PETS: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://{region}.pets.example/v1", "variables": {"region": {"default": "eu"}}}],
    "security": [{"token": []}],
    "paths": {
        "/pets/{petId}": {
            "parameters": [{"$ref": "#/components/parameters/petId"}],
            "get": {
                "operationId": "getPetById",
                "tags": ["pets"],
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
                    },
                    "default": {"description": "no"},
                },
            },
        },
        "/pets": {
            "post": {
                "security": [{"key": []}],
                "requestBody": {
                    "content": {
                        "application/x-www-form-urlencoded": {
                            "schema": {
                                "type": "object",
                                "properties": {"name": {"type": "string"}},
                                "required": ["name"],
                            }
                        }
                    }
                },
                "responses": {"2XX": {"description": "ok"}},
            }
        },
    },
    "components": {
        "parameters": {"petId": {"name": "petId", "in": "path", "required": True, "schema": {"type": "integer"}}},
        "schemas": {"Pet": {"type": "object", "properties": {"parent": {"$ref": "#/components/schemas/Pet"}}}},
        "securitySchemes": {"token": {"type": "oauth2"}, "key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    },
}


def test_a_document_of_somebody_else_gives_its_operations() -> None:
    read = read_document(PETS)
    get, post = read.endpoints
    assert (read.title, read.problems) == ("Pets", ())
    assert (get.method, get.origin, get.path) == ("GET", "https://eu.pets.example", "/v1/pets/{petId}")
    assert (get.name, get.category, get.risk) == ("get_pet_by_id", "pets", "read")
    assert get.auth == Auth("bearer", "Authorization")
    assert [(p.name, p.location, p.required) for p in get.parameters] == [("petId", "path", True)]
    assert get.responses[0].schema == {
        "type": "object",
        "properties": {"parent": {"$ref": "#/$defs/Pet"}},
        "$defs": {"Pet": {"type": "object", "properties": {"parent": {"$ref": "#/$defs/Pet"}}}},
    }
    assert (post.name, post.risk, post.auth) == ("post_pets", "write", Auth("api_key", "X-Key"))
    assert [(p.name, p.location, p.required) for p in post.parameters] == [("name", "form", True)]


@pytest.mark.parametrize("document", [{}, [], {"swagger": "2.0"}, {"openapi": "2"}, "3.1"])
def test_what_is_no_openapi_3_is_refused(document: object) -> None:
    with pytest.raises(UsageError, match="OpenAPI 3"):
        read_document(document)


def test_an_operation_that_is_none_is_named_and_the_others_are_kept() -> None:
    broken = PETS["paths"] | {"/bad": {"get": {"x-workbench-operations": [{"id": 1}], "responses": {}}}}
    read = read_document(PETS | {"paths": broken})
    assert len(read.endpoints) == 2
    assert read.problems == ("GET /bad: not as OpenAPI 3 has it",)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["get", "parameters", "$ref", "schema", "responses", "200", "content", "servers", "url", "in", "name",
             "requestBody", "security", "tags", "x-workbench-operations", "application/json", "properties", "#/paths"]
        ),
        inner, max_size=4,
    ),
    max_leaves=20,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["/a", "/b/{c}", "x"]), _JSON, max_size=3), _JSON, _JSON)
def test_no_document_makes_it_fail_in_another_way(paths: Any, components: Any, servers: Any) -> None:
    read_document({"openapi": "3.1.0", "paths": paths, "components": components, "servers": servers})


@pytest.mark.parametrize("servers", [{"get": None}, [], [None], [{"url": None}], ["/x"], "x", 7])
def test_servers_that_are_none_leave_the_document_readable(servers: Any) -> None:
    assert len(read_document(PETS | {"servers": servers}).endpoints) == len(read_document(PETS).endpoints)


def test_references_out_of_the_document_are_never_followed() -> None:
    item = {"get": {"parameters": [{"$ref": "file:///etc/passwd"}], "responses": {}}}
    assert read_document(PETS | {"paths": {"/a": item}}).endpoints[0].parameters == ()
