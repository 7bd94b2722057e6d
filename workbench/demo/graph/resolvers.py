"""What the graph's root fields give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from workbench.demo.graph.document import DocumentError
from workbench.demo.models.tickets import (
    Announcement,
    AnnouncementsVariables,
    CommentVariables,
    ListTicketsVariables,
    Ticket,
    TicketComment,
    TicketVariables,
)
from workbench.demo.pagination import make_cursor, read_cursor
from workbench.demo.world import World


def tickets(world: World, arguments: ListTicketsVariables) -> dict[str, Any]:
    found = [ticket for ticket in world.tickets.values() if arguments.status in (None, ticket.status)]
    start = read_cursor(arguments.after)
    end = start + arguments.first
    more = end < len(found)
    page_info = {"hasNextPage": more, "endCursor": make_cursor(end) if more else None}
    return {"nodes": found[start:end], "pageInfo": page_info, "totalCount": len(found)}


def ticket(world: World, arguments: TicketVariables) -> Ticket | None:
    return world.tickets.get(arguments.id)


def announcements(world: World, arguments: AnnouncementsVariables) -> list[Announcement]:
    return world.announcements[: arguments.limit]


def add_ticket_comment(world: World, arguments: CommentVariables) -> TicketComment:
    before = _ticket(world, arguments.ticket_id)
    comment = TicketComment(
        id=f"C-{before.id[2:]}-{len(before.comments)}",
        author="Avery Quinn",
        body=arguments.body,
        created_at=world.now(),
    )
    world.tickets[before.id] = msgspec.structs.replace(before, comments=[*before.comments, comment])
    return comment


def close_ticket(world: World, arguments: TicketVariables) -> Ticket:
    closed = msgspec.structs.replace(_ticket(world, arguments.id), status="CLOSED")
    world.tickets[closed.id] = closed
    return closed


def _ticket(world: World, identifier: str) -> Ticket:
    if identifier not in world.tickets:
        message = f"There is no ticket {identifier}."
        raise DocumentError(message)
    return world.tickets[identifier]


type Resolver = Callable[[World, Any], Any]

ROOTS: dict[str, dict[str, tuple[Resolver, Any]]] = {
    "query": {
        "tickets": (tickets, ListTicketsVariables),
        "ticket": (ticket, TicketVariables),
        "announcements": (announcements, AnnouncementsVariables),
    },
    "mutation": {
        "addTicketComment": (add_ticket_comment, CommentVariables),
        "closeTicket": (close_ticket, TicketVariables),
    },
}
"""Operation type, field, and then what answers it and the type of its arguments."""
