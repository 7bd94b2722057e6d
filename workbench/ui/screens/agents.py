"""Agents: who is connected, what they ask for, what they may, and how to connect one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from workbench.errors import WorkbenchError
from workbench.ui import opening
from workbench.ui.messages import OpenOperation
from workbench.ui.screens.base import MainScreen
from workbench.ui.screens.operations import HOUR
from workbench.ui.show.agents import (
    COLUMNS,
    AgentsView,
    agent_rows,
    audit_key,
    audit_lines,
    pending_key,
    pending_lines,
    snippet_lines,
    suggestion_lines,
)
from workbench.ui.show.spans import Lines, line
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.snippets import Snippet, snippets
from workbench.workspace.views import AuditEntry, EventKind, Pending, Suggestion

NOTHING_WAITS = "Nothing waits for you."
THIS_WAITS = "This waits for you: look at it, then press the key again."
_LATELY = 20
"""Entries of the audit that are shown."""


class AgentsScreen(MainScreen):
    TITLE = "Agents"
    MODE = "agents"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"call", "pending", "permission", "catalog"})
    AUTO_FOCUS = "ListTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "approve", "Approve", id="agents.approve", tooltip="Send this write, once"),
        Binding("n", "refuse", "Refuse", id="agents.refuse", tooltip="Do not send it, and tell the agent"),
        Binding("a", "allow", "Allow 1 h", id="agents.allow", tooltip="Let this client run this write for an hour"),
        Binding("d,delete", "revoke", "Revoke", id="agents.revoke", tooltip="Withdraw the permission"),
        Binding("c", "copy", "Connect a client", id="agents.copy", tooltip="Copy a client's configuration"),
        Binding("t", "trail", "Audit trail", id="agents.trail", tooltip="Every call and every decision"),
    ]

    _view: AgentsView | None = None

    def body(self) -> Iterable[Widget]:
        yield ListTable(COLUMNS, id="agents")
        yield LinePane(id="about", classes="aside")

    async def load(self) -> None:
        status = await self.api.status()
        proposed = [(each, await self._diff(each)) for each in await self.api.suggestions()]
        audit = await self.api.audit(last=_LATELY)
        self._view = AgentsView(status, tuple(proposed), tuple(audit), tuple(snippets(status.workspace)))
        self.query_one("#agents", ListTable).show(agent_rows(self._view))

    async def _diff(self, suggestion: Suggestion) -> str:
        try:
            return (await self.api.propose(suggestion.endpoint, suggestion.choices)).diff
        except WorkbenchError as error:
            return f"- {error}"

    @property
    def _selected(self) -> tuple[str, str]:
        """(kind, name) of the row under the cursor."""
        kind, _, name = self.query_one("#agents", ListTable).current.partition(":")
        return kind, name

    def _pending(self) -> Pending | None:
        key = self.query_one("#agents", ListTable).current
        waiting = self._view.status.pending if self._view else ()
        return next((pending for pending in waiting if pending_key(pending) == key), None)

    def _suggestion(self) -> tuple[Suggestion, str] | None:
        kind, name = self._selected
        found = self._view.suggestions if self._view and kind == "suggestion" else ()
        return next((each for each in found if each[0].id == name), None)

    def _entry(self) -> AuditEntry | None:
        key = self.query_one("#agents", ListTable).current
        found = self._view.audit if self._view else ()
        return next((entry for entry in found if audit_key(entry) == key), None)

    def _snippet(self) -> Snippet | None:
        kind, name = self._selected
        found = self._view.snippets if self._view and kind == "snippet" else ()
        return next((snippet for snippet in found if snippet.client == name), None)

    @on(RowTable.Moved)
    def show_about(self) -> None:
        self.query_one("#about", LinePane).show(self._about())

    def _about(self) -> Lines:
        if pending := self._pending():
            return pending_lines(pending)
        if proposed := self._suggestion():
            return suggestion_lines(*proposed)
        if entry := self._entry():
            return audit_lines(entry)
        if snippet := self._snippet():
            return snippet_lines(snippet)
        return [line("Agents call operations in the browser in which you signed in; writes wait for you here.", "dim")]

    @on(RowTable.Chosen)
    def open_chosen(self) -> None:
        if pending := self._pending():
            self.post_message(OpenOperation(pending.operation))
        elif proposed := self._suggestion():
            self.app.push_screen(opening.review(self.session, proposed[0]))
        elif self._snippet():
            self.action_copy()

    def action_approve(self) -> None:
        if pending := self._pending():
            self.attempt(self._approve(pending))
        elif proposed := self._suggestion():
            self.attempt(self._accept(proposed[0]))
        else:
            self._point_at_what_waits()

    def _point_at_what_waits(self) -> None:
        """Show what was meant where the cursor is elsewhere: it came while the person looked at something else."""
        view = self._view
        writes = [pending_key(pending) for pending in view.status.pending] if view else []
        proposals = [f"suggestion:{each.id}" for each, _ in view.suggestions] if view else []
        for key in (writes + proposals)[:1]:
            self.query_one("#agents", ListTable).go_to(key)
        self.tell(THIS_WAITS if writes or proposals else NOTHING_WAITS)

    async def _approve(self, pending: Pending) -> None:
        await self.api.approve(pending.id)
        self.tell(f"Approved: {pending.operation} is sent now, once.")
        self.refresher.ask()

    async def _accept(self, suggestion: Suggestion) -> None:
        operation = await self.api.accept_suggestion(suggestion.id)
        self.tell(f"Promoted {operation.portal}/{operation.name}: agents that are connected see it now.")
        self.refresher.ask()

    def action_refuse(self) -> None:
        if pending := self._pending():
            self.attempt(self._refuse(pending))
        elif proposed := self._suggestion():
            self.attempt(self._reject(proposed[0]))
        else:
            self._point_at_what_waits()

    async def _refuse(self, pending: Pending) -> None:
        await self.api.refuse(pending.id)
        self.tell(f"Refused: {pending.operation} was not sent, and {pending.client} is told.")
        self.refresher.ask()

    async def _reject(self, suggestion: Suggestion) -> None:
        await self.api.reject_suggestion(suggestion.id)
        self.tell(f"Rejected: {suggestion.operation} is proposed no more.")
        self.refresher.ask()

    def action_allow(self) -> None:
        if pending := self._pending():
            self.attempt(self._allow(pending))
        else:
            self._point_at_what_waits()

    async def _allow(self, pending: Pending) -> None:
        await self.api.allow(pending.operation, client=pending.client, seconds=HOUR)
        self.tell(f"{pending.client} may run {pending.operation} for one hour; this one is sent now.")
        self.refresher.ask()

    def action_revoke(self) -> None:
        kind, name = self._selected
        if kind == "permission":
            self.attempt(self._revoke(name))
        else:
            self.tell("Put the cursor on an allowed write.")

    async def _revoke(self, permission: str) -> None:
        await self.api.revoke(permission)
        self.tell("Withdrawn.")
        self.refresher.ask()

    def action_copy(self) -> None:
        """Copy what is under the cursor, or ask for which client."""
        if snippet := self._snippet():
            self._copied(snippet)
        elif self._view:
            self.app.push_screen(opening.connecting(self._view.snippets), self._copied)

    def _copied(self, snippet: Snippet | None) -> None:
        if snippet:
            self.app.copy_to_clipboard(snippet.text)
            self.tell(f"Copied for {snippet.client}: paste it into {snippet.where}.")

    def action_trail(self) -> None:
        self.app.push_screen(opening.trail(self.session))
