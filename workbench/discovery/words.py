"""What discovery found, in a few words for people."""

from __future__ import annotations

from workbench.discovery.endpoint import Caching, RateLimit


def limit_words(limit: RateLimit | None) -> str:
    """Say how often a server may be asked: ``100 requests in 60 s, has asked to wait 30 s``.

    >>> limit_words(RateLimit(100, 60, 30)), limit_words(RateLimit(0, 0, 2)), limit_words(None)
    ('100 requests in 60 s, has asked to wait 30 s', 'has asked to wait 2 s', '')
    """
    if limit is None:
        return ""
    often = f"{limit.requests:,} requests" if limit.requests else ""
    window = f" in {limit.seconds:,} s" if often and limit.seconds else ""
    wait = f"has asked to wait {limit.retry_after:,} s" if limit.retry_after else ""
    return ", ".join(part for part in (often + window, wait) if part)


def caching_words(caching: Caching | None) -> str:
    """Say how an answer may be reused: ``private, for 600 s, by etag``."""
    if caching is None:
        return ""
    age = f"for {caching.max_age:,} s" if caching.max_age is not None else ""
    by = f"by {' or '.join(caching.validators)}" if caching.validators else ""
    return ", ".join(part for part in (caching.reuse, age, by) if part)
