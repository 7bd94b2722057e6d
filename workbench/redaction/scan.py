"""Scan many texts in one go, and say which of them need a closer look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from ahocorasick_rs import AhoCorasick, Implementation

from workbench.redaction.apart import Apart, Joined
from workbench.redaction.automata import Scan
from workbench.redaction.clues import CLUES, DEAR
from workbench.redaction.known import KnownSecrets
from workbench.redaction.names import Names
from workbench.redaction.path_rows import SHORT_TICKETS
from workbench.redaction.phrase_table import PHRASES
from workbench.redaction.prefilter import each_match, everything, groups_of, prefilter
from workbench.redaction.rules import Rules, ShapeRule
from workbench.redaction.sentences import NEEDS
from workbench.redaction.titles import has_table

_STRONG = (
    rb"\x00[ \n]?[{\[]", rb"\x00[<\"]", rb"%[0-9][0-9abd]",
    *map(re.escape, (b"eyj", b"eyai", b"w3si", b"wyj", b"ahr0c", b"bearer ", b"basic ", b"dpop ", b"data:", b"-----begin")),
    rb"\xef\xbc[\x9a\x9d]", rb"%7c", rb"=[a-z0-9_-]{40}", rb"[?&][0-9a-f]{32}=1", rb"[?&](?:x-amz-)?exp[a-z]{0,7}=",
    rb"(?:token|apikey|negotiate)\s+[a-z0-9._~+/%|=:-]{8}", rb"://[^/?#\s\x00@]*@", rb"(?:rtmps?|srt)://", rb"(?:token|secret|sess|key|auth|ticket|pass)[a-z_-]{0,12}/[a-z0-9_~.%-]{10}", rb"://[^/?#\s\x00]*[a-z0-9]{24}",
    rb"[_-][a-z]{2,12}/[a-z0-9_-]{20}", rb"\.ics", rb"#[a-z0-9_-]{22}", rb"(?:hooks?|[a-z]-ping)[0-9]{0,2}\.[a-z0-9.-]+/", rb":/[^/\x00\s?][^\x00\s?]{0,80}\?", rb"(?:2fa|activate|auth|check|code|confirm|login|mfa|otp|pair|pairing|pin|sms|tan|unlock|validate|verify)/[0-9]{4}", rb"/(?:api|v[0-9]{1,2})/[a-z0-9_-]{20}", rb"inline:", rb"\.php/[a-z0-9]{24}", rb"/(?:feed|rss|atom|podcast|episodes)\.xml", rb"/announce", rb"/(?:%b)/(?:[a-z]{2,12}_[a-z0-9]{1,40}/)?[a-z0-9-]{8}" % "|".join(sorted(SHORT_TICKETS)).encode(), rb"/(?:admin|editor|manage|moderator|owner)/[a-z0-9_-]{16}",
)  # fmt: skip
"""Whoever has one of these is looked at closely, in whatever case: text within text, credentials, URLs that say more than where they lead."""

_WORDS = (
    "pass", "pwd", "token", "secret", "key", "sess", "sid", "cookie", "auth", "otp", "code", "cred", "sig", "csrf", "xsrf", "jwt",
    "assertion", "ticket", "hmac", "saml", "state", "nonce", "bearer", "verif", "seed", "conn_",
)  # fmt: skip
"""Words that most names of secrets have; the rest is taken from the rules."""

_OF_NAME = rb"[^\x00\s=:]*\s{0,3}[=:]"
"""What follows such a word in a name that a value stands behind."""

_SHORTEST = 8
"""Characters of the shortest text that a shape without a literal is looked for in."""

_DRAWN = r"/(?![0-9a-f-]{36})(?=[a-z\d_-]*[A-Z])(?=[A-Z\d_-]*[a-z])[A-Za-z0-9_-]{20}|/[A-Za-z0-9_-]{38}"
"""A segment of a path that may be no row's id: of both cases, or long."""
_ADDRESS = 1_000
"""Characters of the longest address that is read before one looks closely."""
_WINDOW = 1 << 18
"""Octets to scan at once."""
_PART = 1 << 15
"""Octets of one text to scan at once: a run of digits costs the square of its length."""

