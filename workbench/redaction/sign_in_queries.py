"""Queries of pages where one signs in, resets or confirms: what is random there is a credential, whatever it is called."""

from __future__ import annotations

import re
from urllib.parse import unquote

from workbench.redaction.guess import is_short_code, is_switching, is_uuid, looks_random
from workbench.redaction.path_rows import ROW
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep
from workbench.redaction.words import squash

CODE = KeyRule(name="code-in-query", kind="otp", reason="Digits under `code` where one signs in.", taint="never")
SIGN_IN = KeyRule(
    name="sign-in-query",
    kind="link",
    reason="Random text in the query of a page that signs in, resets or confirms, or of a signed address.",
)
_CODES = frozenset({"code", "codice", "codigo", "kod", "kode", "koodi", "spin"})
_HANDED_OUT = frozenset(
    {"activate", "confirm", "confirmation", "invitation", "invite", "magic", "reset", "ticket", "unsubscribe", "verify"}
)
"""Names under which a UUID is no row's, where one signs in, registers or confirms."""
_TICKET, _BARE = 8, 10
"""Characters of the shortest random text that a link signs in with."""
_WHOLE = re.compile(r"(?:https?|wss?)://")


def hide_ticket(sweep: Sweep, pair: tuple[str, str], where: str) -> str:
    """Give what stands where one signs in for a code, or for random text: a short one under a name that links have for it."""
    if pair[0].lower() in _CODES and is_short_code(pair[1]):
        return sweep.hide(pair[1], CODE, where)
    if squash(pair[0]) in _HANDED_OUT and is_uuid(pair[1]):
        return sweep.hide(pair[1], SIGN_IN, where)
    if len(pair[1]) >= _BARE and is_switching(pair[1]) and not sweep.names.is_open(pair[0]):
        return sweep.hide(pair[1], SIGN_IN, where)
    if len(pair[1]) >= _TICKET and is_switching(pair[1]) and (rule := sweep.names.rule(pair[0], "query")):
        return sweep.hide(pair[1], rule, where)
    return _hide_random(sweep, pair, where)


def _hide_random(sweep: Sweep, pair: tuple[str, str], where: str) -> str:
    """Give what stands for random text under a name that does not tell of an id, a page or a click."""
    name, value = pair
    if (
        sweep.names.is_open(name)
        or leads_on(value)
        or not any(looks_random(part) and not ROW.fullmatch(part) for part in value.split(","))
    ):
        return ""
    return sweep.hide(value, SIGN_IN, where)


def leads_on(value: str) -> bool:
    """Whether a value is an address of which the escapes are escaped again."""
    return "%" in value and _WHOLE.match(unquote(unquote(value))) is not None
