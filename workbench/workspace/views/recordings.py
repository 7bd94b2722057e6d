"""What front ends ask of recordings and get about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbench.browser.surroundings import Surroundings
from workbench.exchange import Actor, Exchange, Recording


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


CALLS = "calls"
"""The title of the recording that holds what operations do between two recordings of the person's."""
IMPORTED = "imported"
"""The note of a recording that came from a file."""


def foremost(rows: Iterable[RecordingRow]) -> RecordingRow | None:
    """Give, of recordings by age, which to look at where none was named: what runs, or the last that a person made."""
    return min(rows, key=lambda row: (not row.live, row.recording.title == CALLS), default=None)


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
class SavedFilter:
    """A filter of the traffic table under a name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ReindexResult:
    recordings: int
    exchanges: int
    endpoints: int
    seconds: float
    problems: tuple[str, ...] = ()
