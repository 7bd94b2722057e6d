"""Captured text controls no terminal."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.text import safe_json, safe_line, safe_text

ANY = st.text(st.characters(exclude_categories=()))

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

HOSTILE = st.sampled_from(["\x1b]52;c;x\x07", "\x9b2J", "\x7f", "\r", "\udc80", "\U000e0061", "\ufeff", *BIDI])


def controls(text: str) -> set[str]:
    """Give what in a text could move a cursor, turn its direction, hide, or not be written at all."""
    bad = {character for character in text if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")}
    return (bad | (set(text) & set(BIDI)) | {c for c in text if 0xE0000 <= ord(c) <= 0xE007F}) - {"\n", "\t"}


@given(ANY | st.lists(HOSTILE | ANY).map("".join), st.integers(0, 30))
@example("\x1b[2J\x9b\u202e\ud800", 0)
def test_no_control_character_survives(text: str, limit: int) -> None:
    assert not controls(safe_text(text, limit=limit))
    assert not controls(safe_line(text, limit=limit))
    safe_text(text, limit=limit).encode()


@given(ANY, st.integers(1, 30))
def test_a_limit_holds(text: str, limit: int) -> None:
    assert len(safe_text(text, limit=limit)) <= limit
    assert len(safe_line(text, limit=limit)) <= limit


@given(ANY)
def test_a_line_is_one_line(text: str) -> None:
    assert len(safe_line(text).splitlines()) <= 1
    assert "\t" not in safe_line(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text


@given(ANY)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)
    assert len(safe_text(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abcde…"),
        ("a  \n b\tc", 0, "a b c"),
        ("a" + " " * 1000 + "b", 10, "a…"),
        ("👩‍🚀 Zoë", 0, "👩‍🚀 Zoë"),
    ],
)
def test_what_is_cut_says_so(text: str, limit: int, shown: str) -> None:
    assert safe_line(text, limit=limit) == shown


@given(st.recursive(st.none() | ANY, lambda inner: st.lists(inner) | st.dictionaries(ANY, inner)))
def test_json_is_safe_and_means_the_same(value: object) -> None:
    document = safe_json(json.dumps(value, ensure_ascii=False))
    assert not controls(document)
    # Two lone surrogates that meet are one character in JSON, escaped or not.
    assert json.loads(document) == json.loads(json.dumps(value))
