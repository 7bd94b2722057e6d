from __future__ import annotations

import pytest

from workbench.browser.describe import title_of, words_of
from workbench.browser.step import Step


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step("goto", value="https://u:p@portal.example/a/b?token=t#f"), "open /a/b"),
        (Step("goto", value="https://portal.example"), "open /"),
        (Step("press", value="Enter"), "press Enter"),
        (Step("press", value="x"), "press a key"),
        (Step("note", value="secret"), "note"),
        (Step("idle"), "wait until no request is under way"),
        (Step("fill", "css=#a", "secret", title="say who"), "say who"),
    ],
)
def test_a_step_in_words_has_no_value(step: Step, words: str) -> None:
    assert title_of(step) == words


def test_what_a_page_calls_an_element_is_made_safe() -> None:
    assert words_of("button", "Save\n\x1b[2J\u202eit") == 'button "Save \ufffd[2J\ufffdit"'
    assert words_of("div", "") == "div"
    assert len(words_of("x" * 99, "y" * 999)) < 120
