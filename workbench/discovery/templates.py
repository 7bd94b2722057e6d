"""Decide path templates: which segments of an origin's paths are names, and which are values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.discovery.evidence import Company, Given, Place, Surroundings, company, surroundings
from workbench.discovery.judgement import Verdict, default_lexicon, judge_place
from workbench.discovery.trie import Node, PathFacts, build, merged

type Judge = Callable[[Place, Company, Surroundings], Mapping[str, Verdict]]


@dataclass(frozen=True, slots=True)
class Template:
    """How one raw path is read."""

    segments: tuple[str, ...]
    """Percent-decoded; ``{}`` stands for what varies."""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


def templates_of(
    paths: Iterable[PathFacts], given: Callable[[str], Iterable[Given]], judge: Judge = judge_place
) -> dict[str, Template]:
    """Give every raw path of one origin its template. Linear in the number of segments."""
    root = build(paths)
    return dict(walk(root, Template(()), surroundings(root, given, default_lexicon()), judge))


def walk(node: Node, so_far: Template, around: Surroundings, judge: Judge) -> Iterator[tuple[str, Template]]:
    for path in node.paths:
        yield path, so_far
    if not node.children:
        return
    values: list[Node] = []
    doubt, reasons = 1.0, dict[str, None]()
    for segment, verdict in judge(Place(node, so_far.segments), company(node), around).items():
        child = node.children[segment]
        if verdict.probability > 0.5:
            values.append(child)
            doubt = min(doubt, verdict.probability)
            reasons[verdict.reason] = None
        else:
            yield from walk(child, _extended(so_far, segment, 1 - verdict.probability, ()), around, judge)
    if values:
        below = merged(values) if len(values) > 1 else values[0]
        yield from walk(below, _extended(so_far, "{}", doubt, tuple(reasons)), around, judge)


def _extended(template: Template, segment: str, confidence: float, reasons: tuple[str, ...]) -> Template:
    position = len(template.segments) + 1
    told = tuple(f"segment {position}: {reason}" for reason in reasons[:3])
    return Template((*template.segments, segment), min(template.confidence, confidence), (*template.reasons, *told))
