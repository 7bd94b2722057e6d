"""Known secrets: remembered in memory alone, and found again in any text, in any of their forms."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass

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


class _Matcher:
    """An automaton over the forms of some secrets; never changed once made."""

    def __init__(self, secrets: Iterable[str]) -> None:
        forms: dict[str, list[_Form]] = {}
        for secret in secrets:
            for text in variants(secret):
                forms.setdefault(text[-_ANCHOR:], []).append(_Form(text, secret, len(text) < _SHORT))
        self._forms = list(forms.values())
        machine = Implementation.DFA if len(forms) <= _DFA else Implementation.ContiguousNFA
        self._automaton = AhoCorasick(list(forms), implementation=machine) if forms else None

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
        self._young += [value for value in fresh if value in self._kinds]
        old = self._state.old
        if len(self._young) > _YOUNG or len(self._kinds) > self._limit:
            self._forget()
            old, self._young = _Matcher(self._kinds), []
        numbers = {value for value in self._kinds if value.isdigit() and len(value) < 20}
        codes = frozenset(self._codes)
        self._state = _State(self._state.version + 1, old, _Matcher(self._young), codes, codes | numbers)

    def _forget(self) -> None:
        """Drop a quarter of what traffic taught, oldest first, when there is too much."""
        if len(self._kinds) > self._limit:
            untyped = [value for value in self._kinds if value not in self._typed]
            for value in untyped[: max(1, self._limit // 4)]:
                del self._kinds[value]

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
        taken = [match.span() for match in PLACEHOLDER.finditer(text)] if "redacted." in text else []
        chosen: list[Hit] = []
        for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
            past = not chosen or hit.start >= chosen[-1].end
            if past and not any(start < hit.end and hit.start < end for start, end in taken):
                chosen.append(hit)
        return chosen


def is_short_code(value: str) -> bool:
    """Whether it is a one-time code or PIN by its look: too common to be looked for inside other text."""
    return len(value) <= 8 and value.isascii() and value.isdigit()
