"""Value links: which answer's field fed which later parameter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import prod

from workbench.discovery.affinity import CURSORS, Slot, affinity
from workbench.discovery.endpoint import ValueLink
from workbench.discovery.facts import Facts
from workbench.discovery.json_path import names
from workbench.discovery.keys import Key
from workbench.discovery.line import Span
from workbench.discovery.shapes import segment_shape, words_of
from workbench.discovery.values import MOST_CARRIED, REQUEST, Values, smallest

LEAST_CONFIDENCE = 0.3
MOST_LINKS = 6
"""Producers that are told of one parameter."""


@dataclass(slots=True)
class Use:
    """A parameter of an endpoint and the values that it carried."""

    consumer: str
    slot: Slot
    values: dict[str, Span] = field(default_factory=dict)


@dataclass(slots=True)
class Candidate:
    """A field that may have fed a parameter."""

    values: dict[str, bool] = field(default_factory=dict)
    """Those that travelled, and whether the producer itself had been asked with them."""

    @property
    def doubt(self) -> float:
        """Say how likely it is that all of them are the same by chance, 0 … 1."""
        return prod(1 - specificity(value) for value in self.values)


type Candidates = dict[tuple[str, str], Candidate]
"""(endpoint id, JSON path) → what travelled from there."""


@dataclass(frozen=True, slots=True)
class Context:
    """What links are judged by beside the values themselves."""

    endpoint_of: Mapping[Key, str]
    nouns: Mapping[str, str]
    """Endpoint id → its resource in the singular."""
    chooses: Callable[[str, str], bool]
    """Whether a field (endpoint id, JSON path) holds one of a few words, as a status does."""
    remembered: Callable[[Use, Callable[[Use], list[ValueLink]]], list[ValueLink]]
    """Looks up what is still known of a use, or has it found."""


def links_of(uses: Iterable[Use], values: Values, context: Context) -> list[ValueLink]:
    """Find the producers of every use."""
    every = [use for use in uses if _flat(use.slot.name) not in _PAGING]
    found: list[ValueLink] = []
    for use in every:
        links = context.remembered(use, lambda use: _likely(use, values, context))
        kept = sorted(filter(_is_told, (_chosen(link, context) for link in links)), key=_rank)
        found.extend(_from_answers(_own_cursors(kept))[:MOST_LINKS])
    return found


def _likely(use: Use, values: Values, context: Context) -> list[ValueLink]:
    """Give all links into a parameter that may be told, before it is asked whether a person chose the value."""
    candidates = _candidates(use, values, context.endpoint_of)
    return [link for place, found in candidates.items() if _is_told(link := _link(use, place, found, context.nouns))]


def _is_told(link: ValueLink) -> bool:
    return link.confidence >= LEAST_CONFIDENCE


def _chosen(link: ValueLink, context: Context) -> ValueLink:
    if link.location == "path" or not (_tells_kind(link.field) or context.chooses(link.producer, link.field)):
        return link
    return replace(link, confidence=round(link.confidence * _CHOICE, 3))


def _tells_kind(path: str) -> bool:
    """Whether a field says what kind of thing something is: such words are the same all over an API."""
    return not _KINDS.isdisjoint(words_of((names(path) or [""])[-1])[-1:])


_KINDS = frozenset({"type", "kind", "status", "state", "format", "mode", "level", "category", "severity", "priority"})


def _own_cursors(links: list[ValueLink]) -> list[ValueLink]:
    """Leave out other lists' cursors where a list's own answers gave the cursor: all cursors of an API look alike."""
    own = [link for link in links if link.producer == link.consumer and _is_cursor(link)]
    return own or links


def _from_answers(links: list[ValueLink]) -> list[ValueLink]:
    """Leave out requests that gave a thing its name where answers gave as much: those are what a caller can ask for."""
    answered = max((link.support for link in links if not link.field.startswith(REQUEST)), default=0)
    return [link for link in links if not link.field.startswith(REQUEST) or link.support > answered]


def _is_cursor(link: ValueLink) -> bool:
    return not CURSORS.isdisjoint(words_of(link.parameter)) and not CURSORS.isdisjoint(words_of(link.field))


_PAGING = frozenset(
    {"page", "pagesize", "perpage", "limit", "size", "offset", "skip", "count", "first", "last", "top", "take", "total"}
)
"""Parameters whose small numbers turn up anywhere."""


def _flat(name: str) -> str:
    return name.rpartition("/")[2].replace("_", "").replace("-", "").lower()


def _rank(link: ValueLink) -> tuple[float, int, str, str]:
    return -link.confidence, -link.support, link.producer, link.field


def _candidates(use: Use, values: Values, endpoint_of: Mapping[Key, str]) -> Candidates:
    found: Candidates = {}
    for value in smallest(use.values):
        for endpoint, place, asked in _earlier(value, use, values, endpoint_of):
            candidate = found.setdefault((endpoint, place), Candidate())
            candidate.values[value] = asked and candidate.values.get(value, True)
    return found


def _earlier(value: str, use: Use, values: Values, endpoint_of: Mapping[Key, str]) -> Iterator[tuple[str, str, bool]]:
    """Give who gave a value before it was carried.

    What the parameter itself carried first, and answers gave later, was typed or chosen by a
    person; a resource named in a path was given before, if not in this recording. It may also have got its name in the
    request that created it.
    """
    span = use.values[value]
    carried = span.last if use.slot.location == "path" else span.first
    for producer in values.producers(value):
        endpoint = endpoint_of.get(producer.key, "")
        told = use.slot.location == "path" or not producer.field.startswith(REQUEST)
        if told and producer.at <= carried and endpoint and (endpoint != use.consumer or use.slot.location != "path"):
            yield endpoint, producer.field, producer.asked


def _link(use: Use, place: tuple[str, str], candidate: Candidate, nouns: Mapping[str, str]) -> ValueLink:
    producer, path = place
    coverage = len(candidate.values) / min(len(use.values), MOST_CARRIED)
    echo = 0.7 if all(candidate.values.values()) and producer != use.consumer else 1.0
    match = affinity(use.slot, path, nouns.get(producer, ""))
    confidence = round(min(0.99, (1 - candidate.doubt * (1 - match / 2)) * coverage**0.5 * match * echo), 3)
    return ValueLink(producer, path, use.consumer, use.slot.location, use.slot.name, len(candidate.values), confidence)


_CHOICE = 0.4
"""Of one of a few words: a person chose it from a menu, not from an answer."""


@lru_cache(maxsize=65536)
def specificity(value: str) -> float:
    """Say how unlikely it is that two places hold the same value by chance, 0 … 1."""
    shape = segment_shape(value)
    if shape in {"uuid", "hex", "email", "token", "placeholder"}:
        return 0.97
    if shape == "integer":
        return 0.1 if len(value) < 3 else 0.35 if len(value) < 5 else 0.85
    if shape == "word":
        return 0.15 if len(value) < 6 else 0.3
    return 0.5 if len(value) < 6 else 0.8


def chooses(facts: Facts, path: str) -> bool:
    """Whether a field of an answer holds one of a few plain words, each again and again."""
    shape = facts.shape_at(path)
    if (
        _NAMING & set(words_of((names(path) or [""])[-1]))
        or shape is None
        or shape.kinds.keys() - {"null"} != {"string"}
        or not shape.complete
    ):
        return False
    words = all(isinstance(value, str) and segment_shape(value) in _WORDS for value in shape.values)
    return words and len(shape.values) <= _FEW and shape.kinds["string"] >= 3 * len(shape.values)


_WORDS = frozenset({"word", "words", "locale", "version"})
_NAMING = frozenset({"id", "uuid", "key", "slug", "name", "code", "login", "username", "handle", "title", "email"})
_FEW = 8
