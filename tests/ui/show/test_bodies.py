from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import Body
from workbench.ui.show.bodies import LINE_COUNT_LIMIT, TEXT_LIMIT, body_lines, json_lines
from workbench.ui.show.spans import Lines


def _text(lines: Lines) -> str:
    return "\n".join("".join(span.text for span in line) for line in lines)


def test_json_is_indented_and_its_parts_have_roles() -> None:
    lines = body_lines(Body(text='{"a": {"b": [1, "x", null]}}', media_type="application/json"))
    assert _text(lines) == '{\n  "a": {\n    "b": [\n      1,\n      "x",\n      null\n    ]\n  }\n}'
    assert [(span.text, span.role) for span in lines[3]] == [("      ", "plain"), ("1,", "number")]
    assert lines[1][1] == ('"a"', "key")


def test_json_is_recognised_whatever_its_type_says() -> None:
    assert len(body_lines(Body(text="[1,2]", media_type="text/plain"))) == 4


def test_broken_json_is_shown_as_it_is() -> None:
    assert _text(body_lines(Body(text='{"a": ', media_type="application/json"))) == '{"a": '


def test_a_form_is_shown_as_its_fields() -> None:
    body = Body(text="a=1&b=%C3%A9+x&c=", media_type="application/x-www-form-urlencoded")
    assert _text(body_lines(body)) == "a = 1\nb = é x\nc = "


def test_a_body_that_was_not_kept_says_why() -> None:
    body = Body(media_type="image/png", size=12_345, omitted="binary")
    assert _text(body_lines(body)) == "Not kept: binary. image/png, 12.3 kB"


def test_no_body_is_said() -> None:
    assert _text(body_lines(Body())) == "No body."


def test_many_lines_are_capped_and_counted() -> None:
    lines = body_lines(Body(text="x\n" * (LINE_COUNT_LIMIT + 5)))
    assert len(lines) == LINE_COUNT_LIMIT + 1
    assert _text(lines[-1:]) == "… 5 more lines"


def test_a_form_of_too_many_fields_is_shown_as_text() -> None:
    body = Body(text="&".join(["a=1"] * 2_000), media_type="application/x-www-form-urlencoded")
    assert len(body_lines(body)) == 1


def test_a_huge_text_is_cut() -> None:
    assert _text(body_lines(Body(text="x" * (TEXT_LIMIT + 7)))[-1:]) == "… 7 more characters"


@given(st.text(max_size=50))
def test_any_text_in_json_stays_on_one_line(text: str) -> None:
    assert len(json_lines({"k": text})) == 3
