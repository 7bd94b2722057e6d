"""An endpoint leads to the operations that were made of it."""

from __future__ import annotations

from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.operation import Operation
from workbench.workspace.promoted import promoted
from workbench.workspace.views import OperationRow

PORTAL = "https://portal.example"
LIST = Discriminator("graphql", "ListTickets", "query")
CLOSE = Discriminator("graphql", "CloseTicket", "mutation")
FOUND = (
    Endpoint("e1", "GET", PORTAL, "/api/partners"),
    Endpoint("e2", "POST", PORTAL, "/graphql", LIST),
    Endpoint("e3", "POST", PORTAL, "/graphql", CLOSE),
    Endpoint("e4", "GET", "https://other.example", "/api/partners"),
)


def row(name: str, operation: Operation, address: str = PORTAL) -> OperationRow:
    return OperationRow(operation, name, address=address)


def operation(name: str, path: str, endpoint: str, discriminator: Discriminator | None = None) -> Operation:
    method = "POST" if discriminator else "GET"
    return Operation(
        "portal", name, "", "", "read", method, "portal", path, discriminator=discriminator, endpoint=endpoint
    )


def test_an_endpoint_may_have_become_several_operations() -> None:
    rows = [row("a", operation("a", "/api/partners", "e1")), row("b", operation("b", "/api/partners", "e1"))]
    assert promoted(FOUND, rows) == {"e1": ("portal/a", "portal/b")}


def test_where_an_endpoint_has_another_id_by_now_its_place_tells_it() -> None:
    rows = [
        row("list", operation("list", "/graphql", "gone", LIST)),
        row("other", operation("other", "/api/partners", "", None), "https://other.example"),
    ]
    assert promoted(FOUND, rows) == {"e2": ("portal/list",), "e4": ("portal/other",)}


def test_an_operation_of_nothing_that_was_seen_is_nobodys() -> None:
    assert promoted(FOUND, [row("x", operation("x", "/elsewhere", "e9"))]) == {}
