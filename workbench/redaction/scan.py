"""Scan many texts in one go, and say which of them need a closer look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from workbench.redaction.clues import CLUES
from workbench.redaction.known import KnownSecrets
from workbench.redaction.names import Names
from workbench.redaction.phrase_table import PHRASES
from workbench.redaction.prefilter import Automaton, prefilter
from workbench.redaction.rules import Rules, ShapeRule

_SEPARATOR = "\0"
_FOLD = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789", b"abcdefghijklmnopqrstuvwxyz000000000")

_STRONG = (
    "\0{", "\0[", "\0 {", "\0\n{", "\0 [", "\0\n[", "eyj", "eyai", "w3si", "wyj", "bearer ", "basic ", "dpop ", "data:", "%00", "%0b",
    "%0d", "%3d", "%3a", "%7b", "-----begin", "\0<", '\0"',
)  # fmt: skip
"""Whoever has one of these is looked at closely (letters folded, digits as 0)."""

_WORDS = (
    "pass", "pwd", "token", "secret", "key", "sess", "sid", "cookie", "auth", "otp", "code", "cred", "sig", "csrf", "xsrf", "jwt",
    "assertion", "ticket", "hmac", "saml", "state", "nonce", "bearer", "verif", "seed", "conn_",
)  # fmt: skip
"""Words that most names of secrets have; the rest is taken from the rules."""

_SHORTEST = 13
"""Characters of the shortest text that a shape without a literal is looked for in."""

_WINDOW = 1 << 18
"""Octets to scan at once."""

_NAME = re.compile(r"(?<![\w$.@\[\]%-])([\w$.@\[\]%-]++)\\*[\"']?\s{0,3}(?:=>|:=|[:=])")
_URLS = (rb"://[^/?#\s\x00@]*@", rb"://[^/?#\s\x00]*[a-z0]{24}")
"""URLs that say more than where they lead, folded."""
_LONGEST = 330
"""Octets of a literal or the beginning of a URL that may lie across two windows."""


class Scanner:
    """The literals of the rules as automata; made once for some rules."""

    def __init__(self, rules: Rules, names: Names) -> None:
        self._names = names
        strong = dict.fromkeys(_folded([*_STRONG, *_anchors(rules)]))
        words = dict.fromkeys(word for word in _folded([*_WORDS, *_uncommon(rules)]) if word not in strong)
        self._strong, self._weak = len(strong), len(strong) + len(words)
        literals = [re.escape(literal).replace(b"\0", b"x00") for literal in (*strong, *words, b"%")]
        self._automaton = Automaton([*literals, *_URLS])
        self._shapes = [shape for shape in rules.shapes for _ in shape.anchors]
        self._loose = [shape for shape in rules.shapes if not shape.anchors]
        self._phrases = len(self._loose)
        self._prefilter = prefilter((*(shape.pattern.pattern for shape in self._loose), *PHRASES, *CLUES))
        anchors = [anchor for shape in rules.shapes for anchor in shape.anchors]
        self._literals = AhoCorasick(anchors, implementation=Implementation.DFA)

    def shapes(self, text: str) -> list[ShapeRule]:
        """Give the shape rules that could match within the text, each once."""
        found = {
            self._shapes[index].name: self._shapes[index]
            for index, _, _ in self._literals.find_matches_as_indexes(text, overlapping=True)
        }
        if len(text) < _SHORTEST:
            return list(found.values())
        return [*found.values(), *(self._loose[number] for number in self._numbers(text) if number < self._phrases)]

    def phrases(self, text: str) -> list[int]:
        """Give the numbers of the phrases that could stand in the text, ascending."""
        first, last = self._phrases, self._phrases + len(PHRASES)
        return [number - first for number in self._numbers(text) if first <= number < last]

    def _numbers(self, text: str) -> list[int]:
        matches = self._prefilter.matches(text.encode("utf-8", "replace"))
        return sorted({number for _, number in matches}) if matches else []

    def suspects(self, texts: Sequence[str], known: KnownSecrets) -> set[int]:
        """Give the indices of the texts that may hold something to hide."""
        joined = _Joined(texts)
        return joined.indices(self._ends(joined, known)) | joined.odd

    def spans(self, octets: bytes, known: KnownSecrets) -> list[tuple[int, int]]:
        """Give where texts, each between two zeros, may hold something to hide."""
        apart = _Apart(octets)
        return [apart.span_at(end) for end in self._ends(apart, known)]

    def _ends(self, apart: _Apart, known: KnownSecrets) -> set[int]:
        """Give the ends of the texts that may hold something to hide."""
        return {*self._by_anchor(apart), *_by_secret(apart, known), *self._by_pattern(apart)}

    def _by_anchor(self, joined: _Apart) -> Iterator[int]:
        """Give the end of each text with a literal of a rule that its surroundings do not make innocent."""
        found = named = 0
        for end, pattern in self._matches(joined.octets):
            weak = self._strong <= pattern <= self._weak
            if end <= found or (weak and end <= named):
                continue
            if weak:
                start, named = joined.span_at(end)
                if not (joined.has(b"=", start, named) or joined.has(b":", start, named)):
                    continue
            text, stop = joined.text_at(end)
            if weak and not self.has_name(text):
                continue
            found = stop
            yield stop

    def _matches(self, octets: bytes) -> Iterator[tuple[int, int]]:
        """Give (end, pattern), a window at a time: text that is all matches would take a hundred times its size."""
        for start in range(0, len(octets), _WINDOW):
            lead = min(start, _LONGEST)
            folded = octets[start - lead : start + _WINDOW].translate(_FOLD)
            for end, pattern in self._automaton.matches(folded):
                if end > lead:
                    yield start - lead + end, pattern

    def _by_pattern(self, joined: _Apart) -> Iterator[int]:
        """Give the end of each text that a pattern may match in."""
        stop = 0
        for end, _ in self._prefilter.matches(joined.octets):
            if end > stop:
                _, stop = joined.span_at(end)
                yield stop

    def has_name(self, text: str) -> bool:
        """Whether a secret's name stands before ``:`` or ``=`` in the text."""
        if "=" not in text and ":" not in text:
            return False
        rule = self._names.rule
        return any("%" in name or rule(name, "text") or rule(name, "query") for name in _NAME.findall(text))


