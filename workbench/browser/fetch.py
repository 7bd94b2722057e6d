"""A request to send from inside the logged-in page, and its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from workbench.exchange import Headers
from workbench.operation import BearerSource


@dataclass(frozen=True, slots=True)
class FormPart:
    """One part of a multipart body. With a file name it is sent as a file."""

    name: str
    value: str
    file_name: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class PageFetch:
    """What ``fetch()`` in the page is to send. It names where credentials are, never their values."""

    method: str
    url: str
    """Absolute; its origin decides in which page the call runs."""
    headers: Headers = ()
    body: str | None = None
    """Text of the body, already encoded as ``Content-Type`` in ``headers`` says."""
    parts: tuple[FormPart, ...] = ()
    """A multipart body instead of ``body``: the browser sets its type and boundary."""
    bearer: BearerSource | None = None
    """Read in the page and sent as ``Authorization: Bearer …``."""
    csrf_header: str = ""
    csrf_cookie: str = ""
    """The cookie whose value the page puts into ``csrf_header``."""
    csrf_url: str = ""
    """Where the page asks for that value instead, of the same origin as ``url``."""
    csrf_member: tuple[str, ...] = ()
    """The names that lead to it in that answer's JSON."""
    credential_headers: tuple[str, ...] = ()
    """Headers whose values come from the person's credentials, not from the page."""
    secret_headers: Headers = field(default=(), repr=False)
    """Those headers with their values: filled in at the last moment, shown and stored nowhere."""
    credentials: Literal["include", "same-origin", "omit"] = "same-origin"
    timeout: float = 30.0
    """Seconds."""
    limit: int = 2_000_000
    """Octets of the answer's body to take; the rest is left out and said so."""
    events: int = 0
    """For server-sent events: how many to wait for; 0 reads the body whole."""
    event_seconds: float = 0.0
    """For server-sent events: after how long to give what has come; 0 waits for all of them."""


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """The answer as the page got it: not redacted, so it stays in memory until it is."""

    status: int
    headers: Headers
    body: str
    size: int
    """Octets of the whole body."""
    truncated: bool = False
    omitted: str = ""
    """Why the body is not here: ``binary``; empty when it is."""
    action: int = 0
    """The number of the action that it was sent as; 0 where that is unknown."""
