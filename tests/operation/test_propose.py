"""Promotion: what of an endpoint becomes an operation, and what never does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from inline_snapshot import snapshot

from workbench.discovery.endpoint import Discriminator, Endpoint, Pagination, Parameter, ResponseShape
from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import Binding, Choices, Operation, Portal
from workbench.operation.propose import propose

PORTAL = Portal("contoso", "Contoso", "https://portal.test/", (("portal", "https://portal.test"),))

LIST = Endpoint(
    "e1",
    "GET",
    "https://portal.test",
    "/partners/{partner_id}/users",
    name="list_users",
    title="List users",
    category="users",
    pagination=Pagination("page", parameter="page", size_parameter="size"),
    parameters=(
        Parameter("partner_id", "path", {"type": "integer"}, source="an id from list_partners"),
        Parameter("page", "query", {"type": "integer", "minimum": 1}),
        Parameter("size", "query", {"type": "integer", "default": 20}),
        Parameter("tenant", "query", {"const": "acme-7"}, constant=True, examples=("acme-7",)),
        Parameter("status", "query", {"type": "string", "enum": ["active", "gone"]}, required=False),
        Parameter("X-Region", "header", {"type": "string", "examples": ["eu-canary"]}, required=False),
        Parameter("X-Csrf-Token", "header", {"type": "string"}),
        Parameter("session", "cookie", {"type": "string"}),
    ),
)


def properties(operation: Operation) -> Any:
    assert operation.input_schema is not None
    return operation.input_schema["properties"]


def required(operation: Operation) -> Any:
    assert operation.input_schema is not None
    return operation.input_schema.get("required", [])


def posted(schema: Any, *parameters: Parameter, media_type: str = "application/json", **more: Any) -> Endpoint:
    return Endpoint(
        "e2",
        "POST",
        "https://portal.test",
        "/users",
        name="create_user",
        risk="write",
        request_media_type=media_type,
        request_schema=schema,
        parameters=parameters,
        **more,
    )


CHANGE: Any = {
    "type": "object",
    "properties": {"title": {"type": "string"}, "note": {"type": "string"}},
    "required": ["title", "note"],
}


def test_what_a_patch_leaves_out_stays_as_it_is() -> None:
    changing = replace(posted(CHANGE), method="PATCH", path="/users/{user_id}")
    assert required(propose(changing, portal=PORTAL)) == []
    assert required(propose(replace(changing, method="PUT"), portal=PORTAL)) == ["title", "note"]


def test_the_only_member_of_a_patch_is_required_as_it_was_seen() -> None:
    only: Any = {"type": "object", "properties": {"data": {"type": "object"}}, "required": ["data"]}
    assert required(propose(replace(posted(only), method="PATCH"), portal=PORTAL)) == ["data"]


def test_inputs_carry_the_shape_and_say_where_values_come_from() -> None:
    operation = propose(LIST, portal=PORTAL)
    assert operation.input_schema == snapshot(
        {
            "type": "object",
            "properties": {
                "partner_id": {"type": "integer", "description": "An id from list_partners"},
                "page": {"type": "integer"},
                "size": {"type": "integer"},
                "tenant": {"type": "string"},
                "status": {"type": "string"},
                "X-Region": {"type": "string"},
            },
            "required": ["partner_id", "tenant"],
            "additionalProperties": False,
        }
    )


def test_no_observed_value_enters_the_operation_unless_ticked() -> None:
    text = repr(propose(LIST, portal=PORTAL))
    for value in ("acme-7", "gone", "eu-canary", "default", "minimum"):
        assert value not in text


def test_a_ticked_constant_is_sent_without_being_asked_for() -> None:
    operation = propose(LIST, portal=PORTAL, choices=Choices(keep_values=("tenant",)))
    assert operation.constants == (("query", "tenant", "acme-7"),)
    assert "tenant" not in properties(operation)


def test_a_ticked_enum_stays_in_the_schema() -> None:
    operation = propose(LIST, portal=PORTAL, choices=Choices(keep_values=("status",)))
    assert properties(operation)["status"] == {"type": "string", "enum": ["active", "gone"]}


def test_a_redacted_constant_is_asked_for_even_when_ticked() -> None:
    placeholder = "redacted.token.0123456789abcdef"
    endpoint = replace(
        LIST, parameters=(*LIST.parameters[:1], Parameter("key", "query", {"type": "string"}, constant=True))
    )
    operation = propose(endpoint, portal=PORTAL, choices=Choices(keep_values=("key",)))
    assert "key" in properties(operation)
    assert placeholder not in repr(operation)


def test_headers_that_carry_credentials_and_cookies_are_no_inputs() -> None:
    assert {"X-Csrf-Token", "session"}.isdisjoint(properties(propose(LIST, portal=PORTAL)))


def test_a_hidden_optional_parameter_is_gone() -> None:
    operation = propose(LIST, portal=PORTAL, choices=Choices(hide=("status", "size")))
    assert {"status", "size"}.isdisjoint(properties(operation))
    assert {"status", "size"}.isdisjoint(binding.name for binding in operation.bindings)


def test_a_required_parameter_cannot_be_hidden() -> None:
    with pytest.raises(UsageError, match="cannot be hidden"):
        propose(LIST, portal=PORTAL, choices=Choices(hide=("partner_id",)))


def test_members_of_a_json_object_are_inputs_of_their_own() -> None:
    schema = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "address": {"type": "object", "properties": {"city": {"enum": ["Paris"]}}, "required": ["city"]},
        },
        "required": ["name"],
    }
    operation = propose(posted(schema), portal=PORTAL)
    assert operation.bindings == (Binding("name", "json", "name"), Binding("address", "json", "address"))
    assert properties(operation)["address"] == snapshot(
        {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    )
    assert required(operation) == ["name"]


def test_a_ticked_constant_inside_a_member_leaves_its_schema() -> None:
    schema = {
        "type": "object",
        "properties": {
            "address": {
                "type": "object",
                "properties": {"city": {"type": "string"}, "country": {"const": "FR"}},
                "required": ["city", "country"],
            }
        },
    }
    country = Parameter("address/country", "json", {"type": "string"}, constant=True, examples=("FR",))
    operation = propose(posted(schema, country), portal=PORTAL, choices=Choices(keep_values=("address/country",)))
    assert operation.constants == (("json", "address/country", "FR"),)
    assert properties(operation)["address"] == {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
    }


def test_what_was_only_ever_null_may_be_anything() -> None:
    member = {"type": "object", "properties": {"fax": {"type": "null"}, "type": {"type": ["null", "string"]}}}
    schema = {"type": "object", "properties": {"phone": {"type": "null"}, "address": member}}
    assert properties(propose(posted(schema), portal=PORTAL)) == {
        "phone": {},
        "address": {"type": "object", "properties": {"fax": {}, "type": {"type": ["null", "string"]}}},
    }


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "items": {"type": "object", "properties": {"op": {"type": "string"}}}},
        {"type": "object", "additionalProperties": {"type": "integer"}},
    ],
    ids=["JSON Patch", "map"],
)
def test_a_body_without_named_members_is_one_input(schema: Any) -> None:
    operation = propose(posted(schema, media_type="application/json-patch+json"), portal=PORTAL)
    assert operation.bindings == (Binding("body", "json", ""),)
    assert properties(operation) == {"body": schema}
    assert required(operation) == ["body"]


def test_inputs_of_one_name_in_several_places_are_told_apart() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "integer"}}}
    endpoint = posted(schema, Parameter("id", "path", {"type": "string"}), Parameter("id", "query", {"type": "string"}))
    operation = propose(replace(endpoint, path="/users/{id}"), portal=PORTAL)
    assert [(b.name, b.location) for b in operation.bindings] == snapshot(
        [("id", "path"), ("query_id", "query"), ("json_id", "json")]
    )


def test_a_name_that_clients_would_refuse_is_mended_and_still_sent_as_it_was() -> None:
    endpoint = replace(LIST, path="/users", parameters=(Parameter("filter[role name]", "query", {"type": "string"}),))
    assert propose(endpoint, portal=PORTAL).bindings == (Binding("filter_role_name", "query", "filter[role name]"),)


DOCUMENT = """query ListTickets($first: Int!, $after: String = "x", $filter: TicketFilter, $ids: [ID!]!) {
  tickets(first: $first) { id }
}"""


def test_graphql_keeps_the_document_and_asks_for_its_variables() -> None:
    endpoint = posted(
        None,
        Parameter("first", "graphql", {"type": "integer"}),
        Parameter("filter", "graphql", {"type": "object", "properties": {"open": {"type": "boolean"}}}),
        discriminator=Discriminator("graphql", "ListTickets", "query"),
        document=DOCUMENT,
    )
    operation = propose(replace(endpoint, risk="read"), portal=PORTAL)
    assert operation.document == DOCUMENT
    assert operation.risk == "read"
    assert properties(operation) == snapshot(
        {
            "first": {"type": "integer"},
            "after": {"type": "string"},
            "filter": {"type": "object", "properties": {"open": {"type": "boolean"}}},
            "ids": {"type": "array", "items": {"type": "string"}},
        }
    )
    assert required(operation) == ["first", "ids"]


def test_json_rpc_parameters_are_inputs_and_the_method_is_not() -> None:
    endpoint = posted(
        None,
        Parameter("id", "rpc", {"type": "integer"}),
        Parameter("reason", "rpc", {"type": "string"}, required=False),
        discriminator=Discriminator("jsonrpc", "tickets.close"),
    )
    operation = propose(endpoint, portal=PORTAL)
    assert operation.bindings == (Binding("id", "rpc", "id"), Binding("reason", "rpc", "reason"))
    assert required(operation) == ["id"]


def test_positional_json_rpc_parameters_are_one_input() -> None:
    endpoint = posted(
        None,
        Parameter("", "rpc", {"type": "array", "items": {"type": "integer"}}),
        discriminator=Discriminator("jsonrpc", "add"),
    )
    operation = propose(endpoint, portal=PORTAL)
    assert operation.bindings == (Binding("params", "rpc", ""),)


def test_a_discriminating_parameter_is_no_input() -> None:
    endpoint = replace(
        LIST,
        path="/do",
        discriminator=Discriminator("query", "action=save"),
        parameters=(Parameter("action", "query", {"type": "string"}), Parameter("x", "query", {"type": "string"})),
    )
    assert list(properties(propose(endpoint, portal=PORTAL))) == ["x"]


OCTETS: JsonSchema = {"type": "string", "contentMediaType": "application/octet-stream"}


@pytest.mark.parametrize("schema", [OCTETS, {"type": "string", "format": "binary"}])
def test_a_file_part_is_asked_for_with_its_name(schema: JsonSchema) -> None:
    endpoint = posted(
        None,
        Parameter("file", "multipart", schema),
        Parameter("more", "multipart", {"type": "array", "items": schema}, required=False),
        Parameter("note", "multipart", {"type": "string"}, required=False),
        media_type="multipart/form-data",
    )
    operation = propose(endpoint, portal=PORTAL)
    assert properties(operation)["file"]["required"] == ["file_name", "content"]
    assert properties(operation)["more"]["items"] == properties(operation)["file"]
    assert properties(operation)["note"] == {"type": "string"}


def test_the_output_is_the_shape_of_the_most_frequent_success_without_values() -> None:
    shapes = (
        ResponseShape(200, "application/json", {"type": "object", "properties": {"id": {"enum": ["canary"]}}}, 9),
        ResponseShape(202, "application/json", {"type": "object"}, 1),
        ResponseShape(404, "application/json", {"type": "string"}, 20),
    )
    operation = propose(replace(LIST, responses=shapes), portal=PORTAL)
    assert operation.output_schema == {"type": "object", "properties": {"id": {"type": "string"}}}


def test_a_stream_of_events_waits_for_some_of_them() -> None:
    endpoint = replace(LIST, responses=(ResponseShape(200, "text/event-stream", None, 1),))
    assert propose(endpoint, portal=PORTAL).events == 10


def test_a_web_socket_cannot_be_promoted() -> None:
    with pytest.raises(UsageError, match="WebSocket"):
        propose(replace(LIST, statuses=((101, 2),)), portal=PORTAL)


def test_an_origin_that_the_portal_does_not_list_is_refused() -> None:
    with pytest.raises(UsageError, match="no origin that operations of contoso may call") as caught:
        propose(replace(LIST, origin="https://evil.test"), portal=PORTAL)
    assert "portal.json" in caught.value.hint


@pytest.mark.parametrize("name", ["", "portal", "List", "a-b", "x" * 49, "../x", "name\n"])
def test_an_unfit_name_is_refused(name: str) -> None:
    if name:
        with pytest.raises(UsageError, match="cannot name an operation"):
            propose(LIST, portal=PORTAL, choices=Choices(name=name))
    else:
        assert propose(LIST, portal=PORTAL).name == "list_users"


def test_a_proposed_name_leaves_the_tools_name_within_its_limit() -> None:
    operation = propose(replace(LIST, name="list_" + "very_" * 20), portal=PORTAL)
    assert len(f"contoso_{operation.name}") <= 48
    assert not operation.name.endswith("_")


def test_an_endpoint_without_a_name_gets_one_of_its_path() -> None:
    assert propose(replace(LIST, name=""), portal=PORTAL).name == "get_partners_partner_id_users"


def test_choices_win_over_what_was_proposed() -> None:
    choices = Choices("all_users", "All users", "people", "Lists them.", "write")
    operation = propose(LIST, portal=PORTAL, choices=choices)
    assert (operation.name, operation.title, operation.category) == ("all_users", "All users", "people")
    assert (operation.description, operation.risk) == ("Lists them.", "write")


def test_a_parameters_source_is_one_safe_line() -> None:
    hostile: JsonValue = "an id\n\x1b]52;c;AAAA\x07 \u202eevil"
    endpoint = replace(LIST, parameters=(Parameter("partner_id", "path", {}, source=str(hostile)),))
    text = properties(propose(endpoint, portal=PORTAL))["partner_id"]["description"]
    assert "\n" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_ticked_default_enters_the_file_and_nobody_has_to_give_it() -> None:
    page = Parameter("limit", "query", {"type": "integer"}, default=50)
    endpoint = replace(LIST, parameters=(LIST.parameters[0], page), pagination=None)

    plain, ticked = (propose(endpoint, portal=PORTAL, choices=c) for c in (Choices(), Choices(keep_values=("limit",))))

    assert properties(plain)["limit"] == {"type": "integer"}
    assert "limit" in required(plain)
    assert properties(ticked)["limit"] == {"type": "integer", "default": 50}
    assert "limit" not in required(ticked)


def test_how_an_array_is_written_goes_with_its_binding() -> None:
    ids = Parameter("ids", "query", {"type": "array", "items": {"type": "integer"}}, separator=",")

    assert propose(replace(LIST, parameters=(LIST.parameters[0], ids)), portal=PORTAL).bindings[1] == Binding(
        "ids", "query", "ids", ","
    )
