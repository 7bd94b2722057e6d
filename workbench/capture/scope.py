"""Which origins are recorded, and how much of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from workbench.urls import origin_of

Extent = Literal["whole", "metadata", "nothing"]
"""How much of an exchange is kept: with bodies, one line about it, or not at all."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The origins of one recording; what is not named is not recorded."""

    record: frozenset[str] = frozenset()
    identity: frozenset[str] = frozenset()
    """Identity providers: their bodies and headers are never kept, even when ``record`` has them too."""

    @classmethod
    def of(cls, record: Iterable[str], identity: Iterable[str] = ()) -> Scope:
        """Make a scope of origins or URLs as people write them."""
        return cls(_origins(record), _origins(identity))

    def extent(self, url: str, *, application: bool) -> Extent:
        """Say how much to keep of a request to ``url``; bodies only of application traffic."""
        origin = _origin("/".join(url.split("/", 3)[:3]))
        if origin in self.identity:
            return "metadata"
        if origin not in self.record:
            return "nothing"
        return "whole" if application else "metadata"


@lru_cache(1_024)
def _origin(start: str) -> str:
    """Give the origin of a URL by all that stands before its path."""
    return origin_of(start)


def _origins(urls: Iterable[str]) -> frozenset[str]:
    return frozenset(origin for origin in map(origin_of, urls) if origin)
