"""What front ends ask for and what they get: the values of ``workbench.workspace.api``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.browser.surroundings import Surroundings
from workbench.catalog import CatalogProblem as CatalogProblem
from workbench.discovery.changes import EndpointChange as EndpointChange
from workbench.exchange import Actor, Exchange, JsonValue, Recording
from workbench.operation import Choices as Choices
from workbench.operation import Operation
from workbench.operation import Permission as Permission
from workbench.operation import ToolView as ToolView
from workbench.store.rows import ExchangePage as ExchangePage
from workbench.store.rows import ExchangeQuery as ExchangeQuery
from workbench.store.rows import ExchangeRow as ExchangeRow
from workbench.store.rows import StepRow as StepRow
from workbench.workspace.accounts import Account as Account
from workbench.workspace.catalog_views import CatalogChange as CatalogChange
from workbench.workspace.catalog_views import Draft as Draft
from workbench.workspace.endpoint_views import EndpointDiff as EndpointDiff
from workbench.workspace.endpoint_views import Neighbour as Neighbour
from workbench.workspace.endpoint_views import Neighbours as Neighbours
from workbench.workspace.notebook_views import Discovery as Discovery
from workbench.workspace.notebook_views import SavedQuery as SavedQuery
from workbench.workspace.notebook_views import Suggestion as Suggestion
from workbench.workspace.raw import RawRequest as RawRequest
from workbench.workspace.session_views import Acted as Acted
from workbench.workspace.session_views import BrowserView as BrowserView
from workbench.workspace.session_views import LoginPlan as LoginPlan
from workbench.workspace.session_views import NeedsPersonError as NeedsPersonError
from workbench.workspace.session_views import PageView as PageView
from workbench.workspace.session_views import RecipeView as RecipeView
from workbench.workspace.session_views import SessionStatus as SessionStatus


@dataclass(frozen=True, slots=True)
class RecordPlan:
    """What to record, and how."""

    url: str
    portal: str = ""
    """The portal's name; made from the URL's host when empty."""
    account: str = "default"
    title: str = ""
    origins: tuple[str, ...] = ()
    """Origins to record beside the URL's own."""
    identity: tuple[str, ...] = ()
    """Identity providers' origins: loaded, their bodies never recorded."""
    load: tuple[str, ...] = ()
    """Origins that pages may load from beside those, unrecorded."""
    strict: bool = False
    """Whether nothing loads that is on no list: nobody is there to see it."""
    headless: bool = True
    actor: Actor = "person"
    upstream_proxy: str = ""
    """Such as ``http://proxy.corp:8080``."""
    upstream_ca: str = ""
    """A PEM file with the authorities to trust for the portal's servers."""
    surroundings: Surroundings = ()
    """What the asker's environment says about browser and display; the daemon's own counts when empty."""


@dataclass(frozen=True, slots=True)
class RecordingRow:
    recording: Recording
    exchanges: int = 0
    application: int = 0
    """Of them, XHR, fetch, WebSocket and the like."""
    live: bool = False
    held: int = 0
    """Exchanges in the recorder's memory that wait for a sign-in to settle."""
    dropped: int = 0
    """Exchanges that were capped away or failed redaction; each left a marker."""
    note: str = ""
    """Such as ``ended by a crash; everything acknowledged was kept``."""

    @property
    def state(self) -> Literal["live", "calls", "ended"]:
        """``calls`` is the recording that what operations do goes into while the browser is signed in."""
        if self.live:
            return "live"
        return "ended" if self.recording.ended else "calls"


@dataclass(frozen=True, slots=True)
class ExchangeDetail:
    exchange: Exchange
    """Redacted."""
    endpoint: str
    action: str
    """What caused it, in words; empty when unknown."""
    note: str = ""
    """What the person said that they were doing; empty when nothing."""


