from __future__ import annotations

import pytest

from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.ui.show.calls import as_text, read_arguments, result_lines
from workbench.workspace.views import CallResult


def test_arguments_are_read() -> None:
    assert read_arguments('{"a": 1}') == {"a": 1}
    assert read_arguments("") == {}
    assert read_arguments(as_text({"a": ["é", None]})) == {"a": ["é", None]}


def test_what_is_no_json_is_refused_with_its_place() -> None:
    with pytest.raises(UsageError, match="line 2, column 3"):
        read_arguments('{"a":\n1 1}')


@pytest.mark.parametrize("text", ["[]", "3", "null", '"x"'])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="one JSON object"):
        read_arguments(text)


@pytest.mark.parametrize(
    ("value", "last"), [(None, "No body."), ("one\ntwo", "two"), ({"a": 1}, "}"), ([], "[]"), (0, "0")]
)
def test_every_kind_of_answer_is_shown(value: JsonValue, last: str) -> None:
    lines = result_lines(CallResult(200, "application/json", value, seconds=0.2))
    assert "".join(span.text for span in lines[0]) == "Answer 200 application/json in 200 ms"
    assert "".join(span.text for span in lines[-1]) == last


def test_a_cut_answer_says_so() -> None:
    lines = result_lines(CallResult(200, "", "x", truncated=True))
    assert "The answer was cut" in lines[1][0].text


def test_an_answer_that_is_no_success_says_why() -> None:
    lines = result_lines(CallResult(403, "", None, problem="The portal refused it."))
    assert lines[1][0].text == "The portal refused it."
