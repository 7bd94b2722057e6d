"""Any text: an ordered list of steps, each of which takes a text and gives it back with less in it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import unquote

from workbench.redaction.guess import is_date, is_uuid
from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.pairs import redact_inline_pairs
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.rules import KeyRule
from workbench.redaction.shapes import redact_shapes
from workbench.redaction.sweep import Sweep, TooDeepError
from workbench.redaction.url import redact_pairs, redact_url

type Step = Callable[[Sweep, str, str], str]
"""(sweep, text, where) → the text with less in it."""

STRICT = KeyRule(
    name="held-past-bounds", kind="text", reason="Written before the secrets of a sign-in were known.", taint="never"
)
NESTED = KeyRule(name="nested-too-deep", kind="text", reason="Text within text beyond the limit.", taint="never")
ENCODED = KeyRule(
    name="encoded-secret", kind="encoded", reason="Base64 of something that holds a secret.", taint="entropy"
)

_SHORTEST = 3
"""Characters of the shortest text that any step changes."""
_WHOLE_URL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^\s\"'<>]+|/[^\s\"'<>]*[?;#][^\s\"'<>]*")
_URL = re.compile(r"\b(?:https?|wss?|ftp)://[^\s\"'<>\\`]+", re.IGNORECASE)
_FORM = re.compile(r"[^\s=&\"'<>{}]{1,128}=[^\s&\"'<>{}]*(?:&[^\s=&\"'<>{}]{1,128}=[^\s&\"'<>{}]*)+")
_ENCODED = re.compile(
    r"(?:eyJ|eyAi|ey[0-9A-Za-z+/]|W3si|WyJ)[A-Za-z0-9+/_=-]{8,}|(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~-])*%(?:22|3[dDaA]|7[bB])\S*"
)


def redact_leaf(sweep: Sweep, text: str, where: str) -> str:
    """Run the steps over a text. What nests too deep is hidden whole."""
    if len(text) < _SHORTEST or is_placeholder(text):
        return text
    try:
        for step in STEPS:
            text = step(sweep, text, where)
    except TooDeepError:
        return sweep.hide(text, NESTED, where)
    return text


def known(sweep: Sweep, text: str, where: str) -> str:
    """Known secrets first: shapes and keys would cut a known value into pieces."""
    return sweep.swap_known(text, where)


def structured(sweep: Sweep, text: str, where: str) -> str:
    """Read a text that is JSON, a URL or pairs as what it is."""
    stripped = text.strip()
    if stripped[:1] in ("{", "[") and stripped[-1:] in ("}", "]"):
        return _json(sweep, text, where)
    if _WHOLE_URL.fullmatch(stripped):
        return text.replace(stripped, redact_url(sweep, stripped, where), 1)
    if "=" in stripped and _FORM.fullmatch(stripped):
        with sweep.deeper():
            return text.replace(stripped, redact_pairs(sweep, stripped, where, "form"), 1)
    return text


def _json(sweep: Sweep, text: str, where: str) -> str:
    value = parse_json(text)
    if value is UNPARSED:
        return text
    with sweep.deeper():
        return redact_json(sweep, value, where)


def encoded(sweep: Sweep, text: str, where: str) -> str:
    """Look into base64 of JSON and into percent-encoded text; what holds a secret goes whole."""
    if len(text) > sweep.limits.field_size or not _ENCODED.fullmatch(text):
        return text
    inner = unquote(text) if "%" in text else _base64_text(text)
    if not inner or inner == text or "\ufffd" in inner:
        return text
    before = len(sweep.hidden)
    with sweep.deeper():
        sweep.text(inner, where)
    if len(sweep.hidden) == before:
        return text
    return sweep.hide(text, ENCODED, where)


def _base64_text(text: str) -> str:
    octets = text.translate(str.maketrans("-_", "+/")).rstrip("=")
    try:
        return base64.b64decode(octets + "=" * (-len(octets) % 4), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def urls(sweep: Sweep, text: str, where: str) -> str:
    """Redact each URL within a longer text."""
    if "://" not in text or _WHOLE_URL.fullmatch(text):
        return text
    return _URL.sub(lambda found: redact_url(sweep, found[0], where), text)


def strict(sweep: Sweep, text: str, where: str) -> str:
    """Hide every text that is not plainly harmless, when a sweep says so."""
    if not sweep.strict or is_placeholder(text) or is_date(text) or is_uuid(text) or sweep.is_mask(text):
        return text
    if len(text) <= 3 or _structure(text):
        return text
    return sweep.hide(text, STRICT, where)


def _structure(text: str) -> bool:
    """Whether the text is JSON, a path or a URL, of which the parts have been hidden already."""
    if text[:1] in ("{", "["):
        return parse_json(text) is not UNPARSED
    return bool(_WHOLE_URL.fullmatch(text)) or (text[:1] == "/" and " " not in text)


STEPS: tuple[Step, ...] = (known, structured, encoded, urls, redact_inline_pairs, redact_shapes, strict)
