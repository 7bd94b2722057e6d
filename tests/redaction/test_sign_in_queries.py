"""Where one signs in, resets or confirms, what is random in a query is a credential; ids and words stay."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor

UUID = "550e8400-e29b-41d4-a716-446655440000"


@pytest.mark.parametrize(
    ("query", "secret"),
    [
        (f"invitation={UUID}", UUID),
        ("u=17&c=a7BxQ2k4Qw9Z", "a7BxQ2k4Qw9Z"),
        ("key=a7BxQ2k4", "a7BxQ2k4"),
        ("code=4829", "4829"),
        ("nonce=%22b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6%22", "b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6"),
    ],
)
def test_a_ticket_goes(redactor: Redactor, query: str, secret: str) -> None:
    assert secret not in redactor.redact_url(f"https://h.example/login?{query}&lang=de")


@pytest.mark.parametrize(
    "query", [f"flow={UUID}", "campaign=Spring2026", "vin=WVWZZZ1JZXW000001", "k=v2Beta1", "step=2"]
)
def test_an_id_or_a_word_stays(redactor: Redactor, query: str) -> None:
    assert redactor.redact_url(f"https://h.example/login?{query}") == f"https://h.example/login?{query}"


def test_elsewhere_the_uuid_of_an_invitation_is_one_of_a_row(redactor: Redactor) -> None:
    url = f"https://h.example/orders?invitation={UUID}"
    assert redactor.redact_url(url) == url


def test_a_session_by_its_number_goes_and_a_time_stays(redactor: Redactor) -> None:
    assert "52443900279419" not in redactor.redact_url("https://h.example/home?session=52443900279419")
    url = "https://h.example/home?session=1775989212000"
    assert redactor.redact_url(url) == url


def test_of_a_list_what_is_longer_than_ids_goes(redactor: Redactor) -> None:
    long = "q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk2Mn4Pq6"
    kept = redactor.redact_url(f"https://h.example/stream?streams=btcusdt@trade/{long}")
    assert "btcusdt@trade/" in kept
    assert long not in kept
