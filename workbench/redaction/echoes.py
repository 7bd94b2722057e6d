"""One-time codes that an answer repeats: ``Invalid code: 482913``. They are never remembered beyond their exchange."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.exchange import Headers, Response
from workbench.redaction.placeholder import placeholder
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

ECHO = KeyRule(name="repeated-code", kind="otp", reason="A one-time code of the request, in its answer.", taint="never")
_SIX, _EIGHT = 6, 8
"""Digits of codes that stand in no other text by chance."""
_APART = r"(?<![\w.-])(?<!\":)(?<!\":-)(?<![\[,])"
"""In front of a number of a text; a bare one in JSON has to stay one."""


def is_echoed(value: str) -> bool:
    """Whether a code is long enough to be looked for in the answer."""
    return value.isascii() and value.isdecimal() and _SIX <= len(value) <= _EIGHT


def hide_echoes(sweep: Sweep, response: Response, codes: set[str]) -> Response:
    """Give the answer without the codes that its request had."""
    pattern = re.compile(rf"{_APART}(?:{'|'.join(sorted(codes))})(?![\w-]|\.\d)")
    if not pattern.search(response.body.text) and not any(pattern.search(value) for _, value in response.headers):
        return response
    headers: Headers = tuple(
        (name, _without(sweep, pattern, value, "response.headers")) for name, value in response.headers
    )
    body = replace(response.body, text=_without(sweep, pattern, response.body.text, "response.body"))
    return replace(response, headers=headers, body=body)


def _without(sweep: Sweep, pattern: re.Pattern[str], text: str, where: str) -> str:
    kept, count = pattern.subn(placeholder(sweep.key, ECHO.kind, ""), text)
    if count:
        sweep.note(where, ECHO.name)
    return kept
