from __future__ import annotations

import pytest

from workbench.discovery.graphql import GraphqlCall, definitions_of, read_call
from workbench.exchange import JsonValue


def call_of(value: JsonValue) -> GraphqlCall:
    call = read_call(value)
    assert call is not None
    return call


def test_a_named_operation_keeps_its_name_and_kind() -> None:
    call = call_of(
        {"query": "mutation CloseTicket($id: ID!) { closeTicket(id: $id) { id } }", "variables": {"id": "7"}}
    )
    assert (call.name, call.kind, call.variables) == ("CloseTicket", "mutation", {"id": "7"})


def test_an_anonymous_operation_is_named_by_its_root_fields() -> None:
    assert call_of({"query": "{ viewer { login } all: tickets(first: 3) { id } }"}).name == "viewer+tickets"


def test_operation_name_chooses_among_several() -> None:
    document = "query A { a } mutation B($x: In = {y: {z: 1}}) { b(x: $x) }"
    assert call_of({"query": document, "operationName": "B"}).kind == "mutation"
    assert [d.name for d in definitions_of(document)] == ["A", "B"]


def test_fragments_strings_and_comments_do_not_confuse() -> None:
    document = '# query Fake { x }\nfragment F on User { id } query Real { user(name: "query { b }") { ...F } }'
    assert [(d.name, d.fields) for d in definitions_of(document)] == [("Real", ("user",))]


def test_a_persisted_query_goes_by_its_name_or_its_hash() -> None:
    extensions: JsonValue = {"persistedQuery": {"version": 1, "sha256Hash": "ab" * 32}}
    assert call_of({"operationName": "Feed", "variables": {}, "extensions": extensions}).name == "Feed"
    assert call_of({"variables": {}, "extensions": extensions}).name == "ab" * 8


def test_variables_sent_as_text_are_read() -> None:
    assert call_of({"query": "query Q { a }", "variables": '{"n": 1}'}).variables == {"n": 1}


@pytest.mark.parametrize(
    "value", [None, 3, "query", {"query": "cheap flights"}, {"q": "{ a }"}, {"variables": {}}, ["x"]]
)
def test_what_is_no_graphql_is_left_alone(value: JsonValue) -> None:
    assert read_call(value) is None
