"""Two texts beside each other: equal lines face each other, the others are marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.show.compare import MOST_LINES, compare, texts
from workbench.ui.show.spans import width


def shown(first: list[str], second: list[str], cells: int = 100) -> list[str]:
    return [text.rstrip() for text in texts(compare(first, second, cells))]


def test_lines_that_differ_are_marked_between_those_that_do_not() -> None:
    count, _, *lines = shown(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"])

    assert count == "2 of 5 lines differ."
    assert [line.split() for line in lines] == [
        ["a", "│", "a"],
        ["b", "≠", "x"],
        ["c", "│", "c"],
        ["d", "│", "d"],
        [">", "e"],
    ]


def test_a_narrow_pane_has_one_below_the_other() -> None:
    assert shown(["a", "b"], ["a", "c"], 79)[2:] == ["  a", "- b", "+ c"]


def test_what_is_equal_is_said_to_be() -> None:
    assert shown(["a"], ["a"])[0] == "Nothing differs."


def test_very_long_texts_are_compared_in_part_and_the_rest_is_counted() -> None:
    assert shown(["a"] * (MOST_LINES + 2), ["a"])[-1] == "… 2 more lines are not compared."


TEXTS = st.lists(st.text(max_size=90) | st.sampled_from(["a", "b", "\x1b[2J", "漢字", "\u202e"]), max_size=12)


@given(first=TEXTS, second=TEXTS, cells=st.integers(80, 200))
def test_no_line_is_wider_than_the_pane_or_speaks_to_the_terminal(
    first: list[str], second: list[str], cells: int
) -> None:
    for spans in compare(first, second, cells)[2:]:
        assert width(spans) <= cells
        assert "\x1b" not in "".join(span.text for span in spans)
