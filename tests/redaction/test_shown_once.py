"""A key that a page shows once goes by the words in front of it; ids behind other words stay."""

from __future__ import annotations

import pytest

from workbench.redaction.shown_once import is_shown_once

KEY = "weI6mqdO3fbwCSp98xVCvOM5"


@pytest.mark.parametrize(
    "said",
    [
        "Copy your new secret key now. You will not be able to see it again.",
        "Make sure to copy your personal access token as it won't be shown again",
        "This token is shown once.",
        "Der Schlüssel wird nur einmal angezeigt.",
        "Cette clé ne sera affichée qu'une fois.",
        "Esta clave se muestra una sola vez.",
    ],
)
def test_random_text_behind_such_words_is_one(said: str) -> None:
    assert is_shown_once(said, KEY)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Commit", KEY),
        ("Copy the link now, you can do so again later.", KEY),
        ("Copy your new secret key now. You will not be able to see it again.", "Continue"),
        ("Copy your new secret key now. You will not be able to see it again.", "2026-03-01"),
        ("Copy your key now", KEY),
    ],
)
def test_other_words_and_other_texts_are_none(said: str, text: str) -> None:
    assert not is_shown_once(said, text)
