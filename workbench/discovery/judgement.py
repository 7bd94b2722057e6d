"""Weigh the evidence: a small forest of decision trees, learnt from published specifications.

``templates.json`` holds it: ``tests/benchmarks/train_templates.py`` makes that file and says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from workbench.discovery.evidence import CERTAIN, Company, Place, Surroundings, features
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.shapes import SegmentShape, segment_shape

type Tree = float | tuple[str, float, Tree, Tree]
"""A leaf's score, or (feature, threshold, where it is at most that, where it is more)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one segment is a value."""

    probability: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Forest:
    trees: tuple[Tree, ...]

    def probability(self, numbers: Mapping[str, float]) -> float:
        """Give the probability that a segment with these features is a value."""
        return 1 / (1 + exp(-sum(_score(tree, numbers) for tree in self.trees)))


def _score(tree: Tree, numbers: Mapping[str, float]) -> float:
    while isinstance(tree, tuple):
        feature, threshold, low, high = tree
        tree = low if numbers.get(feature, 0.0) <= threshold else high
    return tree


@cache
def _weights() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files("workbench.discovery").joinpath("templates.json").read_text("utf-8"))
    return loaded


@cache
def default_lexicon() -> Lexicon:
    lexicon = _weights()["lexicon"]
    return Lexicon(lexicon["segments"], lexicon["words"], lexicon["parents"])


@cache
def default_forest() -> Forest:
    weights = _weights()
    return forest_of(weights["features"], weights["trees"])


def forest_of(names: list[str], trees: list[Any]) -> Forest:
    """Read a forest from JSON; ``names`` are the features that nodes refer to by number."""
    return Forest(tuple(_tree(names, tree) for tree in trees))


def _tree(names: list[str], tree: Any) -> Tree:
    if isinstance(tree, list):
        return names[tree[0]], float(tree[1]), _tree(names, tree[2]), _tree(names, tree[3])
    return float(tree)


def judge_place(place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
    """Judge every child of one place."""
    return judge_with(default_forest(), place, group, around)


def judge_with(forest: Forest, place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
    verdicts = {}
    for segment in place.node.children:
        numbers = features(place, segment, group, around)
        probability = forest.probability(numbers) if segment else 0.0
        verdicts[segment] = Verdict(probability, _reason(segment, numbers))
    return verdicts


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
    ("below alike certain", 0.3, "the same paths follow as after its siblings' ids"),
    ("answers alike certain", 0.5, "answers look like those for its siblings' ids"),
    ("below alike", 0.3, "the same paths follow as after its siblings"),
    ("answers alike", 0.5, "answers look like its siblings'"),
    ("certain siblings", 0.5, "ids stand beside it"),
)
