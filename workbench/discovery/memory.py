"""What is still true from the last decision, so that one more exchange does not mean to decide everything anew.

Nothing here changes a result: whatever a result depends on is compared before it is given again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.discovery.affinity import Slot
from workbench.discovery.deep import texts_of
from workbench.discovery.endpoint import Endpoint, ValueLink
from workbench.discovery.facts import Facts
from workbench.discovery.keys import Key
from workbench.discovery.line import Line, Span
from workbench.discovery.lines import Told, told_by
from workbench.discovery.links import Use
from workbench.discovery.shapes import SegmentShape
from workbench.discovery.templates import Template
from workbench.discovery.trie import PathFacts

type Version = tuple[tuple[int, int], ...]
"""Lines by their numbers, each with its version."""


class Place(NamedTuple):
    """A raw path that an endpoint was called at."""

    key: Key
    path: str
    span: Span


class Slotted(NamedTuple):
    """What stands in the slots of an endpoint's template."""

    columns: list[list[str]]
    """For each slot its values, one for each place."""
    shapes: list[Counter[SegmentShape]]
    fields: list[Counter[str]]
    """Those that repeat the value: of the endpoint's own answers, of the collection's above."""
    owned: list[Counter[str]]
    """Those of any answer that say whose id each value is."""
    codes: list[str]
    """What the values are codes of: a country, a year."""


type Merged = tuple[Facts, list[Place]]


@dataclass(slots=True)
class Memory:
    """Of one grouper."""

    _told: dict[int, tuple[int, Told]] = field(default_factory=dict)
    _slotted: dict[str, tuple[object, Set[str], Slotted]] = field(default_factory=dict)
    _templates: dict[str, tuple[list[PathFacts], frozenset[str], dict[str, Template]]] = field(default_factory=dict)
    """Origin → its paths, what answers may say of them, what was decided."""
    _merged: dict[str, tuple[Version, Merged]] = field(default_factory=dict)
    _described: dict[str, tuple[object, Endpoint]] = field(default_factory=dict)
    _endpoints: dict[Key, str] = field(default_factory=dict)
    _nouns: dict[str, str] = field(default_factory=dict)
    _links: dict[tuple[str, Slot], tuple[dict[str, Span], list[ValueLink]]] = field(default_factory=dict)

    def told(self, line: Line) -> Told:
        """Give what a line says of its paths."""
        known = self._told.get(line.number)
        if known is None or known[0] != line.version:
            known = self._told[line.number] = line.version, told_by(line)
        return known[1]

    def slotted(self, draft: str, basis: object, touched: Set[str], find: Callable[[], Slotted]) -> Slotted:
        """Give what stands in a draft's slots: found anew when that, or its producers, changed."""
        known = self._slotted.get(draft)
        if known is None or known[0] != basis or not touched.isdisjoint(known[1]):
            found = find()
            known = self._slotted[draft] = basis, {value for column in found.columns for value in column}, found
        return known[2]

    def templates(
        self,
        origin: str,
        paths: list[PathFacts],
        touched: Set[str],
        decide: Callable[[list[PathFacts]], dict[str, Template]],
    ) -> dict[str, Template]:
        """Give the templates of an origin, decided anew when its paths changed or an answer gave one of their segments."""
        known = self._templates.get(origin)
        if known and known[0] == paths and touched.isdisjoint(known[1]):
            return known[2]
        decided = decide(paths)
        texts = frozenset[str]().union(*(texts_of(path.path) for path in paths))
        self._templates[origin] = paths, texts, decided
        return decided

    def merged(self, draft: str, version: Version, merge: Callable[[], Merged]) -> Merged:
        known = self._merged.get(draft)
        if known is None or known[0] != version:
            known = self._merged[draft] = version, merge()
        return known[1]

    def described(self, draft: str, basis: object, describe: Callable[[], Endpoint]) -> Endpoint:
        known = self._described.get(draft)
        if known is None or known[0] != basis:
            known = self._described[draft] = basis, describe()
        return known[1]

    def links(
        self, endpoints: Mapping[Key, str], nouns: Mapping[str, str], touched: Set[str]
    ) -> Callable[[Use, Callable[[Use], list[ValueLink]]], list[ValueLink]]:
        """Give a look-up of what may have fed a use: found anew when its values or their producers changed."""
        # Lines that are new or gone void nothing: the values that they gave are touched.
        if _differ(self._endpoints, endpoints) or _differ(self._nouns, nouns):
            self._links.clear()
        self._endpoints, self._nouns = dict(endpoints), dict(nouns)

        def remembered(use: Use, find: Callable[[Use], list[ValueLink]]) -> list[ValueLink]:
            at = use.consumer, use.slot
            known = self._links.get(at)
            if known is None or known[0] != use.values or not touched.isdisjoint(use.values):
                known = self._links[at] = use.values, find(use)
            return known[1]

        return remembered


def _differ[K](before: Mapping[K, str], now: Mapping[K, str]) -> bool:
    return any(now.get(key, value) != value for key, value in before.items())
