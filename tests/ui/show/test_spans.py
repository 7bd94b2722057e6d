from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from workbench.ui.show.spans import LINE_LIMIT, Span, clean, fit_cells, fit_ends, line, width, wrap

ANYTHING = st.text(st.characters(), max_size=200)


@given(ANYTHING)
def test_clean_text_is_one_line_without_control_characters(text: str) -> None:
    cleaned = clean(text)
    assert all(character.isprintable() or character.isspace() for character in cleaned if ord(character) < 0xA0)
    assert not set("\n\r\t\x1b\x9b\u202e\u2028") & set(cleaned)


@given(ANYTHING, st.integers(0, 40))
def test_fitted_text_takes_exactly_its_cells(text: str, cells: int) -> None:
    assert cell_len(fit_cells(clean(text), cells)) == cells


@given(ANYTHING, st.integers(0, 40))
def test_text_that_keeps_its_ends_takes_exactly_its_cells(text: str, cells: int) -> None:
    assert cell_len(fit_ends(clean(text), cells)) == cells


def test_a_path_that_is_too_long_keeps_its_end() -> None:
    assert fit_ends("GET /api/v1/partners/{partner_id}/address", 30) == "GET /api/v…partner_id}/address"
    assert fit_ends("GET /api/me", 12) == "GET /api/me "


@given(st.lists(ANYTHING, max_size=5), st.integers(8, 60))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(texts: list[str], cells: int) -> None:
    spans = tuple(Span(clean(text)) for text in texts)
    parts = wrap(spans, cells)
    assert all(width(part) <= cells for part in parts)
    before = "".join(span.text for span in spans).replace(" ", "")
    assert "".join(span.text for part in parts for span in part).replace(" ", "") == before


def test_a_very_long_line_is_cut_and_the_rest_is_counted() -> None:
    assert clean("a" * 1_000_000).endswith("… 996,000 more characters")
    assert len(clean("a" * 1_000_000)) < LINE_LIMIT + 40


def test_wrapped_parts_keep_the_indent() -> None:
    assert wrap(line("    one two three"), 12) == [
        (Span("    one"), Span(" two")),
        (Span("    "), Span("three")),
    ]


def test_wrapped_parts_stand_under_the_value_of_a_label() -> None:
    parts = wrap((Span("Page   ", "dim"), Span("one two three")), 15)
    assert ["".join(span.text for span in part) for part in parts] == ["Page   one two", "       three"]


def test_a_wide_character_is_never_cut_in_half() -> None:
    assert fit_cells("日本語", 4) == "日 …" or fit_cells("日本語", 4) == "日…"
    assert wrap(line("日" * 10), 8) == [line("日" * 4), (Span(""), Span("日" * 4)), (Span(""), Span("日" * 2))]
