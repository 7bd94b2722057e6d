"""Paths of files and keys, as deep as somebody's folders: all that is below one place is one parameter.

Two folders more or less make no other endpoint. What says so is that answers repeat all of the rest of a path in a field
such as ``path`` or ``key``: the one to that very path, or the listing of a folder above it, at more than one depth.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from workbench.discovery.json_path import parts
from workbench.discovery.naming import is_prefix
from workbench.discovery.shapes import words_of
from workbench.discovery.trie import Node, paths_of, segments_of

type Given = tuple[str, str]
type Depths = Mapping[str, frozenset[int]]
"""Raw path → at which depths answers repeat all that is below."""

_WORD = re.compile(r"[a-z][a-z_-]*[a-z]")
_FIELDS = frozenset({"path", "key", "file", "filename", "filepath", "folder", "directory", "dir", "prefix"})


@lru_cache(maxsize=65536)
def texts_of(path: str) -> frozenset[str]:
    """Give what an answer may say that bears on a path: its segments, two in a row, all from one on."""
    segments = segments_of(path)
    pairs = map("/".join, pairwise(segments))
    return frozenset((*segments, *pairs, *_tails(path)))


@lru_cache(maxsize=65536)
def _tails(path: str) -> tuple[str, ...]:
    """Give all that is below each segment of a path but the last."""
    segments = segments_of(path)
    return tuple("/".join(segments[depth:]) for depth in range(1, len(segments)))


def repeated(paths: Iterable[str], given: Callable[[str], Iterable[Given]]) -> Depths:
    """Find the depths of all paths; of an origin without folders none."""
    every = list(paths)
    if not any(_is_repeated(path, depth, given) for path in every for depth in range(1, len(_tails(path)))):
        return {}
    found = {path: frozenset(_depths(path, given)) for path in every}
    return {path: depths for path, depths in found.items() if depths}


def _depths(path: str, given: Callable[[str], Iterable[Given]]) -> Iterator[int]:
    return (depth for depth in range(1, len(_tails(path)) + 1) if _is_repeated(path, depth, given))


def _is_repeated(path: str, depth: int, given: Callable[[str], Iterable[Given]]) -> bool:
    told = given(_tails(path)[depth - 1])
    return any(_is_path(field) and _lists(answered, path, depth) for answered, field in told)


def _lists(answered: str, path: str, depth: int) -> bool:
    """Whether an answer was that to the path itself, or to a folder above it."""
    above = segments_of(answered.rstrip("/"))
    return len(above) >= depth and segments_of(path)[: len(above)] == above


@lru_cache(maxsize=4096)
def _is_path(field: str) -> bool:
    return bool(_FIELDS.intersection(words_of((parts(field) or [""])[-1])[-1:]))


def below(node: Node, before: tuple[str, ...], depths: Depths) -> list[str]:
    """Give the raw paths below a place that are one endpoint; none where it is no place of folders."""
    if not before or "{}" in before[-1] or is_prefix(before[-1]):
        return []
    found = [path for path in paths_of(node) if len(before) in depths.get(path, ())]
    return found if len({len(segments_of(path)) for path in found}) > 1 else []


def acts(node: Node, files: Iterable[str]) -> dict[str, str]:
    """Give what is done to files below a place: raw path → the word behind the file's, where it stands behind several."""
    known = frozenset(files)
    told = {path: path.rpartition("/") for path in paths_of(node) if path not in known} if known else {}
    done = {path: word for path, (file, _, word) in told.items() if file in known and _WORD.fullmatch(word)}
    often = Counter(done.values())
    return {path: word for path, word in done.items() if often[word] > 1}


def without(node: Node, gone: frozenset[str]) -> Node:
    """Give what is left of a place without some paths."""
    left = [path for path in node.paths if path not in gone]
    rest = replace(node, paths=left) if left else Node(width=node.width)
    children = {segment: without(child, gone) for segment, child in node.children.items()}
    rest.children = {segment: child for segment, child in children.items() if child.paths or child.children}
    rest.hits = sum(rest.ends.values()) + sum(child.hits for child in rest.children.values())
    return rest
