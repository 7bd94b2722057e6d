"""Learn the template decision from recordings with known templates, and write ``templates.json``.

    uv run --with lightgbm python -m tests.benchmarks.train_templates RECORDINGS

A gradient-boosted forest over the features of ``workbench.discovery.evidence``, whose lexicon is
made of the names in the true templates; while an API's own examples are made, its names are left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm  # type: ignore[import-not-found]  # a tool of training, no dependency of the product
import numpy as np

from tests.benchmarks.examples import Api, Example, Tally, examples_of, fold_of, plain_values, read_api, usage_of
from workbench.discovery.judgement import Forests, Votes, forest_of, hindsight
from workbench.discovery.lexicon import Lexicon

TARGET = Path(__file__).parents[2] / "workbench" / "discovery" / "templates.json"
ROUNDS = 120
INNER = 3
"""Folds by which the first forest judges APIs that it has not seen."""
# What few examples say against these directions is chance.
FOR = (
    "certain", "shape=uuid", "shape=integer", "shape=hex", "shape=email", "shape=token", "shape=date",
    "shape=placeholder", "digits", "odd", "given as id", "given as name", "given above", "given by noun",
    "echoed as id", "echoed as name", "below alike", "below alike certain", "answers alike", "answers alike certain",
    "certain siblings", "certain count", "parent lexicon", "parent plural", "first", "siblings first",
    "siblings first most", "siblings first least", "elsewhere", "elsewhere most", "elsewhere least",
)  # fmt: skip
AGAINST = (
    "lexicon", "lexicon least", "lexicon mean", "lexicon last", "places", "action", "field words", "shape=word",
    "spread", "spread share", "given as kind", "shape=version",
)  # fmt: skip
SECOND = (
    "first", "siblings first", "siblings first most", "siblings first least", "elsewhere", "elsewhere most",
    "elsewhere least", "elsewhere places", "siblings", "certain siblings", "below alike", "answers alike", "spread",
    "spread share", "share of hits", "lexicon", "lexicon mean", "given", "given as id", "given as name", "shape=word",
    "parent plural", "below a value", "places",
)  # fmt: skip
"""What the second forest looks at: little, so that it corrects the first and does not replace it."""
SECOND_ROUNDS = 40
PLAIN = {"file", "kind", "parent by", "registered"}
"""What rules decide before any forest is asked."""


SETTINGS = {
    "objective": "binary",
    "num_leaves": 8,
    "learning_rate": 0.1,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}


@dataclass(frozen=True, slots=True)
class Trained:
    document: dict[str, Any]
    """What ``templates.json`` holds."""

    @property
    def forests(self) -> Forests:
        return Forests(forest_of(self.document["first"]), forest_of(self.document["second"]))

    @property
    def lexicon(self) -> Lexicon:
        lexicon = self.document["lexicon"]
        return Lexicon(lexicon["segments"], lexicon["words"], lexicon["parents"])


def train(apis: Sequence[Api]) -> Trained:
    """Learn the lexicon and both forests."""
    tally, usages = Tally(), {api.name: usage_of(api) for api in apis}
    for usage in usages.values():
        tally.add(usage)
    plain = sorted({word for api in apis for word in plain_values(api)})
    examples = [e for api in apis for e in examples_of(api, tally.lexicon(usages[api.name], least=2), plain)]
    lexicon = tally.lexicon(least=2)
    words = {"segments": lexicon.segments, "words": lexicon.words, "parents": lexicon.parents}
    return Trained({"lexicon": words, **fit_both(examples)})


def fit_both(examples: Sequence[Example]) -> dict[str, Any]:
    """Fit the first forest, then the second on what the first says of APIs that it has not seen."""
    probabilities: dict[tuple[object, str], float] = {}
    for fold in range(INNER):
        told = [fold_of(example.place[0]) % INNER == fold for example in examples]
        forest = forest_of(fit([example for example, held in zip(examples, told, strict=True) if not held]))
        for example, held in zip(examples, told, strict=True):
            if held:
                probabilities[example.place, example.segment] = forest.probability(example.numbers)
    second = [replace(e, numbers={n: e.numbers.get(n, 0.0) for n in SECOND}) for e in _second(examples, probabilities)]
    return {"first": fit(examples), "second": fit(second, rounds=SECOND_ROUNDS)}


def _second(examples: Sequence[Example], probabilities: Mapping[tuple[object, str], float]) -> Iterator[Example]:
    siblings: dict[object, dict[str, float]] = {}
    votes: dict[tuple[str, str], Votes] = {}
    for example in examples:
        probability = probabilities[example.place, example.segment]
        siblings.setdefault(example.place, {})[example.segment] = probability
        api, origin, before, variant = example.place
        if not variant:
            votes.setdefault((api, origin), {}).setdefault(example.segment, {})[before] = probability
    for example in examples:
        api, origin, before, _ = example.place
        more = hindsight(example.segment, before, siblings[example.place], votes.get((api, origin), {}))
        yield replace(example, numbers={**example.numbers, **more})


def fit(examples: Sequence[Example], rounds: int = ROUNDS) -> dict[str, Any]:
    names = sorted({name for example in examples for name in example.numbers} - PLAIN)
    rows = np.array([[float(example.numbers.get(name, 0.0)) for name in names] for example in examples])
    labels = np.array([example.is_value for example in examples], dtype=float)
    weights = np.array([example.weight for example in examples])
    data = lightgbm.Dataset(rows, labels, weight=weights, feature_name=[f"f{i}" for i in range(len(names))])
    directions = [(name in FOR) - (name in AGAINST) for name in names]
    model = lightgbm.train({**SETTINGS, "monotone_constraints": directions}, data, rounds)
    trees = [_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return {"features": names, "trees": trees}


def _tree(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 3)
    low, high = _tree(node["left_child"]), _tree(node["right_child"])
    return [node["split_feature"], round(node["threshold"], 4), low, high]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recordings", type=Path)
    arguments = parser.parse_args()
    document = train([read_api(path) for path in sorted(arguments.recordings.glob("*.jsonl.gz"))]).document
    TARGET.write_text(json.dumps(document, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
