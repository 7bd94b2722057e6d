"""A stream's handshake comes to a proxy as any request: what signs it in is hidden all the same."""

from __future__ import annotations

from tests.redaction.build import exchange
from workbench.redaction import Redactor

ID = "Zq8Lw3Rt6Vy1Xb4NpQ7sKd"


def test_of_a_handshake_what_is_random_in_the_query_is_hidden(redactor: Redactor) -> None:
    asked = exchange(url=f"https://portal.example/hubs/orders?id={ID}&v=8", headers=(("Upgrade", "websocket"),))
    url = redactor.redact(asked).request.url
    assert url.startswith("https://portal.example/hubs/orders?id=redacted.")
    assert url.endswith("&v=8")


def test_of_any_other_request_it_may_be_the_id_of_a_row(redactor: Redactor) -> None:
    asked = exchange(url=f"https://portal.example/hubs/orders?id={ID}&v=8")
    assert redactor.redact(asked).request.url == asked.request.url
