"""From redacted exchanges to endpoints: the whole of discovery, in one pass and one decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.discovery.assembly import assemble
from workbench.discovery.assignment import Assignment
from workbench.discovery.calls import calls_of, is_application
from workbench.discovery.drafts import Draft, draft_endpoints
from workbench.discovery.endpoint import Endpoint, Override
from workbench.discovery.keys import Key
from workbench.discovery.line import Line
from workbench.discovery.line_table import Lines
from workbench.discovery.memory import Memory
from workbench.discovery.stretch import Seen, stretch_of
from workbench.discovery.values import Values
from workbench.exchange import Exchange, Redacted

_MOST_WAITING = 32_000_000
"""Characters, roughly, that wait to be taken in together."""
_OVERHEAD = 2_000
"""Characters that an exchange counts for beside its bodies."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """All endpoints of some exchanges."""

    endpoints: tuple[Endpoint, ...]
    """Noise too, flagged; sorted by origin, category, path, method and discriminator."""
    assignment: Mapping[str, str] = field(default_factory=dict)
    """Exchange id → endpoint id; of a batch's operations the first."""
    changed: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    """What of the assignment is other than in the grouper's grouping before."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a grouper has taken in: another, of this process or of one that it is sent to, can take it over."""

    lines: tuple[Line, ...]
    values: Values
    line_of: Mapping[str, Line]
    """By exchange: of a batch's operations the first."""
    overrides: tuple[Override, ...]


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
        self._waiting = defaultdict[Line, list[Seen]](list)
        self._room = _MOST_WAITING

    def add(self, exchanges: Iterable[Redacted]) -> None:
        """Take in exchanges; one that was added before is left out."""
        for exchange in exchanges:
            if is_application(exchange) and exchange.id not in self._line_of:
                self._sort(exchange)

    def __contains__(self, exchange: str) -> bool:
        return exchange in self._line_of

    def taken(self) -> Taken:
        """Give what was taken in. The grouper is not to be used any more."""
        self.catch_up()
        return Taken(tuple(self._lines.by_key.values()), self._values, self._line_of, self._overrides)

    def can_take_over(self, taken: Taken) -> bool:
        """Whether none of those exchanges was added here, and the same decisions hold."""
        return taken.overrides == self._overrides and self._line_of.keys().isdisjoint(taken.line_of)

    def take_over(self, taken: Taken) -> None:
        """Take in what another grouper has, as if its exchanges had been added here."""
        self.catch_up()
        for line in taken.lines:
            self._lines.adopt(line)
        self._values.take_over(taken.values, self._lines.generic_of)
        self._line_of.update(taken.line_of)
        self._fresh += taken.line_of

    def _sort(self, exchange: Redacted) -> None:
        """Find the lines of an exchange's calls; what the calls hold waits, since many at once cost less."""
        status = exchange.response.status if exchange.response else 0
        for call in calls_of(exchange):
            line = self._lines.line(call)
            if exchange.id not in self._line_of:
                self._line_of[exchange.id] = line
                self._fresh.append(exchange.id)
                line.exchanges.append(exchange.id)
            self._waiting[line].append(Seen(call, exchange, status))
        self._room -= _characters(exchange)
        if self._room < 0:
            self.catch_up()

    def catch_up(self) -> None:
        """Take in what waits: whoever asks for anything has it done before."""
        for line, seen in self._waiting.items():
            # It may have been pooled since.
            now, stretch = line.now(), stretch_of(seen)
            now.observe(stretch)
            self._values.observe(now, stretch)
        self._waiting.clear()
        self._room = _MOST_WAITING

    @property
    def lines(self) -> Mapping[Key, Line]:
        self.catch_up()
        return self._lines.by_key

    @property
    def values(self) -> Values:
        self.catch_up()
        return self._values

    def key_of(self, exchange: str) -> Key:
        """Give the line of an exchange that was added: of a batch's operations the first."""
        return self._line_of[exchange].now().key

    def grouping(self) -> Grouping:
        """Decide: templates, endpoints, names, links."""
        self.catch_up()
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
        changed = set(self._fresh).union(*(line.exchanges for line in moved)) if moved else self._fresh
        self._endpoint_of, self._fresh = endpoint_of, []
        return tuple((exchange, assignment[exchange]) for exchange in sorted(changed))


def _characters(exchange: Exchange) -> int:
    answer = exchange.response.body.text if exchange.response else ""
    return _OVERHEAD + len(exchange.request.body.text) + len(answer)


def group(exchanges: Iterable[Redacted], overrides: Sequence[Override] = ()) -> Grouping:
    """Group exchanges into endpoints: pure, deterministic, linear in their number."""
    grouper = Grouper(overrides)
    grouper.add(exchanges)
    return grouper.grouping()
