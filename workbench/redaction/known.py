"""Known secrets: remembered in memory alone, and found again in any text, in any of their forms."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from ahocorasick_rs import AhoCorasick, Implementation

from workbench.redaction.placeholder import PLACEHOLDER, canonical
from workbench.redaction.variants import variants

_ANCHOR = 12
"""Characters of a long form that the automaton looks for: its end, since tokens begin alike."""
_DFA = 20_000
"""Forms up to which the faster automaton is made, of some 4 KB a form; beyond, one that is slower and small."""
_YOUNG = 48
"""Secrets in the small automaton, before they are merged into the large one."""
_SHORT = 8
"""Below this a secret is matched only between separators."""
_CODES = 64
"""Short numeric codes remembered, matched only as a whole value."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of a secret in a text."""

    start: int
    end: int
    secret: str


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    secret: str
    bounded: bool

    def stands(self, text: str, end: int) -> bool:
        """Whether the whole form ends there, and not within a word when it is short."""
        start = end - len(self.text)
        if start < 0 or not text.startswith(self.text, start):
            return False
        return not self.bounded or not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _forms(secret: str) -> tuple[_Form, ...]:
    return tuple(_Form(text, secret, len(text) < _SHORT) for text in variants(secret))


class _Matcher:
    """An automaton over some forms; never changed once made."""

    def __init__(self, forms: Iterable[_Form], *, fast: bool = False) -> None:
        ends: dict[str, list[_Form]] = {}
        for form in forms:
            ends.setdefault(form.text[-_ANCHOR:], []).append(form)
        machine = Implementation.DFA if fast and len(ends) <= _DFA else Implementation.ContiguousNFA
        self._forms = list(ends.values())
        self._automaton = AhoCorasick(list(ends), implementation=machine) if ends else None

    def hits(self, text: str) -> list[Hit]:
        if self._automaton is None:
            return []
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [
            Hit(end - len(form.text), end, form.secret)
            for index, _, end in found
            for form in self._forms[index]
            if form.stands(text, end)
        ]


@dataclass(frozen=True, slots=True)
class _State:
    """What is known at one moment; replaced whole, so that readers need no lock."""

    version: int
    old: _Matcher
    young: _Matcher
    codes: frozenset[str]
    numbers: frozenset[str]


class KnownSecrets:
    """Grows while it is being read from other threads."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._kinds: dict[str, str] = {}
        self._typed: set[str] = set()
        self._forms: dict[str, tuple[_Form, ...]] = {}
        self._young: list[str] = []
        self._codes: dict[str, str] = {}
        self._state = _State(0, _Matcher(()), _Matcher(()), frozenset(), frozenset())

    @property
    def version(self) -> int:
        """Rises with every secret learned."""
        return self._state.version

    def __len__(self) -> int:
        return len(self._kinds)

    def kind(self, secret: str) -> str:
        """Give the kind that a secret was first learned as; empty when it is not known."""
        return self._kinds.get(secret, "")

    def learn(self, secrets: Iterable[tuple[str, str]], *, typed: bool = False) -> None:
        """Remember (value, kind) pairs; what the workbench itself typed is the last to be forgotten."""
        with self._lock:
            fresh = [value for value, kind in secrets if self._add(canonical(value), kind, typed=typed)]
            if fresh:
                self._publish([canonical(value) for value in fresh])

    def _add(self, value: str, kind: str, *, typed: bool) -> bool:
        if typed and value:
            self._typed.add(value)
        if not value or value in self._kinds or value in self._codes:
            return False
        if is_short_code(value):
            self._codes[value] = kind
            while len(self._codes) > _CODES:
                self._codes.pop(next(iter(self._codes)))
        else:
            self._kinds[value] = kind
        return True

    def _publish(self, fresh: list[str]) -> None:
        fresh = [value for value in fresh if value in self._kinds]
        self._forms.update((value, _forms(value)) for value in fresh)
        self._young += fresh
        old = self._state.old
        if len(self._young) > _YOUNG:
            self._forget()
            old, self._young = _Matcher(chain.from_iterable(self._forms.values()), fast=True), []
        young = _Matcher(form for value in self._young for form in self._forms[value])
        numbers = frozenset(value for value in self._kinds if value.isdigit() and len(value) < 20)
        codes = frozenset(self._codes)
        self._state = _State(self._state.version + 1, old, young, codes, codes | numbers)

    def _forget(self) -> None:
        """Drop what traffic taught first, a quarter of the limit at once, when there is too much."""
        if len(self._kinds) > self._limit:
            untyped = [value for value in self._kinds if value not in self._typed]
            for value in untyped[: len(self._kinds) - self._limit * 3 // 4]:
                del self._kinds[value], self._forms[value]

    def is_code(self, value: str) -> bool:
        """Whether the whole value is a short code that was typed."""
        return value in self._state.codes

    @property
    def numbers(self) -> frozenset[str]:
        """What is known and could stand as a JSON number."""
        return self._state.numbers

    def hits(self, text: str) -> list[Hit]:
        """Find what to replace: leftmost, longest, never overlapping, never within a placeholder."""
        state = self._state
        found = [*state.old.hits(text), *state.young.hits(text)]
        if not found:
            return []
        chosen: list[Hit] = []
        for hit in _outside(sorted(found, key=lambda hit: (hit.start, -hit.end)), text):
            if not chosen or hit.start >= chosen[-1].end:
                chosen.append(hit)
        return chosen


def _outside(hits: list[Hit], text: str) -> list[Hit]:
    """Leave out the hits that touch a placeholder."""
    if "redacted." not in text:
        return hits
    spans = [match.span() for match in PLACEHOLDER.finditer(text)]
    ends = [end for _, end in spans]
    places = ((hit, bisect_right(ends, hit.start)) for hit in hits)
    return [hit for hit, place in places if place == len(spans) or spans[place][0] >= hit.end]


def is_short_code(value: str) -> bool:
    """Whether it is a one-time code or PIN by its look: too common to be looked for inside other text."""
    return len(value) <= 8 and value.isascii() and value.isdigit()
