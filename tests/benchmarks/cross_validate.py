"""Score the template decision on APIs that it was not trained on.

    uv run --with lightgbm python -m tests.benchmarks.cross_validate RECORDINGS PREDICTIONS

Splits the recordings into five folds by vendor, trains on four, predicts the fifth, and writes
PREDICTIONS/<api>.txt for the benchmark's ``score.py --predictions``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmarks.examples import FOLDS, Api, fold_of, read_api
from tests.benchmarks.train_templates import Trained, train
from workbench.discovery.evidence import surroundings
from workbench.discovery.lines import given_by, path_facts, told_by
from workbench.discovery.templates import Template, decided
from workbench.discovery.trie import build


def predict(api: Api, trained: Trained) -> list[str]:
    templates: dict[tuple[str, str], Template] = {}
    given = given_by(api.grouper.values)
    told = {key: told_by(line) for key, line in api.grouper.lines.items()}
    for origin, paths in path_facts(told).items():
        root = build(paths)
        around = surroundings(root, given, trained.lexicon)
        templates |= {(origin, path): found for path, found in decided(root, around, trained.forests).items()}
    judged = {key: templates[key.origin, line.paths[0][0]] for key, line in told.items()}
    return ["/" + "/".join(judged[key].segments) for key in api.keys]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recordings", type=Path)
    parser.add_argument("predictions", type=Path)
    arguments = parser.parse_args()
    apis = [read_api(path) for path in sorted(arguments.recordings.glob("*.jsonl.gz"))]
    arguments.predictions.mkdir(exist_ok=True)
    for fold in range(FOLDS):
        trained = train([api for api in apis if fold_of(api.name) != fold])
        for api in apis:
            if fold_of(api.name) == fold:
                text = "\n".join(predict(api, trained))
                (arguments.predictions / f"{api.name}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
