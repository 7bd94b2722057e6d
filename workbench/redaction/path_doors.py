"""Segments of paths that let in by a word further off: ``/confirm/email/new-address/…``, ``/account/…/reset-password``, a player's ``/live/user/password/1.ts``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.redaction.chance import LIKELY, is_drawn, wordiness
from workbench.redaction.guess import is_gibberish, is_lettered, is_random, is_switching, looks_random
from workbench.redaction.made import is_made
from workbench.redaction.path_nouns import is_row_name
from workbench.redaction.path_rows import CONTENT, FILES, PREFIXED, ROW, is_list
from workbench.redaction.peel import is_encoded_text
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

PLAYER = KeyRule(
    name="player-password",
    kind="password",
    reason="What a player signs in with, between who it is and a stream's number.",
    taint="role",
)

_LEAST = 24
"""Characters of the shortest segment that is no row's id where no rows are listed."""
_LONGER = 32
"""The same where they are."""
_HEX = re.compile(r"[0-9a-f]{40,}")
_URL_SAFE = re.compile(r"[A-Za-z0-9_-]+")
_TITLED = re.compile(r"[-_][0-9a-f]{24,64}\Z")
"""How a title ends that has the id of its page behind it."""
_LISTED = FILES | CONTENT
_ALONE = frozenset({"private"})
"""What says so right behind alone: before a segment it is a part of a site."""
_PLAYERS = frozenset({"live", "movie", "series", "timeshift"})
_STREAM = re.compile(r"\d{1,12}\.(?:ts|m3u8|mp4|mkv|avi|mpd)")
_PASSWORD = 8
_SECOND = re.compile(r"1[6-9]\d{8}")
"""A time of these years in seconds."""
_SIGNATURE = 22
"""Characters of MD5 in base64url, of which the shortest signatures are."""
_CHANCE, _LETTERS = 22, 28
"""Characters of the shortest segment that is judged by its build alone, and of that of small letters."""
_SHARED = re.compile(r"[a-z](?:![A-Za-z0-9_-]{16,}|\.[A-Za-z0-9_-]{28,})")
"""What is shared, behind the letter that says how."""
_GROUPED = re.compile(r"[0-9a-f]{12,32}(?:-[0-9a-f]{12,32}){1,5}")
_NAMED = re.compile(r"[A-Za-z]{2,}(?:[-_][A-Za-z]+)*")
_DIGESTS = frozenset({40, 56, 64, 96, 128})
_VERSIONED = frozenset(
    {"archive", "avatar", "blame", "block", "cas", "cert", "chain", "changeset", "diff", "fingerprint", "gh", "git", "gravatar", "hash", "icon", "infohash", "ipfs", "layer", "magnet", "manifest", "merge", "npub", "pack", "patch", "patchset", "png", "pubkey", "raw", "resolve", "src", "status", "statuses", "sum", "svg", "tag", "tarball", "thumbprint", "torrent", "tx", "txid", "zipball"}
)  # fmt: skip
"""Words of paths in which what has versions, is linked in chains or is public stands by its digest."""
_DIGEST = re.compile(r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{64}")
_GUESTS = frozenset(
    {"appointment", "appointments", "booking", "bookings", "estimate", "estimates", "invoice", "invoices", "order", "orders", "quote", "quotes", "receipt", "receipts", "reservation", "reservations"}
)  # fmt: skip


def is_at_door(before: Sequence[str], after: Sequence[str], segment: str, doors: frozenset[str]) -> bool:
    """Whether a segment that is no id stands somewhere behind one of the words, or in front of one."""
    if not is_no_id(before[-1], segment):
        return False
    behind = (name for name in after if "." not in name)
    return any(_says(name, doors) for name in (*before, *behind)) or not _ALONE.isdisjoint(after[:1])


def is_stream(path: str) -> bool:
    """Whether a path ends as those of players do: with a number and how the stream is packed."""
    return _STREAM.fullmatch(path.rpartition("/")[2]) is not None


def rule_of_player(before: Sequence[str], after: str, segment: str) -> KeyRule | None:
    """Give the rule for a segment where players of one kind have a password: ``/live/user/password/1042.ts``."""
    if not _STREAM.fullmatch(after) or len(before) < 2 or before[-2].lower() not in _PLAYERS:
        return None
    if len(segment) < _PASSWORD or not segment.isalnum():
        return None
    cased = not (segment.islower() or segment.isupper())
    drawn = (cased and wordiness(segment) < 0) or is_switching(segment, 3) or is_random(segment)
    return PLAYER if drawn or is_made(segment) else None


def is_no_row(path: Sequence[str], after: str, segment: str) -> bool:
    """Whether a segment is made as no row's id is, nor a content's digest, where nothing is listed.

    Such are many small letters, groups of hexadecimal that are no UUID, more than a UUID's right behind the host,
    and hexadecimal at a path's end behind a word that says nothing of it.
    """
    before = path[-1]
    if _SHARED.fullmatch(segment):
        return looks_random(segment[2:])
    if len(segment) < _CHANCE or not _LISTED.isdisjoint(words(before)) or ROW.fullmatch(segment):
        return False
    if not any(path):
        return _URL_SAFE.fullmatch(segment) is not None and is_random(segment) and not PREFIXED.fullmatch(segment)
    if segment.isalpha():
        return len(segment) >= _LETTERS and segment.islower() and max(segment) > "p" and is_gibberish(segment)
    if is_row_name(before):
        return False
    return _GROUPED.fullmatch(segment) is not None or (not after and _is_hexadecimal(path, segment))


def _is_hexadecimal(path: Sequence[str], segment: str) -> bool:
    if not _HEX.fullmatch(segment) or not _NAMED.fullmatch(path[-1]):
        return False
    return len(segment) not in _DIGESTS or _VERSIONED.isdisjoint(words("/".join(path)))


def is_signed(before: str, after: str, segment: str) -> bool:
    """Whether a segment signs an address: it stands beside the second until which that holds, ``/dl/9f86…/1770012345/setup.exe``."""
    if not (_SECOND.fullmatch(before) or _SECOND.fullmatch(after)):
        return False
    return _HEX.fullmatch(segment) is not None or (len(segment) >= _SIGNATURE and is_random(segment))


def is_proof(path: Sequence[str], segment: str) -> bool:
    """Whether hexadecimal stands right behind the number of what a guest ordered, and shows that it is theirs: ``/orders/view/1042/9f86…``."""
    if not path[-1].isdecimal() or not _DIGEST.fullmatch(segment):
        return False
    return any(not _GUESTS.isdisjoint(words(name)) for name in path[-3:-1])


def _says(name: str, doors: frozenset[str]) -> bool:
    return 0 < len(name) <= _LONGER and not doors.isdisjoint(words(name))


def is_no_id(before: str, segment: str) -> bool:
    """Whether a segment has more chance in it than ids have, and no file or content stands there."""
    if len(segment) < _LEAST or not _URL_SAFE.fullmatch(segment) or ROW.fullmatch(segment):
        return False
    if (
        not _LISTED.isdisjoint(words(before))
        or _TITLED.search(segment)
        or PREFIXED.fullmatch(segment)
        or is_encoded_text(segment)
    ):
        return False
    listed = before.endswith("s") and is_list(before) and is_row_name(before)
    if segment.isalpha() and segment.islower():
        return is_lettered(segment)
    if _HEX.fullmatch(segment):
        return not listed
    return (is_random(segment) or is_drawn(segment, LIKELY)) and len(segment) >= (_LONGER if listed else _LEAST)
