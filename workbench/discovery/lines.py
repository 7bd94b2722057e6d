"""Gather what the template decision needs to know of each raw path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from workbench.discovery.evidence import Given
from workbench.discovery.facts import Facts
from workbench.discovery.keys import Key
from workbench.discovery.pagination import is_list
from workbench.discovery.schema import Shape
from workbench.discovery.trie import PathFacts
from workbench.discovery.values import Values


def path_facts(facts: Mapping[Key, Facts]) -> dict[str, list[PathFacts]]:
    """Give, for each origin, its raw paths in order, all methods and operations together."""
    origins: dict[str, dict[str, PathFacts]] = {}
    for key, known in facts.items():
        paths = origins.setdefault(key.origin, {})
        before = paths.get(key.path) or PathFacts(key.path, {})
        methods = dict(before.methods)
        methods[key.method] = methods.get(key.method, 0) + len(known.hits)
        paths[key.path] = PathFacts(key.path, methods, before.fields | _names(known.success()))
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
    return lambda value: [(producer.key.path, producer.field) for producer, _ in values.producers(value)]
