"""Tokens of several parts, of which some are known."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.exchange import Body
from workbench.redaction import Redactor

HEADER, PAYLOAD, SIGNATURE = (
    "eyJhbGciOiJSUzI1NiJ9",
    "eyJzdWIiOiI0NzExMDgxNSJ9",
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
)


@pytest.mark.parametrize("part", [HEADER, PAYLOAD])
def test_a_known_part_of_a_token_does_not_save_the_rest(redactor: Redactor, part: str) -> None:
    redactor.learn([part], "token")
    kept = redactor.redact_text(f"it said {HEADER}.{PAYLOAD}.{SIGNATURE} and no more")
    assert SIGNATURE not in kept
    assert PAYLOAD not in kept
    assert kept.endswith(" and no more")


def test_the_type_of_an_empty_body_is_redacted(redactor: Redactor) -> None:
    raw = exchange()
    typed = Body(media_type="text/x-note; token=Zq8Lw3Rt6Vy1Xb4N")
    object.__setattr__(raw.request, "body", typed)
    assert "Zq8Lw3Rt6Vy1Xb4N" not in repr(redactor.redact(raw))


def test_a_card_number_is_not_seen_in_a_uuid(redactor: Redactor) -> None:
    uuid = "542e7af4-44d4-4d41-9828-35387994b9e6"
    assert redactor.redact_text(uuid) == uuid


def test_a_sealed_cookie_that_begins_as_a_path_does_goes_as_a_whole() -> None:
    sealed = f"/zSNEC+C0Dryzssue75lJ2k2txMmMd7pF6IKhOEzGYgO73ojvxJv7UtQzGHGGs/GfMccz--{'b5a3fdb3155cbbb96a94' * 2}"
    kept = str(Redactor(b"k" * 32).redact_value({"x": sealed}))
    assert "zSNEC" not in kept


def test_a_links_segment_with_two_dashes_is_no_sealed_cookie() -> None:
    link = "/orders/cancel/V_VrucfbhsJEQolFHv6P0emI--hp7QlZuWOzvXSN3NC"
    assert "VrucfbhsJEQ" not in str(Redactor(b"k" * 32).redact_value({"cancel": link}))
