"""Find forms of secrets in text: one automaton over their ends, made once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ahocorasick_rs import BytesAhoCorasick, Implementation

from workbench.redaction.variants import variants

_ANCHOR = 12
"""Octets of a long form that the automaton looks for: its end, since tokens begin alike."""
_DFA = 20_000
"""Forms up to which the faster automaton is made, of some 4 KB a form; beyond, one that is slower and small."""
_SHORT = 8
"""Below this a secret is matched only between separators."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of a secret in a text, as offsets in characters."""

    start: int
    end: int
    secret: str


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a secret."""

    text: str
    secret: str
    bounded: bool
    """Whether it counts only where it is no part of a longer word."""

    def stands(self, text: str, end: int) -> bool:
        """Whether the whole form ends there, and not within a word when it is short."""
        start = end - len(self.text)
        if start < 0 or not text.startswith(self.text, start):
            return False
        return not self.bounded or not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def forms_of(secret: str) -> tuple[Form, ...]:
    """Give every form in which a secret is looked for."""
    return tuple(Form(text, secret, len(text) < _SHORT) for text in variants(secret))


class Matcher:
    """An automaton over some forms; never changed once made."""

    def __init__(self, forms: Iterable[Form], *, large: bool = False) -> None:
        ends: dict[bytes, list[Form]] = {}
        for form in forms:
            ends.setdefault(form.text.encode("utf-8", "replace")[-_ANCHOR:], []).append(form)
        machine = Implementation.DFA if large and len(ends) <= _DFA else Implementation.ContiguousNFA
        self._forms = list(ends.values())
        self._automaton = BytesAhoCorasick(list(ends), implementation=machine) if ends else None

    def ends(self, octets: bytes) -> list[int]:
        """Give where a form may end in UTF-8 text, as offsets in octets."""
        if self._automaton is None:
            return []
        return [end for _, _, end in self._automaton.find_matches_as_indexes(octets, overlapping=True)]

    def hits(self, text: str, octets: bytes) -> list[Hit]:
        """Give every form that stands in a text, of which ``octets`` are the UTF-8."""
        if self._automaton is None:
            return []
        hits: list[Hit] = []
        octet, at = 0, 0
        for index, _, end in self._automaton.find_matches_as_indexes(octets, overlapping=True):
            octet, at = end, at + len(octets[octet:end].decode("utf-8", "replace"))
            hits += [Hit(at - len(form.text), at, form.secret) for form in self._forms[index] if form.stands(text, at)]
        return hits
