"""The JSON-RPC endpoint."""

from __future__ import annotations

from typing import Any

import pytest

from tests.demo.visitor import Visitor

JOB = {"kind": "sync", "runOn": "2026-02-01"}


def request(method: str, params: object, **more: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "method": method, "params": params} | more


def ask(visitor: Visitor, body: object) -> Any:
    return visitor.call("POST", "/rpc", json=body).json()


def test_a_quote_is_the_same_for_the_same_question(reader: Visitor) -> None:
    sku = reader.call("GET", "/api/v1/products?limit=1").json()["items"][0]["sku"]
    asked = request("quotes.calculate", {"sku": sku, "seats": 100}, id=1)
    answer = ask(reader, asked)
    assert answer["result"]["discount"] == 0.15
    assert ask(reader, asked) == answer


def test_a_batch_is_answered_in_order(visitor: Visitor) -> None:
    body = [request("jobs.schedule", JOB, id=n) for n in ("a", "b")]
    assert [answer["id"] for answer in ask(visitor, body)] == ["a", "b"]


def test_a_notification_is_done_but_not_answered(visitor: Visitor) -> None:
    answer = visitor.call("POST", "/rpc", json=request("jobs.schedule", JOB))
    assert (answer.status_code, answer.content) == (200, b"")
    assert ask(visitor, request("jobs.schedule", JOB, id=1))["result"]["jobId"] == 7002


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (request("secrets.list", {}, id=1), -32601),
        (request("jobs.schedule", {"kind": "nonsense", "runOn": "2026-02-01"}, id=1), -32602),
        (request("quotes.calculate", {"sku": "no-such", "seats": 1}, id=1), -32004),
        ({"method": "jobs.schedule"}, -32600),
        ("jobs.schedule", -32600),
    ],
)
def test_errors_have_their_codes(reader: Visitor, body: object, code: int) -> None:
    assert ask(reader, body)["error"]["code"] == code


def test_a_licence_for_no_product_is_not_valid(reader: Visitor) -> None:
    answer = ask(reader, request("licenses.lookup", {"key": "LIC-none"}, id=9))["result"]
    assert (answer["valid"], answer["expiresOn"]) == (False, None)
