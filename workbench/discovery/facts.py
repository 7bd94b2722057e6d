"""What discovery keeps of the exchanges: one bounded summary for every distinct request line.

Every summary commutes: the order in which exchanges arrive changes nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from workbench.discovery.calls import Call
from workbench.discovery.content import header
from workbench.discovery.credentials import Credential, credential_of
from workbench.discovery.endpoint import Location
from workbench.discovery.json_path import ITEMS, parts
from workbench.discovery.policy import Policy
from workbench.discovery.schema import Shape
from workbench.exchange import Exchange


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
    """The earliest, and the earliest of each status."""
    seconds: dict[tuple[int, str], float] = field(default_factory=dict)
    """(checksum, exchange) → how long it took: those of the smallest checksums."""
    _last: str = ""

    def observe(self, hit: Hit, seconds: float) -> None:
        """Count a call; all calls of one exchange have to come one after the other."""
        self.calls += 1
        self.statuses[hit.status] += 1
        if hit.exchange == self._last:
            return
        self._last = hit.exchange
        self.exchanges += 1
        self.early.append(hit)
        if len(self.early) > 4 * MOST_SAMPLES:
            self.early = self.samples()
        self._time((crc32(hit.exchange.encode()), hit.exchange), seconds)

    def merge(self, other: Hits) -> None:
        self.calls += other.calls
        self.exchanges += other.exchanges
        self.statuses.update(other.statuses)
        self.early = [*self.early, *other.early]
        self.early = self.samples()
        for key, seconds in other.seconds.items():
            self._time(key, seconds)

    def samples(self) -> list[Hit]:
        """Give the earliest, and the earliest of each status, in order."""
        ordered = sorted(self.early)
        first = {hit.status: hit for hit in reversed(ordered)}
        return sorted({*ordered[:MOST_SAMPLES], *first.values()})

    def durations(self) -> list[float]:
        """Give the durations of a fair sample, ascending."""
        return sorted(self.seconds[key] for key in sorted(self.seconds)[:MOST_DURATIONS])

    def _time(self, key: tuple[int, str], seconds: float) -> None:
        self.seconds[key] = seconds
        if len(self.seconds) > 2 * MOST_DURATIONS:
            self.seconds = {kept: self.seconds[kept] for kept in sorted(self.seconds)[:MOST_DURATIONS]}


MOST_SAMPLES = 5
MOST_DURATIONS = 128


@dataclass(slots=True)
class Answers:
    """The answers of one status and type."""

    count: int = 0
    shape: Shape | None = None
    fault: Shape | None = None
    """Of answers that say with a good status that it went wrong: JSON-RPC's, GraphQL's."""

    def observe(self, call: Call) -> None:
        self.count += 1
        if not call.answered:
            return
        if is_fault(call):
            self.fault = self.fault or Shape()
            self.fault.observe(call.answer)
        else:
            self.shape = self.shape or Shape()
            self.shape.observe(call.answer)

    def merge(self, other: Answers) -> None:
        self.count += other.count
        if other.shape is not None:
            self.shape = self.shape or Shape()
            self.shape.merge(other.shape)
        if other.fault is not None:
            self.fault = self.fault or Shape()
            self.fault.merge(other.fault)


def is_fault(call: Call) -> bool:
    """Whether an answer holds nothing but an error, by its protocol: JSON-RPC 2.0, section 5; GraphQL, section 7."""
    kind = call.discriminator.kind if call.discriminator else ""
    answer = call.answer
    if not isinstance(answer, dict):
        return False
    if kind == "jsonrpc":
        return answer.get("error") is not None and answer.get("result") is None
    return kind == "graphql" and bool(answer.get("errors")) and answer.get("data") is None


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
    linked: int = 0
    """Answers with a ``Link: …; rel="next"`` header (RFC 8288)."""
    policy: Policy = field(default_factory=Policy)

    def observe(self, call: Call, exchange: Exchange) -> None:
        """Take in one call of an exchange."""
        response = exchange.response
        status = response.status if response else 0
        headers = response.headers if response else ()
        self.hits.observe(Hit(exchange.started, exchange.id, status), exchange.duration)
        navigates = header(exchange.request.headers, "sec-fetch-mode") == "navigate"
        self.types["navigation" if navigates else exchange.resource_type] += 1
        self.linked += 'rel="next"' in header(headers, "link").replace("rel=next", 'rel="next"')
        self.policy.observe(headers, status)
        query = call.inputs.get("query")
        names = list(query) if isinstance(query, dict) else []
        self.credentials[credential_of(exchange.request.headers, names, status)] += 1
        self._observe_inputs(call)
        self._observe_answer(call, status)

    def _observe_inputs(self, call: Call) -> None:
        if call.document:
            self.documents[call.document] += 1
        if call.media_type:
            self.media_types[call.media_type] += 1
        for location, value in call.inputs.items():
            self.inputs.setdefault(location, Shape()).observe(value)

    def _observe_answer(self, call: Call, status: int) -> None:
        self.answers.setdefault((status, call.answer_type), Answers()).observe(call)

    def merge(self, other: Facts) -> None:
        """Take in the calls of another request line."""
        self.hits.merge(other.hits)
        self.linked += other.linked
        self.policy.merge(other.policy)
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
