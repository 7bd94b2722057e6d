"""Score the template decision on APIs that it was not trained on.

    uv run --with lightgbm python -m tests.benchmarks.cross_validate RECORDINGS PREDICTIONS

Splits the recordings into five folds by vendor, trains on four, predicts the fifth, and writes
PREDICTIONS/<api>.txt for the benchmark's ``score.py --predictions``.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.examples import Api, read_api
from tests.benchmarks.train_templates import train
from workbench.discovery.calls import origin_of
from workbench.discovery.evidence import Company, Place, Surroundings, surroundings
from workbench.discovery.judgement import Forest, Verdict, forest_of, judge_with
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.lines import given_by, path_facts
from workbench.discovery.templates import Template, walk
from workbench.discovery.trie import build

FOLDS = 5


def fold_of(name: str) -> int:
    """Keep the APIs of one vendor (``azure.com_logic``, ``azure.com_web``) in one fold."""
    return hashlib.sha256(name.partition("_")[0].encode()).digest()[0] % FOLDS


def predict(api: Api, forest: Forest, lexicon: Lexicon) -> list[str]:
    def judge(place: Place, group: Company, around: Surroundings) -> Mapping[str, Verdict]:
        return judge_with(forest, place, group, around)

    templates: dict[tuple[str, str], Template] = {}
    given = given_by(api.grouper.values)
    for origin, paths in path_facts(api.grouper.facts).items():
        root = build(paths)
        for path, template in walk(root, Template(()), surroundings(root, given, lexicon), judge):
            templates[origin, path] = template
    lines = [urlsplit(request["url"]) for request in api.requests]
    return ["/" + "/".join(templates[origin_of(url), url.path or "/"].segments) for url in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recordings", type=Path)
    parser.add_argument("predictions", type=Path)
    arguments = parser.parse_args()
    apis = [read_api(path) for path in sorted(arguments.recordings.glob("*.jsonl.gz"))]
    arguments.predictions.mkdir(exist_ok=True)
    for fold in range(FOLDS):
        names, trees, lexicon = train([api for api in apis if fold_of(api.name) != fold])
        forest = forest_of(names, trees)
        for api in apis:
            if fold_of(api.name) == fold:
                text = "\n".join(predict(api, forest, lexicon))
                (arguments.predictions / f"{api.name}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
