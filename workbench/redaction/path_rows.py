"""Segments of paths by their build: what no id of a row is like, and where rows are listed."""

from __future__ import annotations

import re

from workbench.redaction.guess import is_gibberish, is_random, is_switching, looks_random
from workbench.redaction.peel import is_encoded_text
from workbench.redaction.words import words

ROW = re.compile(r"[0-9a-f]{24}|[0-7][0-9A-HJKMNP-TV-Z]{25}")
"""Ids of rows as MongoDB and ULID make them: random, but no credentials."""
LISTED = frozenset(
    {
        "address", "alert", "application", "attempt", "audit", "batch", "book", "channel", "class", "drive", "entry", "event", "group", "history", "holiday", "job", "level", "list", "log", "member", "method", "metric", "network", "off", "policy", "price", "profile", "provider", "rate", "record", "report", "role", "rule", "run", "schedule", "series", "settings", "slot", "status", "store", "template", "thread", "type", "usage", "user", "zone",
    }
)  # fmt: skip
"""Last words of what rows are called one by one: ``email-template``, ``time-entry``."""
_VERSION = re.compile(r"v:?\d{1,2}|api")
_MARKED = re.compile(r"[A-Za-z]{2,12}[_-]")
"""How an id begins that says of what it is: ``prj_8s9d…``."""
_LONGER, _LONGEST_ID = 32, 40
"""Characters of the shortest segment that is longer than ids of rows are, and of that which is longer than those of files."""
_NAMED = 3
_SINGULAR = ("ss", "us", "is", "os")
"""How words end that are no plurals: ``status``, ``access``."""
_HEX = re.compile("[0-9a-f]+")
_GROUPS = re.compile(r"(?=[A-Z-]*\d)[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,5}")
"""A code in groups, as it is printed on a card."""
_LETTERS = frozenset("ijklmrtx")
"""Words of one letter that lead from a mail or a message to a page, and name nothing."""
_DOES = frozenset(
    {
        "accept", "access", "answer", "apply", "ballot", "cast", "complete", "decline", "enter", "erstzugang", "freigabe", "participate", "pay", "respond", "stimme", "submit", "teilnahme", "visit", "vote", "zugang",
    }
)  # fmt: skip
"""What one does who was handed an address, of which no rows are listed."""
_ACTS = 24
"""Characters of the shortest random segment behind these."""
_EIGHT = 8
_FILES = frozenset(
    {
        "asset", "avatar", "blob", "build", "cache", "chunk", "cursor", "digest", "dist", "document", "drive", "file", "folder", "hash", "image", "img", "item", "media", "message", "next", "object", "page", "photo", "picture", "playlist", "proxy", "static", "thumb", "thumbnail", "video",
    }
)  # fmt: skip
"""What is called by random text that is as long as a key: a content's hash, a picture, a row of a mailbox."""
_SHORT_TICKETS = frozenset(
    {"activate", "activation", "claim", "confirm", "invitation", "invite", "invites", "join", "magic", "redeem", "reset", "unlock", "verify"}
)  # fmt: skip
_MANAGES = frozenset({"admin", "editor", "manage", "moderator", "owner"})
_SHORTEST = 20
"""Characters of the shortest segment that nobody could guess."""


def is_by_its_build(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a segment is like no id, or stands where none does."""
    if _is_unnamed(around, segment) or _is_managed(around, segment):
        return True
    before = around[1]
    return _is_longer_than_ids(before, segment) or _is_acted_on(before, segment) or _is_short_ticket(before, segment)


def is_list(before: str) -> bool:
    """Whether rows may be listed below a word: a plural, or what a row is."""
    last = (words(before) or [""])[-1]
    return last in LISTED or last.endswith("s")


def _is_unnamed(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a segment that nobody could guess stands right behind an interface's version: of no rows that one could list."""
    if len(segment) < (_ACTS if around[1] == "api" else _SHORTEST) or not _VERSION.fullmatch(around[1]):
        return False
    if ":" in around[1]:
        return looks_random(segment)
    chance = is_random(segment) or (is_gibberish(segment) and not segment.islower())
    return chance and not _MARKED.match(segment)


def _is_managed(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a segment behind a row and a word for who may change it is what proves that: ``/poll/qz7k3m9x/admin/…``."""
    if around[1].lower() not in _MANAGES or not any(map(str.isdigit, around[0])):
        return False
    return looks_random(segment) and not ROW.fullmatch(segment)


def _is_longer_than_ids(before: str, segment: str) -> bool:
    """Whether a segment has more chance in it than ids have, where no rows, files or pictures are listed."""
    if len(segment) < _LONGER or not is_random(segment) or is_encoded_text(segment):
        return False
    if len(before) < _NAMED:
        return before in _LETTERS and len(segment) >= _LONGEST_ID
    if len(segment) < _LONGEST_ID and is_list(before):
        return False
    plural = before.lower().endswith("s") and not before.lower().endswith(_SINGULAR)
    return not plural and _FILES.isdisjoint(words(before))


def _is_acted_on(before: str, segment: str) -> bool:
    """Whether a segment that nobody could guess stands behind what one does with it; of a UUID that may be a row."""
    if len(segment) < _ACTS or _DOES.isdisjoint(words(before)[-1:]) or ROW.fullmatch(segment):
        return False
    return looks_random(segment) and (len(segment) >= _LONGEST_ID or not _HEX.fullmatch(segment))


def _is_short_ticket(before: str, segment: str) -> bool:
    """Whether a short segment of both cases and digits stands where one is invited or confirms: ``/invite/PXIs2ZCQZo``."""
    if before.lower() not in _SHORT_TICKETS:
        return False
    return is_switching(segment, 3 if len(segment) == _EIGHT else 4) or _GROUPS.fullmatch(segment) is not None
