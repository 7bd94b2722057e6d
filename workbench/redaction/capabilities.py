"""Segments of paths that are handed out: whoever has the address may do what the segment before says."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from workbench.redaction.guess import (
    is_random,
    is_short_code,
    is_strange,
    is_uuid,
    looks_random,
)
from workbench.redaction.made import is_made, is_phrase
from workbench.redaction.path_rows import LISTED, ROW, is_by_its_build, is_list
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

ADDRESSED = KeyRule(
    name="addressed-link",
    kind="link",
    reason="A segment behind somebody's address that nobody could guess.",
    taint="role",
)
CODE = KeyRule(
    name="addressed-code", kind="otp", reason="Digits behind somebody's address where one confirms.", taint="never"
)

_HANDED = frozenset(
    {
        "access", "auth", "bot", "cal", "claim", "click", "email", "feed", "guest", "ical", "ics", "podcast", "rss", "handoff", "hook", "invite", "link", "login", "magic", "onetime", "pairing", "password", "private", "public", "secret", "secure", "share", "shared", "signed", "tap", "time", "token", "trigger", "upload", "webhook",
    }
)  # fmt: skip
"""Words of which one stands among others in what is handed out: ``guest-access``, ``one-click``."""
_TRIGGERS = frozenset({"hook", "webhook", "trigger", "invite", "magic", "password", "secret"})
"""Those behind which a UUID is no row's id either."""
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
_ENTRIES = frozenset({"login", "signin", "logon", "signon", "in"})
_ONCE = frozenset(
    {
        "auto", "direct", "easy", "emergency", "express", "first", "guest", "instant", "magic", "mail", "one", "onetime", "passwordless", "qr", "quick", "schnell", "single", "sms", "temp", "temporary", "token",
    }
)  # fmt: skip
"""What is said of a sign-in that an address is enough for: ``quick-login``."""
_FORGOTTEN = frozenset(
    {"obnova", "palautus", "visszaallitas", "sifirlama", "aterstallning", "aterstall", "nollstall", "odzyskaj", "odzyskiwanie", "palauta", "redefinicao", "redefinir", "reinitialisation", "reinitialiser", "resetuj", "reimpostazione", "restablecimiento", "sifirla", "zresetuj", "dimenticata", "forgot", "forgotten", "glemt", "glomt", "herstellen", "nullstill", "obnovit", "olvidada", "oublie", "recuperar", "recuperare", "reimposta", "reset", "restablecer", "vergessen", "vergeten", "zapomniane", "zuruecksetzen", "zurucksetzen"}
)  # fmt: skip
"""What is said of a password in the address of a page that gives another."""
_GLUED = frozenset(
    {"reinitialisation", "restablecimiento", "reimpostazione", "redefinicao", "erstanmeldung", "erstlogin", "schnellanmeldung", "schnelllogin", "sofortlogin", *(f"{once}{entry}" for once in _ONCE for entry in ("login", "signin", "logon"))}
)  # fmt: skip
_INVITES = frozenset(
    {
        "convite", "einladung", "invitacion", "invitation", "invitations", "invitatie", "invite", "invited", "invitee", "invites", "invito", "kutsu", "meghivo", "pozvanka", "uitnodiging", "zaproszenie", "join",
    }
)  # fmt: skip
_ANSWERED = frozenset(
    {
        "aanvaarden", "absagen", "accept", "accepter", "accepteren", "accetta", "aceitar", "aceptar", "activate", "activer", "aktivieren", "ablehnen", "annehmen", "bestatigen", "bestaetigen", "confirm", "confirmar", "confirmer", "decline", "einlosen", "einloesen", "join", "odrzuc", "przyjmij", "redeem", "register", "rsvp", "signup", "zusagen",
    }
)  # fmt: skip
_CONFIRMS = frozenset({"activate", "approve", "complete", "confirm", "confirmation", "finish", "validate", "verify"})
_OWN = frozenset(
    {"email", "login", "mail", "newsletter", "optin", "password", "passwort", "register", "registration", "signin", "signup"}
)  # fmt: skip
"""What is confirmed by whoever has the address that was sent."""
_SEVERAL = 2
_SIGNATURES = frozenset({27, 28, 43, 44})
"""Characters of base64 of SHA-1 and SHA-256."""
_PICTURED = re.compile(r"[a-z_]{1,20}:[\w.:%-]{1,80}|\d{0,5}x\d{0,5}|fit-in|smart")
"""What is done to a picture, as imgproxy and Thumbor write it."""
_SHORTEST_CODE = 6
_PRINTED = re.compile(r"[A-Z0-9]{6,16}")
_WORDS_OF_PHRASE = 4
_MAIL = re.compile(r"[^@\s/]{1,64}(?:@|%40)(?!\d(?:\.\d)?x\.)[A-Za-z0-9.-]{1,80}\.[A-Za-z]{2,12}")
_CHECKS = frozenset({"auth", "authenticate", "check", "code", "login", "otp", "signin", "token", "validate"})
"""What one does with a password or a code behind somebody's address, beside the words of sign-ins."""
_FEEDS = (".ics", "feed.xml", "rss.xml", "atom.xml", "podcast.xml", "episodes.xml")
"""How the names of files end that a calendar or a reader asks for again and again."""
_SUBSCRIBED = frozenset({"ics", "ical", "ifb", "vcs", "rss", "atom"})
"""How the name of such a file ends that is itself what nobody could guess."""
_MANAGED = 20
_APP_WORDS = frozenset(
    {"auth", "connect", "invite", "join", "link", "login", "magic", "pair", "pairing", "reset", "signin", "verify"}
)
"""Hosts of an application's own scheme behind which stands what it is to be given: ``app://pair/…``."""
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
    return len(parts) > 1 and not LISTED.isdisjoint(
        {last, last.removesuffix("s"), last.removesuffix("es"), last.removesuffix("ies") + "y"}
    )