@dataclass(frozen=True, slots=True)
class Proposal:
    operation: Operation
    path: str
    """Where the file would go, relative to the workspace."""
    text: str
    """The file's content."""
    diff: str
    """Unified diff against the file that is there; everything added when there is none."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caller:
    """Who called an operation."""

    client: str
    """Empty for the person."""
    calls: int
    last: float
    """Seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class OperationRow:
    operation: Operation
    tool: str
    """The MCP tool's name."""
    status: Literal["never run", "verified", "failing", "drifted"] = "never run"
    """``drifted``: it works, as far as is known, but what was seen since is other than its file says."""
    last_called: float = 0.0
    calls: int = 0
    callers: tuple[Caller, ...] = ()
    """Who called it, the most recent first."""
    drift: tuple[str, ...] = ()
    """What was seen since that its file does not say, in words."""
    allowed: str = ""
    """For a write: until when and for whom it may run; empty when it may not."""
    trusted: bool = True
    """Whether this machine's person has seen what its file says; it runs for nobody and is no tool before."""
    address: str = ""
    """Where its origin's name leads, such as ``https://portal.contoso.example``."""


@dataclass(frozen=True, slots=True)
class CatalogView:
    operations: tuple[OperationRow, ...]
    problems: tuple[CatalogProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class CallResult:
    """What an operation answered, redacted."""

    status: int
    media_type: str
    value: JsonValue
    """The JSON body; a string for text; None for no body."""
    exchange: str = ""
    """The exchange that it became in the journal; empty when that is not known yet."""
    seconds: float = 0.0
    truncated: bool = False
    retry_after: float = 0.0
    """Seconds that the portal asked to wait."""
    problem: str = ""
    """Why the answer is no success and what to do next, without captured text; empty when it succeeded."""
    operation: str = ""
    """``<portal>/<operation>``."""
    approval: str = ""
    """What the call waits for; nothing was sent then, and ``status`` is 0."""
    recording: str = ""
    """Where the exchange that it became is kept, under ``action``; empty when nothing was sent."""
    action: int = 0
    notes: tuple[str, ...] = ()
    """What an agent should know of how the call was made, in our own words."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A write that an agent asked for and that waits for the person."""

    at: float
    operation: str
    client: str
    arguments: JsonValue
    """Redacted."""
    id: str = ""
    """What it is approved or refused by."""
    request: JsonValue = None
    """Exactly what would be sent, redacted."""
    until: float = 0.0
    """When it expires, in seconds since the epoch."""
    account: str = ""
    """As whom it would be sent; empty where the portal has one account."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit: a call, or a decision about one."""

    at: float
    client: str
    """Empty for the person."""
    operation: str
    arguments: JsonValue
    """Redacted."""
    outcome: str
    """``waits``, ``approved``, ``allowed``, ``refused``, ``withdrawn``, ``expired``; ``HTTP 200``; ``failed: …`` or
    ``not sent: …``."""
    approval: str = ""
    """The approval that it is about."""
    account: str = ""
    """As whom it was sent, or would have been; empty before a session was chosen."""


@dataclass(frozen=True, slots=True)
class ClientRow:
    """An MCP client that was there since the daemon began."""

    name: str
    since: float
    calls: int
    last: float = 0.0
    """When it was last heard of, in seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class Status:
    workspace: str
    pid: int
    version: str
    started: float
    recording: RecordingRow | None
    browser: str
    """``closed``, or the browser's name and version."""
    page: str
    """The page's URL, redacted; empty when there is none."""
    signed_in: bool
    """Whether the page holds a bearer token where the portal keeps it."""
    recordings: int
    exchanges: int
    endpoints: int
    operations: int
    clients: tuple[ClientRow, ...] = ()
    pending: tuple[Pending, ...] = ()
    permissions: tuple[Permission, ...] = ()
    agents_stopped: bool = False
    """Whether the person lets no agent do anything."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    path: str
    entries: int
    bytes: int
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class ProbeTry:
    """An endpoint's request, sent again with some credential."""

    credential: str
    """In words: ``anonymous``, ``cookie``, ``bearer and cookie``."""
    status: int
    same: bool
    """Whether the answer had the status, the type and the shape of that to all credentials."""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    endpoint: str
    tries: tuple[ProbeTry, ...]
    """In the order in which they were sent: all credentials first."""
    least: str
    """The least credential that was answered the same."""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What to write, in which form, and where."""

    path: str
    """Absolute."""
    form: Literal["har", "openapi", "catalog"] = "har"
    """Exchanges as HAR 1.2; endpoints, or the promoted operations, as OpenAPI 3.1."""
    recording: str = ""
    """Of this one alone; of all when empty. The catalog is of no recording."""
    portal: str = ""
    """``catalog``: only the operations of this portal."""
    noise: bool = False
    """``openapi``: with endpoints that are folded away."""
    keep_personal: bool = False
    """Whether personal data is written as it was seen, not masked."""


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """How far an export is; the last one has the result."""

    phase: Literal["writing", "done"]
    entries: int = 0
    share: float = 0.0
    """0 … 1."""
    result: ExportResult | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What to import, and whose it is."""

    path: str
    """Absolute."""
    portal: str = ""
    """The portal's name; made from its first origin when empty."""
    account: str = "default"
    title: str = ""
    """The file's name when empty."""
    origins: tuple[str, ...] = ()
    """Origins whose bodies are kept; guessed when empty. Of all others one line an exchange is kept."""
    identity: tuple[str, ...] = ()
    """Identity providers' origins: never more than a line an exchange."""
    replace: bool = False
    """OpenAPI: whether catalog files that say otherwise are overwritten."""


@dataclass(frozen=True, slots=True)
class ImportProblem:
    entry: int
    """From 1, as entries stand in the file; 0 for the file as a whole."""
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    path: str
    kind: str
    """What the file is: ``HAR 1.2 by WebInspector 537.36``."""
    entries: int = 0
    """All that the file has."""
    recording: RecordingRow | None = None
    """What came of it; None for an OpenAPI document, or when nothing could be read."""
    origins: tuple[str, ...] = ()
    """Origins whose bodies are kept."""
    guessed: bool = False
    """Whether ``origins`` were guessed."""
    others: tuple[tuple[str, int], ...] = ()
    """(origin, exchanges) of those that are kept as one line an exchange, the most frequent first."""
    skipped: int = 0
    """Entries that are no requests to a server."""
    dropped: int = 0
    """Exchanges that failed redaction and are not kept."""
    problems: tuple[ImportProblem, ...] = ()
    """What could not be read, the first of it."""
    unreadable: int = 0
    """How much that was in all."""
    endpoints: int = 0
    """In the recording, noise left out."""
    operations: tuple[str, ...] = ()
    """OpenAPI: the catalog files that were written, relative to the workspace."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; the last one has the result."""

    phase: Literal["reading", "writing", "grouping", "done"]
    entries: int = 0
    share: float = 0.0
    """Of the phase that is done, 0 … 1."""
    result: ImportResult | None = None


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter of the traffic table under a name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenApiPlan:
    """What to write as an OpenAPI document, and where."""

    path: str
    """Absolute."""
    recording: str = ""
    """Only the endpoints of this one; of all when empty."""
    catalog: bool = False
    """The promoted operations instead of endpoints."""
    portal: str = ""
    """Only the operations of this portal."""
    noise: bool = False
    """With endpoints that are folded away."""
    keep_personal: bool = False
    """Whether examples show personal data as it was seen."""


@dataclass(frozen=True, slots=True)
class ReindexResult:
    recordings: int
    exchanges: int
    endpoints: int
    seconds: float
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScrubResult:
    """What a value that a person marked was taken out of."""

    lines: int
    """Of journals: exchanges, messages and actions."""
    recordings: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    """Of the catalog and the workspace's notes, by their paths in the workspace."""
    places: tuple[str, ...] = ()
    """Where it stood, such as ``response.body.text.user.nickname``; the first few."""
    segments: int = 0
    """Of journals, that were looked at again."""


@dataclass(frozen=True, slots=True)
class HiddenValue:
    """A value that is gone: where it stood and what hid it."""

    where: str
    rule: str
    why: str
    """In the words of whoever wrote the rule; empty for a rule that there is no more."""
    name: str
    """What it stood under."""
    by_name: bool
    """Whether the rule goes by names, so that it can be called a false alarm."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What redaction took out of an exchange, and what it left."""

    hidden: tuple[HiddenValue, ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    """(where, value) of texts that can be marked as secret."""


EventKind = Literal[
    "exchange",
    "message",
    "action",
    "recording",
    "endpoints",
    "catalog",
    "call",
    "pending",
    "permission",
    "browser",
    "notice",
]


@dataclass(frozen=True, slots=True)
class Event:
    """Something changed. Front ends redraw from it, or ask again."""

    kind: EventKind
    recording: str = ""
    rows: tuple[ExchangeRow, ...] = ()
    """``exchange``: the rows that arrived, in order; a batch may be long."""
    text: str = ""
    """For a person; redacted. ``message``: the id of the stream that got some."""
