"""The evidence for a path segment as numbers; ``workbench.discovery.judgement`` weighs them.

What it looks like, its company, and where else its text was seen. Nothing here knows an API.
"""

from __future__ import annotations

import re
from collections import Counter
from math import log1p

from workbench.discovery.evidence import CERTAIN, Company, Place, Surroundings
from workbench.discovery.forms import split_matrix
from workbench.discovery.naming import is_action, is_adjective, is_prefix
from workbench.discovery.shapes import is_plural, segment_shape, singular, split_suffix, words_of
from workbench.discovery.trie import Node

UNCOMPARED = 0.1
_ID_FIELDS = frozenset({"id", "uuid", "guid", "key", "sid", "gid", "uid", "pk", "ref", "href", "number", "hash"})
_NAME_FIELDS = frozenset(
    {"name", "slug", "code", "username", "login", "title", "symbol", "handle", "alias", "email", "path", "label"}
)
_KIND_FIELDS = frozenset(
    {"type", "status", "state", "kind", "category", "scope", "role", "mode", "action", "level", "method", "format"}
)


def features(place: Place, segment: str, group: Company, around: Surroundings) -> dict[str, float]:
    """Give the numbers that speak for and against ``segment`` being a value."""
    return {
        **_look(segment),
        **_words(segment, around),
        **_position(place, segment, around),
        **_methods(place.node, place.node.children[segment]),
        **_below(place.node.children[segment], around),
        **_siblings(place.node, segment, group),
        **_alikeness(place.node, segment, group),
        **_provenance(place, segment, group),
    }


def _look(segment: str) -> dict[str, float]:
    segment, suffix = split_suffix(split_matrix(segment)[0])
    size = len(segment) or 1
    shape = segment_shape(segment)
    return {
        f"shape={shape}": 1.0,
        "certain": shape in CERTAIN,
        "length": len(segment),
        "digits": sum(map(str.isdigit, segment)) / size,
        "upper": sum(map(str.isupper, segment)) / size,
        "capital": segment[:1].isupper(),
        "camel": segment[:1].islower() and not segment.islower(),
        "words": len(words_of(segment)),
        "suffix": bool(suffix),
        "underscore": "_" in segment,
        "hyphen": "-" in segment,
        "dot": "." in segment,
        "namespace": _NAMESPACE.fullmatch(segment) is not None,
        "odd": not segment.isascii() or any(c in " ,;=()[]'\"" for c in segment),
        "colon": ":" in segment or "@" in segment or "$" in segment,
        "file": _FILE.fullmatch(segment) is not None,
        "kind": segment.lower() in {"id", "uuid", "guid", "slug"},
    }


def _words(segment: str, around: Surroundings) -> dict[str, float]:
    segment, _ = split_suffix(split_matrix(segment)[0])
    words = [word for word in words_of(segment) if not word.isdigit()]
    known = [around.lexicon.word(word) for word in words]
    return {
        "lexicon": around.lexicon.segment(segment),
        "lexicon least": min(known, default=0.0),
        "lexicon mean": sum(known) / len(known) if known else 0.0,
        "lexicon last": known[-1] if known else 0.0,
        "action": bool(words) and is_action(words[0]),
        "adjective": is_adjective(words),
        "plural": bool(words) and is_plural(words[-1]),
        "field words": sum(_is_name(word, around) for word in words) / len(words) if words else 0.0,
        "places": log1p(around.places.get(segment, 1) - 1),
    }


def _is_name(word: str, around: Surroundings) -> bool:
    return word in around.names or singular(word) in around.names or f"{word}s" in around.names


def _position(place: Place, segment: str, around: Surroundings) -> dict[str, float]:
    parent = place.before[-1] if place.before else ""
    words = words_of(parent)
    own = {singular(word) for word in words_of(segment)}
    above = {singular(word) for before in place.before for word in words_of(before)}
    return {
        "depth": len(place.before),
        "below a value": parent == "{}",
        "parent plural": bool(words) and is_plural(words[-1]),
        "parent action": bool(words) and is_action(words[0]),
        "parent by": "by" in words and len(words) > 1,
        "parent lexicon": around.lexicon.parent(parent),
        "grandparent value": len(place.before) > 1 and place.before[-2] == "{}",
        "parents values": sum(before == "{}" for before in place.before),
        "repeats above": bool(own & above),
        "last empty": segment == "",
        "version": _is_version(place, segment),
        "registered": parent == ".well-known",
    }


def _is_version(place: Place, segment: str) -> bool:
    """Whether a small number or a date is the API's version: all calls go through it (``/rest/api/3``), or others do.

    ``/ajax/2.0/…`` beside ``/ajax/3.0/…``: near the root, with more below, among nothing but such numbers.
    """
    children = place.node.children
    alone = len(children) == 1 and not place.node.ends and place.node.width == 1
    if alone and all(map(is_prefix, place.before)):
        return _VERSION.fullmatch(segment) is not None
    near = len(place.before) <= 2 and "{}" not in place.before and len(children) <= _MOST_VERSIONS
    return near and all(map(_DOTTED.fullmatch, children)) and bool(children[segment].children)


