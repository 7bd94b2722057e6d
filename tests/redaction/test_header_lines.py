"""Header fields as lines of a text, as curl and servers print them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.redaction import Redactor

SECRET = "Zq8Lw3Rt6Vy1Xb4N"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (f"> Authorization: Bearer {SECRET}", "> Authorization: Bearer "),
        (f"< Set-Cookie: sid={SECRET}; Path=/; HttpOnly", "< Set-Cookie: sid="),
        (f"Cookie: sid={SECRET}; theme=dark", "Cookie: sid="),
        (f"* Proxy-Authorization: Basic {SECRET}", "* Proxy-Authorization: Basic "),
        (f"  x-api-key: {SECRET}", "  x-api-key: "),
    ],
)
def test_a_line_hides_what_the_header_would(redactor: Redactor, line: str, start: str) -> None:
    kept = redactor.redact_text(f"GET / HTTP/1.1\n{line}\nok")
    assert SECRET not in kept
    assert kept.startswith(f"GET / HTTP/1.1\n{start}")
    assert kept.endswith("\nok")


@pytest.mark.parametrize(
    "line",
    [
        "Set-Cookie: <name>=<value>",
        "Authorization: {token}",
        "Authorization: required for this page",
        "Cookie: we use cookies to improve the site.",
        "X-Api-Version: 2024-01-01",
        "X-Auth-Type: oauth2 flow",
        "Content-Type: application/json",
        "X-Request-Id: 550e8400-e29b-41d4-a716-446655440000",
        "Note: authorization was given",
    ],
)
def test_other_lines_stay(redactor: Redactor, line: str) -> None:
    text = f"first\n{line}\nlast"
    assert redactor.redact_text(text) == text


@given(
    st.lists(
        st.sampled_from(
            ["Cookie: ", "Authorization: ", "> ", f"a={SECRET}; ", f"{SECRET} ", "Bearer ", "\n", "\r\n", " ", ";"]
        ),
        max_size=16,
    )
)
@settings(deadline=None, max_examples=500)
def test_twice_is_once(parts: list[str]) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_text("".join(parts))
    assert redactor.redact_text(once) == once
