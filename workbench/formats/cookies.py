"""Cookies of requests and responses as HAR lists them, read as browsers read them (RFC 6265, sections 4.2 and 5.2)."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from workbench.exchange import Headers, JsonValue

type Record = dict[str, JsonValue]


def of_request(headers: Headers) -> list[JsonValue]:
    """List the cookies that a request carried; HTTP/2 may spread them over several header fields."""
    crumbs = [part.strip() for name, value in headers if name.lower() == "cookie" for part in value.split(";")]
    split = (crumb.partition("=") for crumb in crumbs if crumb)
    return [{"name": name, "value": value} for name, _, value in split]


def of_response(headers: Headers) -> list[JsonValue]:
    """List the cookies that a response set, one a header field."""
    return [_set_cookie(value) for name, value in headers if name.lower() == "set-cookie"]


def _set_cookie(header: str) -> Record:
    # Not by http.cookies: it drops the whole cookie for one character or attribute that it doesn't know.
    pair, *rest = (part.strip() for part in header.split(";"))
    name, equals, value = pair.partition("=")
    made: Record = {"name": name.strip() if equals else "", "value": value.strip() if equals else pair}
    attributes = {key.strip().lower(): value.strip() for key, _, value in (part.partition("=") for part in rest)}
    made |= {key: attributes[key] for key in ("path", "domain") if attributes.get(key)}
    if expires := _moment(attributes.get("expires", "")):
        made["expires"] = expires
    return made | {"httpOnly": "httponly" in attributes, "secure": "secure" in attributes}


def _moment(text: str) -> str:
    """Give an HTTP date (RFC 9110, section 5.6.7) as ISO 8601; empty when it is none."""
    try:
        found: datetime = parsedate_to_datetime(text)
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC).isoformat().replace("+00:00", "Z")
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""
