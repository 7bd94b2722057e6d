"""What is remembered of a secret recognises it, in any form and place, and does not hold it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.redaction.fingerprints import Fingerprints
from workbench.redaction.rolling import Rolling
from workbench.redaction.variants import variants

KEY = b"k" * 32
SECRET = "Tr0ub4dor&3 horse"
TOKEN = "9f8A7c6E5d4B3a2F1e0D"


def remembered(*values: str, key: bytes = KEY) -> Fingerprints:
    made = Fingerprints(key)
    for value in values:
        made.add(made.make(value, "token"))
    return made


@pytest.mark.parametrize("form", sorted(form for form in variants(SECRET) if len(form) >= 8))
def test_every_form_is_found_at_any_offset(form: str) -> None:
    octets = f"{'x' * 1001}{form}yyy".encode()
    starts = {start for start, _, _ in Rolling(remembered(SECRET)).find(octets)}
    assert 1001 in starts


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_a_value_is_found_between_any_octets(before: bytes, after: bytes) -> None:
    found = list(Rolling(remembered(TOKEN)).find(before + TOKEN.encode() + after))
    assert (len(before), len(before) + len(TOKEN), "token") in found


def test_a_value_across_the_border_of_two_blocks_is_found() -> None:
    for lead in range((1 << 18) - 25, (1 << 18) + 2):
        octets = b"." * lead + TOKEN.encode()
        assert [start for start, _, _ in Rolling(remembered(TOKEN)).find(octets)] == [lead]


@given(st.text(alphabet="abcdef0123456789-_ ", min_size=0, max_size=200))
def test_what_is_not_remembered_is_not_found(text: str) -> None:
    account = remembered(TOKEN)
    assert list(Rolling(account).find(text.encode())) == []


def test_another_key_makes_other_fingerprints() -> None:
    mine, other = Fingerprints(KEY).make(TOKEN, "token"), Fingerprints(b"o" * 32).make(TOKEN, "token")
    assert {item.digest for item in mine}.isdisjoint(item.digest for item in other)
    assert {item.roll for item in mine}.isdisjoint(item.roll for item in other)


def test_nothing_of_the_value_is_in_its_fingerprints() -> None:
    kept = b"".join(item.digest + item.roll.to_bytes(4) for item in Fingerprints(KEY).make(TOKEN, "token"))
    assert TOKEN.encode() not in kept
    assert base64.b64encode(TOKEN.encode()) not in kept


@pytest.mark.parametrize("value", ["short", "1234567", "redacted.token.0123456789ab", ""])
def test_what_is_too_short_or_a_placeholder_leaves_none(value: str) -> None:
    assert Fingerprints(KEY).make(value, "token") == ()


def test_a_value_is_remembered_once() -> None:
    account = remembered(TOKEN)
    assert account.make(TOKEN, "token") == ()
