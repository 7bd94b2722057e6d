"""URLs taken apart without a raise: what a portal sends as a URL need not be one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, urlsplit

DEFAULT_PORTS: Final = {"http": 80, "https": 443}

_NOTHING: Final = urlsplit("")
_WEB_SCHEMES: Final = {"ws": "http", "wss": "https"}


def split_url(url: str) -> SplitResult:
    """Split a URL (RFC 3986); what cannot be split has no parts."""
    try:
        return urlsplit(url)
    except ValueError:
        return _NOTHING


def target_of(url: str) -> tuple[str, str]:
    """Give a URL's path and its query as sent, without the fragment; what cannot be split has neither."""
    plain = _PLAIN.fullmatch(url)
    if plain is not None:
        return plain[1] or "", plain[2] or ""
    parts = split_url(url)
    return parts.path, parts.query


_PLAIN = re.compile(r"https?://[A-Za-z0-9.:-]+(/[^?#\x00-\x20]*)?(?:\?([^#\x00-\x20]*))?", re.ASCII)
"""What needs no careful look: nearly all URLs."""


def origin_of(url: str) -> str:
    """Give ``scheme://host[:port]`` in lower case (RFC 6454, section 4), ``ws`` as ``http``; empty when it has none."""
    head = _HEAD.match(url)
    return _origin(head[0] if head else url)


_HEAD = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[\w.:@\[\]-]+(?=[/?#])", re.ASCII)


@lru_cache(maxsize=1024)
def _origin(url: str) -> str:
    parts = split_url(url)
    try:
        port = parts.port
    except ValueError:
        return ""
    if not parts.scheme or not parts.hostname:
        return ""
    scheme = _WEB_SCHEMES.get(parts.scheme, parts.scheme)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{scheme}://{host}" if port in (None, DEFAULT_PORTS.get(scheme)) else f"{scheme}://{host}:{port}"
