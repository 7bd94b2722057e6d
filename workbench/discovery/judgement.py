"""Weigh the evidence: a small forest of decision trees, learnt from published specifications.

``templates.json`` holds it: ``tests/benchmarks/train_templates.py`` makes that file and says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp, sqrt
from typing import Any

from workbench.discovery.evidence import CERTAIN, Company, Place, Surroundings
from workbench.discovery.features import features
from workbench.discovery.forms import is_settled
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.pooling import MARK, beyond_doubt
from workbench.discovery.shapes import SegmentShape, segment_shape
from workbench.discovery.weighing import Segment, weighed

type Tree = float | tuple[int, float, Tree, Tree]
"""A leaf's score, or (number of the feature, threshold, where it is at most that, where it is more)."""

VALUE_FROM = 0.6


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one segment is a value."""

    probability: float
    reason: str = ""
    doubt: str = ""
    """Why it counts as a name although it may look like a value."""

    @property
    def is_value(self) -> bool:
        """Whether it counts as one: in doubt it does not, since a false merge is worse than a longer list."""
        return self.probability > VALUE_FROM


@dataclass(frozen=True, slots=True)
class Forest:
    names: tuple[str, ...]
    """The features, in the order of their numbers."""
    trees: tuple[Tree, ...]
    known: dict[tuple[float, ...], float] = field(default_factory=dict, compare=False, repr=False)
    """What rows gave: nearly all come again at the next decision."""

    def probability(self, numbers: Mapping[str, float]) -> float:
        """Give the probability that a segment with these features is a value."""
        plain = _plain(numbers)
        if plain is not None:
            return plain
        row = tuple(map(numbers.get, self.names, repeat(0.0)))
        known = self.known.get(row)
        if known is None:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            known = self.known[row] = 1 / (1 + exp(-_bounded(sum([_score(tree, row) for tree in self.trees]))))
        return known


def _bounded(score: float) -> float:
    return max(-_MOST, min(_MOST, score))


_MOST_KNOWN = 50_000
_MOST = 12.0
"""Beyond it a score says no more: e⁻¹² is certain enough."""


def _plain(numbers: Mapping[str, float]) -> float | None:
    """Give the answer where there is nothing to weigh."""
    if numbers["version"] or numbers["registered"] or (numbers["namespace"] and not numbers["given"]):
        return 0.02
    if numbers["kind"] and not numbers["leaf"] and not numbers["given"]:
        return 0.02
    if numbers["file"] and not numbers["given"] and not numbers["siblings"]:
        return 0.3
    if numbers["parent by"] and numbers["leaf"] and not numbers["plural"]:
        return 0.85
    return 0.99 if "shape=date" in numbers or "shape=placeholder" in numbers else None


def _score(tree: Tree, row: tuple[float, ...]) -> float:
    while type(tree) is tuple:
        number, threshold, low, high = tree
        tree = low if row[number] <= threshold else high
    return tree  # type: ignore[return-value]  # mypy does not narrow by ``type() is``, which is what is fast


@dataclass(frozen=True, slots=True)
class Forests:
    """The first judges each segment by itself, the second also by what the first said of others."""

    first: Forest
    second: Forest


@cache
def _weights() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files("workbench.discovery").joinpath("templates.json").read_text("utf-8"))
    return loaded


@cache
def default_lexicon() -> Lexicon:
    lexicon = _weights()["lexicon"]
    return Lexicon(lexicon["segments"], lexicon["words"], lexicon["parents"])


@cache
def default_forests() -> Forests:
    weights = _weights()
    return Forests(forest_of(weights["first"]), forest_of(weights["second"]))


def forest_of(document: Any) -> Forest:
    """Read a forest from JSON: the names of its features, and trees whose nodes refer to them by number."""
    return Forest(tuple(document["features"]), tuple(map(_tree, document["trees"])))


def _tree(tree: Any) -> Tree:
    if isinstance(tree, list):
        return tree[0], float(tree[1]), _tree(tree[2]), _tree(tree[3])
    return float(tree)


type Numbers = dict[tuple[int, tuple[str, ...]], dict[str, dict[str, float]]]
"""(identity of a node, template before it) → segment → features."""

type Votes = dict[str, dict[tuple[str, ...], float]]
"""Segment → place → the first judge's probability that it is a value there."""


