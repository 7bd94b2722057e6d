"""Find forms of secrets in text: one automaton over their ends, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import hyperscan
from ahocorasick_rs import BytesAhoCorasick, Implementation

from workbench.redaction.automata import Scan
from workbench.redaction.guess import is_worded
from workbench.redaction.variants import variants

_ANCHOR = 12
"""Octets of a long form that the automaton looks for: its end, since tokens begin alike."""
_SHORT = 8
"""Below this a secret is matched only between separators."""

_WINDOW = 1 << 18
"""Octets to scan at once."""
_PATIENCE = 10_000
"""Octets that the plain automaton scans for each of its forms in the time that it takes to make the other."""

type Find = Callable[[bytes], list[tuple[int, int]]]
"""Gives (number of the literal, offset after it) for each occurrence, in the order of the offsets."""


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
    return tuple(Form(text, secret, len(text) < _SHORT or _is_word(text)) for text in variants(secret))


def _is_word(text: str) -> bool:
    """Whether it is what words are made of, so that longer ones may hold it: ``postgres`` and ``postgresql``."""
    return text.isalpha() and text.islower() and is_worded(text)


class Matcher:
    """An automaton over some forms. Hits never change once it is made.

    The vectorised kind takes 50 µs a form to make and scans a gigabyte a second, the plain one is
    made ten times as fast and scans a fifth of that: it makes way once it has cost what the other does.
    """

    def __init__(self, forms: Iterable[Form], *, large: bool = False) -> None:
        ends: dict[bytes, list[Form]] = {}
        for form in forms:
            ends.setdefault(form.text.encode("utf-8", "replace")[-_ANCHOR:], []).append(form)
        self._forms = list(ends.values())
        self._literals = list(ends)
        self._patience = 0 if large else _PATIENCE * len(ends)
        self._find = (_vectorised if large else _plain)(self._literals) if ends else _nothing

    def __bool__(self) -> bool:
        return bool(self._forms)

    def ends(self, octets: bytes) -> Iterator[int]:
        """Give where a form may end in UTF-8 text, as offsets in octets, ascending."""
        return (end for _, end in self._found(octets))

    def hits(self, text: str, octets: bytes) -> Iterator[Hit]:
        """Give every form that stands in a text, of which ``octets`` are the UTF-8."""
        octet, at = 0, 0
        for index, end in self._found(octets):
            octet, at = end, at + len(octets[octet:end].decode("utf-8", "replace"))
            for form in self._forms[index]:
                if form.stands(text, at):
                    yield Hit(at - len(form.text), at, form.secret)

    def _found(self, octets: bytes) -> Iterable[tuple[int, int]]:
        if self._patience:
            self._patience = max(0, self._patience - len(octets))
            if not self._patience:
                self._find = _vectorised(self._literals)
        return self._find(octets) if len(octets) <= _WINDOW else self._by_window(octets)

    def _by_window(self, octets: bytes) -> Iterator[tuple[int, int]]:
        """Scan a window at a time: text that is all hits would take a hundred times its size."""
        for start in range(0, len(octets), _WINDOW):
            lead = min(start, _ANCHOR - 1)
            for index, end in self._find(octets[start - lead : start + _WINDOW]):
                if end > lead:
                    yield index, start - lead + end


def _nothing(_octets: bytes) -> list[tuple[int, int]]:
    return []


def _plain(literals: list[bytes]) -> Find:
    automaton = BytesAhoCorasick(literals, implementation=Implementation.ContiguousNFA)

    def find(octets: bytes) -> list[tuple[int, int]]:
        return [(index, end) for index, _, end in automaton.find_matches_as_indexes(octets, overlapping=True)]

    return find


def _vectorised(literals: list[bytes]) -> Find:
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    numbers = range(len(literals))
    database.compile(expressions=literals, ids=list(numbers), elements=len(literals), flags=0, literal=True)
    scan = Scan(database)
    return lambda octets: [(index, end) for end, index in scan.matches(octets)]
