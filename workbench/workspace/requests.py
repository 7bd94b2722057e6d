"""A request as the person is shown it before they approve it."""

from __future__ import annotations

import msgspec

from workbench.browser.fetch import PageFetch
from workbench.exchange import JsonValue


def as_shown(fetch: PageFetch) -> JsonValue:
    """Give all that would be sent, JSON bodies unpacked; of credentials only which. Not redacted yet. Pure."""
    shown: dict[str, JsonValue] = {"method": fetch.method, "url": fetch.url}
    if fetch.headers:
        shown["headers"] = dict(fetch.headers)
    if fetch.body is not None:
        shown["body"] = unpacked(fetch.body)
    if fetch.parts:
        shown["parts"] = [
            {"name": part.name, "value": part.value, "file_name": part.file_name, "media_type": part.media_type}
            for part in fetch.parts
        ]
    shown["signed_by"] = _credential(fetch)
    return shown


def unpacked(body: str) -> JsonValue:
    """Give a body's JSON value; the text itself when it is none."""
    try:
        value: JsonValue = msgspec.json.decode(body)
    except msgspec.MsgspecError:
        return body
    return value


def _credential(fetch: PageFetch) -> str:
    if fetch.credential_headers:
        return f"your credentials, in {', '.join(fetch.credential_headers)}"
    if fetch.bearer is not None:
        return "the page's bearer token"
    return "the portal's cookies" if fetch.credentials == "include" else "nothing of its own"
