"""Whether what was redacted earlier has to be looked at again."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import Body, Exchange, Redacted, Request, Response
from workbench.redaction import Redactor

SECRET = "Zq3vT8wXn5KpL2rY7cBd9fGh"


def exchange(text: str = "", url: str = "https://portal.example/api/partners/100123", **fields: Any) -> Exchange:
    body = Body(text=text, media_type="text/plain")
    return Exchange("x1", "r1", 1.0, Request("GET", url), Response(200, body=body), resource_type="fetch", **fields)


def known() -> Redactor:
    redactor = Redactor(b"k" * 32)
    redactor.learn([SECRET])
    return redactor


def test_plain_traffic_is_settled() -> None:
    body = json.dumps({"id": 7, "createdAtTimestamp": "2026-03-02", "etag": "9f3a77c0d1e24b56"})
    assert known().is_settled(Redacted(exchange(body)))


def test_what_was_hidden_is_settled() -> None:
    redactor = known()
    assert redactor.is_settled(redactor.redact(exchange(f"the token {SECRET} here")))


@pytest.mark.parametrize(
    "write",
    [
        str,
        lambda text: base64.b64encode(text.encode()).decode(),
        lambda text: text.encode().hex(),
        lambda text: quote(quote(f"{text}&x=%")),
        lambda text: json.dumps(json.dumps(json.dumps({"a": text}))),
        lambda text: base64.b64encode(base64.b64encode(f"prefix {text}".encode())).decode(),
        lambda text: base64.urlsafe_b64encode(json.dumps({"user": 1, "token": text}).encode()).decode(),
    ],
)
def test_no_form_of_what_became_known_is_settled(write: Any) -> None:
    assert not known().is_settled(Redacted(exchange(f"see {write(SECRET)}")))
    assert not known().is_settled(Redacted(exchange(url=f"https://portal.example/a/{write(SECRET)}")))
    assert not known().is_settled(Redacted(replace(exchange(), page=write(SECRET))))


@given(st.text(max_size=30), st.text(max_size=30), st.integers(0, 3))
def test_in_what_is_settled_there_is_nothing_left_to_hide(before: str, after: str, layers: int) -> None:
    text = before + SECRET + after
    for _ in range(layers):
        text = base64.b64encode(text.encode("utf-8", "replace")).decode()
    early = Redactor(b"k" * 32).redact(exchange(text))
    late = known()
    if late.is_settled(early):
        assert late.redact(early).response == early.response
