"""Clients, writes that wait, permissions and snippets as rows and as descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.ui.show import figures
from workbench.ui.show.bodies import json_lines
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.proposal import diff_lines
from workbench.ui.show.spans import Lines, Role, Span, line
from workbench.workspace.snippets import Snippet
from workbench.workspace.views import AuditEntry, ClientRow, Pending, Permission, Status, Suggestion

COLUMNS = (Column("What", 28), Column("Who", 18, drop=1), Column("Details"))


@dataclass(frozen=True, slots=True)
class AgentsView:
    """What the screen shows."""

    status: Status
    suggestions: tuple[tuple[Suggestion, str], ...] = ()
    """Operations that agents propose, each with the diff that accepting it would write."""
    audit: tuple[AuditEntry, ...] = ()
    """The last entries, oldest first."""
    snippets: tuple[Snippet, ...] = ()


def agent_rows(view: AgentsView) -> list[Row]:
    """Give what waits first, then who is connected, what is allowed, what happened, and how to connect."""
    status = view.status
    stopped = "ALL AGENTS ARE STOPPED, f12: let them go on" if status.agents_stopped else "f12: stop all agents"
    return [
        _heading("Waiting for you", len(status.pending), "y: approve  n: refuse  a: allow for 1 h"),
        *map(_pending_row, status.pending),
        *_suggestion_rows(view),
        _heading("Clients", len(status.clients), stopped),
        *(_client_row(client) for client in status.clients),
        _heading("Allowed writes", len(status.permissions), "d: revoke"),
        *(_permission_row(permission) for permission in status.permissions),
        _heading("Connect a client", len(view.snippets), "c: copy its configuration"),
        *(_snippet_row(snippet) for snippet in view.snippets),
        *_audit_rows(view),
    ]


def _suggestion_rows(view: AgentsView) -> Iterator[Row]:
    if view.suggestions:
        yield _heading("Proposed by agents", len(view.suggestions), "Enter: review  y: promote  n: reject")
    for suggestion, _ in view.suggestions:
        cells = (Span(f"+ {suggestion.operation}", "warn"), Span(suggestion.client, "key"), Span(suggestion.request))
        yield Row(f"suggestion:{suggestion.id}", cells)


def _audit_rows(view: AgentsView) -> Iterator[Row]:
    if view.audit:
        yield _heading("Lately", len(view.audit), "t: the whole audit trail")
    for entry in reversed(view.audit):
        who = Span(entry.client, "key") if entry.client else Span("you", "dim")
        yield Row(
            audit_key(entry),
            (Span(entry.operation), who, Span(f"{figures.clock(entry.at)}  {entry.outcome}", _outcome(entry.outcome))),
        )


AUDIT_COLUMNS = (
    Column("When", 16),
    Column("Who", 16),
    Column("Operation", minimum=18),
    Column("Outcome", minimum=18),
    Column("Account", 12, drop=1),
)


def audit_rows(entries: Iterable[AuditEntry], words: str) -> list[Row]:
    """Give entries that have all words somewhere, the newest first."""
    wanted = words.lower().split()
    return [_audit_row(entry) for entry in entries if all(word in _haystack(entry) for word in wanted)][::-1]


def _haystack(entry: AuditEntry) -> str:
    parts = (entry.client or "you", entry.operation, entry.outcome, entry.account, str(entry.arguments))
    return " ".join(parts).lower()


def _audit_row(entry: AuditEntry) -> Row:
    who = Span(entry.client, "key") if entry.client else Span("you", "dim")
    outcome = Span(entry.outcome, _outcome(entry.outcome))
    cells = (Span(figures.moment(entry.at), "dim"), who, Span(entry.operation), outcome, Span(entry.account, "dim"))
    return Row(audit_key(entry), cells)


def audit_key(entry: AuditEntry) -> str:
    return f"audit:{entry.at!r} {entry.operation}"


def _outcome(outcome: str) -> Role:
    bad = outcome.startswith(("failed", "not sent", "refused", "HTTP 4", "HTTP 5"))
    return "bad" if bad else "plain"


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
    details = f"since {figures.clock(client.since)}, {figures.several(client.calls, 'call')}"
    details += f", last heard {figures.clock(client.last)}" if client.last else ""
    return Row(f"client:{client.name}", (Span("● here today", "good"), Span(client.name, "key"), Span(details)))


def _permission_row(permission: Permission) -> Row:
    cells = (Span(permission.operation), Span(permission.client or "any client", "key"), Span(extent(permission)))
    return Row(f"permission:{permission.id}", cells)


def extent(permission: Permission) -> str:
    """Say how long and how often a permission holds."""
    until = f"until {figures.moment(permission.until)}" if permission.until else "until withdrawn"
    return until if permission.remaining < 0 else f"{permission.remaining:,} calls left, {until}"


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


def suggestion_lines(suggestion: Suggestion, diff: str) -> Lines:
    """Describe what an agent proposes, in its words, and what that would write."""
    return [
        line(f"{suggestion.client} proposes {suggestion.operation}; accepting it would write:", "warn"),
        line(),
        *diff_lines(diff),
        line(),
        *facts(("Why", suggestion.why), ("Asked at", figures.moment(suggestion.at)), ("Request", suggestion.request)),
    ]


def audit_lines(entry: AuditEntry) -> Lines:
    """Describe a call or a decision."""
    return [
        line(f"{entry.operation}: {entry.outcome}", "title"),
        line(),
        *facts(
            ("By", entry.client or "you"),
            ("At", figures.moment(entry.at)),
            ("Account", entry.account),
            ("Approval", entry.approval),
        ),
        *heading("Arguments"),
        *json_lines(entry.arguments),
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
