"""The OpenAPI document of the named operations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from workbench.demo.openapi import openapi
from workbench.demo.portal import DemoPortal

METHODS = {"get", "put", "post", "delete", "patch"}


@pytest.fixture(scope="module")
def document() -> Iterator[dict[str, Any]]:
    with DemoPortal().in_thread() as portal:
        yield openapi(portal)


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            assert method in METHODS
            yield path, operation


def test_it_has_every_named_operation_once(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, operation in operations(document)]
    assert len(names) == len(set(names)) == 39
    assert document["openapi"].startswith("3.1")


def test_every_path_parameter_is_described(document: dict[str, Any]) -> None:
    for path, operation in operations(document):
        described = {one["name"] for one in operation["parameters"] if one["in"] == "path" and one["required"]}
        assert described == set(re.findall(r"{(\w+)}", path))


def test_every_reference_resolves(document: dict[str, Any]) -> None:
    references = set(re.findall(r'"\$ref": "([^"]+)"', json.dumps(document)))
    assert references
    for reference in references:
        place: Any = document
        for name in reference.removeprefix("#/").split("/"):
            place = place[name]


def test_every_component_is_a_schema(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_security_scheme_is_known_and_every_answer_described(document: dict[str, Any]) -> None:
    known = document["components"]["securitySchemes"]
    for _, operation in operations(document):
        assert {name for need in operation["security"] for name in need} <= known.keys()
        assert all(answer["description"] for answer in operation["responses"].values())
        assert any(status.startswith("2") for status in operation["responses"])
