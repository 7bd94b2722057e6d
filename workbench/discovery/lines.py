"""Gather what the template decision needs to know of each path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from workbench.discovery.evidence import Given
from workbench.discovery.keys import Key
from workbench.discovery.line import Line
from workbench.discovery.pagination import is_list
from workbench.discovery.pooling import REST
from workbench.discovery.schema import Shape
from workbench.discovery.trie import PathFacts
from workbench.discovery.values import Values

MOST_JUDGED = 8
"""Raw paths of one line that are looked at; they differ in nothing that is in doubt."""
MOST_CALLS = 50
"""Calls of one path that count: more say nothing new, and the more there are the less one more changes."""


class Told(NamedTuple):
    """What a line says of its paths."""

    paths: tuple[tuple[str, int], ...]
    """Those by which it is judged, with their calls: raw ones, unless they stand for too many."""
    names: frozenset[str]
    """Of the members of its answers."""
    found: bool = True
    """Whether an answer was other than that there is nothing."""


def told_by(line: Line) -> Told:
    """Look at a line."""
    paths = [(path, span.times) for path, span in line.kept(MOST_JUDGED)]
    if REST in line.key.path:
        paths = [(line.key.path, line.facts.hits.calls)]
    found = any(status not in _NOTHING for status in line.facts.hits.statuses)
    return Told(tuple(paths), _names(line.facts.success()), found)


_NOTHING = frozenset({404, 410})


def path_facts(told: Mapping[Key, Told]) -> dict[str, list[PathFacts]]:
    """Give, for each origin, its paths in order, all methods and operations together."""
    origins: dict[str, dict[str, PathFacts]] = {}
    for key, line in told.items():
        paths = origins.setdefault(key.origin, {})
        for path, calls in line.paths:
            before = paths.get(path) or PathFacts(path, {}, found=False)
            methods = dict(before.methods)
            methods[key.method] = methods.get(key.method, 0) + min(calls, MOST_CALLS)
            paths[path] = PathFacts(path, methods, before.fields | line.names, before.found or line.found)
    return {origin: sorted(paths.values(), key=lambda p: p.path) for origin, paths in origins.items()}


def _names(shape: Shape | None) -> frozenset[str]:
    """Name the members of an answer, of an array those of its items; ``[]`` says that it is a list."""
    if shape is None:
        return frozenset()
    names = shape.items.fields if shape.items is not None else shape.fields
    return frozenset(names) | (LIST if is_list(shape) else frozenset())


LIST = frozenset({"[]"})


def given_by(values: Values) -> Callable[[str], Iterable[Given]]:
    """Give the look-up of where answers had a value."""
    return values.places
