"""What discovery keeps of the exchanges: one bounded summary for every distinct request line.

Every summary commutes: the order in which exchanges arrive changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from workbench.discovery.credentials import Credential, credential_of
from workbench.discovery.endpoint import Location
from workbench.discovery.json_path import ITEMS, parts
from workbench.discovery.paging_headers import PagingHeader, paging_headers
from workbench.discovery.policy import Policy
from workbench.discovery.schema import Shape
from workbench.discovery.sessions import MOST_NAMES, scripts_cannot_read
from workbench.discovery.stretch import Answered, Seen, Stretch
from workbench.exchange import JsonValue


class Hit(NamedTuple):
    """One exchange, without its content."""

    started: float
    exchange: str
    status: int


@dataclass(slots=True)
class Hits:
    """How often, how fast and with what outcome; a few exchanges as samples."""

    calls: int = 0
    exchanges: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    early: list[Hit] = field(default_factory=list)
    """The earliest, and the earliest of each status, in order."""
    seconds: dict[tuple[int, str], float] = field(default_factory=dict)
    """(checksum, exchange) → how long it took: those of the smallest checksums."""
    _enough: tuple[int, str] | None = None
    """No key after it counts any more."""

    def observe(self, seen: Sequence[Seen]) -> None:
        """Count calls; all calls of one exchange have to come together."""
        self.calls += len(seen)
        self.statuses.update([one.status for one in seen])
        whole = {one.exchange.id: one for one in seen}
        self.exchanges += len(whole)
        last = self._last()
        early = [one for one in whole.values() if one.exchange.started <= last.get(one.status, _NEVER)]
        if early:
            self._see([Hit(one.exchange.started, one.exchange.id, one.status) for one in early])
        self._time({(crc32(ident.encode()), ident): one.exchange.duration for ident, one in whole.items()})

    def merge(self, other: Hits) -> None:
        self.calls += other.calls
        self.exchanges += other.exchanges
        self.statuses.update(other.statuses)
        self._see(other.early)
        self._time(other.seconds)

    def durations(self) -> list[float]:
        """Give the durations of a fair sample, ascending."""
        return sorted(self.seconds[key] for key in sorted(self.seconds)[:MOST_DURATIONS])

    def _last(self) -> Mapping[int, float]:
        """Say for each status when what counts no more begins: once so many earlier ones are kept, and one of that status."""
        if len(self.early) < MOST_SAMPLES:
            return {}
        enough = self.early[MOST_SAMPLES - 1].started
        return {hit.status: max(hit.started, enough) for hit in reversed(self.early)}

    def _see(self, hits: Iterable[Hit]) -> None:
        ordered = sorted([*self.early, *hits])
        first = {hit.status: hit for hit in reversed(ordered)}
        self.early = sorted({*ordered[:MOST_SAMPLES], *first.values()})

    def _time(self, seconds: Mapping[tuple[int, str], float]) -> None:
        enough = self._enough
        self.seconds.update(seconds if enough is None else {key: s for key, s in seconds.items() if key <= enough})
        if len(self.seconds) > 2 * MOST_DURATIONS:
            self.seconds = {key: self.seconds[key] for key in sorted(self.seconds)[:MOST_DURATIONS]}
            self._enough = max(self.seconds)


_NEVER = float("inf")
MOST_SAMPLES = 5
MOST_DURATIONS = 128


@dataclass(slots=True)
class Answers:
    """The answers of one status and type."""

    count: int = 0
    shape: Shape | None = None
    fault: Shape | None = None
    """Of answers that say with a good status that it went wrong: JSON-RPC's, GraphQL's."""

    def observe(self, answered: Answered) -> None:
        self.count += answered.count
        if answered.good is not None:
            self.shape = self.shape or Shape()
            self.shape.take(answered.good)
        if answered.faults is not None:
            self.fault = self.fault or Shape()
            self.fault.take(answered.faults)

    def merge(self, other: Answers) -> None:
        self.count += other.count
        if other.shape is not None:
            self.shape = self.shape or Shape()
            self.shape.merge(other.shape)
        if other.fault is not None:
            self.fault = self.fault or Shape()
            self.fault.merge(other.fault)


@dataclass(slots=True)
class Facts:
    """Everything known about the calls of one request line, or (merged) of one endpoint."""

    hits: Hits = field(default_factory=Hits)
    documents: Counter[str] = field(default_factory=Counter)
    inputs: dict[Location, Shape] = field(default_factory=dict)
    media_types: Counter[str] = field(default_factory=Counter)
    answers: dict[tuple[int, str], Answers] = field(default_factory=dict)
    credentials: Counter[Credential] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    """Resource types; ``navigation`` for a download that a page's link started."""
    paging: Counter[PagingHeader] = field(default_factory=Counter)
    """Headers of answers that say how a list goes on."""
    policy: Policy = field(default_factory=Policy)
    given: frozenset[str] = frozenset()
    """Cookies that answers set for the browser alone."""

    def observe(self, stretch: Stretch) -> None:
        """Take in calls of the line."""
        self.hits.observe(stretch.seen)
        self._observe_requests(stretch.seen)
        for one in stretch.seen:
            if one.exchange.response and (headers := one.exchange.response.headers):
                self.paging.update(paging_headers(headers))
                self.policy.observe(headers, one.status)
                self._give(scripts_cannot_read(headers))
        for location, column in stretch.inputs.items():
            self.inputs.setdefault(location, Shape()).take(column)
        for answered in stretch.answers:
            self.answers.setdefault((answered.status, answered.media_type), Answers()).observe(answered)

    def _observe_requests(self, seen: Sequence[Seen]) -> None:
        calls = [one.call for one in seen]
        self.documents.update([call.document for call in calls if call.document])
        self.media_types.update([call.media_type for call in calls if call.media_type])
        self.types.update(["navigation" if one.call.sent.navigates else one.exchange.resource_type for one in seen])
        carried = Counter((one.call.sent, _names(one.call.inputs.get("query")), one.status) for one in seen)
        for (sent, names, status), count in carried.items():
            self.credentials[credential_of(sent.headers, names, status)] += count

    def _give(self, names: Collection[str]) -> None:
        if not self.given.issuperset(names):
            self.given = frozenset(sorted(self.given.union(names))[:MOST_NAMES])

    def merge(self, other: Facts) -> None:
        """Take in the calls of another request line."""
        self.hits.merge(other.hits)
        self._give(other.given)
        self.policy.merge(other.policy)
        self.paging.update(other.paging)
        for mine, theirs in (
            (self.documents, other.documents),
            (self.media_types, other.media_types),
            (self.types, other.types),
        ):
            mine.update(theirs)
        self.credentials.update(other.credentials)
        for location, shape in other.inputs.items():
            self.inputs.setdefault(location, Shape()).merge(shape)
        for key, answers in other.answers.items():
            self.answers.setdefault(key, Answers()).merge(answers)

    def shape_at(self, path: str) -> Shape | None:
        """Give the shape at a JSON path of the most frequent success, None where there is none."""
        shape = self.success()
        for part in parts(path):
            if shape is None:
                return None
            shape = shape.items if part == ITEMS else shape.fields.get(part)
        return shape

    def success(self) -> Shape | None:
        """Give the shape of the most frequent JSON answer with a 2xx status."""
        shapes = [(a.count, -key[0], a.shape) for key, a in self.answers.items() if a.shape and 200 <= key[0] < 300]
        return max(shapes, key=lambda entry: entry[:2])[2] if shapes else None


def _names(fields: JsonValue) -> tuple[str, ...]:
    return tuple(fields) if isinstance(fields, dict) else ()
