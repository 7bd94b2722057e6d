"""What the headers of a request say, read once for all requests that carry the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from workbench.discovery.content import fields_of, header, typed
from workbench.discovery.credentials import choosing_cookies
from workbench.discovery.following import followed
from workbench.discovery.headers import custom_headers, proves
from workbench.exchange import Headers, JsonValue

_MOST_KNOWN = 2048


@dataclass(frozen=True, slots=True, eq=False)
class Sent:
    """Told apart by identity, so that it counts fast."""

    headers: Headers = ()
    navigates: bool = False
    """Whether a page's link sent it."""
    action: str = ""
    """As ``SOAPAction`` says."""
    custom: dict[str, JsonValue] = field(default_factory=dict)
    """The API's own headers."""
    cookies: dict[str, JsonValue] = field(default_factory=dict)
    """Those that may choose what is answered."""
    credentials: tuple[tuple[str, str], ...] = ()
    """(header, what is followed of its value) of credentials and anti-forgery values."""


@lru_cache(maxsize=_MOST_KNOWN)
def sent_by(headers: Headers) -> Sent:
    """Read a request's (redacted) headers."""
    return Sent(
        headers,
        navigates=header(headers, "sec-fetch-mode") == "navigate",
        action=header(headers, "soapaction").strip('" '),
        custom=fields_of(custom_headers(headers)),
        cookies=dict(choosing_cookies(headers)),
        credentials=tuple(_credentials(headers)),
    )


def _credentials(headers: Headers) -> list[tuple[str, str]]:
    named = [(name, value) for name, value in headers if proves(name, value) and name.lower() != "cookie"]
    found = [(name, followed(typed(value.rpartition(" ")[2]))) for name, value in named]
    return [(name, text) for name, text in found if text]
