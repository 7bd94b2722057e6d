"""How much more a text is like words than like random letters and digits: a sum of logarithms of odds over its neighbours.

Each two characters side by side are compared under two models: text that people write (words, camelCase, versions)
and base64url (RFC 4648, section 5), in which each of 62 letters and digits is as likely as any other.
"""

from __future__ import annotations

import re
from math import log
from operator import add
from string import ascii_letters, digits

_COMMON_PAIRS = """
ab ac ad ag ai al am an ap ar as at au ay ba be bj bl bo bu by ca ce ch ci ck cl co cr ct cu da de di do ds ea ec
ed ee ef eg el em en ep er es et ev ex ey fa fe fi fo fr fu ge gi gu ha he hi ho ia ib ic id ie if ig il im in io
ip ir is it iv je ke ki la ld le lf li ll lo ls lt lu ly ma mb me mi mo mp ms na nc nd ne ng ni nn no ns nt nu ob
oc od of oi ok ol om on oo op or os ot ou ow pa pe pi pl po pp pr pt qu ra rd re rg ri rk rm rn ro rr rs rt ru ry
sa sc se sh si so sp ss st su sw sy ta te th ti to tr ts tt tu ty ue ui ul um un up ur us ut va ve wa we wh wi wo
ws xc xt yn yp ze
"""
COMMON = frozenset(_COMMON_PAIRS.split())
"""Pairs of letters that make up nine tenths of names and words in the languages of western Europe, and a third of random text."""

_GROUP = re.compile("[A-Za-z0-9]+")
_CASES = str.maketrans(ascii_letters + digits, "a" * 26 + "A" * 26 + "0" * 10)
_WORDS = {"aa": 0.87, "aA": 0.10, "a0": 0.03, "Aa": 0.75, "AA": 0.22, "A0": 0.03, "00": 0.70, "0a": 0.15, "0A": 0.15}
"""How often each kind of character follows another within names, versions and words."""
_RANDOM = {"a": 26 / 62, "A": 26 / 62, "0": 10 / 62}
_COMMON_ODDS, _OTHER_ODDS = log(0.9 / 0.34), log(0.1 / 0.66)
_SHORTEST, _SHORTEST_NAMED = 16, 10
_RUN = 8
"""Characters of the longest group of the shortest text that is judged: groups of four are how people number things."""
SURE, LIKELY = -14.0, -6.0
"""Odds below which a text is drawn whatever stands around it, and where a name says that a secret stands there."""


def _odds(pair: str) -> float:
    kinds = pair.translate(_CASES)
    turned = log(_WORDS[kinds] / _RANDOM[kinds[1]])
    if not pair.isalpha():
        return turned
    return turned + (_COMMON_ODDS if pair.lower() in COMMON else _OTHER_ODDS)


_ODDS = {first + second: _odds(first + second) for first in ascii_letters + digits for second in ascii_letters + digits}


def wordiness(text: str) -> float:
    """Give the logarithm of the odds that it was written and not drawn; what parts groups says nothing."""
    return sum(_ODDS.get(pair, 0.0) for pair in map(add, text, text[1:]))


def is_drawn(text: str, odds: float = SURE) -> bool:
    """Whether a text of letters in both cases was far more likely drawn by chance than written."""
    if len(text) < (_SHORTEST if odds < LIKELY else _SHORTEST_NAMED) or text.islower() or text.isupper():
        return False
    return max(map(len, _GROUP.findall(text)), default=0) >= _RUN and wordiness(text) < odds
