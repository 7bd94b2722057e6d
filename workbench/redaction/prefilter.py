"""Say where some regular expressions may match, at a gigabyte a second; whether they do is for ``re`` to say."""

from __future__ import annotations

import re
from functools import lru_cache

import hyperscan

from workbench.redaction.automata import Scan, automaton

_OPEN_END = re.compile(r"\{([1-9]\d*),\d*\}(?:\(\?[!=][^()]*\))?\Z")
"""A repetition with which a pattern ends: its least number is enough to know that there is a match."""


class Automaton(Scan):
    """Regular expressions in Hyperscan's dialect, all looked for at once."""

    def __init__(self, expressions: list[bytes], flags: int = 0) -> None:
        super().__init__(automaton(expressions, flags))


class Prefilter(Automaton):
    """Patterns of ``re``. Look-arounds are taken for granted, so there may be more matches than ``re`` finds."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        super().__init__([_plain(pattern) for pattern in patterns], hyperscan.HS_FLAG_PREFILTER)


def _plain(pattern: str) -> bytes:
    """Write a pattern so that what stands before and behind belongs to the match, and a match to one text."""
    whole = _OPEN_END.sub(r"{\1}", pattern.replace("(?<=", "(?:").replace("(?=", "(?:"))
    return whole.replace("[^", r"[^\x00").encode()


@lru_cache(8)
def prefilter(patterns: tuple[str, ...]) -> Prefilter:
    """Give the automaton of some patterns, made once: that takes half a second for a few hundred."""
    return Prefilter(patterns)
