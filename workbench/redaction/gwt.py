"""Calls of GWT's RPC, in which numbers say which text is what: a call that signs in, and its answer, are not kept."""

from __future__ import annotations

import re

from workbench.redaction.words import squash

_CALL = re.compile(r"\d{1,2}\|\d{1,4}\|\d{1,5}\|[^|]*://[^|]*\|")
_ANSWER = re.compile(r"//(?:OK|EX)\[")
_TEXT = re.compile(r"\"([A-Za-z_$][\w.$]{1,120}/\d{1,20})\"")
_SIGN_IN = re.compile(r"login|logon|signin|authenticat|passw|pwd|credential|signup|token|otp|secret|session")
_NAME = re.compile(r"[A-Za-z_$][\w.$]{1,120}(?:/\d{1,20})?")


def signs_in(text: str) -> bool:
    """Whether a text is such a call or its answer, and a name in it tells of a sign-in or a secret."""
    if _ANSWER.match(text):
        names = {part.partition("/")[0] for part in _TEXT.findall(text)}
    elif _CALL.match(text):
        names = {part.partition("/")[0] for part in text.split("|") if _NAME.fullmatch(part)}
    else:
        return False
    return any(_SIGN_IN.search(squash(name)) is not None for name in names)
