"""What front ends ask of imports and exports, and how far those are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.workspace.views.recordings import RecordingRow


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
    replace: bool = False
    """Whether a file that is there is written over."""


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
    replace: bool = False
    """Whether a file that is there is written over."""


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """How far an export is; the last one has the result."""

    phase: Literal["writing", "done"]
    entries: int = 0
    share: float = 0.0
    """0 … 1."""
    result: ExportResult | None = None


@dataclass(frozen=True, slots=True)
class ExportResult:
    path: str
    entries: int
    bytes: int
    skipped: int = 0


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
class ImportProgress:
    """How far an import is; the last one has the result."""

    phase: Literal["reading", "writing", "grouping", "done"]
    entries: int = 0
    share: float = 0.0
    """Of the phase that is done, 0 … 1."""
    result: ImportResult | None = None


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