_MOST_VERSIONS = 5
_DOTTED = re.compile(r"[vV]?\d{1,2}(?:\.\d{1,2}){1,2}")
_FILE = re.compile(r"[A-Za-z]{3,}\.(?:bin|css|csv|docx?|exe|gif|gz|ico|jpe?g|js|md|pdf|png|svg|tar|txt|webp|xlsx?|zip)")
"""A file that has one word for its name."""
_VERSION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}|20\d\d-\d\d-\d\d")
_NAMESPACE = re.compile(r"[A-Z][A-Za-z0-9]+(?:\.[A-Z][A-Za-z0-9]+)+")


def _below(child: Node, around: Surroundings) -> dict[str, float]:
    """Look at what follows: names follow a value, values follow the name of a collection."""
    below = list(child.children)
    count = len(below) or 1
    words = [words_of(segment) for segment in below]
    known = [around.lexicon.word(found[-1]) if found else 0.0 for found in words]
    return {
        "share of all": round(child.hits / around.calls, 2),
        "certain below": sum(segment_shape(segment) in CERTAIN for segment in below) / count,
        "plural below": sum(bool(found) and is_plural(found[-1]) for found in words) / count,
        "known below": sum(known) / count,
        "known below most": max(known, default=0.0),
        "words below": sum(segment_shape(segment) in {"word", "words"} for segment in below) / count,
    }


def _methods(node: Node, child: Node) -> dict[str, float]:
    ends = child.ends
    return {
        **{f"ends {method}": method in ends for method in ("GET", "POST", "PUT", "PATCH", "DELETE")},
        "ends": len(ends),
        "leaf": not child.children,
        "below": log1p(len(child.children)),
        "parent GET": "GET" in node.ends,
        "parent POST": "POST" in node.ends,
        "parent ends": bool(node.ends),
        "list answer": "[]" in child.fields,
        "parent list": "[]" in node.fields,
        "answered": bool(child.fields),
    }


def _siblings(node: Node, segment: str, group: Company) -> dict[str, float]:
    child = node.children[segment]
    others = len(node.children) - 1
    shape = segment_shape(segment)
    certain = group.certain - (shape in CERTAIN)
    return {
        "siblings": log1p(others),
        "certain siblings": certain / others if others else 0.0,
        "certain count": log1p(certain),
        "same shape": (group.shapes[shape] - 1) / others if others else 0.0,
        "hits": round(log1p(child.hits), 1),
        "share of hits": round(child.hits / node.hits, 2) if node.hits else 0.0,
        "width": log1p(node.width),
        "spread": log1p(child.width),
        "spread share": child.width / node.width if node.width else 0.0,
        "hits a sibling": round(log1p(node.hits / len(node.children)), 1),
        "bearing siblings": (group.bearing - bool(child.children)) / others if others else 0.0,
        "list siblings": (group.lists - ("[]" in child.fields)) / others if others else 0.0,
        "same methods": (group.methods[frozenset(child.ends)] - 1) / others if others else 0.0,
    }


def _alikeness(node: Node, segment: str, group: Company) -> dict[str, float]:
    child = node.children[segment]
    marks, sure = group.marks[segment], segment_shape(segment) in CERTAIN
    sure_answers = group.answering_certain - (sure and bool(child.fields))
    return {
        "below alike": _shared(marks, group.below, group.bearing - 1),
        "below alike certain": _shared(marks, group.below_certain, group.certain - sure, own=sure),
        "below most": max((group.below[mark] - 1 for mark in marks), default=0),
        "answers alike": _shared(child.fields, group.fields, group.answering - 1),
        "answers alike certain": _shared(child.fields, group.fields_certain, sure_answers, own=sure),
        "answers most": max((group.fields[name] - 1 for name in child.fields), default=0),
    }


def _shared(marks: frozenset[str], counts: Counter[str], others: int, *, own: bool = True) -> float:
    """Say how common a child's marks are among the others, 0 … 1; in between where nothing can be compared."""
    if not marks or others < 1:
        return UNCOMPARED
    return sum(min(1.0, (counts[mark] - own) / others) for mark in marks) / len(marks)


def _provenance(place: Place, segment: str, group: Company) -> dict[str, float]:
    found = group.given[segment]
    listed, others = segment in group.listed, len(group.given) - 1
    siblings = (len(group.listed) - listed) / others if others else 0.0
    own = set(place.node.children[segment].paths)
    elsewhere = [(path, name) for path, name in found if path not in own]
    last = [_last_words(name) for _, name in elsewhere]
    parent = next((s for s in reversed(place.before) if s != "{}"), "")
    noun = {singular(word) for word in words_of(parent)}
    return {
        "given": log1p(len({path for path, _ in elsewhere})),
        "given fields": log1p(len({name for _, name in elsewhere})),
        "given as id": any(words and words[-1] in _ID_FIELDS for words in last),
        "given as name": any(words and words[-1] in _NAME_FIELDS for words in last),
        "given as kind": any(words and words[-1] in _KIND_FIELDS for words in last),
        "given by noun": any(noun & set(words) for words in last),
        "given above": listed,
        "siblings given above": siblings,
        "left out above": siblings if not listed else 0.0,
        "echoed as id": any(p in own and _last_words(n)[-1:] in (["id"], ["key"], ["code"]) for p, n in found),
        "echoed as name": any(p in own and n.count(".") == 1 and set(_last_words(n)) & _NAME_FIELDS for p, n in found),
        "echoed": any(path in own for path, _ in found),
    }


def _last_words(name: str) -> list[str]:
    return [singular(word) for word in words_of(name.rpartition(".")[2])]
