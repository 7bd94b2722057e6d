"""Calls of GWT's RPC, in which numbers say which text is what: a call that signs in is not kept."""

from __future__ import annotations

import re

from workbench.redaction.words import squash

_CALL = re.compile(r"\d{1,2}\|\d{1,4}\|\d{1,5}\|[^|]*://[^|]*\|")
_SIGN_IN = re.compile(r"login|logon|signin|authenticat|passw|pwd|credential|signup|token|otp|secret")
_NAME = re.compile(r"[A-Za-z_$][\w.$]{1,120}(?:/\d{1,20})?")


def signs_in(text: str) -> bool:
    """Whether a text is such a call, and a name in it tells of a sign-in or a secret."""
    if not _CALL.match(text):
        return False
    names = (part.partition("/")[0] for part in text.split("|") if _NAME.fullmatch(part))
    return any(_SIGN_IN.search(squash(name)) is not None for name in names)
