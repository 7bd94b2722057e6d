"""Which rule a segment of a path falls under, by what stands before and behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import unquote

from workbench.redaction.capabilities import is_answer, is_row, rule_beside_mail
from workbench.redaction.chance import LIKELY, is_drawn
from workbench.redaction.guess import is_lettered, is_switching, is_uuid, is_worded, looks_random
from workbench.redaction.made import is_made
from workbench.redaction.oauth import is_mixed, is_typed
from workbench.redaction.path_codes import rule_of_code, rule_of_password
from workbench.redaction.path_doors import is_at_door, is_no_id, is_no_row, is_proof, is_signed, rule_of_player
from workbench.redaction.path_rows import CONTENT, ROW, is_list, is_long
from workbench.redaction.rules import KeyRule, PathRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import squash, words

DOOR = KeyRule(
    name="door-in-path",
    kind="link",
    reason="A segment that is no id, in a path of which a word says that one enters, confirms or resets there.",
    taint="role",
)
SIGNED = KeyRule(name="signed-address", kind="signature", reason="A signature beside the time until which it holds.")
type Around = tuple[str, str, str]
"""The two segments before one, and that behind it."""

NAMED = 5
"""Letters of the shortest segment that is read as the name of the next."""
_FEW = 40
"""Characters of the shortest segment that is read so behind fewer letters."""
LONGEST = 64
"""Characters of the longest."""
_LETTERS = re.compile(r"[A-Z]{16,}|[a-z]{16,}")
_CODED = re.compile(r"(?=[A-Z]*\d)[A-Z0-9]+")
"""An id in capital letters, which may end as a name does: ``T0WTUGQQPW``."""
_SIGN = re.compile(r"[!@#$%^&*?+=~]")
_TYPED = 10
"""Characters of the shortest password that is known by its look in a path."""
_ASSET = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9]{0,30}[-._]){1,6}[0-9a-f]{6,40}\.(?:js|mjs|css|json|map|html|svg|png|jpe?g|gif|webp|ico|woff2?)"
)
"""A file that was named by its content when an application was built: ``en-6ee973fc89aaff9f.json``."""
_PAIR = re.compile(r"[a-z_]{1,12}=[^=]")
_HEX = re.compile(r"[0-9a-fA-F]+")
_TITLED = re.compile(r"([A-Za-z]{4,16})[-_.~]([A-Za-z0-9_-]{24,})")
"""A word with something behind it in one segment."""
_VERSION = re.compile(r"v\d{1,2}")
_DEEP = 2
"""Segments of the shortest path of which one before a version says something."""
_SLUG = 3
"""Words of the shortest slug."""
_LETTER = 2
"""Letters of a segment that names nothing: ``/i/…``."""
_DIGEST = re.compile(r"(?:sha256:)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})")
_NAMED_BY_DIGEST = re.compile(r"[0-9a-f]{32,64}\.(?:png|jpe?g|gif|webp|svg|avif|ico)|0x[0-9a-f]{40}")
"""A picture by its content, or an account of a chain of blocks: both are public."""
_ROWS = frozenset({"secrets", "credentials"})
"""Of a path: what is kept, and listed by its name or id."""
_PAYMENTS = frozenset({"authorization", "authorizations", "authorisation", "authorisations"})
"""Of a path: what is agreed to be paid, and listed by its id."""


def rule_of(sweep: Sweep, segment: str, around: Around) -> KeyRule | PathRule | None:
    """Give the rule by which a segment is a secret; None where its surroundings say nothing of it."""
    if (squash(around[1]) in CONTENT and _DIGEST.fullmatch(segment)) or _NAMED_BY_DIGEST.fullmatch(segment):
        return None
    listed = is_row(around) or sweep.names.is_occasion(f"{around[0]}/{around[1]}")
    for rule in sweep.rules.paths:
        if len(segment) < rule.minimum:
            continue
        near = not (listed or _is_row(rule, around[1], segment)) and _says(rule, around[1])
        if _is_near(rule, around, near=near) and _fits(segment, rule, near=near):
            return rule
    named = None if listed else _named(sweep, around[1], segment)
    return (
        named
        or rule_beside_mail(around, segment, sweep.rules.positions)
        or rule_of_code(around, segment)
        or rule_of_password(around, segment)
    )


def rule_by_path(sweep: Sweep, segment: str, before: Sequence[str], after: Sequence[str]) -> KeyRule | PathRule | None:
    """Give the rule by what stands further off than beside a segment, or in front of an interface's version: ``/redeem/v1/…``."""
    if len(before) > _DEEP and "." not in segment and _VERSION.fullmatch(before[-1]):
        above, said = before[-3], before[-2]
        if rule := rule_of(sweep, segment, (above, said, after[0])):
            return rule
    if is_at_door(before, after, segment, sweep.rules.positions) or _is_answered_there(sweep, segment, before, after):
        return DOOR
    if is_proof(before, segment):
        return DOOR
    if is_no_row(before, after[0], segment) or _is_answer(sweep, segment, before[-1], after[0]):
        return DOOR
    found = _TITLED.fullmatch(segment)
    if found and _is_titled(sweep, found, after):
        return DOOR
    return SIGNED if is_signed(before[-1], after[0], segment) else rule_of_player(before, after[0], segment)


