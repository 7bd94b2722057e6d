"""Why the browser sent a request, as its headers tell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from workbench.exchange import ResourceType
from workbench.urls import split_url

_BY_DEST: dict[str, ResourceType] = {
    "document": "document",
    "iframe": "iframe",
    "frame": "iframe",
    "fencedframe": "iframe",
    "embed": "iframe",
    "object": "iframe",
    "script": "script",
    "xslt": "script",
    "json": "script",
    "style": "stylesheet",
    "image": "image",
    "font": "font",
    "audio": "media",
    "video": "media",
    "track": "media",
    "manifest": "manifest",
    "worker": "worker",
    "sharedworker": "worker",
    "serviceworker": "worker",
    "audioworklet": "worker",
    "paintworklet": "worker",
}
"""Destinations of the Fetch Standard, section 2.2.5; ``empty`` is told apart by other headers."""

_BY_SUFFIX: dict[str, ResourceType] = {
    ".js": "script",
    ".mjs": "script",
    ".css": "stylesheet",
    ".woff": "font",
    ".woff2": "font",
    ".ttf": "font",
    ".otf": "font",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".gif": "image",
    ".svg": "image",
    ".ico": "image",
    ".webp": "image",
    ".avif": "image",
    ".mp4": "media",
    ".webm": "media",
    ".mp3": "media",
    ".webmanifest": "manifest",
    ".htm": "document",
    ".html": "document",
}

_BY_ACCEPT: tuple[tuple[str, ResourceType], ...] = (
    ("text/html", "document"),
    ("image/", "image"),
    ("text/css", "stylesheet"),
)


def resource_type(method: str, url: str, headers: Mapping[str, str]) -> ResourceType:
    """Tell the resource type from a request's header fields by their names in lower case.

    Browsers send ``Sec-Fetch-*`` on https and loopback only; without them it is told from ``Accept``,
    ``X-Requested-With`` and the path, and what stays unclear counts as ``fetch``: rather recorded than lost.
    """
    if headers.get("upgrade", "").lower() == "websocket" or ":protocol" in headers:
        return "websocket"
    if method == "OPTIONS" and "access-control-request-method" in headers:
        return "preflight"
    dest = headers.get("sec-fetch-dest", "").lower()
    if dest and dest != "empty":
        return _BY_DEST.get(dest, "other")
    if told := _application_type(method, headers):
        return told
    return "fetch" if dest else _by_look(method, url, headers)


def _application_type(method: str, headers: Mapping[str, str]) -> ResourceType | None:
    if "text/event-stream" in headers.get("accept", ""):
        return "eventsource"
    if headers.get("x-requested-with", "").lower() == "xmlhttprequest":
        return "xhr"
    if "ping-to" in headers or "text/ping" in headers.get("content-type", ""):
        return "beacon"
    if method == "POST" and headers.get("sec-fetch-mode") == "no-cors":
        return "beacon"
    return None


def _by_look(method: str, url: str, headers: Mapping[str, str]) -> ResourceType:
    accept = headers.get("accept", "")
    for start, kind in _BY_ACCEPT:
        if accept.startswith(start):
            return kind
    if method in {"GET", "HEAD"}:
        suffix = PurePosixPath(split_url(url).path).suffix.lower()
        return _BY_SUFFIX.get(suffix, "fetch")
    return "fetch"
