"""Codes and passwords in a path where one signs in: ``/otp/verify/482913``, ``/pair/code/4829``, ``/login/keller/…``."""

from __future__ import annotations

from workbench.redaction.guess import is_short_code
from workbench.redaction.made import is_made
from workbench.redaction.rules import KeyRule
from workbench.redaction.words import words

CODE = KeyRule(
    name="code-in-path", kind="otp", reason="Digits of a path, where a code is checked that signs in.", taint="never"
)
PASSWORD = KeyRule(
    name="password-in-path", kind="password", reason="Made as passwords are, behind who signs in.", taint="role"
)
_SIGN_IN = frozenset({"auth", "authenticate", "dologin", "login", "logon", "signin", "signon"})
_CODES = frozenset({"code", "otp", "totp", "pin", "tan", "passcode", "sms"})
_SELF = frozenset({"otp", "totp", "mtan", "smstan"})
"""Words that name nothing but a code, of which nobody lists rows."""
_TOLD_BY = frozenset({"handy", "mobile", "phone", "telefon", "telefono", "telephone"})
"""By what a code is sent to who enters it: ``/verify/phone/482913``."""
_CHECKS = frozenset(
    {"2fa", "activate", "anmelden", "auth", "authenticate", "bestaetigen", "bestatigen", "bevestigen", "check", "conferma", "confirm", "confirmar", "confirmer", "eingeben", "enter", "freigeben", "pruefen", "prufen", "validar", "valider", "verificar", "verifier", "join", "login", "mfa", "pair", "pairing", "signin", "unlock", "validate", "verify"}
)  # fmt: skip
"""What one does with it."""


def rule_of_code(around: tuple[str, str, str], segment: str) -> KeyRule | None:
    """Give the rule for a segment of digits behind a word for a code, beside one for what is done with it."""
    if not is_short_code(segment):
        return None
    above, before = words(around[0]), words(around[1])
    last = before[-1:]
    if not _SELF.isdisjoint(last):
        return CODE
    if not _CODES.isdisjoint(last) and not _CHECKS.isdisjoint((*above, *before, *words(around[2]))):
        return CODE
    if not _TOLD_BY.isdisjoint(before[-1:]) and not _CHECKS.isdisjoint(above[-1:]):
        return CODE
    return (
        CODE
        if not _CHECKS.isdisjoint(last) and not _CODES.isdisjoint((*above[-1:], *before[:-1], *words(around[2])))
        else None
    )


def rule_of_password(around: tuple[str, str, str], segment: str) -> KeyRule | None:
    """Give the rule for a segment made as passwords are, behind who signs in with it: ``/login/keller/Harbour48Velvet12``."""
    if not is_made(segment) or _SIGN_IN.isdisjoint(words(around[0])[-1:]):
        return None
    return PASSWORD
