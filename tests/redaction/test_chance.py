"""How words are told from chance: pairs of neighbours under two models."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.redaction.chance import LIKELY, is_drawn, wordiness

_URL_SAFE = string.ascii_letters + string.digits + "-_"
_WRITTEN = (
    "certificateSha256Digest",
    "EnableWindowsEventLogForwarding",
    "KubernetesClusterDNSName",
    "OperationNotAllowedException",
    "Wohnungsgeberbestaetigung",
    "WebRTCIceServerConfigJSON",
    "Py_TPFLAGS_HAVE_VECTORCALL",
    "RSAES-PKCS1-v1_5",
    "GHSA-hxm8-2xgr-2p9m",
    "NOT_AVAILABLE_IN_REGION",
    "Report-2026-11-30-Final-v2",
    "IMG_20241130_123456_HDR",
)


@pytest.mark.parametrize("name", _WRITTEN)
def test_names_that_people_write_are_not_drawn(name: str) -> None:
    assert not is_drawn(name)


def test_of_a_thousand_random_tokens_of_32_characters_hardly_one_is_missed() -> None:
    drawn = random.Random(1)
    tokens = ["".join(drawn.choices(_URL_SAFE, k=32)) for _ in range(1_000)]
    assert sum(not is_drawn(token, LIKELY) for token in tokens) <= 2


def test_letters_alone_are_known_as_well() -> None:
    assert is_drawn("WqlbfkjaiBgNDqDHahCfyzWUmDsKDTPd")


@given(st.text(alphabet=string.ascii_lowercase + string.digits + "-_", max_size=80))
def test_a_text_of_one_case_is_left_to_other_tests(text: str) -> None:
    assert not is_drawn(text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_parts_two_texts_adds_nothing(one: str, other: str) -> None:
    assert wordiness(f"{one}-{other}") == pytest.approx(wordiness(one) + wordiness(other))
