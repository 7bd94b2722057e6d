"""Weigh the evidence: a small forest of decision trees, learnt from published specifications.

``templates.json`` holds it: ``tests/benchmarks/train_templates.py`` makes that file and says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from typing import Any

from workbench.discovery.evidence import CERTAIN, Company, Place, Surroundings
from workbench.discovery.features import features
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.shapes import SegmentShape, segment_shape

type Tree = float | tuple[int, float, Tree, Tree]
"""A leaf's score, or (number of the feature, threshold, where it is at most that, where it is more)."""

VALUE_FROM = 0.6


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one segment is a value."""

    probability: float
    reason: str = ""

    @property
    def is_value(self) -> bool:
        """Whether it counts as one: in doubt it does not, since a false merge is worse than a longer list."""
        return self.probability > VALUE_FROM


@dataclass(frozen=True, slots=True)
class Forest:
    names: tuple[str, ...]
    """The features, in the order of their numbers."""
    trees: tuple[Tree, ...]

    def probability(self, numbers: Mapping[str, float]) -> float:
        """Give the probability that a segment with these features is a value."""
        plain = _plain(numbers)
        if plain is not None:
            return plain
        row = [numbers.get(name, 0.0) for name in self.names]
        return 1 / (1 + exp(-_bounded(sum([_score(tree, row) for tree in self.trees]))))


def _bounded(score: float) -> float:
    return max(-_MOST, min(_MOST, score))


_MOST = 12.0
"""Beyond it a score says no more: e⁻¹² is certain enough."""


def _plain(numbers: Mapping[str, float]) -> float | None:
    """Give the answer where there is nothing to weigh."""
    if numbers["version"] or (numbers["namespace"] and not numbers["given"]):
        return 0.02
    if numbers["kind"] and not numbers["leaf"] and not numbers["given"]:
        return 0.02
    if numbers["file"] and not numbers["given"] and not numbers["siblings"]:
        return 0.3
    if numbers["parent by"] and numbers["leaf"] and not numbers["plural"]:
        return 0.85
    if any(shape in numbers for shape in _BEYOND_DOUBT):
        return 0.99
    return 0.98 if "shape=integer" in numbers and numbers["length"] > 4 else None


_BEYOND_DOUBT = ("shape=uuid", "shape=email", "shape=placeholder", "shape=date")


def _score(tree: Tree, row: list[float]) -> float:
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


type Votes = dict[str, dict[tuple[str, ...], float]]
"""Segment → place → the first judge's probability that it is a value there."""


@dataclass(frozen=True, slots=True)
class FirstJudge:
    """Judges each segment by itself, and notes what it said."""

    forest: Forest
    votes: Votes

    def __call__(self, place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
        verdicts = {}
        for segment in place.node.children:
            probability = self.forest.probability(features(place, segment, group, around)) if segment else 0.0
            self.votes.setdefault(segment, {})[place.before] = probability
            verdicts[segment] = Verdict(probability)
        return verdicts


@dataclass(frozen=True, slots=True)
class SecondJudge:
    """Judges again, now that it is known how the same text fared elsewhere and how its siblings fared."""

    forests: Forests
    votes: Votes

    def __call__(self, place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
        numbers = {segment: features(place, segment, group, around) for segment in place.node.children}
        first = {segment: self.forests.first.probability(found) for segment, found in numbers.items() if segment}
        verdicts = {}
        for segment, found in numbers.items():
            more = found | hindsight(segment, place.before, first, self.votes)
            probability = _between(first[segment], self.forests.second.probability(more)) if segment else 0.0
            verdicts[segment] = Verdict(probability, _reason(segment, more))
        return verdicts


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
