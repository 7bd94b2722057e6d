"""Secrets that stand by position: in tables with their titles elsewhere, in calls, in batches."""

from __future__ import annotations

import json

import pytest

from workbench.exchange import Body, Exchange, JsonValue, Request
from workbench.redaction import Redactor


@pytest.mark.parametrize(
    "value",
    [
        {"meta": [{"name": "host"}, {"name": "api_key"}], "data": [["edge-7", "Zk8mQ2vT9xL4nB7cW1pR5sD3"]]},
        {"majorDimension": "COLUMNS", "values": [["User", "edge-7"], ["Passwort", "Zk8mQ2vT9xL4nB7cW1pR5sD3"]]},
        {"attributes": [{"key": "auth.token", "value": {"arrayValue": {"values": [{"stringValue": "Zk8mQ2vT9xL4nB7cW1pR5sD3"}]}}}, {"key": "host", "value": {"stringValue": "edge-7"}}]},
        {"accessKeys": {"primary": "Zk8mQ2vT9xL4nB7cW1pR5sD3/u+x", "region": "edge-7"}},
        {"method": "vault.unlock", "params": ["Zk8mQ2vT9xL4nB7cW1pR5sD3"], "id": "edge-7"},
        {"func": "setPassword", "argv": [7, "Zk8mQ2vT9xL4nB7cW1pR5sD3"], "host": "edge-7"},
        {"args": ["password:Zk8mQ2vT9xL4nB7cW1pR5sD3", "zone:edge-7"]},
        {"data": "{&quot;csrf&quot;:&quot;Zk8mQ2vT9xL4nB7cW1pR5sD3&quot;,&quot;zone&quot;:&quot;edge-7&quot;}"},
    ],
)  # fmt: skip
def test_what_stands_where_a_secret_does_goes(redactor: Redactor, value: JsonValue) -> None:
    kept = json.dumps(redactor.redact_value(value))
    assert "Zk8mQ2vT9xL4nB7cW1pR5sD3" not in kept
    assert "edge-7" in kept


@pytest.mark.parametrize(
    "value",
    [
        {"meta": [{"name": "token_count"}, {"name": "secret_name"}], "data": [[4182, "edge-7"]]},
        {"majorDimension": "COLUMNS", "values": [["User", "edge-7"], ["Plan", "pro-annual-2026"]]},
        {"method": "password.policy.list", "params": ["tenant-north-7", "2026-03-01"]},
        {"method": "gate.unlock", "params": ["gate-west-2", "lane-4b"]},
        {"code": "400412", "field": "newPassword", "message": "New password too short"},
        {"title": "Tom &quot;the cat&quot;: a tale of 1902"},
    ],
)
def test_what_only_tells_about_secrets_stays(redactor: Redactor, value: JsonValue) -> None:
    assert redactor.redact_value(value) == value


def test_a_code_beside_a_new_password_goes(redactor: Redactor) -> None:
    kept = redactor.redact_value({"code": "482913", "newPassword": "Minka1987!", "locale": "de-CH"})
    assert "482913" not in str(kept)
    assert "de-CH" in str(kept)


def _batch(content: str, redactor: Redactor) -> str:
    text = f"--b\r\nContent-Type: application/http\r\n\r\n{content}\r\n--b--\r\n"
    body = Body(raw=text.encode(), media_type="multipart/mixed; boundary=b")
    made = Exchange("x", "r", 0.0, Request("POST", "https://portal.example/$batch", (), body), resource_type="fetch")
    return redactor.redact(made).request.body.text


@pytest.mark.parametrize(
    "content",
    [
        "GET Sessions?$filter=Token%20eq%20'Zk8mQ2vT9xL4nB7cW1pR5sD3'&$top=25 HTTP/1.1\r\nAccept: x/edge-7",
        "DELETE AccessTokens('Zk8mQ2vT9xL4nB7cW1pR5sD3') HTTP/1.1\r\nIf-Match: edge-7",
        "POST Users HTTP/1.1\r\nContent-Type: application/json\r\n\r\n"
        '{"code": "482913", "newPassword": "Zk8mQ2vT9xL4nB7cW1pR5sD3", "zone": "edge-7"}',
    ],
)
def test_a_request_within_a_batch_is_read_as_one(redactor: Redactor, content: str) -> None:
    kept = _batch(content, redactor)
    assert "Zk8mQ2vT9xL4nB7cW1pR5sD3" not in kept
    assert "482913" not in kept
    assert "edge-7" in kept


def test_rows_and_selections_of_a_batch_stay(redactor: Redactor) -> None:
    content = "GET Orders('SO-2026-00412')/Items(7)?$select=Name,State&$top=25 HTTP/1.1\r\nAccept: application/json"
    assert content.split(" HTTP", maxsplit=1)[0] in _batch(content, redactor)
