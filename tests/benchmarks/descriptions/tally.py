"""Count outcomes by property, and print both tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.benchmarks.descriptions.called import Called, worded
from tests.benchmarks.descriptions.running import Outcome

type Property = tuple[str, str, str]
"""Maker, name, and how it is described."""

_PATH, _VALUE, _ABOUT = 70, 44, 110
"""Characters of a row for each."""


@dataclass(slots=True)
class Side:
    """Properties of one kind: those called a secret, or those that are not."""

    seen: set[Property] = field(default_factory=set)
    wrong: dict[Property, Outcome] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    secrets: Side = field(default_factory=Side)
    others: Side = field(default_factory=Side)
    makers: set[str] = field(default_factory=set)
    descriptions: int = 0

    def add(self, maker: str, results: Iterable[Outcome]) -> None:
        self.makers.add(maker)
        self.descriptions += 1
        for outcome in results:
            planted = outcome.planted
            side = self.secrets if planted.called else self.others
            key = (maker, planted.name, planted.about)
            side.seen.add(key)
            if outcome.is_hidden != bool(planted.called):
                side.wrong.setdefault(key, outcome)

    def called(self) -> Counter[Called]:
        """Say by what those are called secrets that were left."""
        return Counter(outcome.planted.called for outcome in self.secrets.wrong.values())


def lines(tally: Tally, most: int, shown: str = "") -> Iterator[str]:
    """Give the report: ``most`` names of each kind, or each property of the one name that is to be ``shown``."""
    secrets, others = tally.secrets, tally.others
    yield f"{tally.descriptions} descriptions of {len(tally.makers)} makers"
    yield f"called a secret: {len(secrets.seen)} properties, {_share(secrets)} left: {dict(tally.called())}"
    yield f"not called one: {len(others.seen)} properties, {_share(others)} hidden"
    for title, side in (("hidden, and not called a secret", others), ("called a secret, and left", secrets)):
        yield f"\n{title}: properties, makers, name, why; the first of them"
        yield from _of_one(side, shown) if shown else _table(side, most)


def _share(side: Side) -> str:
    return f"{len(side.wrong)} ({100 * len(side.wrong) / (len(side.seen) or 1):.2f} %)"


def _table(side: Side, most: int) -> Iterator[str]:
    groups: defaultdict[str, list[Property]] = defaultdict(list)
    for key in side.wrong:
        groups[worded(key[1])].append(key)
    for name, keys in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))[:most]:
        makers = len({maker for maker, _, _ in keys})
        yield f"{len(keys):5} {makers:4}  {name} {_row(keys[0], side.wrong[keys[0]])}"


def _of_one(side: Side, name: str) -> Iterator[str]:
    return (_row(key, outcome) for key, outcome in side.wrong.items() if worded(key[1]) == name)


def _row(key: Property, outcome: Outcome) -> str:
    planted = outcome.planted
    path = ".".join(map(str, planted.path)) if planted.path else outcome.operation
    place = f"{outcome.where} {path[-_PATH:]} = {str(planted.value)[:_VALUE]!r}"
    return f"({planted.called or outcome.rule}): {place}, {key[0]}: {key[2][:_ABOUT]}"
