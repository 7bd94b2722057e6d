"""What a server says of itself in its answers' headers: how often it may be asked, how long an answer stays good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from workbench.discovery.endpoint import Caching, RateLimit, Reuse
from workbench.exchange import Headers

_MOST = 8
"""Different sayings that are kept: the smallest, so that order does not matter."""
_LIMIT_NAME = re.compile(r"(?:x-)?rate-?limit-limit(?:-(second|minute|hour|day))?")
_WINDOWS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_QUOTA = re.compile(r"(?:^\s*|[;,\s](?:q|limit)=|^(?:q|limit)=)(\d{1,9})")
_WINDOW = re.compile(r";\s*w=(\d{1,9})")
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age=\"?(\d{1,10})")
_REUSES: tuple[Reuse, ...] = ("no-store", "no-cache", "private", "public")

type _Kind = Literal["", "limit", "policy", "retry", "cache", "validator"]


@lru_cache(maxsize=4096)
def _kind(name: str) -> tuple[_Kind, int]:
    """Say what a header tells, and for which seconds where its name does."""
    lower = name.lower()
    if named := _LIMIT_NAME.fullmatch(lower):
        return "limit", _WINDOWS.get(named[1], 0)
    return _KINDS.get(lower, ""), 0


_KINDS: dict[str, _Kind] = {
    "ratelimit": "policy",
    "ratelimit-policy": "policy",
    "retry-after": "retry",
    "cache-control": "cache",
    "etag": "validator",
    "last-modified": "validator",
}


@dataclass(slots=True)
class Policy:
    """Of one request line, or (merged) of one endpoint."""

    limits: set[tuple[int, int]] = field(default_factory=set)
    """(requests, seconds); 0 seconds where the answer does not say."""
    retry_after: int = 0
    """The longest wait that was asked for, in seconds."""
    caching: set[tuple[int, int]] = field(default_factory=set)
    """(how it may be reused, as a place in ``_REUSES``; seconds, -1 where they are not said) of good answers."""
    validators: set[str] = field(default_factory=set)

    def observe(self, headers: Headers, status: int) -> None:
        """Take in the headers of one answer."""
        for name, value in headers:
            match _kind(name):
                case "", _:
                    pass
                case (("limit" | "policy"), window):
                    self._limit(value, window)
                case "retry", _:
                    self.retry_after = max(self.retry_after, int(value) if re.fullmatch(r"\d{1,9}", value) else 0)
                case "cache", _ if 200 <= status < 400:
                    self.caching = _least({*self.caching, _saying(value)})
                case "validator", _ if 200 <= status < 400:
                    self.validators.add(name.lower())

    def _limit(self, value: str, window: int) -> None:
        if found := _QUOTA.search(value):
            said = _WINDOW.search(value)
            self.limits = _least({*self.limits, (int(found[1]), int(said[1]) if said else window)})

    def merge(self, other: Policy) -> None:
        self.limits = _least(self.limits | other.limits)
        self.retry_after = max(self.retry_after, other.retry_after)
        self.caching = _least(self.caching | other.caching)
        self.validators |= other.validators

    def rate_limit(self) -> RateLimit | None:
        """Give the strictest limit that was said; None where nothing was."""
        if not self.limits and not self.retry_after:
            return None
        requests, seconds = min(self.limits, default=(0, 0))
        return RateLimit(requests, seconds, self.retry_after)

    def reuse(self) -> Caching | None:
        """Give the strictest that was said of reusing answers; None where nothing was."""
        if not self.caching and not self.validators:
            return None
        place, seconds = min(self.caching, default=(len(_REUSES), -1))
        reuse: Reuse = _REUSES[place] if place < len(_REUSES) else ""
        return Caching(reuse, None if seconds < 0 else seconds, tuple(sorted(self.validators)))


def _saying(value: str) -> tuple[int, int]:
    directives = set(_directives(value.lower()))
    place = next((place for place, reuse in enumerate(_REUSES) if reuse in directives), len(_REUSES))
    age = _MAX_AGE.search(value.lower())
    return place, int(age[1]) if age else -1


def _directives(value: str) -> Iterator[str]:
    """Name the directives of a Cache-Control field (RFC 9111, section 5.2)."""
    return (part.partition("=")[0].strip() for part in value.split(","))


def _least(sayings: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return sayings if len(sayings) <= _MOST else set(sorted(sayings)[:_MOST])
