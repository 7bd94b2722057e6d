"""What front ends ask for and what they get: the values of ``workbench.workspace.api``."""

from __future__ import annotations

from workbench.catalog import CatalogProblem
from workbench.discovery.changes import EndpointChange
from workbench.operation import Choices, Permission, ToolView
from workbench.store.rows import ExchangePage, ExchangeQuery, ExchangeRow, Looked, StepRow
from workbench.workspace.raw import RawRequest
from workbench.workspace.views.calls import AuditEntry, CallResult, Pending
from workbench.workspace.views.catalog import Caller, CatalogChange, CatalogView, Draft, OperationRow, Proposal
from workbench.workspace.views.endpoints import EndpointDiff, Neighbour, Neighbours, ProbeResult, ProbeTry
from workbench.workspace.views.files import (
    ExportPlan,
    ExportProgress,
    ExportResult,
    ImportPlan,
    ImportProblem,
    ImportProgress,
    ImportResult,
    OpenApiPlan,
)
from workbench.workspace.views.notebook import Discovery, SavedQuery, Suggestion
from workbench.workspace.views.recordings import (
    CALLS,
    IMPORTED,
    ExchangeDetail,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    SavedFilter,
    foremost,
)
from workbench.workspace.views.redaction import HiddenValue, Inspection, ScrubResult
from workbench.workspace.views.sessions import (
    Account,
    Acted,
    BrowserView,
    LoginPlan,
    NeedsPersonError,
    PageView,
    RecipeView,
    SessionStatus,
)
from workbench.workspace.views.status import STREAMS, ClientRow, Event, EventKind, Status

__all__ = [
    "CALLS",
    "IMPORTED",
    "STREAMS",
    "Account",
    "Acted",
    "AuditEntry",
    "BrowserView",
    "CallResult",
    "Caller",
    "CatalogChange",
    "CatalogProblem",
    "CatalogView",
    "Choices",
    "ClientRow",
    "Discovery",
    "Draft",
    "EndpointChange",
    "EndpointDiff",
    "Event",
    "EventKind",
    "ExchangeDetail",
    "ExchangePage",
    "ExchangeQuery",
    "ExchangeRow",
    "ExportPlan",
    "ExportProgress",
    "ExportResult",
    "HiddenValue",
    "ImportPlan",
    "ImportProblem",
    "ImportProgress",
    "ImportResult",
    "Inspection",
    "LoginPlan",
    "Looked",
    "NeedsPersonError",
    "Neighbour",
    "Neighbours",
    "OpenApiPlan",
    "OperationRow",
    "PageView",
    "Pending",
    "Permission",
    "ProbeResult",
    "ProbeTry",
    "Proposal",
    "RawRequest",
    "RecipeView",
    "RecordPlan",
    "RecordingRow",
    "ReindexResult",
    "SavedFilter",
    "SavedQuery",
    "ScrubResult",
    "SessionStatus",
    "Status",
    "StepRow",
    "Suggestion",
    "ToolView",
    "foremost",
]
