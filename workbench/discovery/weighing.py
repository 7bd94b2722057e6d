"""Evidence for a path segment that the forests could not learn from specifications, each with its weight and reason.

Recordings made from specifications know no request that finds nothing, no answer that repeats what was asked, and hardly a
term with digits in it; of plain words they know far more values than people's own recordings have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from math import exp, log

from workbench.discovery.codes import is_country, is_currency, is_language, is_language_among, is_locale
from workbench.discovery.evidence import Given
from workbench.discovery.forms import SLOT
from workbench.discovery.shapes import words_of
from workbench.discovery.trie import Node, a_path, segments_of

type Numbers = Mapping[str, float]
"""What ``features`` and ``hindsight`` gave."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One piece of evidence."""

    log_odds: float
    """Added to those of being a value; below zero it speaks for a name."""
    reason: str
    holds: Callable[[Segment], bool]


@dataclass(frozen=True, slots=True)
class Segment:
    """What is judged."""

    text: str
    before: tuple[str, ...]
    """The template above; ``{}`` for parameters."""
    node: Node
    numbers: Numbers
    given: Callable[[str], Iterable[Given]]
    beside: Collection[str]
    """All that stands in the same place."""

    @property
    def above(self) -> str:
        return self.before[-1] if self.before else ""

    @property
    def is_plain(self) -> bool:
        return self.text.isascii() and self.text.isalpha() and self.text.islower()

    @property
    def is_known(self) -> bool:
        """Whether an answer gave or repeated it."""
        return bool(self.numbers["given"] or self.numbers["echoed"])


def weighed(probability: float, segment: Segment) -> tuple[float, str]:
    """Give the probability that ``segment`` is a value once all evidence is weighed, and the reason of what weighed most."""
    told = [one for one in EVIDENCE if one.holds(segment)]
    odds = log(probability / (1 - probability)) + sum(one.log_odds for one in told)
    strongest = max(told, key=lambda one: abs(one.log_odds), default=None)
    return 1 / (1 + exp(-odds)), strongest.reason if strongest else ""


def _is_listed(segment: Segment) -> bool:
    told = segment.numbers
    return bool(told["given above"] and (told["given as id"] or told["given as name"]))


def _is_listed_and_repeated(segment: Segment) -> bool:
    return _is_listed(segment) and bool(segment.numbers["echoed as id"] or segment.numbers["echoed as name"])


def _is_half(segment: Segment) -> bool:
    """Whether answers gave it together with the value before it: ``@acme/widget``, which takes up two segments."""
    if SLOT not in segment.above:
        return False
    path = a_path(segment.node)
    whole = "/".join(segments_of(path)[len(segment.before) - 1 : len(segment.before) + 1])
    return any(answered != path and _LINKS.isdisjoint(words_of(name)) for answered, name in segment.given(whole))


def _is_missing(segment: Segment) -> bool:
    """Whether nothing was found here, among values: who mistypes an id names nothing new."""
    nothing = not segment.node.found and not segment.node.children
    return nothing and segment.numbers["siblings first most"] > _LIKELY


def _is_lone_word(segment: Segment) -> bool:
    return segment.numbers["siblings first most"] <= _LIKELY and segment.is_plain and not segment.is_known


def _is_lone_compound(segment: Segment) -> bool:
    alone = segment.numbers["siblings first most"] <= _LIKELY and not segment.is_known
    return alone and _COMPOUND.fullmatch(segment.text) is not None


def _is_owner(segment: Segment) -> bool:
    """Whether all that is asked of a collection of owners is below this word: ``/namespaces/blue/pods``, ``/namespaces/blue/jobs``.

    Of somebody's own, one is what most recordings have; a name of the API would have others beside it.
    """
    told, owners = segment.numbers, words_of(segment.above)[-1:]
    owned = bool(owners) and owners[0] in _OWNERS and len(segment.beside) == 1 and _branches(segment.node)
    name = told["action"] or told["adjective"] or told["plural"] or told["lexicon"] > _COMMON
    return owned and segment.is_plain and not name


