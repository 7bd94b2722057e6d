"""The GraphQL endpoint and its documents."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.demo.visitor import Visitor
from workbench.demo.graph.document import DocumentError, read_document
from workbench.demo.graph.endpoint import DOCUMENTS, OPERATIONS


def ask(visitor: Visitor, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
    answer = visitor.call("POST", "/graphql", json={"query": query, "variables": variables})
    assert answer.status_code == 200
    given_back: dict[str, Any] = answer.json()
    return given_back


def test_each_operation_has_a_document_of_its_kind() -> None:
    for operation in OPERATIONS:
        assert operation.discriminator
        document = read_document(DOCUMENTS[operation.discriminator.name])
        assert (document.name, document.operation) == (operation.discriminator.name, operation.discriminator.operation)
        assert operation.risk == ("write" if document.operation == "mutation" else "read")


def test_an_answer_has_what_was_selected_under_its_alias(reader: Visitor) -> None:
    data = ask(reader, '{ one: ticket(id: "T-5100") { id state: status } }')["data"]
    assert data["one"].keys() == {"id", "state"}


def test_tickets_come_in_slices(reader: Visitor) -> None:
    ids: list[str] = []
    after = None
    while True:
        tickets = ask(reader, DOCUMENTS["ListTickets"], {"first": 20, "after": after})["data"]["tickets"]
        ids += [node["id"] for node in tickets["nodes"]]
        after = tickets["pageInfo"]["endCursor"]
        if not tickets["pageInfo"]["hasNextPage"]:
            break
    assert len(set(ids)) == len(ids) == tickets["totalCount"] == 33


def test_a_mutation_changes_what_a_query_gives(visitor: Visitor) -> None:
    ask(visitor, DOCUMENTS["AddTicketComment"], {"ticketId": "T-5100", "body": "Hello"})
    ask(visitor, DOCUMENTS["CloseTicket"], {"id": "T-5100"})
    ticket = ask(visitor, DOCUMENTS["GetTicket"], {"id": "T-5100"})["data"]["ticket"]
    assert (ticket["status"], ticket["comments"][-1]["body"]) == ("CLOSED", "Hello")


def test_a_ticket_that_there_is_not_is_null(reader: Visitor) -> None:
    assert ask(reader, DOCUMENTS["GetTicket"], {"id": "T-1"}) == {"data": {"ticket": None}}


@pytest.mark.parametrize(
    "query",
    [
        "{ secrets { id } }",
        "{ tickets(first: 3) { nodes { password } } }",
        "{ tickets(first: 3) }",
        '{ tickets(first: "three") { totalCount } }',
        'mutation { closeTicket(id: "T-1") { id } }',
        '{ tickets(first: 3, after: "made-up") { totalCount } }',
        "{ tickets",
        "subscription { tickets { totalCount } }",
        "{ ticket(id: ?) { id } }",
        "{ announcements { id } } { announcements { id } }",
    ],
)
def test_what_the_schema_does_not_have_is_an_error(reader: Visitor, query: str) -> None:
    answer = ask(reader, query)
    assert answer["data"] is None
    assert answer["errors"][0]["message"]


@given(st.text(alphabet='{}()[]:=!$"\\ \n#,ab1-.', max_size=60))
def test_any_text_is_a_document_or_a_document_error(text: str) -> None:
    try:
        read_document(text)
    except DocumentError as error:
        assert str(error)  # noqa: PT017 - either outcome is right


def test_a_document_that_is_too_deep_is_refused() -> None:
    with pytest.raises(DocumentError, match="deep"):
        read_document("{ a " * 40 + "} " * 40)