def _is_answered_there(sweep: Sweep, segment: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a segment that is no id stands in front of what one does who was sent it, where no rows are listed: ``/viewing/…/reschedule``."""
    if before[-1].endswith("s") or "." in after[0] or not is_no_id(before[-1], segment):
        return False
    return any(rule.behind and _says(rule, after[0]) for rule in sweep.rules.paths)


def _is_titled(sweep: Sweep, found: re.Match[str], after: Sequence[str]) -> bool:
    """Whether a segment begins with a word for a door or a secret, and what stands behind it is no id: ``confirm-9f86…``."""
    word, rest = found.groups()
    return is_at_door([word], after, rest, sweep.rules.positions) or _named(sweep, word, rest) is not None


def _is_answer(sweep: Sweep, segment: str, before: str, after: str) -> bool:
    """Whether a UUID stands between a word for what one was sent and an answer to it, in whatever language: ``/partecipa/…/accetta``."""
    if not is_uuid(segment) or is_list(before) or not is_answer(after):
        return False
    return any(rule.behind and _says(rule, before) for rule in sweep.rules.paths)


def _named(sweep: Sweep, before: str, segment: str) -> KeyRule | None:
    """Give the rule for a segment behind one that is a secret's name, when it looks like one: ``/access_token/…``."""
    least = NAMED if len(segment) < _FEW else 2
    named = least <= len(before) <= LONGEST and not _CODED.fullmatch(before)
    rule = sweep.names.rule(before, "query") if named else None
    if rule is None or rule.when == "oauth" or squash(before) in _PAYMENTS or _lists(sweep, rule, before):
        return None
    plain = unquote(segment)
    if _ASSET.fullmatch(plain):
        return None
    typed = rule.kind == "password" and len(plain) >= _TYPED and plain.isalnum() and is_typed(plain)
    return rule if typed or (looks_random(plain) and not ROW.fullmatch(plain)) else None


def _lists(sweep: Sweep, rule: KeyRule, before: str) -> bool:
    """Whether a segment names what has rows: several things, secrets by their ids, or something else that a credential is said of."""
    *said, last = words(before) or [""]
    if last in _ROWS or (last.endswith("s") and sweep.names.is_thing(rule, before)):
        return True
    return bool(said) and rule.when != "always" and sweep.names.rule(last, "query") is None


def _is_row(rule: PathRule, before: str, segment: str) -> bool:
    """Whether a segment is one of a list below a word that a rule has by its stem: no longer than ids are, behind a plural."""
    if not rule.adjacent or squash(before) in rule.before:
        return False
    return is_list(before) and not is_long(segment)


def _is_list(between: str) -> bool:
    """Whether what stands between a word and a segment lists rows: a slug of many words is a row itself, however it ends."""
    return len(words(between)) < _SLUG and is_list(between)


def _is_near(rule: PathRule, around: Around, *, near: bool) -> bool:
    """Whether a word of the rule stands right before a segment, as ``near`` says, or one further; and behind it what the rule asks for."""
    if rule.behind and _is_answered(rule, around):
        return True
    further = near or (not (rule.adjacent and _is_list(around[1])) and _says(rule, around[0]))
    return further and (not rule.after or squash(around[2]) in rule.after)


def _is_answered(rule: PathRule, around: Around) -> bool:
    """Whether a word of the rule stands right behind a segment that is no row's: at the path's beginning, or behind a letter."""
    before, after = around[1], around[2]
    return len(before) <= _LETTER and "." not in after and _says(rule, after)


def _says(rule: PathRule, segment: str) -> bool:
    """Whether a segment is one that a rule names, or has one of its words."""
    if not segment or len(segment) > LONGEST:
        return False
    if squash(segment) in rule.before or not rule.words.isdisjoint(words(segment)):
        return True
    return rule.stems is not None and _begins(rule.stems, segment)


@lru_cache(4_096)
def _begins(stems: re.Pattern[str], segment: str) -> bool:
    """Whether a word of a segment begins with one of many stems."""
    said = words(segment)
    return stems.search(f"{'_'.join(said)} {''.join(said)}") is not None


def _fits(segment: str, rule: PathRule, *, near: bool) -> bool:
    """Whether a segment is no row's id, and random or, right behind a word that says more, no word."""
    plain = unquote(segment).replace("private-", "")
    if _PAIR.match(plain):
        return looks_random(plain.partition("=")[2], rule.minimum) or ("%3d" in segment.lower() and is_made(plain))
    if rule.uuids and near and is_uuid(plain):
        return True
    if (not rule.hexadecimal and _HEX.fullmatch(plain)) or (rule.stems and _ASSET.fullmatch(plain)):
        return False
    if near and ((_LETTERS.fullmatch(plain) and not is_worded(plain)) or is_lettered(plain)):
        return True
    if rule.opaque or not near:
        likely = is_drawn(plain, LIKELY) or is_switching(plain) or (near and is_mixed(plain))
        drawn = (near or rule.adjacent) and likely
        return drawn or _is_chosen(plain) or (looks_random(plain, rule.minimum) and not ROW.fullmatch(plain))
    return any(c.isdigit() for c in segment) or looks_random(segment, rule.minimum) or not is_worded(plain)


def _is_chosen(plain: str) -> bool:
    """Whether it is made as passwords are that need letters, digits and signs."""
    return _SIGN.search(plain) is not None and any(map(str.isdigit, plain)) and is_typed(plain)
