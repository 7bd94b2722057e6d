"""Decide path templates: which segments of an origin's paths are names, and which are values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.discovery.deep import acts, below, without
from workbench.discovery.evidence import Company, Given, Place, Surroundings, company, surroundings
from workbench.discovery.forms import SLOT, form_of, is_settled, slot_of, split_matrix
from workbench.discovery.judgement import (
    FirstJudge,
    Forests,
    Numbers,
    SecondJudge,
    Verdict,
    Votes,
    default_forests,
    default_lexicon,
)
from workbench.discovery.shapes import split_suffix
from workbench.discovery.trie import Node, PathFacts, build, merged

_MOST_REASONS = 3

type Judge = Callable[[Place, Company, Surroundings], Mapping[str, Verdict]]


@dataclass(frozen=True, slots=True)
class Template:
    """How one raw path is read."""

    segments: tuple[str, ...]
    """Percent-decoded; ``{}`` stands for what varies."""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Of the parameters, where a person gave them."""


def templates_of(paths: Iterable[PathFacts], given: Callable[[str], Iterable[Given]]) -> dict[str, Template]:
    """Give every raw path of one origin its template. Linear in the number of segments."""
    root = build(paths)
    return decided(root, surroundings(root, given, default_lexicon()), default_forests())


def decided(root: Node, around: Surroundings, forests: Forests) -> dict[str, Template]:
    """Decide the templates of a tree in two rounds."""
    votes: Votes = {}
    known = Known()
    for _ in walk(root, Template(()), around, FirstJudge(forests.first, votes, known.numbers), known):
        pass
    return dict(walk(root, Template(()), around, SecondJudge(forests, votes, known.numbers), known))


@dataclass(frozen=True, slots=True)
class Parted:
    """A place of files: their raw paths, what is done to them (raw path → word), and what else is there."""

    files: list[str]
    acts: dict[str, str]
    rest: Node


@dataclass(frozen=True, slots=True)
class Known:
    """What the first round found out, of nodes by their identity: the second asks nearly all of it again."""

    merged: dict[tuple[int, ...], Node] = field(default_factory=dict)
    formed: dict[int, Node] = field(default_factory=dict)
    companies: dict[tuple[int, tuple[str, ...]], Company] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=dict)
    shallow: dict[tuple[int, int], Parted] = field(default_factory=dict)
    """(node, depth) → the paths of files below it, and what is left of it."""

    def part(self, place: Place, around: Surroundings) -> Parted:
        """Part a place into paths of files, which are one endpoint however deep, and the rest."""
        at = id(place.node), len(place.before)
        if at not in self.shallow:
            found = below(place.node, place.before, around.deep)
            done = acts(place.node, found)
            left = without(place.node, frozenset((*found, *done))) if found else place.node
            self.shallow[at] = Parted(found, done, left)
        return self.shallow[at]

    def merge(self, children: Sequence[Node]) -> Node:
        if len(children) == 1:
            return children[0]
        at = tuple(map(id, children))
        if at not in self.merged:
            self.merged[at] = merged(children)
        return self.merged[at]

    def form(self, node: Node) -> Node:
        """Give a node whose segments are written with what varies left out; the same where nothing does."""
        if id(node) not in self.formed:
            self.formed[id(node)] = formed(node)
        return self.formed[id(node)]

    def company(self, place: Place, around: Surroundings) -> Company:
        at = id(place.node), place.before
        if at not in self.companies:
            self.companies[at] = company(place, around)
        return self.companies[at]


def walk(
    node: Node, so_far: Template, around: Surroundings, judge: Judge, known: Known
) -> Iterator[tuple[str, Template]]:
    """Go down the tree, pooling what is below the values of each parameter."""
    for path in node.paths:
        yield path, so_far
    if around.deep:
        parted = known.part(Place(node, so_far.segments), around)
        deep, node = _extended(so_far, SLOT, [_DEEP]), parted.rest
        yield from ((path, deep) for path in parted.files)
        yield from ((path, _extended(deep, word, [_ACT])) for path, word in parted.acts.items())
    if not node.children:
        return
    node = known.form(node)
    place = Place(node, so_far.segments)
    verdicts = judge(place, known.company(place, around), around)
    values = [segment for segment, verdict in verdicts.items() if verdict.is_value and not is_settled(segment)]
    taken = frozenset(values)
    # In their order, not that of a set: training on the way depends on it.
    for segment in (s for s in verdicts if s not in taken):
        below = _extended(so_far, segment, [Verdict(1 - verdicts[segment].probability, verdicts[segment].doubt)])
        yield from walk(node.children[segment], below, around, judge, known)
    for slot, segments in by_suffix(values, around).items():
        children = [node.children[segment] for segment in segments]
        below = _extended(so_far, slot, [verdicts[segment] for segment in segments])
        yield from walk(known.merge(children), below, around, judge, known)


_DEEP = Verdict(0.95, "answers repeat all of the rest of the path, at several depths")
_ACT = Verdict(0.95, "a word behind several files")


def formed(node: Node) -> Node:
    """Pool the children that are of one form: ``cars;color=red`` and ``cars;color=blue``, ``page-1`` and ``page-2``."""
    if all(form_of(segment) == segment for segment in node.children):
        return node
    forms: dict[str, list[Node]] = {}
    for segment, child in node.children.items():
        forms.setdefault(form_of(segment), []).append(child)
    children = {form: found[0] if len(found) == 1 else merged(found) for form, found in forms.items()}
    return replace(node, children=children)


def by_suffix(values: Iterable[str], around: Surroundings) -> dict[str, list[str]]:
    """Part the values of one place by what else is in their segments: ``{}``, ``{}.json``, ``{}:cancel``, ``@{}``."""
    slots: dict[str, list[str]] = {}
    for segment in values:
        stem, matrix = split_matrix(segment)
        _, suffix = split_suffix(stem)
        slot = SLOT + suffix if suffix in around.suffixes else slot_of(stem)
        slots.setdefault(slot + matrix, []).append(segment)
    return slots


def _extended(template: Template, segment: str, verdicts: Sequence[Verdict]) -> Template:
    position = len(template.segments) + 1
    told = list(dict.fromkeys(f"segment {position}: {v.reason}" for v in verdicts if v.reason))
    confidence = min(template.confidence, *(v.probability for v in verdicts), 1.0)
    return Template((*template.segments, segment), confidence, (*template.reasons, *told[:_MOST_REASONS]))