def _branches(node: Node) -> bool:
    """Whether different things are below a place, however far."""
    while len(node.children) == 1:
        (node,) = node.children.values()
    return len(node.children) > 1


def _is_done_to(segment: Segment) -> bool:
    """Whether a word ends a path below a value and is only posted to: ``POST /kernels/{}/interrupt``."""
    told = segment.numbers
    posted = told["ends POST"] and told["ends"] == 1 and told["leaf"] and segment.above == "{}"
    given = told["given as id"] or told["given above"] or told["given by noun"]
    return bool(posted and not given and segment.is_plain)


def _is_lookup(segment: Segment) -> bool:
    words = words_of(segment.text)
    return len(words) > 1 and words[0] == "by" and segment.text.isascii()


def _is_function(segment: Segment) -> bool:
    return segment.above.lower() in _UTILITIES and segment.is_plain and not segment.is_known


def _is_flag(segment: Segment) -> bool:
    return segment.text in {"true", "false"}


def _is_code(segment: Segment) -> bool:
    return is_country(segment.text) or is_currency(segment.text) or is_locale(segment.text)


def _is_language(segment: Segment) -> bool:
    """Whether it is a language by its company: alone it may be the one that the site is written in."""
    alone = segment.above == SLOT and is_language(segment.text)
    return not _is_code(segment) and (alone or is_language_among(segment.text, segment.beside))


def _is_term(segment: Segment) -> bool:
    told = segment.numbers
    given = told["given as id"] or told["given above"] or told["echoed as id"]
    return _TERM.fullmatch(segment.text) is not None and not given


_LINKS = frozenset({"href", "link", "links", "self", "uri", "url", "urls"})
_LIKELY = 0.6
_COMMON = 1.5
"""Log of how many APIs have a name, from which on it is one wherever it stands."""
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
_OWNERS = frozenset(
    re.findall(
        r"\S+",
        """accounts apps channels clients clusters companies customers databases domains environments groups instances
    namespaces organisations organizations orgs projects repos repositories sites spaces stores subscriptions teams tenants
    users vaults workspaces""",
    )
)
_TERM = re.compile(
    r"(?:u?int|float|bool|char)(?:8|16|32|64|128|256)s?|(?:erc|bep|trc|eip)-?\d{2,4}|utf-?(?:8|16|32)|base(?:32|58|64)"
    r"|sha-?(?:1|2|3|256|384|512)|md5|ipv[46]|x509|oauth[12]|saml2|http[23]|mp[34]|h26[45]|i18n|l10n|web3",
    re.IGNORECASE,
)
"""Words that have a number in them and are words all the same: types, encodings, standards."""

_UTILITIES = frozenset({"util", "utils", "utility", "utilities", "helper", "helpers", "misc"})
"""Where functions are, not things."""

EVIDENCE = (
    Weighed(2.0, "the collection above lists the value", _is_listed),
    Weighed(2.5, "the collection above lists the value, and its own answer repeats it", _is_listed_and_repeated),
    Weighed(4.0, "an answer gave it together with the value before it", _is_half),
    Weighed(2.5, "nothing was found there, and values stand beside it", _is_missing),
    Weighed(4.0, "true or false", _is_flag),
    Weighed(3.0, "the code of a country, a currency or a locale", _is_code),
    Weighed(3.0, "the code of a language, beside another or below a value", _is_language),
    Weighed(2.5, "all that is asked of the owners above is below it", _is_owner),
    Weighed(-0.5, "words with no value beside them, which no answer gave", _is_lone_compound),
    Weighed(-1.0, "a plain word with no value beside it, which no answer gave", _is_lone_word),
    Weighed(-1.0, "a plain word that is only posted to, below a value", _is_done_to),
    Weighed(-4.0, "it says by what things are looked up", _is_lookup),
    Weighed(-3.0, "what is below utilities is a function", _is_function),
    Weighed(-5.0, "a term that has a number in it", _is_term),
)
"""The lone word's weight is as much as asking for 0.8 instead of 0.6, measured on held-out APIs."""
