"""The truth agrees with what the server answers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.demo.explorer import Explorer, misfits
from tests.demo.visitor import Visitor
from workbench.demo.portal import DemoPortal
from workbench.demo.table import OPERATIONS
from workbench.demo.truth import truth

CATEGORIES = {
    "me": 6, "partners": 9, "users": 10, "roles": 3, "apps": 4, "products": 3, "billing": 1, "issues": 1, "bootstrap": 2,
}  # fmt: skip
NOT_FETCHED = {"identity", "stream"}
CALLED = [one.key for one in OPERATIONS if one.kind not in NOT_FETCHED]


@pytest.fixture(scope="module")
def explorer() -> Iterator[Explorer]:
    with DemoPortal(large_download=1000).in_thread() as portal, Visitor(portal) as visitor:
        visitor.sign_in().client.get(portal.support)
        yield Explorer(visitor, truth(portal))


@pytest.fixture(scope="module")
def known(explorer: Explorer) -> dict[str, dict[str, Any]]:
    return explorer.operations


def test_the_named_operations_are_thirty_nine_in_nine_categories(known: dict[str, dict[str, Any]]) -> None:
    named = [one for one in known.values() if one["kind"] == "rest"]
    assert Counter(one["category"] for one in named) == CATEGORIES
    assert len(named) == 39


def test_most_need_a_bearer_some_a_cookie_and_one_nothing(known: dict[str, dict[str, Any]]) -> None:
    kinds = Counter(one["auth"]["kind"] for one in known.values() if one["kind"] == "rest")
    assert kinds["anonymous"] == 1
    assert kinds["bearer"] > 30
    assert kinds["cookie"] == 5


def test_what_shares_a_url_is_told_apart(known: dict[str, dict[str, Any]]) -> None:
    kinds = Counter(one["discriminator"]["kind"] for one in known.values() if one["discriminator"])
    assert kinds == {"graphql": 5, "jsonrpc": 3}
    lines = [
        (one["method"], one["origin"], one["path"], json.dumps(one["discriminator"], sort_keys=True))
        for one in known.values()
    ]
    assert len(set(lines)) == len(lines)


def test_it_can_be_written_as_json_and_read_back(known: dict[str, dict[str, Any]]) -> None:
    assert json.loads(json.dumps(known)) == known


def test_every_schema_is_one(known: dict[str, dict[str, Any]]) -> None:
    for one in known.values():
        for schema in (one["request"], one["response"], *(p["schema"] for p in one["parameters"])):
            if schema is not None:
                Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("key", sorted(CALLED, key=lambda key: key in ("users.delete", "session.close")))
def test_the_real_answer_fits_the_truth(explorer: Explorer, key: str) -> None:
    operation = explorer.operations[key]
    answer = explorer.call(key)
    assert answer.status_code == operation["status"], answer.text
    assert answer.headers.get("content-type", "").partition(";")[0] == operation["media_type"]
    if operation["response"] is not None:
        assert misfits(answer.json(), operation["response"]) == []


def test_every_link_leads_from_a_value_to_a_parameter_that_takes_it(explorer: Explorer) -> None:
    for operation in explorer.operations.values():
        for link in operation["links"]:
            parameter = next(p for p in operation["parameters"] if p["name"] == link["parameter"])
            assert parameter["location"] == link["location"]
            for value in explorer.take(link["producer"], link["field"])[:3]:
                taken = [value] if parameter["schema"].get("type") == "array" else value
                assert value is None or misfits(taken, parameter["schema"]) == [], link


def test_it_is_never_served(explorer: Explorer) -> None:
    for path in ("/truth.json", "/openapi.json", "/api/v1/openapi.json"):
        assert "partner_id" not in explorer.visitor.call("GET", path).text
