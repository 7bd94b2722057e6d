"""Make exchanges for tests in one line."""

from __future__ import annotations

from workbench.exchange import Body, Exchange, Headers, Request, ResourceType, Response

URL = "https://portal.example/api"


def exchange(
    *,
    url: str = URL,
    headers: Headers = (),
    body: tuple[str, str] = ("", ""),
    answer: tuple[str, str] = ("", ""),
    resource_type: ResourceType = "fetch",
) -> Exchange:
    """Give a raw exchange; ``body`` and ``answer`` are (media type, text)."""
    return Exchange(
        id="x1",
        recording="r1",
        started=1.0,
        request=Request("POST", url, headers, raw(*body)),
        response=Response(200, "OK", (), raw(*answer)),
        resource_type=resource_type,
    )


def raw(media_type: str, text: str, *, coding: str = "") -> Body:
    """Give a body as it comes off the wire."""
    charset = "utf-16" if "utf-16" in media_type else "utf-8"
    octets = text.encode(charset)
    return Body(raw=octets if text else b"", media_type=media_type, coding=coding)
