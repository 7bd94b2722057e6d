"""What a person types to find exchanges: words, and fields such as ``status:4xx`` or ``body:contoso``. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

FIELDS = {
    "method": "GET, POST, …",
    "status": "404, 4xx, none",
    "type": "fetch, websocket, json, …",
    "host": "a part of it",
    "path": "a part of path or query",
    "action": "its number, or a word of it",
    "note": "a word of what you said that you were doing",
    "body": "text in what was sent, received or streamed; from three letters on",
}
"""The fields, and what each takes."""

SHORTEST_BODY = 3
"""Letters that a search through bodies takes: fewer are in nearly all of them."""

_TERM = re.compile(
    rf'(?P<no>-?)(?:(?P<field>{"|".join(FIELDS)}):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>\S*))', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that an exchange must have, or must not."""

    field: str
    """One of ``FIELDS``; empty for a word that may stand in method, URL, status, type, action or note."""
    value: str
    """In small letters, not empty."""
    negated: bool = False


def parse(text: str) -> tuple[Term, ...]:
    """Take a filter apart. Never fails: what is no field is a word, and what is still being typed is left out."""
    return tuple(term for match in _TERM.finditer(text) if (term := _term(match)) is not None)


def reads_bodies(text: str) -> bool:
    """Whether a filter looks into bodies, which takes long. Pure."""
    return any(term.field == "body" for term in parse(text))


def _term(match: re.Match[str]) -> Term | None:
    field = (match["field"] or "").lower()
    value = (match["quoted"] if match["quoted"] is not None else match["plain"]).lower()
    if not value or (field == "body" and len(value) < SHORTEST_BODY):
        return None
    return Term(field, value, bool(match["no"]))
