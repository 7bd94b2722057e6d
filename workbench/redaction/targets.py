"""The address of a request: that of a stream's handshake is read as a stream's, which a proxy hears of as of any other."""

from __future__ import annotations

from workbench.exchange import Headers
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url


def redact_target(sweep: Sweep, url: str, headers: Headers, where: str) -> str:
    """Redact a request's URL; with ``Upgrade: websocket`` (RFC 6455, section 4.1) as ``ws:`` or ``wss:``, and give its own scheme back."""
    if not (url.startswith("http") and _is_handshake(headers)):
        return redact_url(sweep, url, where)
    kept = redact_url(sweep, f"ws{url[4:]}", where)
    return f"http{kept[2:]}" if kept.startswith("ws") else kept


def _is_handshake(headers: Headers) -> bool:
    return any(name.lower() == "upgrade" and value.lower() == "websocket" for name, value in headers)
