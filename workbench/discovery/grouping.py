"""From redacted exchanges to endpoints: the whole of discovery, in one pass and one decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.discovery.assembly import assemble
from workbench.discovery.calls import calls_of, is_application
from workbench.discovery.drafts import Draft, draft_endpoints
from workbench.discovery.endpoint import Endpoint, Override
from workbench.discovery.facts import Facts
from workbench.discovery.keys import Key
from workbench.discovery.values import Values
from workbench.exchange import Redacted


@dataclass(frozen=True, slots=True)
class Grouping:
    """All endpoints of some exchanges."""

    endpoints: tuple[Endpoint, ...]
    """Noise too, flagged; sorted by origin, category, path, method and discriminator."""
    assignment: Mapping[str, str] = field(default_factory=dict)
    """Exchange id → endpoint id; of a batch's operations the first."""


class Grouper:
    """Groups exchanges as they come. What it keeps grows with distinct request lines, not with bodies.

    ``grouping()`` depends on which exchanges were added, never on when or in which order.
    """

    def __init__(self, overrides: Sequence[Override] = ()) -> None:
        self._facts: dict[Key, Facts] = {}
        self._values = Values()
        self._first: dict[str, Key] = {}
        self._overrides = tuple(overrides)

    def add(self, exchanges: Iterable[Redacted]) -> None:
        """Take in exchanges; one that was added before is left out."""
        for exchange in exchanges:
            if is_application(exchange) and exchange.id not in self._first:
                self._add(exchange)

    def _add(self, exchange: Redacted) -> None:
        for call in calls_of(exchange):
            key = Key(call.origin, call.path, call.method, call.discriminator)
            self._first.setdefault(exchange.id, key)
            facts = self._facts.get(key)
            if facts is None:
                facts = self._facts[key] = Facts()
            facts.observe(call, exchange)
            self._values.observe(key, call, exchange)

    @property
    def facts(self) -> Mapping[Key, Facts]:
        return self._facts

    @property
    def values(self) -> Values:
        return self._values

    def grouping(self) -> Grouping:
        """Decide: templates, endpoints, names, links."""
        drafts: list[Draft] = draft_endpoints(self._facts, self._values, self._overrides)
        endpoints = assemble(drafts, self._values, self._overrides)
        endpoint_of = {key: draft.id for draft in drafts for key in draft.keys}
        return Grouping(endpoints, {exchange: endpoint_of[key] for exchange, key in self._first.items()})


def group(exchanges: Iterable[Redacted], overrides: Sequence[Override] = ()) -> Grouping:
    """Group exchanges into endpoints: pure, deterministic, linear in their number."""
    grouper = Grouper(overrides)
    grouper.add(exchanges)
    return grouper.grouping()
