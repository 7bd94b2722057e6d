"""Links that a member's name says are handed out: ``inviteUrl``, ``survey_link``; what nobody could guess in their paths goes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote

from workbench.redaction.chance import wordiness
from workbench.redaction.guess import is_uuid, looks_random
from workbench.redaction.path_rows import ROW, is_list
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

HANDED = KeyRule(
    name="handed-link",
    kind="link",
    reason="A segment that nobody could guess, of a link that its name says is handed out.",
)
_LINKS = frozenset({"enlace", "href", "lien", "link", "uri", "url"})
_GOOD_FOR = frozenset(
    {
        "accept", "access", "activate", "activation", "approval", "approve", "cancel", "cancellation", "claim", "confirm", "confirmation", "consent", "decline", "einladung", "einladungs", "freigabe", "guest", "host", "invitation", "invite", "invited", "join", "login", "magic", "optout", "pairing", "participant", "private", "recover", "recovery", "redeem", "reject", "reschedule", "reset", "rsvp", "secret", "secure", "share", "shared", "sharing", "signin", "signup", "survey", "unlock", "unsubscribe", "upload", "verification", "verify",
    }
)  # fmt: skip
"""What a link is handed out for; what one is downloaded or shown by has names that are as random."""
_ADDRESS = re.compile(
    r"(?P<head>(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/?#\s]*)?)(?P<path>/[^?#\s]*)(?P<tail>(?:[?#]\S*)?)"
)
_SHORTEST = 10
"""Characters of the shortest random segment of such a link."""
_UNLIKELY = 0.0
"""Odds below which letters of both cases were drawn."""
_LONGEST = 2_000


@lru_cache(4_096)
def is_handed(name: str) -> bool:
    """Whether a name says that a link is handed out, and what it is good for."""
    *said, last = words(name) or [""]
    return last in _LINKS and not _GOOD_FOR.isdisjoint(said)


def redact_handed(url: str, hide: Callable[[str], str]) -> str:
    """``hide`` in the path of such a link what nobody could guess, unless it stands in a list of rows; the rest is for the other rules."""
    found = _ADDRESS.fullmatch(url) if len(url) <= _LONGEST else None
    if found is None:
        return url
    kept, before = [], ""
    for segment in found["path"].split("/"):
        kept.append(hide(segment) if _is_drawn(before, unquote(segment)) else segment)
        before = segment
    return f"{found['head']}{'/'.join(kept)}{found['tail']}"


def _is_drawn(before: str, segment: str) -> bool:
    if len(segment) < _SHORTEST or is_placeholder(segment) or is_uuid(segment) or "." in segment:
        return False
    cased = segment.isalnum() and not (segment.islower() or segment.isupper())
    drawn = (cased and wordiness(segment) < _UNLIKELY) or looks_random(segment, _SHORTEST)
    return drawn and not ROW.fullmatch(segment) and not is_list(before)
