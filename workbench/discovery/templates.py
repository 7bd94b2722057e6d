"""Decide path templates: which segments of an origin's paths are names, and which are values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.discovery.shapes import segment_shape
from workbench.discovery.trie import Node, PathFacts, build, merged


@dataclass(frozen=True, slots=True)
class Template:
    """How one raw path is read."""

    segments: tuple[str, ...]
    """Percent-decoded; ``{}`` stands for what varies."""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one segment is a value."""

    probability: float
    reason: str = ""


def templates_of(paths: Iterable[PathFacts]) -> dict[str, Template]:
    """Give every raw path of one origin its template. Linear in the number of segments."""
    return dict(_walk(build(paths), Template(())))


def _walk(node: Node, so_far: Template) -> Iterator[tuple[str, Template]]:
    for path in node.paths:
        yield path, so_far
    values: list[Node] = []
    doubt, reasons = 1.0, dict[str, None]()
    for segment, verdict in _verdicts(node).items():
        child = node.children[segment]
        if verdict.probability > 0.5:
            values.append(child)
            doubt = min(doubt, verdict.probability)
            reasons[verdict.reason] = None
        else:
            yield from _walk(child, _extended(so_far, segment, 1 - verdict.probability, ()))
    if values:
        below = merged(values) if len(values) > 1 else values[0]
        yield from _walk(below, _extended(so_far, "{}", doubt, tuple(reasons)))


def _extended(template: Template, segment: str, confidence: float, reasons: tuple[str, ...]) -> Template:
    position = len(template.segments) + 1
    told = tuple(f"segment {position}: {reason}" for reason in reasons[:3])
    return Template((*template.segments, segment), min(template.confidence, confidence), (*template.reasons, *told))


def _verdicts(node: Node) -> Mapping[str, Verdict]:
    return {segment: _by_shape(segment) for segment in node.children}


_CERTAIN = {
    "placeholder": "a secret stood here",
    "integer": "an integer",
    "uuid": "a UUID",
    "hex": "a hash",
    "date": "a date",
    "email": "an e-mail address",
    "token": "a long mixed token",
}


def _by_shape(segment: str) -> Verdict:
    shape = segment_shape(segment)
    if shape in _CERTAIN:
        return Verdict(0.97, _CERTAIN[shape])
    return Verdict(0.1)
