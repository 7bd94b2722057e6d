"""What says that a code beside it is one of a second factor."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.redaction.guess import is_short_code
from workbench.redaction.plans import FACTOR_CODES
from workbench.redaction.rules import KeyRule

FACTOR = KeyRule(name="second-factor", kind="otp", reason="A code beside the name of a second factor.", taint="never")
SAYS_FACTOR = re.compile(r"(?i)mfa|otp|2fa|two.?factor|authenticator|\bsms\b|challenge|factor|verif")
PHONE = re.compile(r"\+[1-9]\d{8,14}")
"""A telephone number (E.164) with its plus: beside one a code is what was sent there."""
LONGEST = 64
"""Characters of the longest name or text that is read beside a code."""


def is_factor_code(name: str, value: str, names: Iterable[str]) -> bool:
    """Whether a field of a form is the code of a second factor, by what the others that it is sent with are called."""
    if name.lower() not in FACTOR_CODES or not is_short_code(value):
        return False
    if any(PHONE.fullmatch(other) for other in names):
        return True
    return any(SAYS_FACTOR.search(other) for other in names if other != name and len(other) <= LONGEST)
