"""Values are made as properties are described, go through the engine, and are looked for where they stood."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.benchmarks.descriptions.__main__ import main
from tests.benchmarks.descriptions.model import Description, Schema
from tests.benchmarks.descriptions.openapi import read_openapi
from tests.benchmarks.descriptions.running import Outcome, outcomes
from workbench.exchange import JsonValue

LAMP: dict[str, JsonValue] = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "serial": {"type": "integer"},
        "state": {"type": "string", "enum": ["on", "off"]},
        "password": {"type": "string", "description": "The password of the lamp"},
        "whisper": {"type": "string", "description": "The client secret"},
        "colours": {"type": "array", "items": {"type": "string", "example": "red"}},
        "inner": {"$ref": "#/components/schemas/Lamp"},
    },
}
DOCUMENT: Schema = {
    "openapi": "3.1.0",
    "paths": {
        "/lamps/{id}": {
            "post": {
                "parameters": [
                    {"in": "path", "name": "id", "schema": {"type": "string"}},
                    {"in": "query", "name": "api_key", "description": "The API key", "schema": {"type": "string"}},
                    {"in": "header", "name": "X-Shade", "schema": {"type": "string", "example": "green"}},
                ],
                "requestBody": {
                    "content": {"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Lamp"}}}
                },
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Lamp"},
                                "example": {"id": "lamp-1", "inner": {"id": "lamp-2"}, "more": "mist"},
                            }
                        }
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Lamp": LAMP}},
}


@pytest.fixture(scope="module")
def found() -> list[Outcome]:
    description: Description = read_openapi(DOCUMENT, "acme")
    return list(outcomes(description, "1"))


def named(found: list[Outcome], where: str, name: str) -> list[Outcome]:
    """Give those of the outermost object."""
    return [
        each for each in found if (each.where, each.planted.name) == (where, name) and "inner" not in each.planted.path
    ]


def test_a_secret_by_name_and_description_is_hidden_by_a_rule_that_is_named(found: list[Outcome]) -> None:
    for where in ("request", "response"):
        (outcome,) = named(found, where, "password")
        assert outcome.is_hidden
        assert outcome.planted.called == "description"
        assert outcome.rule == "password"


def test_a_secret_under_an_innocent_name_is_told_as_left(found: list[Outcome]) -> None:
    (outcome,) = named(found, "response", "whisper")
    assert outcome.planted.called == "description"
    assert not outcome.is_hidden


def test_what_is_no_secret_survives_in_bodies_and_parameters(found: list[Outcome]) -> None:
    for where, name in (
        ("response", "serial"),
        ("response", "state"),
        ("response", "colours"),
        ("path", "id"),
        ("header", "X-Shade"),
    ):
        outcomes_there = named(found, where, name)
        assert outcomes_there
        assert not any(each.is_hidden or each.planted.called for each in outcomes_there), (where, name)


def test_a_secret_in_the_query_is_hidden(found: list[Outcome]) -> None:
    (outcome,) = named(found, "query", "api_key")
    assert outcome.is_hidden
    assert outcome.planted.called == "description"


def test_values_of_an_example_are_used_as_they_are(found: list[Outcome]) -> None:
    assert [each.planted.value for each in found if (each.where, each.planted.name) == ("response", "id")] == [
        "lamp-1",
        "lamp-2",
    ]
    assert [each.planted.value for each in named(found, "response", "more")] == ["mist"]


def test_a_form_has_what_is_no_object(found: list[Outcome]) -> None:
    assert named(found, "request", "state")
    assert all(len(each.planted.path) == 1 for each in found if each.where == "request")


def test_the_report_names_what_was_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "acme.json").write_text(json.dumps(DOCUMENT))
    monkeypatch.setattr(sys, "argv", ["descriptions", str(tmp_path)])
    main()
    printed = capsys.readouterr().out
    assert "1 descriptions of 1 makers" in printed
    assert "whisper" in printed.partition("called a secret, and left:")[2]
