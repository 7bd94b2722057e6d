"""Labelled examples for the template decision, from recordings whose true templates are known."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log, log1p
from pathlib import Path
from urllib.parse import urlsplit
from zlib import crc32

from tests.benchmarks.grouping import KEY, exchange_of
from workbench.discovery.evidence import Company, Place, Surroundings, company, surroundings
from workbench.discovery.features import features
from workbench.discovery.grouping import Grouper
from workbench.discovery.judgement import Verdict, plain
from workbench.discovery.keys import Key
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.lines import given_by, path_facts, told_by
from workbench.discovery.shapes import segment_shape, singular, words_of
from workbench.discovery.templates import Known, Template, walk
from workbench.discovery.trie import Node, build, segments_of
from workbench.redaction import Redactor

FOLDS = 5


def fold_of(name: str) -> int:
    """Keep the APIs of one vendor (``azure.com_logic``, ``azure.com_web``) in one fold."""
    return hashlib.sha256(name.partition("_")[0].encode()).digest()[0] % FOLDS


@dataclass(frozen=True, slots=True)
class Api:
    """One recording, read once."""

    name: str
    grouper: Grouper
    truth: Mapping[str, list[str]]
    """Raw path → its true template's segments."""
    keys: tuple[Key, ...]
    """The line of each request."""


@dataclass(frozen=True, slots=True)
class Example:
    place: tuple[str, str, tuple[str, ...], str]
    """API, origin, the template before, and the variant of the place, if it is one."""
    segment: str
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
    with gzip.open(path, "rt", encoding="utf-8") as file:
        requests = [json.loads(line) for line in file]
    redactor, grouper = Redactor(KEY), Grouper()
    exchanges = [redactor.redact(exchange_of(number, request)) for number, request in enumerate(requests)]
    grouper.add(exchanges)
    paths = [urlsplit(exchange.request.url).path or "/" for exchange in exchanges]
    templates = [request["template"].removeprefix("/").split("/") for request in requests]
    keys = tuple(grouper.key_of(exchange.id) for exchange in exchanges)
    return Api(path.name.removesuffix(".jsonl.gz"), grouper, dict(zip(paths, templates, strict=True)), keys)


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


def plain_values(api: Api) -> set[str]:
    """Give the values of an API's parameters that are plain words: what tenants and the like are called."""
    found: set[str] = set()
    for path, template in api.truth.items():
        segments = segments_of(path)
        if len(segments) == len(template):
            pairs = zip(segments, template, strict=True)
            found.update(s for s, told in pairs if _WHOLE.fullmatch(told) and segment_shape(s) in {"word", "words"})
    return found


_WHOLE = re.compile(r"\{[^{}]*\}")


def examples_of(api: Api, lexicon: Lexicon, words: Sequence[str]) -> list[Example]:
    """Walk down the true templates and note every decision on the way; ``words`` are such as values may be."""
    given = given_by(api.grouper.values)
    found: list[Example] = []
    told = {key: told_by(line) for key, line in api.grouper.lines.items()}
    for origin, paths in path_facts(told).items():
        root = build(paths)
        oracle = Oracle(api, origin, found, words)
        for _ in walk(root, Template(()), surroundings(root, given, lexicon), oracle, Known()):
            pass
    return found


@dataclass(frozen=True, slots=True)
class Oracle:
    """Judges by the truth, and notes what evidence there was."""

    api: Api
    origin: str
    found: list[Example]
    words: Sequence[str]

    def __call__(self, place: Place, group: Company, around: Surroundings) -> dict[str, Verdict]:
        depth = len(place.before)
        shares = {s: _share(child, self.api.truth, depth) for s, child in place.node.children.items()}
        self._note(place, group, around, shares)
        values = [segment for segment, share in shares.items() if (share or 0.0) > 0.5]
        if values:
            kept = max(values, key=lambda segment: (place.node.children[segment].hits, segment))
            if len(values) > 1:
                self._note_alone(place, around, shares, values, (kept, kept, "alone"))
            word = self.words[crc32(f"{self.api.name} {place.before}".encode()) % len(self.words)]
            if word not in place.node.children:
                self._note_alone(place, around, {**shares, word: 1.0}, values, (kept, word, "word"))
        return {segment: Verdict(float((share or 0.0) > 0.5)) for segment, share in shares.items()}

    def _note(
        self, place: Place, group: Company, around: Surroundings, shares: Mapping[str, float | None], variant: str = ""
    ) -> None:
        for segment, child in place.node.children.items():
            share = shares[segment]
            if plain(segment) is None and share is not None:
                at = self.api.name, self.origin, place.before, variant
                weight = child.hits**0.5 * WEIGHTS[variant]
                self.found.append(Example(at, segment, features(place, segment, group, around), share > 0.5, weight))

    def _note_alone(
        self,
        place: Place,
        around: Surroundings,
        shares: Mapping[str, float | None],
        values: list[str],
        told: tuple[str, str, str],
    ) -> None:
        """Note the place again as if only one value had been seen: most real recordings have one tenant.

        ``told``: which, as what it is written, and what the variant is called.
        """
        kept, written, variant = told
        children = {s: child for s, child in place.node.children.items() if s not in values}
        children[written] = place.node.children[kept]
        node = replace(place.node, children=children, hits=sum(child.hits for child in children.values()))
        alone = Place(node, place.before)
        self._note(alone, company(alone, around), around, shares, variant)


WEIGHTS = {"": 1.0, "alone": 0.4, "word": 0.1}
"""Of a real example, of one with a single value, and of one whose single value is a word as well."""


def _share(node: Node, truth: Mapping[str, list[str]], depth: int) -> float | None:
    """Give the share of the paths below a node whose true template has a parameter at this depth."""
    told = [bool(re.search(r"\{", truth[path][depth])) for path in _paths(node) if len(truth[path]) > depth]
    return sum(told) / len(told) if told else None


def _paths(node: Node) -> Iterator[str]:
    yield from node.paths
    for child in node.children.values():
        yield from _paths(child)
