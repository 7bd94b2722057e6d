"""A value may be built as people make passwords."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.redaction.made import is_made, is_memorable, is_phrase


@pytest.mark.parametrize(
    "value",
    [
        "Saffron-Harbour41",
        "Saffron.Harbour41!",
        "SaffronHarbour41",
        "Saffron41Harbour7",
        "Bella1987!",
        "Über-Straße99",
        "kitchen@window2024",
    ],
)
def test_two_words_and_a_number_are(value: str) -> None:
    assert is_made(value)


@pytest.mark.parametrize(
    "value",
    [
        "summer-sale-2026",
        "release-candidate12",
        "max-age=3600",
        "min_length=12",
        "timeout=30",
        "Saffron",
        "Saffron Harbour 41",
        "2026-11-30",
        "1.2.3",
        "ab-12",
        "Ab-Cd1",
        "report.pdf",
        "Report-Final2026.pdf",
        "ann.lee@example.org",
        "/assets/App-Main12",
        "",
    ],
)
def test_slugs_settings_dates_and_files_are_not(value: str) -> None:
    assert not is_made(value)


@given(st.text(max_size=60))
def test_any_text_is_judged(value: str) -> None:
    assert is_made(value) in (True, False)


@given(st.from_regex(r"[A-Z][a-z]{3,12}[-._][A-Z][a-z]{3,12}[0-9]{2,4}", fullmatch=True))
def test_the_sign_between_two_words_may_be_any(value: str) -> None:
    assert is_made(value)


@given(st.from_regex(r"[a-z]{1,12}([-_.][a-z]{1,12}){0,3}[-_.=]?[0-9]{1,6}", fullmatch=True))
def test_words_in_lower_case_with_a_number_at_their_end_are_a_slug(value: str) -> None:
    assert not is_made(value)


@pytest.mark.parametrize(
    "value", ["Saffron-Harbour41", "pelusa1987", "käthe1950", "copper-lantern-meadow", "one two three four"]
)
def test_what_people_remember_is_memorable(value: str) -> None:
    assert is_memorable(value)


@pytest.mark.parametrize(
    "value",
    ["H87", "PRD-2026-12", "adult", "Copper-Lantern-Meadow", "copper-lantern", "a.b.c", "copper-lantern_meadow", ""],
)
def test_codes_words_and_titles_are_not(value: str) -> None:
    assert not is_memorable(value)


@given(st.lists(st.from_regex(r"[a-z]{3,12}", fullmatch=True), min_size=3, max_size=8), st.sampled_from(" ._-"))
def test_three_words_with_one_sign_between_them_are_a_phrase(parts: list[str], sign: str) -> None:
    assert is_phrase(sign.join(parts))
    assert not is_phrase(sign.join(parts[:2]))
