"""What is other about an endpoint later than before."""

from __future__ import annotations

from dataclasses import replace

from workbench.discovery.changes import EndpointChange, changes
from workbench.discovery.endpoint import Auth, Endpoint, Pagination, Parameter, ResponseShape
from workbench.exchange import JsonSchema

ANSWER: JsonSchema = {
    "type": "object",
    "required": ["id", "tier"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "tier": {"type": "string", "enum": ["gold", "silver"]},
        "tags": {"type": "array", "items": {"type": "string"}},
        "gone": {"type": "integer"},
    },
}

BEFORE = Endpoint(
    "e1",
    "GET",
    "https://portal.example",
    "/partners",
    auth=Auth("bearer", "Authorization"),
    parameters=(
        Parameter("page", "query", {"type": "integer"}, required=False),
        Parameter("locale", "query", {"type": "string"}),
    ),
    responses=(ResponseShape(200, "application/json", ANSWER, 3), ResponseShape(403, "application/json", None, 1)),
    statuses=((200, 3), (403, 1)),
)


def test_the_same_has_no_changes_however_often_it_was_seen() -> None:
    assert changes(BEFORE, replace(BEFORE, exchanges=99, latency=(1.0, 2.0), statuses=((200, 30), (403, 9)))) == ()


def test_parameters_that_came_went_and_changed_are_told() -> None:
    after = replace(
        BEFORE,
        parameters=(
            Parameter("page", "query", {"type": "string"}),
            Parameter("size", "query", {"type": "integer"}, required=False),
        ),
    )
    assert changes(BEFORE, after) == (
        EndpointChange("changed", "query page", "integer, optional", "string, required"),
        EndpointChange("removed", "query locale", "string, required"),
        EndpointChange("added", "query size", after="integer, optional"),
    )


def test_schemas_are_compared_member_by_member() -> None:
    members: JsonSchema = {
        "id": {"type": ["string", "null"], "format": "uuid"},
        "tier": {"type": "string", "enum": ["gold", "silver", "bronze"]},
        "tags": {"type": "array", "items": {"type": "integer"}},
        "score": {"type": "number"},
    }
    schema: JsonSchema = {"type": "object", "required": ["id"], "properties": members}
    after = replace(BEFORE, responses=(ResponseShape(200, "application/json", schema, 3), BEFORE.responses[1]))
    place = "200 application/json $"
    assert changes(BEFORE, after) == (
        EndpointChange("changed", f"{place}.id", "string, uuid", "string or null, uuid"),
        EndpointChange("changed", f"{place}.tier (presence)", "always there", "not always there"),
        EndpointChange(
            "changed", f"{place}.tier", 'string, one of "gold", "silver"', 'string, one of "gold", "silver", "bronze"'
        ),
        EndpointChange("changed", f"{place}.tags[*]", "string", "integer"),
        EndpointChange("removed", f"{place}.gone", "integer"),
        EndpointChange("added", f"{place}.score", after="number"),
    )


def test_statuses_sign_in_and_paging_are_compared() -> None:
    after = replace(
        BEFORE,
        auth=Auth("cookie", csrf_header="X-CSRF"),
        pagination=Pagination("page", "page"),
        statuses=((200, 3), (422, 2)),
        responses=(BEFORE.responses[0], ResponseShape(422, "application/json", None, 2)),
    )
    assert changes(BEFORE, after) == (
        EndpointChange("changed", "sign-in", "bearer Authorization", "cookie with X-CSRF"),
        EndpointChange("added", "paging", after="by page"),
        EndpointChange("removed", "status 403", "once"),
        EndpointChange("added", "status 422", after="2 times"),
        EndpointChange("removed", "answer 403 application/json"),
        EndpointChange("added", "answer 422 application/json"),
    )
