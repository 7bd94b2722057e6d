"""How well the name of an answer's field fits the name of a parameter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.discovery.created import LOCATION
from workbench.discovery.endpoint import Location
from workbench.discovery.json_path import names
from workbench.discovery.shapes import singular, words_of

CURSORS = frozenset({"cursor", "after", "before", "token", "marker", "continuation", "next"})
_IDS = frozenset({"id", "uuid", "guid", "key", "slug", "code", "uid", "sid", "gid", "pk", "number", "ref"})
_NATURAL = frozenset(
    {
        "mac",
        "imei",
        "iccid",
        "imsi",
        "eui",
        "serial",
        "vin",
        "isbn",
        "ean",
        "gtin",
        "sku",
        "iban",
        "domain",
        "hostname",
        "fqdn",
    }
    | {"email", "username", "login", "handle", "symbol", "version", "hash", "sha", "commit"}
)
"""What tells one thing from all others though nobody made it for that."""
_GENERIC = _IDS | {"name", "title", "type", "status", "state", "value", "label", "description", "kind"}
WRAPPERS = frozenset(
    {
        "items", "results", "result", "data", "records", "rows", "list", "edges", "edge", "nodes", "node", "content",
        "values", "value", "entries", "hits", "response", "payload", "objects", "collection", "page", "_embedded",
        "resources", "elements", "docs", "documents", "all",
    }
)  # fmt: skip
_OPERATORS = frozenset(
    {"any", "all", "eq", "ne", "in", "is", "not", "gt", "gte", "lt", "lte", "like", "and", "or", "contains", "equals"}
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter that asks for a value."""

    location: Location
    name: str
    """A JSON pointer where it is in a body."""
    owner: str = ""
    """The resource that it selects from, in the singular."""


@lru_cache(maxsize=65536)
def affinity(slot: Slot, path: str, noun: str) -> float:
    """Say how well they fit, 0 … 1. ``noun`` is the resource of the endpoint whose answer has the field at ``path``."""
    if path == LOCATION and slot.location == "path":
        return 1.0
    *above, last = ["id"] if path == LOCATION else names(path) or [""]
    told = _words(last)
    if slot.location == "header":
        return 1.0 if set(told) & {"token", "csrf", "xsrf", "jwt", *_words(slot.name)} else 0.4
    holder = _holder(above) or list(words_of(noun))
    wanted = _wanted(slot)
    if told == wanted and (told[-1:] or [""])[0] not in _GENERIC - set(told[:-1]):
        return 1.0
    return _by_kind(told, wanted, holder) if told and wanted else 0.3


def _by_kind(told: Sequence[str], wanted: Sequence[str], holder: Sequence[str]) -> float:
    if {told[-1], wanted[-1]} <= CURSORS:
        return 0.9
    owner, kind = wanted[:-1], wanted[-1]
    if told[-1] == kind:
        return _same_kind(owner, told[:-1] or holder)
    if len(told) == 1 and told[0] in _IDS and wanted[-1:] == holder[-1:]:
        return 0.95
    if told[-1] in _IDS | _NATURAL and kind in _IDS and owner and list(owner[-1:]) == list((told[:-1] or holder)[-1:]):
        return 0.9
    return 0.8 if told == owner else 0.3


def _same_kind(owner: Sequence[str], holder: Sequence[str]) -> float:
    """Compare whose id it is that is wanted and told."""
    if not owner:
        return 0.6
    if list(owner[-1:]) == list(holder[-1:]):
        return 1.0
    return 0.5 if set(owner) & set(holder) else 0.3


def _words(name: str) -> list[str]:
    return [singular(word) for word in words_of(name)]


def _holder(above: Sequence[str]) -> list[str]:
    """Give the words of the nearest member around a field that says whose it is: ``$.partners[*].id``."""
    named = next((name for name in reversed(above) if name not in WRAPPERS), "")
    return _words(named)


def _wanted(slot: Slot) -> list[str]:
    """Give the words of what is asked for, an ``id`` with whose it is; operators such as ``any_`` aside."""
    found = [words for part in slot.name.split("/") if (words := _words(part)) and not set(words) <= _OPERATORS]
    if not found:
        return []
    own = found[-1]
    if len(own) == 1 and own[0] in _GENERIC:
        around = found[-2] if len(found) > 1 else list(words_of(slot.owner))
        return [*around, *own]
    return own
