"""Segments of paths by their build: what no id of a row is like, and where rows are listed."""

from __future__ import annotations

import re

from workbench.redaction.chance import is_drawn, wordiness
from workbench.redaction.guess import is_gibberish, is_random, looks_random
from workbench.redaction.path_nouns import is_row_name
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
PREFIXED = re.compile(r"(?:(?:[a-z]{2,12}|[A-Z]{2,6})_|[a-z]{4,12}-)[A-Za-z0-9]{8,}")
"""The same in one case, as interfaces write it."""
_LONGER, _LONGEST_ID = 32, 40
"""Characters of the shortest segment that is longer than ids of rows are, and of that which is longer than those of files."""
_URL_SAFE = re.compile(r"[A-Za-z0-9_-]+")
_ENDED = re.compile(r"[-_][0-9a-f]{32,64}\Z")
"""How a title ends that has the id of its page behind it."""
_NAMED = 3
_SINGULAR = ("ss", "us", "is", "os")
"""How words end that are no plurals: ``status``, ``access``."""
_ANSWERS = frozenset({"yes", "sms"})
_HEX = re.compile("[0-9a-f]+")
_GROUPS = re.compile(r"(?=[A-Z-]*\d)[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,5}")
"""A code in groups, as it is printed on a card."""
_PAIRED = re.compile(
    r"(?=[a-z-]*\d[\d-]*[a-z]|[\d-]*[a-z][a-z-]*\d)(?:[a-z0-9]{4}-[a-z0-9]{4}|[a-z0-9]{5}-[a-z0-9]{5})"
)
"""The same in small letters, of two groups."""
_CAPITALS = re.compile(r"[A-Z0-9]{8,12}")
_TURN = re.compile(r"(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])")
_SHORT = 16
_UNLIKELY, _PRINTED = 0.0, 2.0
"""Odds below which a short text is drawn where a word says that it lets in: of both cases, and in printed groups."""
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
FILES = frozenset(
    {
        "asset", "avatar", "blob", "build", "cache", "chunk", "cursor", "digest", "dist", "document", "drive", "file", "folder", "hash", "image", "img", "item", "media", "message", "next", "object", "page", "photo", "picture", "playlist", "proxy", "static", "thumb", "thumbnail", "video",
    }
)  # fmt: skip
"""What is called by random text that is as long as a key: a content's hash, a picture, a row of a mailbox."""
CONTENT = frozenset(
    {
        "blob", "blobs", "changeset", "changesets", "checksum", "checksums", "commit", "commits", "compare", "digest", "digests", "manifests", "md5", "object", "objects", "raw", "revision", "revisions", "sha", "sha1", "sha256", "tree", "trees",
    }
)  # fmt: skip
"""Segments behind which content stands by its digest."""
SHORT_TICKETS = frozenset(
    {"activate", "activation", "claim", "confirm", "einladung", "einloesen", "invitation", "invite", "invited", "invites", "invito", "convite", "join", "magic", "pair", "pairing", "participant", "redeem", "reset", "unlock", "verify", "voucher", "deploy", "hook", "webhook"}
)  # fmt: skip
"""Behind which a short segment that is no word lets in."""
_MANAGES = frozenset({"admin", "editor", "manage", "moderator", "owner"})
_SHORTEST = 20
"""Characters of the shortest segment that nobody could guess."""


def is_by_its_build(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a segment is like no id, or stands where none does."""
    if _is_unnamed(around, segment) or _is_managed(around, segment):
        return True
    before = around[1]
    return (
        _is_no_row(before, segment)
        or _is_longer_than_ids(before, segment)
        or _is_acted_on(before, segment)
        or _is_short_ticket(around, segment)
    )


def is_list(before: str) -> bool:
    """Whether rows may be listed below a word: a plural, or what a row is."""
    last = (words(before) or [""])[-1]
    return last in LISTED or (last.endswith("s") and last not in _ANSWERS)


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


def _is_no_row(before: str, segment: str) -> bool:
    """Whether random text of both cases stands behind what names no rows: a verb, or a word that nobody lists things by."""
    if (
        len(segment) < _SHORTEST
        or not _URL_SAFE.fullmatch(segment)
        or _ENDED.search(segment)
        or PREFIXED.fullmatch(segment)
    ):
        return False
    if not is_random(segment) or ROW.fullmatch(segment):
        return False
    return not is_row_name(before) and not is_encoded_text(segment)


def _is_longer_than_ids(before: str, segment: str) -> bool:
    """Whether a segment has more chance in it than ids have, where no rows, files or pictures are listed."""
    if not is_long(segment):
        return False
    if not before:
        return True
    if len(before) < _NAMED:
        return before in _LETTERS and len(segment) >= _LONGEST_ID
    if len(segment) < _LONGEST_ID and is_list(before):
        return False
    plural = before.lower().endswith("s") and not before.lower().endswith(_SINGULAR)
    return not plural and FILES.isdisjoint(words(before))


def is_long(segment: str) -> bool:
    """Whether a segment is random and longer than ids of rows are, and no encoded text."""
    if len(segment) < _LONGER or not _URL_SAFE.fullmatch(segment) or _ENDED.search(segment):
        return False
    return (is_random(segment) or is_drawn(segment)) and not is_encoded_text(segment)


def _is_acted_on(before: str, segment: str) -> bool:
    """Whether a segment that nobody could guess stands behind what one does with it; of a UUID that may be a row."""
    if len(segment) < _ACTS or _DOES.isdisjoint(words(before)[-1:]) or ROW.fullmatch(segment):
        return False
    return looks_random(segment) and (len(segment) >= _LONGEST_ID or not _HEX.fullmatch(segment))


def _is_short_ticket(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a short segment stands where one is invited or confirms that is no word: ``/invite/PXIs2ZCQZo``, ``/pair/3MOB-PSL7``."""
    before = around[0] if _MARKED.match(around[1]) else around[1]
    if _GROUPS.fullmatch(segment) and not is_row_name(before):
        return True
    if before.lower() not in SHORT_TICKETS:
        return False
    cased = segment.isalnum() and not (segment.islower() or segment.isupper())
    if cased and _EIGHT <= len(segment) < _SHORT and wordiness(segment) < _UNLIKELY:
        return True
    return _is_printed(segment)


def _is_printed(segment: str) -> bool:
    """Whether it is capital letters among digits, or groups of either, as codes are printed: no word with a year behind it."""
    if _GROUPS.fullmatch(segment) or (_PAIRED.fullmatch(segment) and wordiness(segment.replace("-", "")) < _PRINTED):
        return True
    return _CAPITALS.fullmatch(segment) is not None and len(_TURN.findall(segment)) > 1