def lets_in(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a segment between others is handed out, signs in by itself, or accepts an invitation."""
    if len(segment) < _SHORTEST_CODE:
        return False
    by_name = is_handed_out(around[1], segment) or is_entry(around[1], segment)
    if by_name or is_invitation(around, segment) or is_confirmed(around, segment):
        return True
    return _leads_to(around, segment) or is_by_its_build(around, segment)


def _leads_to(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a segment that nobody could guess stands in front of a calendar, or signs what is done to a picture."""
    _, before, after = around
    if after.lower().endswith(_FEEDS):  # behind a mailbox it is Outlook's, of which a shape takes both
        private = is_uuid(segment) and "private" in words(before)
        return private or ("@" not in before and looks_random(segment) and not ROW.fullmatch(segment))
    if after.lower() == "announce":
        return looks_random(segment)
    name, dot, kind = segment.rpartition(".")
    if dot and kind.lower() in _SUBSCRIBED:
        return looks_random(name) and not ROW.fullmatch(name)
    return len(segment) in _SIGNATURES and _PICTURED.fullmatch(after) is not None and is_random(segment.rstrip("="))


def is_given(host: str, segment: str) -> bool:
    """Whether an application is given a segment that nobody could guess, by the host of its own scheme."""
    return host.lower() in _APP_WORDS and looks_random(segment) and not ROW.fullmatch(segment)


def is_entry(before: str, segment: str) -> bool:
    """Whether a UUID or a phrase stands where an address alone signs in: ``/quick-login/…``."""
    if len(segment) < _SHORTEST or not 5 <= len(before) <= _LONGEST or not _enters(before):
        return False
    return is_uuid(segment) or (is_phrase(segment) and segment.count("-") + 1 >= _WORDS_OF_PHRASE)


@lru_cache(1_024)
def _enters(before: str) -> bool:
    parts = words(before)
    if len(parts) < _SEVERAL:
        return before.lower() in _GLUED
    if not _FORGOTTEN.isdisjoint(parts) and not _lists(before):
        return True
    return (parts[-1] in _ENTRIES and not _ONCE.isdisjoint(parts[:-1])) or parts[-2:] == ["magic", "link"]


def is_invitation(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a code or a UUID stands between a word for an invitation and an answer to it."""
    _, before, after = (part.lower() for part in around)
    if _INVITES.isdisjoint(words(before)) or not is_answer(after):
        return False
    return is_uuid(segment) or _is_printed(segment)


def is_answer(after: str) -> bool:
    """Whether a segment is an answer to what was sent: ``accept``, ``absagen``."""
    return not _ANSWERED.isdisjoint(words(after))


def _is_printed(segment: str) -> bool:
    """Whether it is capital letters with digits, or letters that are no word, as codes are printed."""
    if not _PRINTED.fullmatch(segment) or segment.isdecimal():
        return False
    return any(map(str.isdecimal, segment)) or is_strange(segment)


def is_confirmed(around: tuple[str, str, str], segment: str) -> bool:
    """Whether a UUID stands where somebody's own address, password or registration is confirmed, of which nobody lists rows."""
    if not is_uuid(segment) or _CONFIRMS.isdisjoint(words(around[1])):
        return False
    return not _OWN.isdisjoint(words(around[0]))


def rule_beside_mail(around: tuple[str, str, str], segment: str, positions: frozenset[str]) -> KeyRule | None:
    """Give the rule for a segment beside somebody's e-mail address: what nobody could guess, or a code where one confirms."""
    if not any("@" in part or "%40" in part for part in around):
        return None
    plain = unquote(segment)
    if _is_mail(around[1]):
        said = words(around[0])
        checked = not positions.isdisjoint(said) or not _CHECKS.isdisjoint(said)
        if checked and is_short_code(plain):
            return CODE
        if (checked and (is_made(plain) or is_uuid(plain))) or (looks_random(plain) and not ROW.fullmatch(plain)):
            return ADDRESSED
    elif (_is_mail(around[0]) and len(plain) >= _MANAGED and not is_list(around[1]) and is_random(plain)) or (
        _is_mail(around[2]) and looks_random(plain) and not is_list(around[1])
    ):
        return None if ROW.fullmatch(plain) else ADDRESSED
    return None


def _is_mail(segment: str) -> bool:
    """Whether it is somebody's address: that of a mailbox or a calendar is random itself."""
    return _MAIL.fullmatch(segment) is not None and not looks_random(re.split("@|%40", segment)[0])


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
    return looks_random(segment, _SHORTEST) and not ROW.fullmatch(segment)


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
    if len(parts) < 2 or parts[-1] in LISTED or (parts[-1].endswith("s") and not parts[-1].endswith("ss")):
        return frozenset()
    return _HANDED.intersection(parts)
