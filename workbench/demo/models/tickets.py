"""What the graph answers to the documents that the app sends, and the variables that they take."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from workbench.demo.models.common import Model, Name, PageSize, Timestamp

TicketStatus = Literal["OPEN", "PENDING", "CLOSED"]


class Assignee(Model):
    name: str
    email: str


class TicketComment(Model):
    id: str
    author: str
    body: str
    created_at: Timestamp


class Ticket(Model):
    """The whole ticket, as the graph knows it; an answer has what the document selects."""

    id: str
    title: str
    status: TicketStatus
    priority: int
    created_at: Timestamp
    body: str
    assignee: Assignee | None
    comments: list[TicketComment]


class TicketRow(Model):
    id: str
    title: str
    status: TicketStatus
    priority: int
    created_at: Timestamp
    assignee: Assignee | None


class PageInfo(Model):
    has_next_page: bool
    end_cursor: str | None


class TicketRows(Model):
    nodes: list[TicketRow]
    page_info: PageInfo
    total_count: int


class ListTicketsVariables(Model):
    first: PageSize = 10
    after: str | None = None
    status: TicketStatus | None = None


class ListTicketsData(Model):
    tickets: TicketRows


class TicketVariables(Model):
    id: str


class GetTicketData(Model):
    ticket: Ticket | None


class CommentVariables(Model):
    ticket_id: str
    body: Name


class AddTicketCommentData(Model):
    add_ticket_comment: TicketComment


class ClosedTicket(Model):
    id: str
    status: TicketStatus


class CloseTicketData(Model):
    close_ticket: ClosedTicket


class Announcement(Model):
    id: str
    title: str
    published_at: Timestamp
    pinned: bool


class AnnouncementsVariables(Model):
    limit: int = 3


class AnnouncementsData(Model):
    announcements: list[Announcement]


class GraphError(Model):
    message: str
    path: list[str] | UnsetType = UNSET


class GraphAnswer[T](Struct, frozen=True, kw_only=True):
    """A GraphQL response: data, errors, or both."""

    data: T | None
    errors: list[GraphError] | UnsetType = UNSET


class RpcRequest(Struct, frozen=True, kw_only=True):
    """A JSON-RPC 2.0 request; one without an id is a notification."""

    jsonrpc: Literal["2.0"]
    method: str
    params: object = UNSET
    id: int | str | UnsetType | None = UNSET


class RpcAnswer[T](Struct, frozen=True, kw_only=True):
    jsonrpc: Literal["2.0"]
    id: int | str | None
    result: T
