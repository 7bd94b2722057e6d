"""What the person says of parameters: constant, defaulted, required, optional, hidden, described."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.operation.test_propose import LIST, PORTAL, properties, required
from workbench.discovery.endpoint import ResponseShape
from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import Choices, Operation
from workbench.operation.arrange import arranged
from workbench.operation.propose import propose

ANSWER: JsonSchema = {
    "type": "object",
    "required": ["items", "total"],
    "properties": {
        "total": {"type": "integer"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "phone"],
                "properties": {"id": {"type": "integer"}, "phone": {"type": "string"}},
            },
        },
    },
}


def made(choices: Choices) -> Operation:
    return arranged(propose(LIST, portal=PORTAL), choices)


def test_a_constant_goes_with_every_call_and_callers_do_not_see_it() -> None:
    operation = made(Choices(constants=(("tenant", "acme"),)))
    assert operation.constants == (("query", "tenant", "acme"),)
    assert "tenant" not in properties(operation)
    assert "tenant" not in {binding.name for binding in operation.bindings}
    assert required(operation) == ["partner_id"]


def test_a_default_is_sent_when_the_caller_is_silent() -> None:
    operation = made(Choices(defaults=(("tenant", "acme"),)))
    assert properties(operation)["tenant"] == {"type": "string", "default": "acme"}
    assert required(operation) == ["partner_id"]


def test_the_path_may_have_a_default_or_a_constant_and_never_nothing() -> None:
    assert required(made(Choices(defaults=(("partner_id", 7),)))) == ["tenant"]
    assert made(Choices(constants=(("partner_id", 7),))).constants == (("path", "partner_id", 7),)
    with pytest.raises(UsageError, match="a part of the path"):
        made(Choices(optional=("partner_id",)))
    with pytest.raises(UsageError, match="cannot be hidden"):
        made(Choices(hide=("partner_id",)))


def test_what_was_optional_can_be_required_and_the_other_way_round() -> None:
    assert required(made(Choices(require=("status",), optional=("tenant",)))) == ["partner_id", "status"]
    hidden = made(Choices(optional=("tenant",), hide=("tenant",)))
    assert "tenant" not in properties(hidden)


def test_what_is_required_last_leaves_no_empty_list() -> None:
    operation = made(Choices(defaults=(("partner_id", 7),), optional=("tenant",)))
    assert operation.input_schema is not None
    assert "required" not in operation.input_schema


def test_a_constant_becomes_an_argument_again() -> None:
    fixed = made(Choices(constants=(("tenant", "acme"),)))
    freed = arranged(fixed, Choices(require=("tenant",)))
    assert freed.constants == ()
    assert properties(freed)["tenant"] == {"type": "string"}
    assert required(freed) == ["partner_id", "tenant"]


def test_a_parameter_gets_words_of_its_own_for_the_agent() -> None:
    operation = made(Choices(describe=(("partner_id", "Whose users"), ("page", ""))))
    assert properties(operation)["partner_id"]["description"] == "Whose users"
    assert "description" not in properties(operation)["page"]


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("page", "one", "takes integer, not string"),
        ("nothing", 1, "There is no parameter"),
        ("tenant", "redacted.bearer.9c21e0a1b2c3", "is a placeholder"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, value: JsonValue, why: str) -> None:
    for choices in (Choices(constants=((name, value),)), Choices(defaults=((name, value),))):
        with pytest.raises(UsageError, match=why):
            made(choices)


def test_members_of_the_answer_are_left_out_or_all_of_it() -> None:
    answered = replace(LIST, responses=(ResponseShape(200, "application/json", ANSWER, 2),))
    seen = propose(answered, portal=PORTAL)
    schema = arranged(seen, Choices(leave_out=("$.items/*/phone", "$.total"))).output_schema
    assert schema == {
        "type": "object",
        "required": ["items"],
        "properties": {
            "items": {
                "type": "array",
                "items": {"type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"]},
            }
        },
    }
    assert arranged(seen, Choices(leave_out=("$",))).output_schema is None