def _folded(literals: Iterable[str]) -> list[bytes]:
    return [literal.encode().translate(_FOLD) for literal in literals if literal != "://"]


def _anchors(rules: Rules) -> Iterator[str]:
    for shape in rules.shapes:
        yield from shape.anchors
    for path in rules.paths:
        yield from (f"/{word[:5]}" if len(word) > 1 else f"/{word}/" for word in path.before)


def _uncommon(rules: Rules) -> Iterator[str]:
    """Give the beginnings of names that no common word stands in, and short names as a parameter has them."""
    for name in {name for rule in rules.keys for name in (*rule.keys, *rule.endings)}:
        if len(name) <= 3:
            yield from (f"{before}{name}=" for before in "?&#;")
            yield from (f"\0{name}{after}" for after in "=:")
        elif not any(word in name for word in _WORDS):
            yield name[:5]


class _Apart:
    """UTF-8 in which each text stands between two zeros."""

    def __init__(self, octets: bytes) -> None:
        self.octets = octets

    def text_at(self, end: int) -> tuple[str, int]:
        """Give the text that holds the octet before ``end``, and where it ends."""
        start, stop = self.span_at(end)
        return self.octets[start:stop].decode(), stop

    def span_at(self, end: int) -> tuple[int, int]:
        """Give where the text that holds the octet before ``end`` begins and ends."""
        stop = self.octets.find(b"\0", end - 1)
        return self.octets.rfind(b"\0", 0, end - 1) + 1, stop if stop >= 0 else len(self.octets)

    def has(self, mark: bytes, start: int, stop: int) -> bool:
        """Whether an octet stands between two places."""
        return self.octets.find(mark, start, stop) >= 0

class _Joined(_Apart):
    """Texts as one, each between two separators."""

    def __init__(self, texts: Sequence[str]) -> None:
        blob = _SEPARATOR.join(["", *texts, ""])
        self.odd: set[int] = set()
        """The indices of texts with separators of their own, which are put out of the way."""
        if blob.count(_SEPARATOR) != len(texts) + 1:
            self.odd = {index for index, text in enumerate(texts) if _SEPARATOR in text}
            blob = _SEPARATOR.join(["", *(text.replace(_SEPARATOR, " ") for text in texts), ""])
        super().__init__(blob.encode("utf-8", "replace"))

    def indices(self, ends: Iterable[int]) -> set[int]:
        """Give the indices of the texts that end there."""
        found: set[int] = set()
        at = index = 0
        for end in sorted(ends):
            index += self.octets.count(b"\0", at, end)
            at = end
            found.add(index - 1)
        return found


def _by_secret(joined: _Apart, known: KnownSecrets) -> Iterator[int]:
    for ends in known.ends(joined.octets):
        seen = 0
        for end in ends:
            if end > seen:
                text, seen = joined.text_at(end)
                if known.hits(text):
                    yield seen
