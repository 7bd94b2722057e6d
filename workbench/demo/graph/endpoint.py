"""The GraphQL endpoint and the documents that the app sends to it, each an operation of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.demo.graph.document import Document, DocumentError, read_document
from workbench.demo.graph.execute import execute
from workbench.demo.models.tickets import (
    AddTicketCommentData,
    AnnouncementsData,
    AnnouncementsVariables,
    CloseTicketData,
    CommentVariables,
    GetTicketData,
    GraphAnswer,
    ListTicketsData,
    ListTicketsVariables,
    TicketVariables,
)
from workbench.demo.respond import respond
from workbench.demo.routes import Call, Link, Operation, Refusal
from workbench.demo.world import World
from workbench.discovery.endpoint import Discriminator, Pagination, Risk

PATH = "/graphql"
DOCUMENTS: dict[str, str] = json.loads((Path(__file__).with_name("documents.json")).read_text("utf-8"))
"""Operation name to document; the app imports the same as a module."""


class GraphRequest(msgspec.Struct, rename="camel"):
    query: str
    operation_name: str | None = None
    variables: dict[str, Any] | None = None


def route(world: World) -> Route:
    """One URL for all operations; each is counted as itself."""

    async def serve(request: Request) -> Response:
        response = await respond(world, _TRANSPORT, request)
        key = request.scope.get("graphql", _TRANSPORT).key
        world.hits[key, response.status_code] += 1
        return response

    return Route(PATH, serve, methods=["POST"])


def _serve(call: Call) -> dict[str, Any]:
    asked: GraphRequest = call.body
    try:
        document = read_document(asked.query)
        _note_operation(call, document)
        return {"data": execute(call.world, document, asked.variables or {})}
    except (DocumentError, Refusal) as error:
        return {"data": None, "errors": [{"message": str(error)}]}


def _note_operation(call: Call, document: Document) -> None:
    for operation in OPERATIONS:
        if operation.discriminator and operation.discriminator.name == document.name:
            call.request.scope["graphql"] = operation


def _graph(name: str, category: str, graph_name: str, data: Any, variables: Any, **more: Any) -> Operation:
    kind: Literal["query", "mutation"] = "mutation" if DOCUMENTS[graph_name].startswith("mutation") else "query"
    risk: Risk = "write" if kind == "mutation" else "read"
    return Operation(
        category=category, name=name, kind="graphql", method="POST", path=PATH, handler=_serve,
        result=GraphAnswer[data], body=variables, risk=risk, errors=(422,),
        discriminator=Discriminator("graphql", graph_name, kind), **more,
    )  # fmt: skip


_TRANSPORT = Operation(
    category="graph", name="transport", kind="graphql", method="POST", path=PATH, handler=_serve, body=GraphRequest
)

_TICKET_ID = Link("tickets.list_tickets", "$.data.tickets.nodes[*].id", "id", "graphql")

OPERATIONS = (
    _graph(
        "list_tickets", "tickets", "ListTickets", ListTicketsData, ListTicketsVariables,
        pagination=Pagination(
            kind="cursor", parameter="after", size_parameter="first", items="$.data.tickets.nodes",
            next="$.data.tickets.pageInfo.endCursor", total="$.data.tickets.totalCount",
        ),
        links=(Link("tickets.list_tickets", "$.data.tickets.pageInfo.endCursor", "after", "graphql"),),
    ),
    _graph("get_ticket", "tickets", "GetTicket", GetTicketData, TicketVariables, links=(_TICKET_ID,)),
    _graph(
        "add_ticket_comment", "tickets", "AddTicketComment", AddTicketCommentData, CommentVariables,
        links=(Link("tickets.list_tickets", "$.data.tickets.nodes[*].id", "ticketId", "graphql"),),
    ),
    _graph("close_ticket", "tickets", "CloseTicket", CloseTicketData, TicketVariables, links=(_TICKET_ID,)),
    _graph("list_announcements", "tickets", "ListAnnouncements", AnnouncementsData, AnnouncementsVariables),
)  # fmt: skip
