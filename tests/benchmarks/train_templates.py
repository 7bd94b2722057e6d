"""Learn the template decision from recordings with known templates, and write ``templates.json``.

    uv run --with lightgbm python -m tests.benchmarks.train_templates RECORDINGS

A gradient-boosted forest over the features of ``workbench.discovery.evidence``, whose lexicon is
made of the names in the true templates; while an API's own examples are made, its names are left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm  # type: ignore[import-not-found]  # a tool of training, no dependency of the product
import numpy  # type: ignore[import-not-found]  # comes with it

from tests.benchmarks.examples import Api, Example, Tally, examples_of, read_api, usage_of
from workbench.discovery.judgement import Forest, forest_of
from workbench.discovery.lexicon import Lexicon

TARGET = Path(__file__).parents[2] / "workbench" / "discovery" / "templates.json"
ROUNDS = 160
SETTINGS = {
    "objective": "binary",
    "num_leaves": 10,
    "learning_rate": 0.08,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}


def train(apis: Sequence[Api]) -> tuple[list[str], list[Any], Lexicon]:
    """Give the names of the features, the trees, and the lexicon to use with them."""
    tally, usages = Tally(), {api.name: usage_of(api) for api in apis}
    for usage in usages.values():
        tally.add(usage)
    examples = [e for api in apis for e in examples_of(api, tally.lexicon(usages[api.name], least=2))]
    names, trees = fit(examples)
    return names, trees, tally.lexicon(least=2)


def fit(examples: Sequence[Example]) -> tuple[list[str], list[Any]]:
    names = sorted({name for example in examples for name in example.numbers})
    rows = numpy.array([[float(example.numbers.get(name, 0.0)) for name in names] for example in examples])
    labels = numpy.array([example.is_value for example in examples], dtype=float)
    weights = numpy.array([example.weight for example in examples]) ** 0.5
    data = lightgbm.Dataset(rows, labels, weight=weights, feature_name=[f"f{i}" for i in range(len(names))])
    model = lightgbm.train(SETTINGS, data, ROUNDS)
    return names, [_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def _tree(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 3)
    low, high = _tree(node["left_child"]), _tree(node["right_child"])
    return [node["split_feature"], round(node["threshold"], 4), low, high]


def forest(names: list[str], trees: list[Any]) -> Forest:
    return forest_of(names, trees)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recordings", type=Path)
    arguments = parser.parse_args()
    names, trees, lexicon = train([read_api(path) for path in sorted(arguments.recordings.glob("*.jsonl.gz"))])
    words = {"segments": lexicon.segments, "words": lexicon.words, "parents": lexicon.parents}
    document = {"features": names, "lexicon": words, "trees": trees}
    TARGET.write_text(json.dumps(document, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
