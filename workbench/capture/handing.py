"""A request's parts that may hold placeholders, out of mitmproxy's request and back into it."""

from __future__ import annotations

from mitmproxy import http

from workbench.redaction import PLACEHOLDER, Outgoing

_WITHHELD = frozenset({"host", "cookie", "authorization", "proxy-authorization"})
"""Header fields that the browser alone fills in."""


def outgoing(request: http.Request) -> Outgoing:
    headers = tuple((name, text) for name, text in request.headers.items() if name.lower() not in _WITHHELD)
    body = (request.get_text(strict=False) or "") if not request.stream and request.raw_content else ""
    return Outgoing(request.url, headers, body, request.headers.get("content-type", ""))


def holds_placeholder(sent: Outgoing) -> bool:
    return any(PLACEHOLDER.search(text) for text in (sent.url, sent.body, *(text for _, text in sent.headers)))


def put_back(request: http.Request, sent: Outgoing, restored: Outgoing) -> None:
    """Change what was restored, and nothing else: where the request goes stays as it is."""
    if restored.url != sent.url:
        request.path = "/" + restored.url.partition("://")[2].partition("/")[2]
    for (name, old), (_, new) in zip(sent.headers, restored.headers, strict=True):
        if new != old:
            request.headers[name] = new
    if restored.body != sent.body:
        request.text = restored.body
