"""Scan many texts in one go, and say which of them need a closer look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from workbench.redaction.known import KnownSecrets
from workbench.redaction.rules import Rules

_SEPARATOR = "\0"
_FOLD = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789", b"abcdefghijklmnopqrstuvwxyz000000000")
_GROUPS = bytes(
    ord("a") if chr(octet).isalnum() and octet < 128 else ord(" ") if chr(octet) in "-\0" else octet
    for octet in range(256)
)
_SEED = b" aaaa aaaa aaaa aaaa aaaa aaaa "

_STRONG = (
    "\0{", "\0[", "\0 {", "\0\n{", "\0 [", "\0\n[", "eyj", "eyai", "w3si", "wyj", "bearer ", "basic ", "data:", "%00", "%0b", "%0d",
    "%3d", "%3a", "%7b", "-----begin", "0" * 13, "0000 0000 0000", "0000-0000-0000", "0000 000000 0", "<",
)  # fmt: skip
"""Whoever has one of these is looked at closely (letters folded, digits as 0)."""

_WORDS = (
    "pass", "pwd", "pw", "token", "secret", "key", "sess", "sid", "cookie", "auth", "otp", "pin", "code", "cred", "sig", "csrf", "xsrf",
    "jwt", "assertion", "ticket", "hmac", "saml", "viewstate", "dsn", "conn", "nonce", "state", "bearer", "verifier", "kennwort",
    "senha", "cv", "otc", "wresult", "mnemonic", "seed", "crumb", "remember", "device", "answer", "recovery", "backup",
)  # fmt: skip
"""Whoever has one of these beside ``:`` or ``=`` is looked at."""


class Scanner:
    """The literals of the rules as one automaton; made once for some rules."""

    def __init__(self, rules: Rules) -> None:
        strong = [anchor.encode().translate(_FOLD) for anchor in [*_STRONG, *_anchors(rules)] if anchor != "://"]
        weak = [word.encode() for word in (*_WORDS, "=", "://")]
        self._patterns = list(dict.fromkeys([*strong, *weak]))
        self._strong = len(set(strong))
        self._automaton = BytesAhoCorasick(self._patterns, MatchKind.Standard, implementation=Implementation.DFA)

    def candidates(self, texts: Sequence[str], known: KnownSecrets) -> list[int]:
        """Give the indices of the texts that may hold something to hide, ascending."""
        blob = _SEPARATOR + _SEPARATOR.join(texts)
        octets = blob.encode("utf-8", "replace")
        same = len(octets) == len(blob)
        ends = _offsets(texts, wide=not same)
        found = set(self._by_anchor(octets, ends, texts))
        found.update(_indices((hit.start for hit in known.hits(blob)), ends if same else _offsets(texts, wide=False)))
        if _SEED in octets.translate(_GROUPS):
            found.update(range(len(texts)))
        return sorted(found)

    def _by_anchor(self, octets: bytes, ends: list[int], texts: Sequence[str]) -> Iterator[int]:
        weak: set[int] = set()
        strong: set[int] = set()
        for pattern, _, end in self._automaton.find_matches_as_indexes(octets.translate(_FOLD)):
            index = bisect_right(ends, end - 1)
            (strong if pattern < self._strong else weak).add(index)
        yield from strong
        yield from (index for index in weak - strong if index < len(texts) and self._suspicious(texts[index]))

    def _suspicious(self, text: str) -> bool:
        return "=" in text or ":" in text


def _anchors(rules: Rules) -> Iterator[str]:
    for shape in rules.shapes:
        yield from shape.anchors
    for path in rules.paths:
        yield from (f"/{word[:5]}" for word in path.before)


def _offsets(texts: Sequence[str], *, wide: bool) -> list[int]:
    """Give where each text ends in the joined one, its separator included."""
    lengths: Iterable[int] = (
        (len(text.encode("utf-8", "replace")) + 1 for text in texts) if wide else (len(text) + 1 for text in texts)
    )
    return list(accumulate(lengths))


def _indices(starts: Iterable[int], ends: list[int]) -> Iterator[int]:
    return (bisect_right(ends, start) for start in starts)
