"""Of the subprotocols of a WebSocket tokens go, and names stay."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor

NAME = "Sec-WebSocket-Protocol"
TOKEN = "Zq8Lw3Rt6Vy1Xb4NpQ7sKd92"


@pytest.mark.parametrize(
    "item", [TOKEN, f"bearer.{TOKEN}", f"access_token/{TOKEN}", "session_550e8400-e29b-41d4-a716-446655440000"]
)
def test_a_token_goes_and_the_name_before_it_stays(redactor: Redactor, item: str) -> None:
    kept = dict(redactor.redact(exchange(headers=((NAME, f"graphql-ws, {item}"),))).request.headers)[NAME]
    assert kept.startswith("graphql-ws, ")
    assert item[-12:] not in kept


def test_names_stay(redactor: Redactor) -> None:
    value = "graphql-transport-ws, actioncable-v1-json, v5.channel.k8s.io, access-token-protocol-version1"
    assert redactor.redact(exchange(headers=((NAME, value),))).request.headers == ((NAME, value),)
