"""From redacted exchanges to endpoints: the whole of discovery, in one pass and one decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.discovery.assembly import assemble
from workbench.discovery.assignment import Assignment
from workbench.discovery.calls import calls_of, is_application
from workbench.discovery.drafts import Draft, draft_endpoints
from workbench.discovery.endpoint import Endpoint, Override
from workbench.discovery.keys import Key
from workbench.discovery.line import Line, Span
from workbench.discovery.line_table import Lines
from workbench.discovery.memory import Memory
from workbench.discovery.values import Values
from workbench.exchange import Redacted


@dataclass(frozen=True, slots=True)
class Grouping:
    """All endpoints of some exchanges."""

    endpoints: tuple[Endpoint, ...]
    """Noise too, flagged; sorted by origin, category, path, method and discriminator."""
    assignment: Mapping[str, str] = field(default_factory=dict)
    """Exchange id → endpoint id; of a batch's operations the first."""
    changed: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    """What of the assignment is other than in the grouper's grouping before."""


class Grouper:
    """Groups exchanges as they come. What it keeps grows with what is different, not with what is sent.

    ``grouping()`` depends on which exchanges were added, never on when or in which order.
    """

    def __init__(self, overrides: Sequence[Override] = ()) -> None:
        self._lines = Lines(overrides)
        self._values = Values()
        self._line_of: dict[str, Line] = {}
        self._fresh: list[str] = []
        self._endpoint_of: dict[Line, str] = {}
        self._overrides = tuple(overrides)
        self._memory = Memory()

    def add(self, exchanges: Iterable[Redacted]) -> None:
        """Take in exchanges; one that was added before is left out."""
        for exchange in exchanges:
            if is_application(exchange) and exchange.id not in self._line_of:
                self._add(exchange)

    def __contains__(self, exchange: str) -> bool:
        return exchange in self._line_of

    def _add(self, exchange: Redacted) -> None:
        for call in calls_of(exchange):
            line = self._lines.line(call)
            if exchange.id not in self._line_of:
                self._line_of[exchange.id] = line
                self._fresh.append(exchange.id)
                line.exchanges.append(exchange.id)
            line.facts.observe(call, exchange)
            line.sent(call.path, Span(exchange.started, exchange.started))
            self._values.observe(line, call, exchange)

    @property
    def lines(self) -> Mapping[Key, Line]:
        return self._lines.by_key

    @property
    def values(self) -> Values:
        return self._values

    def key_of(self, exchange: str) -> Key:
        """Give the line of an exchange that was added: of a batch's operations the first."""
        return self._line_of[exchange].now().key

    def grouping(self) -> Grouping:
        """Decide: templates, endpoints, names, links."""
        self._values.forget(self._lines.gone)
        self._lines.gone.clear()
        drafts: list[Draft] = draft_endpoints(self.lines, self._values, self._overrides, self._memory)
        endpoints = assemble(drafts, self._values, self._overrides, self._memory)
        self._values.touched.clear()
        endpoint_of = {self.lines[key]: draft.id for draft in drafts for key in draft.keys}
        assignment = Assignment(self._line_of, endpoint_of)
        return Grouping(endpoints, assignment, self._changed(assignment, endpoint_of))

    def _changed(self, assignment: Assignment, endpoint_of: dict[Line, str]) -> tuple[tuple[str, str], ...]:
        moved = {line.now() for line, ident in self._endpoint_of.items() if endpoint_of[line.now()] != ident}
        changed = {exchange for line in moved for exchange in line.exchanges} | set(self._fresh)
        self._endpoint_of, self._fresh = endpoint_of, []
        return tuple((exchange, assignment[exchange]) for exchange in sorted(changed))


def group(exchanges: Iterable[Redacted], overrides: Sequence[Override] = ()) -> Grouping:
    """Group exchanges into endpoints: pure, deterministic, linear in their number."""
    grouper = Grouper(overrides)
    grouper.add(exchanges)
    return grouper.grouping()
