"""Which elements a picture covers: those whose words redaction takes out of the outline."""

from __future__ import annotations

import pytest

from workbench.browser.covering import to_cover, unmarked

OUTLINE = """\
- main [ref=e1]:
  - heading "Keys" [level=1] [ref=e2]
  - paragraph [ref=e3]:
    - text: "Your key, shown once:"
    - code [ref=e4]: sk_live_canary
    - text: Keep it
  - iframe [ref=e5]:
    - listitem [ref=f1e2]: 8f3k-29dk"""


@pytest.mark.parametrize(
    ("secret", "covered"),
    [
        ("sk_live_canary", ["aria-ref=e4"]),
        ("Keep it", ["aria-ref=e3"]),
        ("8f3k-29dk", ["aria-ref=f1e2"]),
        ("nothing", []),
    ],
)
def test_an_element_is_covered_with_what_is_hidden_of_it(secret: str, covered: list[str]) -> None:
    assert to_cover(OUTLINE, unmarked(OUTLINE).replace(secret, "redacted")) == covered


def test_an_outline_that_cannot_be_told_from_the_other_shows_nothing() -> None:
    assert to_cover(OUTLINE, unmarked(OUTLINE).replace("\n", " ", 1)) is None
    assert to_cover("- text: canary", "- text: redacted") is None


def test_the_numbers_of_elements_are_not_redacted() -> None:
    assert "ref=" not in unmarked(OUTLINE)
    assert 'heading "Keys" [level=1]' in unmarked(OUTLINE)
