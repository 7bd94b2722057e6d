"""A seed that a page shows goes; so that what looks like one stays, words have to say that it is to be entered."""

from __future__ import annotations

import pytest

from workbench.redaction.shown_seeds import is_seed_behind

SEED = "JBSWY3DPEHPK3PXPQ7R2M5TA"


@pytest.mark.parametrize("said", ["Scan or enter", "Manueller Schlüssel: gib ", "Open your authenticator app"])
def test_a_seed_behind_what_says_to_enter_it(said: str) -> None:
    assert is_seed_behind(said, SEED)


@pytest.mark.parametrize(
    ("said", "text"), [("Order", SEED), ("Enter", "AUTHENTICATIONREQUIRED"), ("Enter", "PO-771203")]
)
def test_an_order_and_words_are_none(said: str, text: str) -> None:
    assert not is_seed_behind(said, text)
