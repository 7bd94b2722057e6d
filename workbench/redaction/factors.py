"""Codes of a second factor beside, or below, what says that they are some: ``{"method": "TOTP", "value": "…"}``."""

from __future__ import annotations

import re

from workbench.redaction.factor_names import FACTOR, LONGEST, PHONE, SAYS_FACTOR
from workbench.redaction.guess import looks_random
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.places import Node
from workbench.redaction.plans import FACTOR_CODES
from workbench.redaction.rpc import Where
from workbench.redaction.sweep import Sweep

_ENTERED = frozenset({"value", "val", "input", "token"})
"""Members that hold it as well, beside much else."""
_GIVEN = frozenset({"answer", "entered", "digits", "entry", "enteredcode", "inputcode", "typedcode"})
"""Members of which the name above may say that they hold one."""
_TICKET = 20
"""Characters of the shortest ticket."""
_SIX = 6
_ENTERED_CODE = re.compile(r"\d{6}|\d{8}")
_NEW_PASSWORD = re.compile(
    r"(?i)(?:new|neues|nouveau|nueva|nova|nuova)_?(?:user_?)?(?:passw|kennwort|mot_?de_?passe|contrase|senha)\w{0,20}"
    r"|(?:confirm|repeat|retype)_?(?:new_?)?passw\w{0,20}|passw(?:or[dt])?_?(?:confirm|repeat|again)\w{0,10}"
)
"""The name of a new password: beside one a code is what was sent to whoever has forgotten the old one."""
_WAY = re.compile(
    r"(?i)(?:sms|e-?mail|voice|call|push|app|authenticator|h?otp|totp|mfa|2fa)(?:[ _-]?(?:code|otp|app|totp))?"
)
_FACTOR_ALONE = re.compile(r"(?i)(?:\w{2,6}[ _-]?)?[ht]?otp|mfa|2fa|authenticator(?:[ _-]?app)?")


def hide_factors(sweep: Sweep, node: Node, lower: dict[str, str], where: Where) -> None:
    """Hide in place the codes of a second factor among the members of an object."""
    for member in FACTOR_CODES & lower.keys():
        _factor(sweep, node, lower[member], where)
    for member in _ENTERED & lower.keys():
        _entered(sweep, node, lower[member], where)


def _entered(sweep: Sweep, node: Node, member: str, where: Where) -> None:
    """Hide six digits or more beside the way in which they came, where that says or stands below what says that they sign in."""
    code = node[member]
    if not (isinstance(code, str) and _ENTERED_CODE.fullmatch(code)):
        return
    ways = [text for name, text in node.items() if name != member and isinstance(text, str) and _WAY.fullmatch(text)]
    if ways and (any(map(_FACTOR_ALONE.fullmatch, ways)) or SAYS_FACTOR.search(where(""))):
        node[member] = sweep.hide(code, FACTOR, where(member))


def _has_ticket(node: Node) -> bool:
    """Whether a random ticket stands there, as a sign-in hands one out that goes on with a code."""
    ticket = node.get("ticket")
    return isinstance(ticket, str) and (is_placeholder(ticket) or looks_random(ticket, _TICKET))


def _factor(sweep: Sweep, node: Node, member: str, where: Where) -> None:
    code = str(node[member])
    if not (code.isascii() and code.isdigit() and 4 <= len(code) <= 8):
        return
    said = [text for name, value in node.items() if name != member for text in (name, value)]
    above = where("").rstrip(".").rpartition(".")[2] if member in _GIVEN and len(code) >= _SIX else ""
    if (
        SAYS_FACTOR.search(above)
        or _has_ticket(node)
        or any(map(_NEW_PASSWORD.fullmatch, node))
        or any(
            isinstance(text, str) and len(text) <= LONGEST and (SAYS_FACTOR.search(text) or PHONE.fullmatch(text))
            for text in said
        )
    ):
        kept = sweep.hide(code, FACTOR, where(member))
        node[member] = kept if isinstance(node[member], str) else 0
