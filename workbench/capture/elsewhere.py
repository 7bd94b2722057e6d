"""What pages want of origins that are on no list: counted by kind, with no path, no value, nothing of an answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from workbench.exchange import ResourceType
from workbench.urls import origin_of

MOST = 500
"""Different origins that are counted: their number is the portal's choice, our memory is not."""

_SIGN_IN = re.compile(r"/(?:authorize|oauth2?|openid|saml2?|sso|login|signin|adfs|connect)(?:[/?]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How often what was asked of an origin."""

    requests: int = 0
    pages: int = 0
    """Documents, in a tab or a frame."""
    sign_ins: int = 0
    """Documents at an address that signs people in."""
    data: int = 0
    """Answers to the page's own requests that are JSON or XML."""
    streams: int = 0
    """Sockets and event streams."""


class Elsewhere:
    """Counts by origin, while a recording runs."""

    def __init__(self) -> None:
        self._wanted: dict[str, Wanted] = {}

    def asked(self, url: str, kind: ResourceType) -> None:
        """Count a request."""
        origin = origin_of(url)
        if not origin or (origin not in self._wanted and len(self._wanted) >= MOST):
            return
        page = kind in ("document", "iframe")
        before = self._wanted.get(origin, Wanted())
        self._wanted[origin] = replace(
            before,
            requests=before.requests + 1,
            pages=before.pages + page,
            sign_ins=before.sign_ins + (page and bool(_SIGN_IN.search(urlsplit(url).path))),
            streams=before.streams + (kind in ("websocket", "eventsource")),
        )

    def answered(self, url: str, kind: ResourceType, media_type: str) -> None:
        """Count an answer that is data, to a request that was counted."""
        origin = origin_of(url)
        if origin in self._wanted and kind in ("fetch", "xhr") and re.search(r"json|xml", media_type):
            self._wanted[origin] = replace(self._wanted[origin], data=self._wanted[origin].data + 1)

    def wanted(self) -> Mapping[str, Wanted]:
        return dict(self._wanted)

    def clear(self) -> None:
        self._wanted.clear()
