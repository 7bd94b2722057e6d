"""Value links: which answer's field fed which later parameter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workbench.discovery.affinity import CURSORS, Slot, affinity
from workbench.discovery.endpoint import ValueLink
from workbench.discovery.facts import Facts
from workbench.discovery.json_path import names
from workbench.discovery.keys import Key
from workbench.discovery.shapes import segment_shape, words_of
from workbench.discovery.values import Span, Values

LEAST_CONFIDENCE = 0.3
MOST_LINKS = 4
"""Producers that are told of one parameter."""
_MOST_VALUES = 500
"""Values of one parameter that are looked up."""


@dataclass(slots=True)
class Use:
    """A parameter of an endpoint and the values that it carried."""

    consumer: str
    slot: Slot
    values: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What links are judged by beside the values themselves."""

    endpoint_of: Mapping[Key, str]
    nouns: Mapping[str, str]
    """Endpoint id → its resource in the singular."""
    chooses: Callable[[str, str], bool]
    """Whether a field (endpoint id, JSON path) holds one of a few words, as a status does."""


@dataclass(slots=True)
class _Candidate:
    values: list[str] = field(default_factory=list)
    echoed: int = 0
    """Values that the producer itself had been asked with."""


def links_of(uses: Iterable[Use], values: Values, context: Context) -> list[ValueLink]:
    """Find the producers of every use."""
    every = [use for use in uses if _flat(use.slot.name) not in _PAGING]
    asked: dict[str, set[str]] = {}
    for use in every:
        asked.setdefault(use.consumer, set()).update(use.values)
    found: list[ValueLink] = []
    for use in every:
        candidates = _candidates(use, values, context.endpoint_of, asked)
        links = [_link(use, place, candidate, context) for place, candidate in candidates.items()]
        kept = sorted((link for link in links if link.confidence >= LEAST_CONFIDENCE), key=_rank)
        found.extend(_own_cursors(kept)[:MOST_LINKS])
    return found


def _own_cursors(links: list[ValueLink]) -> list[ValueLink]:
    """Leave out other lists' cursors where a list's own answers gave the cursor: all cursors of an API look alike."""
    own = [link for link in links if link.producer == link.consumer and _is_cursor(link)]
    return own or links


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


def _candidates(
    use: Use, values: Values, endpoint_of: Mapping[Key, str], asked: Mapping[str, set[str]]
) -> dict[tuple[str, str], _Candidate]:
    found: dict[tuple[str, str], _Candidate] = {}
    for value in sorted(use.values)[:_MOST_VALUES]:
        for endpoint, place in _earlier(value, use, values, endpoint_of):
            candidate = found.setdefault((endpoint, place), _Candidate())
            if not candidate.values or candidate.values[-1] != value:
                candidate.values.append(value)
                candidate.echoed += value in asked.get(endpoint, ())
    return found


def _earlier(value: str, use: Use, values: Values, endpoint_of: Mapping[Key, str]) -> Iterator[tuple[str, str]]:
    """Give who gave a value before it was carried.

    What the parameter itself carried first, and answers gave later, was typed or chosen by a
    person; a resource named in a path was given before, if not in this recording.
    """
    span = use.values[value]
    carried = span.last if use.slot.location == "path" else span.first
    for (key, place), given in values.producers(value):
        endpoint = endpoint_of.get(key, "")
        if given <= carried and endpoint and (endpoint != use.consumer or use.slot.location != "path"):
            yield endpoint, place


def _link(use: Use, place: tuple[str, str], candidate: _Candidate, context: Context) -> ValueLink:
    producer, path = place
    doubt = 1.0
    for value in candidate.values:
        doubt *= 1 - specificity(value)
    coverage = len(candidate.values) / min(len(use.values), _MOST_VALUES)
    echo = 0.7 if candidate.echoed == len(candidate.values) and producer != use.consumer else 1.0
    match = affinity(use.slot, path, context.nouns.get(producer, ""))
    chosen = use.slot.location != "path" and context.chooses(producer, path)
    chance = _CHOICE if chosen else 1.0
    confidence = round(min(0.99, (1 - doubt * (1 - match / 2)) * coverage**0.5 * match * echo * chance), 3)
    return ValueLink(producer, path, use.consumer, use.slot.location, use.slot.name, len(candidate.values), confidence)


_CHOICE = 0.4
"""Of one of a few words: a person chose it from a menu, not from an answer."""


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
