"""The tree of an origin's paths, on which templates are decided from the root down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote


@dataclass(slots=True)
class Node:
    """All paths that go through one place of the tree; several once a parameter has merged its values."""

    children: dict[str, Node] = field(default_factory=dict)
    """By percent-decoded segment."""
    hits: int = 0
    """Calls that go through or end here."""
    width: int = 1
    """How many places of the raw tree are merged in it."""
    ends: Counter[str] = field(default_factory=Counter)
    """Method → calls that end here."""
    fields: frozenset[str] = frozenset()
    """Names in the answers of calls that end here."""
    found: bool = False
    """Whether a call that ends here was answered by anything but that there is nothing."""
    paths: list[str] = field(default_factory=list)
    """The raw paths that end here."""

    def child(self, segment: str) -> Node:
        node = self.children.get(segment)
        if node is None:
            node = self.children[segment] = Node()
        return node


@dataclass(frozen=True, slots=True)
class PathFacts:
    """What is known of one raw path."""

    path: str
    methods: Mapping[str, int]
    fields: frozenset[str] = frozenset()
    found: bool = True
    """Whether an answer was other than 404 or 410."""


_DEEPEST = 60
"""Segments that are told apart; the tree is walked by recursion."""


@lru_cache(maxsize=65536)
def segments_of(path: str) -> tuple[str, ...]:
    """Split a raw path into percent-decoded segments; a trailing slash gives a last empty one.

    What lies deeper than any path of people's making is one segment, slashes and all.
    """
    return tuple(unquote(segment) for segment in path.removeprefix("/").split("/", _DEEPEST))


def build(paths: Iterable[PathFacts]) -> Node:
    """Grow the tree of one origin."""
    root = Node()
    for facts in paths:
        calls = sum(facts.methods.values())
        node = root
        node.hits += calls
        for segment in segments_of(facts.path):
            node = node.child(segment)
            node.hits += calls
        node.ends.update(facts.methods)
        node.fields |= facts.fields
        node.found |= facts.found
        node.paths.append(facts.path)
    return root


def merged(nodes: Iterable[Node]) -> Node:
    """Pool what is below several values of one parameter."""
    result = Node(width=0)
    below: dict[str, list[Node]] = {}
    for node in nodes:
        result.hits += node.hits
        result.width += node.width
        result.ends.update(node.ends)
        result.fields |= node.fields
        result.found |= node.found
        result.paths.extend(node.paths)
        for segment, child in node.children.items():
            below.setdefault(segment, []).append(child)
    result.children = {s: found[0] if len(found) == 1 else merged(found) for s, found in below.items()}
    return result


def paths_of(node: Node) -> Iterator[str]:
    """Give all raw paths that go through a node."""
    yield from node.paths
    for child in node.children.values():
        yield from paths_of(child)


def a_path(node: Node) -> str:
    """Give one of the raw paths that go through a node; every node has one."""
    while not node.paths:
        node = next(iter(node.children.values()))
    return node.paths[0]
