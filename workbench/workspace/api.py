"""The one interface of every front end: TUI, command line and MCP cannot disagree.

``Workspace`` implements it inside the daemon; ``workbench.daemon.client`` gives the same interface
over the daemon's socket. Every method may raise ``WorkbenchError``.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from workbench.browser.step import Step
from workbench.discovery.endpoint import Endpoint, Override
from workbench.exchange import Action, JsonValue, Recording
from workbench.operation import Operation, Portal
from workbench.workspace.origin_roles import ProposedOrigin, Role
from workbench.workspace.views import (
    Account,
    Acted,
    AuditEntry,
    BrowserView,
    CallResult,
    CatalogChange,
    CatalogView,
    Choices,
    Discovery,
    Draft,
    EndpointDiff,
    Event,
    ExchangeDetail,
    ExchangePage,
    ExchangeQuery,
    ExportPlan,
    ExportProgress,
    ExportResult,
    ImportPlan,
    ImportProgress,
    Inspection,
    LoginPlan,
    Neighbours,
    OpenApiPlan,
    OperationRow,
    PageView,
    Pending,
    Permission,
    ProbeResult,
    Proposal,
    RawRequest,
    RecipeView,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    SavedFilter,
    SavedQuery,
    ScrubResult,
    SessionStatus,
    Status,
    StepRow,
    Suggestion,
    ToolView,
)


class Api(Protocol):
    async def status(self) -> Status:
        """Say what runs, what is signed in and what waits for the person."""

    async def notes(self) -> list[str]:
        """Say what was found and mended when the workspace was opened; each is told once."""

    async def recordings(self) -> list[RecordingRow]:
        """List recordings, newest first."""

    async def start_recording(self, plan: RecordPlan) -> Recording:
        """Start the recorder and the browser and open the plan's URL."""

    async def stop_recording(self, *, close_browser: bool = False) -> RecordingRow:
        """End the recording that runs; the browser stays signed in for calls unless told otherwise."""

    async def remove_recording(self, recording: str) -> None:
        """Delete a recording's journal and its rows."""

    async def perform(self, step: Step) -> Action:
        """Do one step in the browser; returns when it is done.

        A person's goes nowhere but to the portal's origins, and what they type into a field for secrets is told to
        the recorder first.
        """

    async def browser(self, *, settle: float = 0) -> BrowserView:
        """Show the person the page in front, whosever it is; what stands there can be acted on by its locator.

        With ``settle`` once it is quiet, or after so many seconds.
        """

    async def act(self, step: Step, *, client: str) -> Acted:
        """Do a step for an agent. What it causes and is no known read waits for the person, as an operation does.

        What went before a step that waits (``idle``) is in the index when it has waited.
        """

    async def page_outline(self) -> PageView:
        """Give the accessibility tree of the portal's page in front, without what secret fields hold."""

    async def page_picture(self, *, whole: bool = False) -> PageView:
        """Give the portal's page in front as a picture, secret fields painted over."""

    async def page_query(self, selector: str, limit: int = 20) -> PageView:
        """Give text and attributes of what a selector finds in the portal's page in front; no field's value."""

    async def session_status(self, portal: str = "", account: str = "", *, client: str = "") -> list[SessionStatus]:
        """Say of each account that a client may use how its session stands; of one portal or account alone when named."""

    async def demand_account(self, client: str) -> None:
        """Raise where the session that is open is of an account that the person has not allowed for a client."""

    async def accounts(self) -> list[Account]:
        """List the accounts that the person added, by portal."""

    async def add_account(self, portal: str, name: str) -> Account:
        """Add an account at a portal."""

    async def remove_account(self, portal: str, name: str) -> Account:
        """Take an account away, with its session and what was remembered of it."""

    async def allow_account(self, portal: str, name: str, client: str, *, revoke: bool = False) -> Account:
        """Let an MCP client use an account, or no longer."""

    async def login(self, plan: LoginPlan, *, client: str = "") -> SessionStatus:
        """Sign in by the portal's recipe, or let the person do it. Raises NeedsPersonError where only they can."""

    async def logout(self, portal: str, account: str = "", *, client: str = "") -> SessionStatus:
        """Forget an account's session: its cookies and storage, and what was remembered."""

    async def recipe(self, portal: str) -> RecipeView:
        """Show a portal's login recipe, and the learned one that waits to be accepted."""

    async def accept_recipe(self, portal: str) -> RecipeView:
        """Save what was learned, if anything was, and let the recipe type credentials as it is then."""

    async def actions(self, recording: str) -> list[Action]:
        """List a recording's actions in order."""

    async def steps(self, recording: str) -> list[StepRow]:
        """List a recording's actions in order, each with what it caused and the note of its time."""

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        """Give one page of the traffic table, oldest first unless asked otherwise."""

    async def filters(self) -> list[SavedFilter]:
        """List the filters that were kept, by name."""

    async def save_filter(self, saved: SavedFilter) -> SavedFilter:
        """Keep a filter under its name, in place of another one. Raises UsageError for one that holds a secret."""

    async def delete_filter(self, name: str) -> SavedFilter:
        """Forget a filter. Raises NotFoundError."""

    async def exchange(self, exchange: str) -> ExchangeDetail:
        """Give one exchange whole, redacted."""

    async def endpoints(self, recording: str = "", *, noise: bool = False) -> list[Endpoint]:
        """List endpoints by origin, category and path; with ``noise`` the folded ones too."""

    async def endpoint(self, endpoint: str) -> Endpoint:
        """Give one endpoint by its id, its proposed name, or ``METHOD path``."""

    async def neighbours(self, endpoint: str) -> Neighbours:
        """Give an endpoint with those that its inputs come from and those that its outputs go to."""

    async def compare_recordings(self, before: str, after: str, endpoint: str = "") -> list[EndpointDiff]:
        """Say what is other about endpoints, or one of them, in one recording than in another; equal ones are left out."""

    async def override(self, override: Override) -> list[Endpoint]:
        """Keep a person's decision and regroup; gives the endpoints that it touches."""

    async def probe(self, endpoint: str) -> ProbeResult:
        """Send a read of an endpoint again with fewer credentials each time, and keep which was the least it needs.

        Raises UsageError for what may change something, and WorkbenchError where nobody is signed in.
        """

    async def propose(self, endpoint: str, choices: Choices = Choices()) -> Proposal:
        """Show what promoting would write, without writing it."""

    async def promote(self, endpoint: str, choices: Choices = Choices()) -> Operation:
        """Write the catalog file."""

    async def preview(self, draft: Draft) -> Proposal:
        """Show what saving a draft would write, without writing it."""

    async def save_drafts(self, drafts: list[Draft]) -> list[Operation]:
        """Write drafts to the catalog, all or none, as one change that can be undone."""

    async def try_out(self, draft: Draft, arguments: dict[str, JsonValue]) -> CallResult:
        """Run a draft as the person, before it is saved. Front ends ask before they try what is no read."""

    async def retire(self, operation: str) -> CatalogChange:
        """Take an operation out of the catalog: agents lose it at once, its permissions end; it can be undone."""

    async def catalog_changes(self) -> list[CatalogChange]:
        """List what the workbench did to the catalog and can be undone, oldest first."""

    async def undo(self, change: str = "") -> CatalogChange:
        """Put back what stood in the catalog before a change; before the last one when none is named.

        Raises UsageError where a file was changed since; nothing is undone then.
        """

    async def proposed_origins(self, portal: str = "") -> list[ProposedOrigin]:
        """List origins that pages used while the person recorded and that are on no list of the portal's."""

    async def accept_origins(
        self, portal: str, only: tuple[str, ...] = (), role: Role | None = None
    ) -> list[ProposedOrigin]:
        """Put proposed origins, all or ``only`` some, on the portal's lists: as proposed, or as ``role``."""

    async def open_portal(self) -> Portal:
        """Give the portal whose session is open, or else the only one. Raises UsageError where that is not clear."""

    async def suggest(self, suggestion: Suggestion) -> Suggestion:
        """Keep an operation that an agent proposes, for the person to decide about."""

    async def suggestions(self) -> list[Suggestion]:
        """List what agents propose, oldest first."""

    async def accept_suggestion(self, suggestion: str, choices: Choices | None = None) -> Operation:
        """Promote what an agent proposed, as it proposed it, or as the person chose instead."""

    async def reject_suggestion(self, suggestion: str) -> Suggestion:
        """Forget what an agent proposed."""

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        """Keep what an agent found out, redacted."""

    async def discoveries(self) -> list[Discovery]:
        """List what agents found out, oldest first."""

    async def delete_discovery(self, name: str) -> Discovery:
        """Forget what an agent found out."""

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        """Keep the arguments of a read for the account whose session is open, redacted."""

    async def saved_queries(self) -> list[SavedQuery]:
        """List the open account's saved queries, the most used first."""

    async def delete_query(self, name: str) -> SavedQuery:
        """Forget one of the open account's saved queries."""

    async def remembered(self, operation: str, given: dict[str, JsonValue]) -> SavedQuery | None:
        """Give, and count, the most used of the open account's saved queries that ``given`` does not contradict."""

    async def clear_queries(self, operation: str = "") -> int:
        """Forget all of the open account's saved queries, or those of one operation; gives how many."""

    async def operations(self) -> CatalogView:
        """List promoted operations and the catalog files that do not load."""

    async def tool(self, operation: str) -> ToolView:
        """Show an operation (``<portal>/<name>``, or the name when it is unique) as an agent sees it."""

    async def call(
        self,
        operation: str,
        arguments: dict[str, JsonValue],
        *,
        client: str = "",
        account: str = "",
        patient: bool = True,
    ) -> CallResult:
        """Run an operation in the logged-in page. An empty ``client`` is the person.

        As the named account, else that of the client's last login, else the only one that it may use. Who is not
        ``patient`` is told at once that a write waits.
        """

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        """Send a request to the portal whose session is open; what is no read waits for the person."""

    async def evaluate(self, script: str, *, client: str) -> CallResult:
        """Run an agent's script over a redacted copy of the portal's page in front, once the person allows it."""

    async def meet(self, client: str) -> None:
        """Note that an MCP client is there, before it calls anything."""

    async def approval_result(self, approval: str, *, client: str) -> CallResult:
        """Wait for a client's own write that waits for the person, or give what came of it."""

    async def approvals(self) -> list[Pending]:
        """List agents' writes that wait for the person, oldest first."""

    async def approve(self, approval: str) -> Pending:
        """Let a write that waits be sent, once."""

    async def dialogs(self) -> list[str]:
        """List the clients whose own dialogs count as the person's leave for a write."""

    async def switch_dialogs(self, client: str, *, on: bool) -> None:
        """Let a client's dialogs count, or no longer: the person's decision alone."""

    async def decide_in_dialog(self, approval: str, *, client: str, accept: bool) -> Pending:
        """Take a client's answer for the person's, where they switched that on and nothing is destroyed."""

    async def refuse(self, approval: str) -> Pending:
        """Refuse a write that waits; its agent is told."""

    async def trust(self, operation: str) -> OperationRow:
        """Let an operation run as its catalog file is now."""

    async def untrust(self, operation: str) -> OperationRow:
        """Let an operation run for nobody, until it is trusted again."""

    async def stop_agents(self) -> int:
        """Let no agent do anything until ``resume_agents``; refuses what waits, and gives how much that was."""

    async def resume_agents(self) -> None:
        """Let agents go on."""

    async def audit(self, client: str | None = None, *, last: int = 0) -> list[AuditEntry]:
        """List calls and decisions, oldest first; of one client (empty: the person) and the last ones, if told so."""

    async def allow(
        self,
        operation: str,
        *,
        client: str = "",
        seconds: float = 0,
        count: int = -1,
        only: dict[str, JsonValue] | None = None,
    ) -> Permission:
        """Let a write be called by agents; with ``only``, with these arguments alone."""

    async def revoke(self, permission: str) -> str:
        """Withdraw a permission by its id, or all of an operation's by its name; gives what it was about."""

    def import_file(self, plan: ImportPlan) -> AsyncIterator[ImportProgress]:
        """Import a HAR or mitmproxy flows as a recording, or an OpenAPI document into the catalog.

        Tells how far it is; the last item has the result. Leaving early takes the import back.
        """

    def export(self, plan: ExportPlan) -> AsyncIterator[ExportProgress]:
        """Write a redacted HAR or OpenAPI document.

        Tells how far it is; the last item has the result. Leaving early takes it back: no file is left.
        """

    async def export_har(self, recording: str, path: str, *, keep_personal: bool = False) -> ExportResult:
        """Write a redacted HAR 1.2, of every recording when ``recording`` is empty.

        Personal data is masked unless ``keep_personal``, or the workspace's rules, say otherwise.
        """

    async def export_openapi(self, plan: OpenApiPlan) -> ExportResult:
        """Write endpoints or promoted operations as OpenAPI 3.1; ``entries`` counts them."""

    async def inspect(self, exchange: str) -> Inspection:
        """Say what redaction took out of an exchange and by which rule, and which texts it left."""

    async def mark_secret(self, value: str, kind: str = "marked") -> ScrubResult:
        """Scrub a value from journals, database and catalog, and hide it from now on."""

    async def keep_name(self, name: str, rule: str = "") -> bool:
        """Hide nothing for standing under ``name`` from the next recording on; False when that is so already.

        Raises UsageError when ``rule``, which hid it, does not go by names.
        """

    async def redact_again(self) -> ScrubResult:
        """Pass what older redaction rules have passed through those of today."""

    async def reindex(self) -> ReindexResult:
        """Rebuild the database from the journals."""

    def events(self) -> AsyncIterator[Event]:
        """Give what changes, from now on."""