_NAME = re.compile(r"(?<![\w$.@\[\]%-])([\w$.@\[\]%-]++)\\*[\"']?\s{0,3}(?:=>|:=|[:=])")
_LONGEST = 1_000
"""Octets of a match that may lie across two windows, in a text that is longer than one."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Patterns with an automaton of their own, by their numbers in it."""

    automaton: Scan
    exact: tuple[re.Pattern[str] | None, ...]
    """Of shapes the pattern itself, since one UUID in thirty has enough digits and is no card number."""
    needs: Mapping[int, Scan]
    """What a text must have besides."""

    def ends(self, apart: Apart) -> Iterator[int]:
        """Give the end of each text that one of them may match in."""
        matches = _matches(self.automaton, apart.octets)
        if not matches:
            return
        found = 0
        refuted = [0] * len(self.exact)
        waiting: dict[int, list[tuple[int, int]]] = {number: [] for number in self.needs}
        for end, number in matches:
            if end <= found or end <= refuted[number]:
                continue
            start, stop = apart.span_at(end)
            exact = self.exact[number]
            if number in waiting:
                waiting[number].append((start, stop))
            elif exact is None or exact.search(apart.octets[start:stop].decode()):
                found = stop
                yield stop
            refuted[number] = stop
        for number, spans in waiting.items():
            yield from _with(self.needs[number], apart.octets, spans) if spans else ()


class Scanner:
    """The literals of the rules as automata; made once for some rules."""

    def __init__(self, rules: Rules, names: Names) -> None:
        self._names = names
        named = [
            *(re.escape(word.encode()) + _OF_NAME for word in (*_WORDS, *_uncommon(rules))),
            b"%" + _OF_NAME,
            rb"[\x80-\xff]" + _OF_NAME,
            *_short(rules),
        ]
        paths = [*(re.escape(beginning.encode()) for beginning in _paths(rules)), rb"/[a-z0-9_-]{20}"]
        strong = [*_STRONG, *(re.escape(anchor.encode()) for anchor in dict.fromkeys(_anchors(rules)))]
        self._shapes = [shape for shape in rules.shapes for _ in shape.anchors]
        self._loose = [shape for shape in rules.shapes if not shape.anchors]
        loose = [shape.clue or shape.pattern.pattern for shape in self._loose]
        self._patterns = prefilter((*loose, *PHRASES))
        self._weak = len(named)
        self._led = self._weak + len(paths)
        self._judges: tuple[Callable[[str], object], ...] = (self.has_name, _led_on(rules), bool)
        """What a text must pass that has a name, the beginning of a path, or something stronger in it."""
        patterns = tuple(dict.fromkeys((*loose, *PHRASES, *CLUES)))
        clues = (*(shape.clue for shape in self._loose if shape.clue), *DEAR)
        self._automaton, *others = everything((*named, *paths, *strong), patterns, clues)
        exact = dict(zip(loose, (shape.pattern for shape in self._loose), strict=True))
        groups = groups_of(patterns, clues)
        self._groups = [_group(scan, group, exact) for scan, group in zip(others, groups, strict=True)]
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
        return [*found.values(), *(self._loose[number] for number in self._numbers(text) if number < len(self._loose))]

    def phrases(self, text: str) -> list[int]:
        """Give the numbers of the phrases that could stand in the text, ascending."""
        first = len(self._loose)
        return [number - first for number in self._numbers(text) if number >= first]

    def _numbers(self, text: str) -> list[int]:
        return sorted({number for _, number in _matches(self._patterns, text.encode("utf-8", "replace"), _PART)})

    def suspects(self, texts: Sequence[str], known: KnownSecrets) -> set[int]:
        """Give the indices of the texts that may hold something to hide."""
        joined = Joined(texts)
        return joined.indices(self._ends(joined, known)) | joined.odd

    def spans(self, octets: bytes, known: KnownSecrets) -> list[tuple[int, int]]:
        """Give where texts, each between two zeros, may hold something to hide."""
        apart = Apart(octets)
        return [apart.span_at(end) for end in self._ends(apart, known)]

    def _ends(self, apart: Apart, known: KnownSecrets) -> set[int]:
        """Give the ends of the texts that may hold something to hide."""
        return {
            *self._by_rule(apart),
            *chain.from_iterable(group.ends(apart) for group in self._groups),
            *_by_secret(apart, known),
        }

    def _by_rule(self, apart: Apart) -> Iterator[int]:
        """Give the end of each text that a rule may be for."""
        found = 0
        innocent = [0, 0, 0]
        """Where the last text ends of which a name says nothing, and of which a path leads nowhere."""
        for end, number in _matches(self._automaton, apart.octets):
            kind = (number >= self._weak) + (number >= self._led)
            if end <= found or end <= innocent[kind]:
                continue
            text, stop = apart.text_at(end)
            if not self._judges[kind](text):
                innocent[kind] = stop
                continue
            found = stop
            yield stop

    def has_table(self, text: str) -> bool:
        """Whether a text may be a table with a secret's name among its titles."""
        return has_table(self._names, text)

    def has_name(self, text: str) -> bool:
        """Whether a secret's name stands before ``:`` or ``=`` in the text."""
        if "=" not in text and ":" not in text:
            return False
        rule = self._names.rule
        return any("%" in name or rule(name, "text") or rule(name, "query") for name in _NAME.findall(text))


