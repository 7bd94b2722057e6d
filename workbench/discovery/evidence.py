"""What is known around a path segment: the whole origin, the place in the tree, the siblings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.discovery.deep import Depths, repeated
from workbench.discovery.lexicon import Lexicon
from workbench.discovery.naming import is_action
from workbench.discovery.shapes import segment_shape, split_suffix, words_of
from workbench.discovery.trie import Node, paths_of, segments_of

type Given = tuple[str, str]
"""(path of the request that was answered, JSON path of the field): one place that gave a value."""

CERTAIN = frozenset({"placeholder", "integer", "uuid", "hex", "date", "email", "token"})
"""Shapes that a value has and a name hardly ever."""
_MOST_MARKS = 60


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a whole origin while its paths are judged."""

    given: Callable[[str], Iterable[Given]]
    lexicon: Lexicon
    places: Mapping[str, int] = field(default_factory=dict)
    """Segment → under how many different parents it stands."""
    names: frozenset[str] = frozenset()
    """Words of field names in answers."""
    calls: int = 1
    """Of the whole origin."""
    suffixes: frozenset[str] = frozenset()
    """Formats and custom verbs that this origin's endpoints end with: ``.json``, ``:cancel``."""
    deep: Depths = field(default_factory=dict)
    """Raw paths of files and keys: at which depths answers repeat all that is below."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the template tree a decision is made."""

    node: Node
    before: tuple[str, ...]
    """The template so far; ``{}`` for parameters."""


@dataclass(frozen=True, slots=True)
class Company:
    """What the children of one node have in common."""

    marks: Mapping[str, frozenset[str]]
    """Child → what stands below it."""
    below: Counter[str]
    below_certain: Counter[str]
    fields: Counter[str]
    fields_certain: Counter[str]
    methods: Counter[frozenset[str]]
    shapes: Counter[str]
    certain: int
    bearing: int
    """Children that have something below them."""
    answering: int
    """Children whose own answers were seen."""
    answering_certain: int
    lists: int
    """Children whose own answers are lists."""
    given: Mapping[str, list[Given]]
    """Child → where answers had its text."""
    listed: frozenset[str]
    """Children whose text the collection above gave."""


def surroundings(root: Node, given: Callable[[str], Iterable[Given]], lexicon: Lexicon) -> Surroundings:
    """Look over an origin's whole tree."""
    parents: dict[str, set[str]] = {}
    names: set[str] = set()
    ends = Counter[str]()
    pending = [("", root)]
    while pending:
        above, node = pending.pop()
        for name in node.fields:
            names.update(words_of(name))
        for segment, child in node.children.items():
            parents.setdefault(segment, set()).add("#" if segment_shape(above) in CERTAIN else above)
            pending.append((segment, child))
            if child.ends:
                ends[split_suffix(segment)[1]] += 1
    places = {segment: len(found) for segment, found in parents.items()}
    deep = repeated(paths_of(root), given)
    return Surroundings(given, lexicon, places, frozenset(names), root.hits, _suffixes(ends), deep)


def _suffixes(ends: Counter[str]) -> frozenset[str]:
    """Tell an API's formats from the names of files: a fifth of all paths end with them."""
    every = ends.total()
    common = {suffix for suffix, count in ends.items() if suffix.startswith(".") and count >= max(2, every / 5)}
    verbs = {suffix for suffix in ends if suffix.startswith(":") and is_action(suffix[1:])}
    return frozenset(common | verbs)


def company(place: Place, around: Surroundings) -> Company:
    """Sum up the children of a place. Linear in what is one and two levels below."""
    node = place.node
    given = {segment: list(around.given(segment)) if len(segment) > 1 else [] for segment in node.children}
    marks = {segment: _marks(child) for segment, child in node.children.items()}
    shapes = {segment: segment_shape(segment) for segment in node.children}
    sure = [segment for segment in node.children if shapes[segment] in CERTAIN]
    answering = [child for child in node.children.values() if child.fields]
    return Company(
        marks=marks,
        below=Counter(mark for found in marks.values() for mark in found),
        below_certain=Counter(mark for segment in sure for mark in marks[segment]),
        fields=Counter(name for child in answering for name in child.fields),
        fields_certain=Counter(name for segment in sure for name in node.children[segment].fields),
        methods=Counter(frozenset(child.ends) for child in node.children.values()),
        shapes=Counter(shapes.values()),
        certain=len(sure),
        bearing=sum(bool(child.children) for child in node.children.values()),
        answering=len(answering),
        answering_certain=sum(bool(node.children[segment].fields) for segment in sure),
        lists=sum("[]" in child.fields for child in answering),
        given=given,
        listed=frozenset(s for s, found in given.items() if any(_is_above(path, place.before) for path, _ in found)),
    )


def _mark(segment: str) -> str:
    return "#" if segment_shape(segment) in CERTAIN else segment


def _marks(node: Node) -> frozenset[str]:
    """Give what stands one and two levels below, values of certain shape as ``#``."""
    found: set[str] = set()
    for segment, child in node.children.items():
        first = _mark(segment)
        found.add(first)
        found.update(f"{first}/{_mark(below)}" for below in child.children)
        if len(found) > _MOST_MARKS:
            break
    return frozenset(sorted(found)[:_MOST_MARKS])


@lru_cache(maxsize=65536)
def _is_above(path: str, before: tuple[str, ...]) -> bool:
    """Whether the answer was that of the collection right above."""
    if abs(path.count("/") - len(before)) > 1:
        return False
    segments = list(segments_of(path))
    while segments and not segments[-1]:
        segments.pop()
    return len(segments) == len(before) and all(b in {"{}", s} for b, s in zip(before, segments, strict=True))
