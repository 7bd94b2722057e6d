"""Which request headers no argument and no catalog file may set."""

from __future__ import annotations

from workbench.discovery.endpoint import Auth
from workbench.discovery.headers import is_credential

_RESERVED = frozenset(
    {
        "accept-charset",
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "cookie",
        "cookie2",
        "date",
        "dpop",
        "expect",
        "forwarded",
        "host",
        "keep-alive",
        "origin",
        "referer",
        "set-cookie",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "via",
        "viewport-width",  # carries the action's number between browser and recorder
        "x-host",
        "x-http-method",
        "x-http-method-override",
        "x-method-override",
        "x-original-url",
        "x-rewrite-url",
    }
)

_RESERVED_PREFIXES = ("proxy-", "sec-", "x-forwarded-", "access-control-")


def reserved_header(name: str, auth: Auth) -> bool:
    """Whether ``name`` steers the connection, the host, the method or the credential of a request."""
    lower = name.lower()
    if lower in _RESERVED or lower.startswith(_RESERVED_PREFIXES):
        return True
    if lower in {auth.header.lower(), auth.csrf_header.lower()}:
        return True
    return is_credential(name)
