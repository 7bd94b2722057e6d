"""Which of the origins in a file are the portal's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.exchange import APPLICATION_TYPES, Exchange
from workbench.urls import origin_of, split_url

MOST_ORIGINS = 500

_SHARED = frozenset(
    {
        "appspot.com", "azurewebsites.net", "cloudfront.net", "github.io", "gitlab.io", "herokuapp.com", "netlify.app",
        "ngrok.io", "ngrok-free.app", "onrender.com", "pages.dev", "vercel.app", "web.app", "workers.dev",
    }
)  # fmt: skip
"""Suffixes below which strangers are neighbours; the commonest of the public suffix list's private part."""


@dataclass(slots=True)
class Survey:
    """What a first look at a file's exchanges found."""

    exchanges: dict[str, int] = field(default_factory=dict)
    """Origin → exchanges."""
    application: dict[str, int] = field(default_factory=dict)
    """Origin → XHR, fetch and the like that were answered with JSON."""
    first: float = 0.0
    """The earliest time, in seconds since the epoch."""
    last: float = 0.0

    def see(self, exchange: Exchange) -> None:
        origin = origin_of(exchange.request.url)
        if origin in self.exchanges or len(self.exchanges) < MOST_ORIGINS:
            self.exchanges[origin] = self.exchanges.get(origin, 0) + 1
            self.application[origin] = self.application.get(origin, 0) + _is_data(exchange)
        self.first = min(self.first or exchange.started, exchange.started)
        self.last = max(self.last, exchange.started + exchange.duration)

    def merge(self, other: Survey) -> None:
        """Take in what a look at another part of the file found."""
        for mine, theirs in ((self.exchanges, other.exchanges), (self.application, other.application)):
            mine |= {origin: mine.get(origin, 0) + count for origin, count in theirs.items()}
        self.first = min(filter(None, (self.first, other.first)), default=0.0)
        self.last = max(self.last, other.last)

    def portal(self) -> tuple[str, ...]:
        """Guess the portal's origins: the one with most JSON for scripts first, then its siblings; none in an empty file."""
        if not self.exchanges:
            return ()
        main = max(self.exchanges, key=lambda origin: (self.application[origin], self.exchanges[origin], origin))
        site = site_of(main)
        others = sorted(origin for origin in self.exchanges if origin != main and site_of(origin) == site)
        return (main, *others)

    def others(self, origins: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """Count the exchanges of the origins that are not among ``origins``, the most frequent first."""
        left = [item for item in self.exchanges.items() if item[0] not in set(origins)]
        return tuple(sorted(left, key=lambda item: (-item[1], item[0])))


def _is_data(exchange: Exchange) -> bool:
    response = exchange.response
    scripted = exchange.resource_type in APPLICATION_TYPES and exchange.resource_type != "preflight"
    return scripted and response is not None and "json" in response.body.media_type.lower()


def site_of(origin: str) -> str:
    """Give what an origin's host shares with its siblings: usually its last two labels; of an address all of it. Pure.

    >>> site_of("https://api.portal.example"), site_of("https://a.portal.co.uk"), site_of("http://127.0.0.1:4200")
    ('portal.example', 'portal.co.uk', '127.0.0.1')
    """
    host = split_url(origin).hostname or origin
    labels = host.split(".")
    if ":" in host or labels[-1].isdigit() or len(labels) == 1:
        return host
    if labels[-1] == "localhost":
        return "localhost"
    national = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    size = 3 if national or ".".join(labels[-2:]) in _SHARED else 2
    return ".".join(labels[-size:])
