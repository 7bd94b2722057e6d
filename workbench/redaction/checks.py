"""What a match of a shape must pass besides its pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from workbench.redaction.guess import looks_random
from workbench.redaction.placeholder import PLACEHOLDER

_ISSUERS = re.compile(
    r"4\d{12}|4\d{15}|4\d{18}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|35\d{14}"
)


def is_card_number(text: str) -> bool:
    """Whether it is a payment card number: an issuer's prefix, its length, and Luhn's check digit."""
    digits = [int(c) for c in text if c.isdigit()]
    if not _ISSUERS.fullmatch("".join(map(str, digits))) or len(set(digits)) < 2:
        return False
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def is_seed(text: str) -> bool:
    """Whether groups of four are a base32 seed (RFC 4648) and not words: one case, and digits among the letters."""
    letters = text.replace(" ", "").replace("-", "")
    return (letters.isupper() or letters.islower()) and sum(c.isdigit() for c in letters) >= 2


def is_userinfo(text: str) -> bool:
    """Whether ``user:password`` still has a password to hide."""
    return not PLACEHOLDER.fullmatch(text.partition(":")[2])


def is_opaque(text: str) -> bool:
    """Whether twenty or more characters look made by a machine."""
    return looks_random(text, 20)


CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"card": is_card_number, "seed": is_seed, "userinfo": is_userinfo, "opaque": is_opaque}
)
