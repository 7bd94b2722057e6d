"""Segments of paths that are handed out: whoever has the address may do what the segment before says."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.redaction.guess import is_uuid, looks_random
from workbench.redaction.words import words

_HANDED = frozenset(
    {
        "access", "auth", "bot", "claim", "click", "email", "guest", "handoff", "hook", "invite", "link", "login", "magic", "onetime", "pairing", "password", "private", "public", "secret", "secure", "share", "shared", "signed", "tap", "time", "token", "trigger", "upload", "webhook",
    }
)  # fmt: skip
"""Words of which one stands among others in what is handed out: ``guest-access``, ``one-click``."""
_TRIGGERS = frozenset({"hook", "webhook", "trigger", "invite", "magic", "password", "secret"})
"""Those behind which a UUID is no row's id either."""
_LISTED = frozenset(
    {
        "address", "alert", "application", "attempt", "audit", "batch", "book", "channel", "class", "drive", "entry", "event", "group", "history", "holiday", "job", "level", "list", "log", "member", "method", "metric", "network", "off", "policy", "price", "profile", "provider", "rate", "record", "report", "role", "rule", "run", "schedule", "series", "settings", "slot", "status", "store", "template", "thread", "type", "usage", "user", "zone",
    }
)  # fmt: skip
"""Last words of what rows are called one by one: ``email-template``, ``time-entry``."""
_ANSWERS = frozenset(
    {
        "accept",
        "activate",
        "approve",
        "claim",
        "confirm",
        "decline",
        "join",
        "redeem",
        "reject",
        "reset",
        "rsvp",
        "verify",
    }
)
"""What one does who was handed an address."""
_ROW = re.compile(r"[0-9a-f]{24}|[0-7][0-9A-HJKMNP-TV-Z]{25}")
_LONGEST = 40
_ALONE = 28
_SHORTEST = 20
"""Characters of the shortest segment that nobody could guess."""


def is_row(around: tuple[str, str, str]) -> bool:
    """Whether a segment stands behind several words of which the last says what a row is, and nobody accepts or confirms it."""
    before = around[1]
    return 5 <= len(before) <= _LONGEST and _lists(before) and around[2].lower() not in _ANSWERS


@lru_cache(1_024)
def _lists(before: str) -> bool:
    """Whether a segment names a list of rows by several words: ``access-logs``."""
    parts = words(before)
    last = parts[-1] if parts else ""
    return len(parts) > 1 and not _LISTED.isdisjoint(
        {last, last.removesuffix("s"), last.removesuffix("es"), last.removesuffix("ies") + "y"}
    )


def is_handed_out(before: str, segment: str) -> bool:
    """Whether a segment that nobody could guess stands behind several words that say what it is good for.

    Rows are listed below one word, or below several of which the last is a plural or says what a row is: ``access-logs``, ``time-entry``.
    """
    if len(segment) < _SHORTEST or not 5 <= len(before) <= _LONGEST:
        return False
    said = _said(before)
    if not said:
        return False
    if is_uuid(segment):
        return not _TRIGGERS.isdisjoint(said)
    return looks_random(segment, _SHORTEST) and not _ROW.fullmatch(segment)


def is_address_alone(path: str) -> bool:
    """Whether a path is one segment that nobody could guess: whoever was sent ``https://in.portal.example/bCWCCf…`` may look."""
    segment = path.strip("/")
    if len(segment) < _ALONE or not segment.isascii() or not segment.isalnum():
        return False
    kinds = any(map(str.isupper, segment)) + any(map(str.islower, segment)) + any(map(str.isdigit, segment))
    return kinds == 3 and looks_random(segment, _ALONE)


@lru_cache(1_024)
def _said(before: str) -> frozenset[str]:
    """Give the words of a segment that names what is handed out; none for any other."""
    parts = words(before)
    if len(parts) < 2 or parts[-1] in _LISTED or (parts[-1].endswith("s") and not parts[-1].endswith("ss")):
        return frozenset()
    return _HANDED.intersection(parts)