@dataclass(frozen=True, slots=True)
class FirstJudge:
    """Judges each segment by itself, and notes what it said."""

    forest: Forest
    votes: Votes
    numbers: Numbers

    def __call__(self, place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
        verdicts = {}
        numbers = self.numbers[id(place.node), place.before] = numbers_of(place, group, around)
        for segment in place.node.children:
            probability = plain(segment)
            if probability is None:
                probability = self.forest.probability(numbers[segment])
            self.votes.setdefault(segment, {})[place.before] = probability
            verdicts[segment] = Verdict(probability)
        return verdicts


@dataclass(frozen=True, slots=True)
class SecondJudge:
    """Judges again, now that it is known how the same text fared elsewhere and how its siblings fared."""

    forests: Forests
    votes: Votes
    numbers: Numbers

    def __call__(self, place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
        sure = {segment: told for segment in place.node.children if (told := plain(segment)) is not None}
        verdicts = {segment: Verdict(told, _reason(segment, {})) for segment, told in sure.items()}
        known = self.numbers.get((id(place.node), place.before))
        numbers = numbers_of(place, group, around) if known is None else known
        first = {segment: self.forests.first.probability(found) for segment, found in numbers.items()}
        siblings = {segment: told for segment, told in (sure | first).items() if segment}
        beside = place.node.children.keys()
        for segment, found in numbers.items():
            more = found | hindsight(segment, place.before, siblings, self.votes)
            judged = Segment(segment, place.before, place.node.children[segment], more, around.given, beside)
            verdicts[segment] = self._verdict(judged, first[segment])
        return verdicts

    def _verdict(self, segment: Segment, first: float) -> Verdict:
        judged = _between(first, self.forests.second.probability(segment.numbers))
        probability, reason = weighed(judged, segment)
        told = reason if probability > judged else _reason(segment.text, segment.numbers)
        return Verdict(probability, told, reason if judged > VALUE_FROM >= probability else "")


def numbers_of(place: Place, group: Company, around: Surroundings) -> dict[str, dict[str, float]]:
    """Give the features of all children that have to be weighed."""
    return {s: features(place, s, group, around) for s in place.node.children if plain(s) is None}


def plain(segment: str) -> float | None:
    """Give the probability where a segment's look leaves nothing to weigh."""
    if not segment or is_settled(segment):
        return 0.0
    if segment in _SIGNS:
        return 0.02
    shape = beyond_doubt(segment)
    if shape or segment.startswith(MARK):
        return 0.99 if shape and shape != "integer" else 0.98
    return _SPACED if " " in segment.strip() else None


_SIGNS = frozenset({"-", "_", ".", "~"})
"""They part one half of a path from the other, or stand for all or for oneself: ``/-/package/…``, ``/users/~``."""
_SPACED = 0.95
"""Nobody names a part of an API with spaces: in 161 specifications not one does."""


def _between(first: float, second: float) -> float:
    """Give the probability halfway in log-odds: two rounds that disagree make a cautious one."""
    odds = (first / (1 - first)) * (second / (1 - second))
    root = sqrt(odds)
    return root / (1 + root)


def hindsight(segment: str, before: tuple[str, ...], siblings: Mapping[str, float], votes: Votes) -> dict[str, float]:
    """Give the numbers that only a first round of judging makes known."""
    others = [probability for other, probability in siblings.items() if other != segment]
    elsewhere = [probability for place, probability in votes.get(segment, {}).items() if place != before]
    return {
        "first": siblings.get(segment, 0.0),
        "siblings first": sum(others) / len(others) if others else 0.5,
        "siblings first most": max(others, default=0.5),
        "siblings first least": min(others, default=0.5),
        "elsewhere": sum(elsewhere) / len(elsewhere) if elsewhere else 0.5,
        "elsewhere most": max(elsewhere, default=0.5),
        "elsewhere least": min(elsewhere, default=0.5),
        "elsewhere places": float(len(elsewhere)),
    }


_SHAPES: dict[SegmentShape, str] = {
    "placeholder": "a secret stood here",
    "integer": "integers",
    "uuid": "UUIDs",
    "hex": "hashes",
    "date": "dates",
    "email": "e-mail addresses",
    "token": "long mixed tokens",
}


def _reason(segment: str, numbers: Mapping[str, float]) -> str:
    """Put the strongest plain piece of evidence for a value into words."""
    if segment.startswith(MARK):
        return "too many different ones to be names"
    shape = segment_shape(segment)
    if shape in CERTAIN:
        return _SHAPES[shape]
    for feature, least, words in _REASONS:
        if numbers.get(feature, 0.0) >= least:
            return words
    return "no name that APIs use"


_REASONS = (
    ("given above", 1.0, "the collection above lists the value"),
    ("given as id", 1.0, "an answer gave the value as an id"),
    ("given as name", 1.0, "an answer gave the value as a name"),
    ("echoed as id", 1.0, "its own answer repeats the value as an id"),
    ("echoed as name", 1.0, "its own answer repeats the value as a name"),
    ("elsewhere", 0.7, "the same text is a value elsewhere"),
    ("below alike certain", 0.3, "the same paths follow as after its siblings' ids"),
    ("answers alike certain", 0.5, "answers look like those for its siblings' ids"),
    ("below alike", 0.3, "the same paths follow as after its siblings"),
    ("answers alike", 0.5, "answers look like its siblings'"),
    ("certain siblings", 0.5, "ids stand beside it"),
)
