"""Clients, writes that wait, permissions and snippets as rows and as descriptions."""

from __future__ import annotations

from workbench.ui.show import figures
from workbench.ui.show.bodies import json_lines
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.spans import Lines, Span, line
from workbench.ui.snippets import Snippet
from workbench.workspace.views import ClientRow, Pending, Permission, Status

COLUMNS = (Column("What", 28), Column("Who", 18, drop=1), Column("Details"))


def agent_rows(status: Status, snippets: list[Snippet]) -> list[Row]:
    """Give what waits first, then who is connected, what is allowed, and how to connect."""
    return [
        _heading("Waiting for you", len(status.pending), "y: approve  n: refuse  a: allow for 1 h"),
        *map(_pending_row, status.pending),
        _heading("Connected clients", len(status.clients), ""),
        *(_client_row(client) for client in status.clients),
        _heading("Allowed writes", len(status.permissions), "d: revoke"),
        *(_permission_row(permission) for permission in status.permissions),
        _heading("Connect a client", len(snippets), "c: copy its configuration"),
        *(_snippet_row(snippet) for snippet in snippets),
    ]


def _heading(title: str, count: int, how: str) -> Row:
    return Row("", (Span(f"{title} ({count})"), Span(how, "dim")), heading=True)


def pending_key(pending: Pending) -> str:
    """Name a write for good: a newer one must not slip under the cursor."""
    return f"pending:{pending.id}"


def _pending_row(pending: Pending) -> Row:
    cells = (
        Span(f"! {pending.operation}", "warn"),
        Span(pending.client, "key"),
        Span(f"since {figures.clock(pending.at)}, expires {figures.clock(pending.until)}"),
    )
    return Row(pending_key(pending), cells)


def _client_row(client: ClientRow) -> Row:
    details = f"since {figures.clock(client.since)}, {client.calls:,} calls"
    return Row(f"client:{client.name}", (Span("● connected", "good"), Span(client.name, "key"), Span(details)))


def _permission_row(permission: Permission) -> Row:
    cells = (Span(permission.operation), Span(permission.client or "any client", "key"), Span(extent(permission)))
    return Row(f"permission:{permission.id}", cells)


def extent(permission: Permission) -> str:
    """Say how long and how often a permission holds."""
    until = f"until {figures.moment(permission.until)}" if permission.until else "until withdrawn"
    return until if permission.remaining < 0 else f"{until}, {permission.remaining:,} calls left"


def _snippet_row(snippet: Snippet) -> Row:
    return Row(f"snippet:{snippet.client}", (Span(snippet.client, "key"), Span(""), Span(snippet.where, "dim")))


def pending_lines(pending: Pending) -> Lines:
    """Describe a write that waits, with the request that it would send."""
    return [
        line(f"{pending.operation} waits for you; would be sent:", "warn"),
        *json_lines(pending.request),
        line(),
        *facts(
            ("Asked by", pending.client),
            ("At", figures.moment(pending.at)),
            ("Expires", figures.moment(pending.until)),
            ("What now", "y sends it once, n refuses it, a sends it and allows this client to run it for one hour"),
        ),
        *heading("Arguments"),
        *json_lines(pending.arguments),
    ]


def snippet_lines(snippet: Snippet) -> Lines:
    """Show a snippet and where it goes."""
    return [
        line(f"{snippet.client}: {snippet.where}", "title"),
        line(),
        *(line(part, "text") for part in snippet.text.splitlines()),
        line(),
        line("c copies it.", "dim"),
    ]