def _group(automaton: Scan, patterns: list[str], exact: dict[str, re.Pattern[str]]) -> _Group:
    needs = {number: each_match(NEEDS[pattern]) for number, pattern in enumerate(patterns) if pattern in NEEDS}
    return _Group(automaton, tuple(map(exact.get, patterns)), needs)


def _matches(automaton: Scan, octets: bytes, window: int = _WINDOW) -> Iterable[tuple[int, int]]:
    """Give (end, number), ascending."""
    return automaton.matches(octets) if len(octets) <= window else _by_window(automaton, octets, window)


def _by_window(automaton: Scan, octets: bytes, window: int) -> Iterator[tuple[int, int]]:
    """Give (end, number), some texts at a time: text that is all matches would take a hundred times its size."""
    start = 0
    while start < len(octets):
        stop = _window_end(octets, start, window)
        lead = 0 if octets[start - 1 : start] in (b"", b"\0") else _LONGEST
        first = max(0, start - lead - 1)
        for end, number in automaton.matches(octets[first:stop]):
            if end > start - first:
                yield first + end, number
        start = stop


def _window_end(octets: bytes, start: int, window: int) -> int:
    """Give where to stop scanning: behind a whole text, if that is possible."""
    stop = start + window
    if stop >= len(octets):
        return len(octets)
    last = octets.rfind(b"\0", start + 1, stop)
    return last + 1 if last > 0 else stop


def _anchors(rules: Rules) -> Iterator[str]:
    for shape in rules.shapes:
        yield from (
            anchor for anchor in shape.anchors if anchor != "://"
        )  # every URL has it; the expressions for URLs say more


def _paths(rules: Rules) -> list[str]:
    """Give the beginnings of what a path has before a segment or a query in which there may be a secret."""
    near = {word for path in rules.paths for word in path.before | path.words | path.beginnings} | rules.positions
    return sorted({f"/{word[:5]}" if len(word) > 1 else f"/{word}/" for word in near})


def _led_on(rules: Rules) -> Callable[[str], bool]:
    """Give what says that such a beginning has something behind it that is long enough for a secret; of a long text, always.

    Each of many beginnings is read to the end of its address, so that a long text could take its length squared.
    """
    least = min((path.minimum for path in rules.paths), default=1)
    beginnings = "|".join(map(re.escape, _paths(rules))) or r"(?!)"
    pattern = re.compile(
        rf"{_DRAWN}|(?i:{beginnings})(?:[^\s?#]*/|(?<=/))[^/\s?#]{{{least}}}|(?i:{beginnings})[^\s]*\?[^\s]{{{_SHORTEST}}}"
    )
    return lambda text: len(text) > _ADDRESS or pattern.search(text) is not None


def _uncommon(rules: Rules) -> Iterator[str]:
    """Give the beginnings of names that no common word stands in."""
    for name in _names(rules):
        if len(name) > 3 and not any(word in name for word in _WORDS):
            yield name[:5]


def _short(rules: Rules) -> Iterator[bytes]:
    """Give the short names, as a parameter has them."""
    return (rb"[\x00?&#;]" + re.escape(name.encode()) + b"[=:]" for name in _names(rules) if len(name) <= 3)


def _names(rules: Rules) -> list[str]:
    # In order, since sets have another in every process: automata are kept by what they are made of.
    return sorted({name for rule in rules.keys for name in (*rule.keys, *rule.endings)})


def _by_secret(joined: Apart, known: KnownSecrets) -> Iterator[int]:
    for ends in known.ends(joined.octets):
        seen = 0
        for end in ends:
            if end > seen:
                text, seen = joined.text_at(end)
                if known.hits(text):
                    yield seen


def _with(need: Scan, octets: bytes, spans: list[tuple[int, int]]) -> Iterator[int]:
    """Give the ends of those texts that match a pattern, which is looked for in all of them at once."""
    texts = Apart(b"\0%b\0" % b"\0".join(octets[start:stop] for start, stop in spans))
    stops = dict(zip(accumulate(stop - start + 1 for start, stop in spans), (stop for _, stop in spans), strict=True))
    seen = 0
    for end, _ in _matches(need, texts.octets):
        if end > seen:
            seen = texts.span_at(end)[1]
            yield stops[seen]
