"""Placeholders: what stands where a secret stood. Equal secrets give equal digests."""

from __future__ import annotations

import hmac
import re
from urllib.parse import unquote

PLACEHOLDER = re.compile(r"redacted\.([a-z]{2,16})\.([0-9a-f]{12})")
"""A placeholder such as ``redacted.bearer.3f9a1c22b0d4``: group 1 the kind, group 2 the digest."""

CONSTANT_DIGEST = "0" * 12
"""The digest of one-time codes and PINs, whose few values an HMAC could not hide from its key's owner."""

CONSTANT_KINDS = frozenset({"otp", "pin"})


def is_placeholder(text: str) -> bool:
    """Whether the whole text is one placeholder."""
    return text.startswith("redacted.") and PLACEHOLDER.fullmatch(text) is not None


def is_part(value: str) -> bool:
    """Whether a value holds a placeholder, or stands in every one: to look for it would hide placeholders."""
    value = value.strip().lower()
    return "redacted." in value or value in "redacted."


def digest_of(placeholder: str) -> str:
    """Give the digest of the first placeholder in the text; empty without one, or for a constant mask.

    Compare digests, not placeholders, to find where a value came from: the kind may differ, as a
    token that was first seen in a cookie keeps ``cookie`` in a later run that saw it in JSON first.
    """
    found = PLACEHOLDER.search(placeholder)
    return found[2] if found and found[2] != CONSTANT_DIGEST else ""


def canonical(value: str) -> str:
    """Undo what carriers do to a value, so that a cookie and the header that repeats it are equal."""
    value = value.strip().strip('"')
    return unquote(value) if "%" in value else value


def placeholder(key: bytes, kind: str, value: str) -> str:
    """Give the placeholder of a secret: HMAC-SHA256 (RFC 2104), truncated to 48 bits."""
    if kind in CONSTANT_KINDS:
        return f"redacted.{kind}.{CONSTANT_DIGEST}"
    octets = canonical(value).encode("utf-8", "surrogatepass")
    digest = hmac.digest(key, octets, "sha256").hex()[:12]
    if digest == CONSTANT_DIGEST:
        digest = "0" * 11 + "1"
    return f"redacted.{kind}.{digest}"
