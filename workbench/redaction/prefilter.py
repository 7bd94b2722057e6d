"""Say where some regular expressions may match, at a gigabyte a second; whether they do is for ``re`` to say."""

from __future__ import annotations

import re
from functools import lru_cache

import hyperscan

from workbench.redaction.automata import Expression, Scan, automaton

_OPEN_END = re.compile(r"\{([1-9]\d*),\d*\}(?:\(\?[!=][^()]*\))?\Z")
"""A repetition with which a pattern ends: its least number is enough to know that there is a match."""


_REPEATED = re.compile(r"\)\{([2-9]|\d\d),\d*\}[^|]*\Z", re.DOTALL)
"""A repetition of several characters: what follows costs more to look for than it sorts out."""
_LEAD = re.compile(
    r"\A(?:\(\?<![^()]*\))?(?:\[(?:\\.|[^\]\\])+\](?:\{\d+,?\d*\})?)*\[(?:\\.|[^\]\\])+\]\{\d+,?\d*\}"
    r"(?!==)(?=[^|?*+{(][^|]{7,}\Z)"
)
"""Any of some characters, many times, with which a pattern begins: dear to look for, and what follows is enough to know."""
_BLOCKS = re.compile(r"(?:\(\?<![^()]*\))?\(\?:[^()|]+\)\{")
"""How patterns of repeated blocks begin: an automaton of their own is much faster than one with all others."""

type Patterns = tuple[str, ...]
"""Patterns of ``re``. Look-arounds are taken for granted, so there may be more matches than ``re`` finds."""


def _plain(pattern: str) -> bytes:
    """Write a pattern so that what stands before and behind belongs to the match, and a match to one text."""
    whole = _OPEN_END.sub(r"{\1}", pattern.replace("(?<=", "(?:").replace("(?=", "(?:"))
    return _LEAD.sub("", _REPEATED.sub(r"){\1}", whole), count=1).replace("[^", r"[^\x00").encode()


@lru_cache(8)
def prefilter(patterns: Patterns) -> Scan:
    """Give the automaton of some patterns, made once: that takes half a second for a few hundred. It finds each but once."""
    expressions = (_expression(pattern) for pattern in patterns)
    return Scan(automaton([(plain, flags | hyperscan.HS_FLAG_SINGLEMATCH) for plain, flags in expressions]))


@lru_cache(8)
def each_match(pattern: str) -> Scan:
    """Give the automaton of one pattern, which finds it wherever it is."""
    return Scan(automaton([_expression(pattern)]))


@lru_cache(8)
def everything(expressions: tuple[bytes, ...], patterns: Patterns, clues: Patterns = ()) -> tuple[Scan, ...]:
    """Give automata of expressions in Hyperscan's own dialect, in whatever case, and behind them of some patterns.

    The first is of most; then there is one for each of the groups that are apart.
    """
    first = [(expression, hyperscan.HS_FLAG_CASELESS) for expression in expressions]
    groups = groups_of(patterns, clues)
    others = [_expression(pattern) for pattern in patterns if not any(pattern in group for group in groups)]
    return Scan(automaton([*first, *others])), *(Scan(automaton(list(map(_expression, group)))) for group in groups)


def groups_of(patterns: Patterns, clues: Patterns = ()) -> list[list[str]]:
    """Give what is quicker to look for apart: patterns of repeated blocks, and clues, in the order of their numbers."""
    dear = [pattern for pattern in patterns if pattern in clues]
    blocks = [pattern for pattern in patterns if pattern not in clues and _BLOCKS.match(pattern)]
    return [group for group in (blocks, dear) if group]


def _expression(pattern: str) -> Expression:
    return _plain(pattern), hyperscan.HS_FLAG_PREFILTER
