"""Find things by words: Okapi BM25 over a few weighted fields, small enough to run on every call."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence

type Fields = Sequence[tuple[str, float]]
"""A document: (text, weight) of each of its fields."""

_K1, _B = 1.2, 0.75
"""Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.2."""

_PREFIX = 0.6
"""What a word counts that a document only begins with, or that begins with a document's word: user, users."""

_SHORTEST = 3

_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def words(text: str) -> list[str]:
    """Split names and sentences: ``listPartner_contacts`` gives list, partner, contacts."""
    return [word.lower() for word in _WORD.findall(_HUMP.sub(" ", text))]


def rank(query: str, documents: Sequence[Fields]) -> list[int]:
    """Give the places of the documents that match, the best first; equal ones keep their order. Pure."""
    asked = list(dict.fromkeys(words(query)))
    counted = [_count(fields) for fields in documents]
    lengths = [sum(document.values()) for document in counted]
    mean = sum(lengths) / len(lengths) if any(lengths) else 1.0
    scores = [0.0] * len(counted)
    for word in asked:
        found = [_frequency(word, document) for document in counted]
        holding = sum(frequency > 0 for frequency in found)
        rarity = math.log(1 + (len(found) - holding + 0.5) / (holding + 0.5))
        for place, frequency in enumerate(found):
            if frequency:
                long = 1 - _B + _B * lengths[place] / mean
                scores[place] += rarity * frequency * (_K1 + 1) / (frequency + _K1 * long)
    matching = [place for place, score in enumerate(scores) if score > 0]
    return sorted(matching, key=lambda place: -scores[place])


def _count(fields: Fields) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for text, weight in fields:
        for word in words(text):
            total[word] += weight
    return dict(total)


def _frequency(word: str, document: dict[str, float]) -> float:
    exact = document.get(word, 0.0)
    if exact or len(word) < _SHORTEST:
        return exact
    near = (count for other, count in document.items() if _alike(word, other))
    return _PREFIX * max(near, default=0.0)


def _alike(one: str, other: str) -> bool:
    return len(other) >= _SHORTEST and (one.startswith(other) or other.startswith(one))
