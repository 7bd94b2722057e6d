"""Known secrets: remembered in memory alone, and found again in any text, in any of their forms."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from workbench.redaction.matcher import Form, Hit, Matcher, forms_of
from workbench.redaction.placeholder import PLACEHOLDER, canonical

_TIERS = (16, 128, 1_024)
"""Secrets in the small automata, beside the one of all others: a new secret costs the smallest anew, and seldom a larger one."""
_MANY = 64
"""Secrets that come at once and are worth a fast automaton at once, if they are a quarter of it."""
_CODES = 64
"""Short numeric codes remembered, matched only as a whole value."""
_MOST = 50_000
"""Hits in one text."""
_NONE = Matcher(())


@dataclass(frozen=True, slots=True)
class _State:
    """What is known at one moment; replaced whole, so that readers need no lock."""

    matchers: tuple[Matcher, ...]
    codes: frozenset[str]
    numbers: frozenset[str]
    integers: frozenset[int]


class KnownSecrets:
    """Grows while it is being read from other threads."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._kinds: dict[str, str] = {}
        self._typed: set[str] = set()
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._codes: dict[str, str] = {}
        self._decimal: set[str] = set()
        """What is known, stands in ``_kinds``, and could be a number."""
        self._fresh: list[str] = []
        self._tiers: list[list[str]] = [[] for _ in _TIERS]
        self._matchers = [_NONE] * (len(_TIERS) + 1)
        self._lost: list[tuple[str, str]] = []
        self._state = _State((), frozenset(), frozenset(), frozenset())
        self.version = 0
        """Rises with every secret learned."""

    def __len__(self) -> int:
        return len(self._kinds)

    def kind(self, secret: str) -> str:
        """Give the kind that a secret was first learned as; empty when it is not known."""
        return self._kinds.get(secret, "")

    def is_typed(self, secret: str) -> bool:
        """Whether the workbench typed it, or was given it by a person."""
        return secret in self._typed

    def items(self) -> list[tuple[str, str]]:
        """Give what is known as (value, kind) pairs, in the order of learning; short codes last."""
        with self._lock:
            return [*self._kinds.items(), *self._codes.items()]

    def learn(self, secrets: Iterable[tuple[str, str]], *, typed: bool = False) -> bool:
        """Remember (value, kind) pairs, and say whether one is new. What the workbench typed is forgotten last.

        The automata are made when they are needed next, for all that was learned until then.
        """
        with self._lock:
            fresh = [value for value, kind in secrets if self._add(canonical(value), kind, typed=typed)]
            if fresh:
                self._fresh += [canonical(value) for value in fresh]
                self.version += 1
        return bool(fresh)

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

    def _ready(self) -> _State:
        """Give the state with all that has been learned."""
        if self._fresh:
            with self._lock:
                self._publish([value for value in self._fresh if value in self._kinds])
                self._fresh = []
        return self._state

    def _publish(self, fresh: list[str]) -> None:
        self._forms.update((value, forms_of(value)) for value in fresh)
        self._decimal.update(value for value in fresh if value.isdecimal() and len(value) < 20)
        self._remake(fresh)
        codes = frozenset(self._codes)
        numbers = codes | self._decimal
        integers = frozenset(int(value) for value in numbers if value.isascii() and not value.startswith("0"))
        self._state = _State(tuple(matcher for matcher in self._matchers if matcher), codes, numbers, integers)

    def _remake(self, fresh: list[str]) -> None:
        """Make anew the smallest automata that have room for what is fresh, and what overflows into them."""
        came = len(fresh)
        overfull = self._forget()
        for tier, size in enumerate(_TIERS):
            fresh = self._tiers[tier] + fresh
            if len(fresh) <= size and not overfull:
                self._tiers[tier] = fresh
                self._matchers[tier] = self._matcher(fresh, came)
                return
            self._tiers[tier], self._matchers[tier] = [], _NONE
        self._matchers[-1] = self._matcher(self._forms, came)

    def _matcher(self, secrets: Collection[str], came: int) -> Matcher:
        """Make an automaton of some secrets, of which the last ``came`` are new: one that is dear to make where that pays."""
        forms = (form for secret in secrets for form in self._forms[secret])
        return Matcher(forms, large=came >= _MANY and 4 * came >= len(secrets))

    def _forget(self) -> bool:
        """Drop what traffic taught first, a quarter of the limit at once, when there is too much."""
        if len(self._kinds) <= self._limit:
            return False
        untyped = [value for value in self._kinds if value not in self._typed]
        for value in untyped[: len(self._kinds) - self._limit * 3 // 4]:
            self._lost.append((value, self._kinds.pop(value)))
            self._forms.pop(value, None)
            self._decimal.discard(value)
        del self._lost[: -self._limit]
        return True

    def take_lost(self) -> list[tuple[str, str]]:
        """Give what was forgotten to make room since this was asked last."""
        if not self._lost:
            return []
        with self._lock:
            lost, self._lost = self._lost, []
        return lost

    def is_code(self, value: str) -> bool:
        """Whether the whole value is a short code that was typed."""
        return value in self._ready().codes

    @property
    def numbers(self) -> frozenset[str]:
        """What is known and has digits alone."""
        return self._ready().numbers

    @property
    def integers(self) -> frozenset[int]:
        """What is known and could stand as a JSON number."""
        return self._ready().integers

    def ends(self, octets: bytes) -> list[Iterator[int]]:
        """Give where a form of a secret may end in UTF-8 text, ascending in each list. ``hits`` says for sure."""
        return [matcher.ends(octets) for matcher in self._ready().matchers]

    def hits(self, text: str) -> list[Hit]:
        """Find what to replace: leftmost, longest, never overlapping, never within a placeholder.

        Text that is made of secrets goes as a whole.
        """
        octets = text.encode("utf-8", "replace")
        every = chain.from_iterable(matcher.hits(text, octets) for matcher in self._ready().matchers)
        found = list(islice(every, _MOST + 1))
        if not found:
            return []
        if len(found) > _MOST:
            return [Hit(0, len(text), "")]
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
