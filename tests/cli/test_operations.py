"""Arguments and lengths of time as a person types them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.cli.operations import LONGEST, arguments, seconds
from workbench.errors import UsageError
from workbench.exchange import JsonValue


@pytest.mark.parametrize(
    ("pair", "value"),
    [
        ("id=7", 7),
        ("id=007", "007"),
        ("id=12345678901234567890123", 12345678901234567890123),
        ("ratio=0.5", 0.5),
        ("name=Contoso", "Contoso"),
        ("name=", ""),
        ('name="7"', "7"),
        ("flag=true", True),
        ("nothing=null", None),
        ("list=[1, 2]", [1, 2]),
        ("query=a=b=c", "a=b=c"),
        ("half={", "{"),
        ("big=1e999", "1e999"),
        ("word=NaN", "NaN"),
    ],
)
def test_a_value_is_json_or_else_text(pair: str, value: JsonValue) -> None:
    found = arguments("", [pair])
    assert found == {pair.partition("=")[0]: value}
    assert type(next(iter(found.values()))) is type(value)


def test_pairs_win_over_the_document() -> None:
    assert arguments('{"a": 1, "b": {"c": []}}', ["a=2"]) == {"a": 2, "b": {"c": []}}


@pytest.mark.parametrize("document", ["[]", "5", "{", "null", '"text"', "{'a': 1}"])
def test_a_document_that_is_no_object_is_refused(document: str) -> None:
    with pytest.raises(UsageError, match="--arguments"):
        arguments(document, [])


@pytest.mark.parametrize("pair", ["id", "=7", ""])
def test_a_pair_without_a_name_is_refused(pair: str) -> None:
    with pytest.raises(UsageError, match="NAME=VALUE"):
        arguments("", [pair])


@given(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.text(st.characters(codec="utf-8")))
def test_every_pair_gives_its_name_a_value(name: str, text: str) -> None:
    assert list(arguments("", [f"{name}={text}"])) == [name]


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0.0), ("90", 90.0), ("30s", 30.0), ("30m", 1800.0), ("1h", 3600.0), ("1.5h", 5400.0), (" 2d ", 172_800.0)],
)
def test_lengths_of_time_have_a_unit_or_are_seconds(text: str, length: float) -> None:
    assert seconds(text) == length


@pytest.mark.parametrize("text", ["0", "0.0h", "h", "-5m", "1 h", "1w", "soon", "1e9", "٣h", "nan", "inf"])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="30m"):
        seconds(text)


@pytest.mark.parametrize("text", ["367d", "9" * 30, "9" * 400 + "d"])
def test_a_leave_for_ages_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(UsageError, match="--for"):
        seconds(text)


@given(st.text())
def test_any_text_is_a_length_or_refused(text: str) -> None:
    try:
        length = seconds(text)
    except UsageError:
        return
    assert 0 <= length <= LONGEST
