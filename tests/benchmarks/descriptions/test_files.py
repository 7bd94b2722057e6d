"""Descriptions are found below folders, and read in each of the ways in which they are written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.descriptions.files import find, read
from tests.benchmarks.descriptions.model import Description, members, resolved

YAML = """
openapi: 3.0.0
info: {title: Lamps, version: 2026-01-02}
paths:
  /lamps/{id}:
    parameters:
      - {in: path, name: id, schema: {type: string}}
    get:
      responses:
        200:
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Lamp'}
components:
  schemas:
    Lamp: {type: object, properties: {colour: {type: string}}}
"""
SWAGGER = {
    "swagger": "2.0",
    "paths": {
        "/lamps": {
            "post": {
                "parameters": [{"in": "body", "name": "body", "schema": {"$ref": "#/definitions/Lamp"}}],
                "responses": {"201": {"schema": {"$ref": "#/definitions/Lamp"}}},
            }
        }
    },
    "definitions": {"Lamp": {"properties": {"colour": {"type": "string"}}}},
}
DISCOVERY = {
    "discoveryVersion": "v1",
    "schemas": {"Lamp": {"properties": {"colour": {"type": "string"}, "next": {"$ref": "Lamp"}}}},
    "resources": {
        "lamps": {
            "methods": {
                "get": {
                    "httpMethod": "GET",
                    "path": "v1/{+name}",
                    "parameters": {"name": {"location": "path", "type": "string"}},
                    "response": {"$ref": "Lamp"},
                }
            }
        }
    },
}
SERVICE = {
    "metadata": {"serviceId": "Lamps"},
    "operations": {
        "GetLamp": {
            "http": {"method": "GET", "requestUri": "/lamps/{id}"},
            "input": {"shape": "Request"},
            "output": {"shape": "Lamp"},
        }
    },
    "shapes": {
        "Request": {"type": "structure", "members": {"Id": {"shape": "Id", "location": "uri", "locationName": "id"}}},
        "Id": {"type": "string"},
        "Lamp": {"type": "structure", "members": {"colour": {"shape": "Id", "documentation": "<p>The colour.</p>"}}},
    },
}


def only(folder: Path) -> Description:
    (found,) = find(folder)
    description = read(found)
    assert description
    return description


@pytest.mark.parametrize("document", [YAML, SWAGGER, DISCOVERY, SERVICE], ids=["yaml", "swagger", "discovery", "aws"])
def test_an_answer_is_found_in_every_kind_of_description(tmp_path: Path, document: object) -> None:
    written = document if isinstance(document, str) else json.dumps(document)
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / ("lamps.yaml" if isinstance(document, str) else "lamps.json")).write_text(written)
    description = only(tmp_path)
    answer = description.operations[0].answer
    assert description.maker == "acme"
    assert answer
    assert "colour" in members(resolved(answer.schema, description.root)["properties"])


@pytest.mark.parametrize("document", [YAML, DISCOVERY, SERVICE], ids=["yaml", "discovery", "aws"])
def test_a_parameter_in_the_path_is_found(tmp_path: Path, document: object) -> None:
    written = document if isinstance(document, str) else json.dumps(document)
    (tmp_path / ("lamps.yaml" if isinstance(document, str) else "lamps.json")).write_text(written)
    description = only(tmp_path)
    (parameter,) = description.operations[0].parameters
    assert description.maker == "lamps"
    assert f"{{{parameter.name}}}" in description.operations[0].path


@pytest.mark.parametrize("written", ["{", "[]", '{"openapi": 3}', '{"name": "openapi"}'])
def test_what_is_no_description_is_passed_over(tmp_path: Path, written: str) -> None:
    (tmp_path / "package.json").write_text(written)
    assert [read(found) for found in find(tmp_path)] == [None]


def test_about_a_third_of_the_makers_is_held_back(tmp_path: Path) -> None:
    for number in range(90):
        (tmp_path / f"maker-{number}.json").write_text("{}")
    held = [found for found in find(tmp_path) if found.is_held_back]
    assert 15 < len(held) < 45
