"""An operation has drifted when callers who believe its file would be wrong."""

from __future__ import annotations

from dataclasses import replace

from tests.operation.test_arrange import ANSWER
from tests.operation.test_propose import LIST, PORTAL
from workbench.discovery.endpoint import Endpoint, Parameter, ResponseShape
from workbench.exchange import JsonSchema
from workbench.operation import Choices
from workbench.operation.drift import drift
from workbench.operation.propose import propose


def answering(schema: JsonSchema) -> Endpoint:
    return replace(LIST, responses=(ResponseShape(200, "application/json", schema, 3),))


FILE = propose(answering(ANSWER), portal=PORTAL)


def test_what_is_seen_as_promoted_has_not_drifted() -> None:
    assert drift(FILE, answering(ANSWER), PORTAL) == ()


def test_members_that_are_missing_or_of_another_type_are_told() -> None:
    item: JsonSchema = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "phone": {}}}
    members: JsonSchema = {"total": {"type": ["integer", "null"]}, "items": {"type": "array", "items": item}}
    now = answering({"type": "object", "required": ["items", "total"], "properties": members})
    assert drift(FILE, now, PORTAL) == (
        "$.total is integer or null, the file says integer",
        "$.items[*].id is string, the file says integer",
        "$.items[*].phone is not always there, the file says it is",
    )


def test_a_parameter_that_every_request_has_now_is_told_and_an_optional_one_is_not() -> None:
    now = answering(ANSWER)
    more = (
        Parameter("region", "query", {"type": "string"}),
        Parameter("sort", "query", {"type": "string"}, required=False),
    )
    assert drift(FILE, replace(now, parameters=(*now.parameters, *more)), PORTAL) == (
        "every request has query region now, which the file does not send",
    )


def test_what_the_person_arranged_is_no_drift() -> None:
    arranged = propose(
        answering(ANSWER),
        portal=PORTAL,
        choices=Choices(constants=(("tenant", "acme"),), hide=("page",), leave_out=("$.total",)),
    )
    assert drift(arranged, answering(ANSWER), PORTAL) == ()
    silent = replace(arranged, output_schema=None)
    assert drift(silent, answering({"type": "array"}), PORTAL) == ()
