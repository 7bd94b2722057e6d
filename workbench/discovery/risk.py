"""What an endpoint does to the portal's data, judged by its method, its words and its operation."""

from __future__ import annotations

import re

from workbench.discovery.endpoint import Discriminator, Risk
from workbench.discovery.naming import is_adjective
from workbench.discovery.shapes import words_of

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_READING = frozenset(
    words_of(
        """search query find filter lookup list get read count fetch preview validate check suggest autocomplete
    typeahead calculate estimate compare export report graph history paginate browse aggregate describe show
    view info status stats statistics resolve match load select"""
    )
)
_THINGS = frozenset({"report", "view", "filter", "graph", "history", "status", "info", "match", "list"})
"""Of these, the ones that things are called by as well: ``filter_state``, ``report_template``."""
_MADE = frozenset({"report", "view"})
"""Of those, the ones that are made by a POST to where they are kept."""
_DESTROYING = frozenset(
    {"delete", "remove", "destroy", "purge", "erase", "wipe", "drop", "revoke", "terminate", "empty"}
)
_WRITING = frozenset(
    words_of(
        """create update set add edit save send post put patch invite enable disable close open assign start stop run
    submit approve reject cancel register login logout upload import subscribe unsubscribe reset resend move merge
    mark execute apply change rename accept"""
    )
)
_NOT_PLAIN = re.compile(r"[{}]")


def risk_of(method: str, path: str, discriminator: Discriminator | None) -> Risk:
    """Judge an endpoint. In doubt it writes: only what plainly reads is a read."""
    if discriminator is not None:
        return _named_risk(method, discriminator)
    if method in _SAFE:
        return "read"
    if method == "DELETE":
        return "destructive"
    return _path_risk(method, path)


def _path_risk(method: str, path: str) -> Risk:
    verb = path.rpartition("/")[2].rpartition(":")[2]
    last = next((s for s in (verb, *reversed(path.split("/"))) if s and not _NOT_PLAIN.search(s)), "")
    words = words_of(last)
    if not path.rstrip("/").endswith(last) or not words:
        return "read" if method == "POST" and words[:1] and words[0] in _READING and words[1:] == ("by",) else "write"
    if words[0] in _DESTROYING or words[-1] in _DESTROYING:
        return "destructive"
    if words[0] in _THINGS and _is_thing(words):
        return "write"
    reads = words[0] in _READING or (words[-1] in _READING and not set(words) & _WRITING)
    return "read" if method == "POST" and reads else "write"


def _is_thing(words: tuple[str, ...]) -> bool:
    """Whether words name one thing that is made, rather than say that some are read: ``filter_state`` beside ``filter_users``."""
    return (
        words[0] in _MADE
        if len(words) == 1
        else not (words[-1].endswith("s") or words[-1] in _READING or words[1] == "by")
    )


def acts(path: str) -> bool:
    """Whether a path's words say that something is done there, as ``/logout`` does, whatever the method says."""
    told = (words_of(s) for s in re.split("[/:]", path) if s and not _NOT_PLAIN.search(s))
    return any(words[0] in _WRITING | _DESTROYING and not is_adjective(words) for words in told if words)


def _named_risk(method: str, discriminator: Discriminator) -> Risk:
    words = words_of(discriminator.name)
    if discriminator.operation in {"query", "subscription"}:
        return "read"
    if set(words) & _DESTROYING:
        return "destructive"
    if method in _SAFE:
        return "read"
    if discriminator.operation == "mutation":
        return "write"
    namespace, verb = words[:-1], words[-1:]
    reads = set(verb) & _READING or set(words[:1]) & _READING or set(_method_words(discriminator.name)[:1]) & _READING
    return "read" if reads and not set(namespace + verb) & _WRITING else "write"


def _method_words(name: str) -> tuple[str, ...]:
    """Give the words after a namespace: ``tickets.listOpen`` → list, open."""
    return words_of(re.split(r"[./:]", name)[-1])
