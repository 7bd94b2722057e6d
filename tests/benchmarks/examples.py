"""Labelled examples for the template decision, from recordings whose true templates are known."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import log, log1p
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.benchmarks.grouping import exchange_of, redacted
from workbench.discovery.evidence import Company, Place, Surroundings, features, surroundings
from workbench.discovery.grouping import Grouper
from workbench.discovery.judgement import Verdict
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.lines import given_by, path_facts
from workbench.discovery.shapes import singular, words_of
from workbench.discovery.templates import Template, walk
from workbench.discovery.trie import Node, build


@dataclass(frozen=True, slots=True)
class Api:
    """One recording, read once."""

    name: str
    grouper: Grouper
    truth: Mapping[str, list[str]]
    """Raw path → its true template's segments."""
    requests: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Example:
    numbers: Mapping[str, float]
    is_value: bool
    weight: float


@dataclass(slots=True)
class Usage:
    """How one API uses words."""

    segments: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    parents: Counter[tuple[str, bool]] = field(default_factory=Counter)


def read_api(path: Path) -> Api:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        requests = [json.loads(line) for line in lines]
    grouper = Grouper()
    grouper.add(redacted(exchange_of(number, request)) for number, request in enumerate(requests))
    truth = {urlsplit(r["url"]).path or "/": r["template"].removeprefix("/").split("/") for r in requests}
    return Api(path.name.removesuffix(".jsonl.gz"), grouper, truth, requests)


def usage_of(api: Api) -> Usage:
    usage = Usage()
    for template in {tuple(segments) for segments in api.truth.values()}:
        for above, segment in zip(("", *template), template, strict=False):
            if above and "{" not in above:
                usage.parents[singular((words_of(above) or ("",))[-1]), "{" in segment] += 1
            if "{" not in segment:
                usage.segments.add(segment.lower())
                usage.words.update(map(singular, words_of(segment)))
    return usage


@dataclass(slots=True)
class Tally:
    """The usage of many APIs, from which one can be left out."""

    segments: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)

    def add(self, usage: Usage) -> None:
        self.segments.update(usage.segments)
        self.words.update(usage.words)
        for word in {word for word, _ in usage.parents}:
            share = usage.parents[word, True] / (usage.parents[word, True] + usage.parents[word, False])
            self.values[word] += round(share * 100)
            self.names[word] += round((1 - share) * 100)

    def lexicon(self, without: Usage | None = None, least: int = 1) -> Lexicon:
        """Make the lexicon; ``least``: APIs that a word must be in."""
        less = Tally()
        if without:
            less.add(without)
        segments = {s: n - less.segments[s] for s, n in self.segments.items()}
        words = {w: n - less.words[w] for w, n in self.words.items()}
        odds = {w: (self.values[w] - less.values[w], self.names[w] - less.names[w]) for w in self.values | self.names}
        return Lexicon(
            {s: round(log1p(n), 2) for s, n in sorted(segments.items()) if n >= least},
            {w: round(log1p(n), 2) for w, n in sorted(words.items()) if n >= least},
            {w: round(log((v + 50) / (n + 50)), 2) for w, (v, n) in sorted(odds.items()) if v + n >= 100 * least},
        )


def examples_of(api: Api, lexicon: Lexicon) -> list[Example]:
    """Walk down the true templates and note every decision on the way."""
    found: list[Example] = []

    def oracle(place: Place, group: Company, around: Surroundings) -> dict[str, Verdict]:
        verdicts = {}
        for segment, child in place.node.children.items():
            share = _share(child, api.truth, len(place.before))
            if segment and share is not None:
                found.append(Example(features(place, segment, group, around), share > 0.5, float(child.hits)))
            verdicts[segment] = Verdict(share or 0.0)
        return verdicts

    given = given_by(api.grouper.values)
    for paths in path_facts(api.grouper.facts).values():
        root = build(paths)
        for _ in walk(root, Template(()), surroundings(root, given, lexicon), oracle):
            pass
    return found


def _share(node: Node, truth: Mapping[str, list[str]], depth: int) -> float | None:
    """Give the share of the paths below a node whose true template has a parameter at this depth."""
    told = [bool(re.search(r"\{", truth[path][depth])) for path in _paths(node) if len(truth[path]) > depth]
    return sum(told) / len(told) if told else None


def _paths(node: Node) -> Iterator[str]:
    yield from node.paths
    for child in node.children.values():
        yield from _paths(child)
