"""What a recording says about its portal: the first draft of ``portal.json``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from workbench.catalog import Catalog
from workbench.errors import UsageError
from workbench.exchange import Recording
from workbench.operation import NAME_PATTERN, BearerSource, Portal
from workbench.text import safe_line
from workbench.urls import origin_of


def web_origin(url: str) -> str:
    """Give a URL's origin (RFC 6454), the default port left out. Raises UsageError for what is no web URL."""
    origin = origin_of(url.strip())
    if not origin.startswith(("http://", "https://")):
        raise UsageError(
            f"{safe_line(url, limit=80)!r} is no web address.", hint="Give one such as https://portal.example/."
        )
    return origin


def portal_name(url: str) -> str:
    """Make a portal's name from its host: ``partners.example.co.uk`` gives ``partners_example``. Pure."""
    host = urlsplit(url).hostname or "portal"
    labels = [label for label in host.split(".") if label not in ("www", "localhost")] or ["portal"]
    words = labels[:2] if not host.replace(".", "").isdigit() else ["host", *labels]
    name = re.sub(r"[^a-z0-9]+", "_", "_".join(words).lower()).strip("_")
    return (name if name[:1].isalpha() else f"p_{name}")[:24].rstrip("_")


def name_for(url: str, portals: Iterable[Portal], recordings: Iterable[Recording]) -> str:
    """Give the name of the portal that a URL is of: as the catalog has it, else as it was recorded last. Pure."""
    origin, named = origin_of(url.strip()), portal_name(url)
    known = [portal.name for portal in portals if origin in dict(portal.origins).values()]
    if known:
        return named if named in known else known[0]
    recorded = [each.portal for each in recordings if each.origins and each.origins[0] == origin]
    return named if named in recorded or not recorded else recorded[-1]


def checked_name(name: str) -> str:
    """Give a portal's name that a person chose. Raises UsageError for one that the catalog would refuse later."""
    if not re.fullmatch(NAME_PATTERN, name):
        raise UsageError(f"{name!r} is no name for a portal.", hint="Use a-z, 0-9 and _, a letter first, at most 48.")
    return name


def origin_name(origin: str, taken: tuple[str, ...]) -> str:
    """Name an origin by its host's first label, told apart from the names that are taken."""
    label = re.sub(r"[^a-z0-9]+", "_", (urlsplit(origin).hostname or "origin").split(".")[0].lower()).strip("_")
    base = label if label[:1].isalpha() else f"origin_{label}".rstrip("_")
    names = (base, *(f"{base}_{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def draft(recording: Recording, identity: tuple[str, ...]) -> Portal:
    """Describe a portal as far as its recording's plan knows it."""
    portal = Portal(
        name=recording.portal,
        title=recording.portal.replace("_", " ").title(),
        start=recording.origins[0] + "/" if recording.origins else "",
        origins=(),
        identity=identity,
    )
    for origin in recording.origins:
        portal = with_origin(portal, origin)
    return portal


def with_origin(portal: Portal, origin: str) -> Portal:
    """Let operations call an origin; unchanged when they may already."""
    if any(known == origin for _, known in portal.origins):
        return portal
    name = origin_name(origin, tuple(name for name, _ in portal.origins))
    return replace(portal, origins=(*portal.origins, (name, origin)))


def with_bearer(portal: Portal, bearer: BearerSource | None) -> Portal:
    """Say where the portal's page keeps its token, unless a person or an earlier look has said it."""
    return portal if portal.bearer or bearer is None else replace(portal, bearer=bearer)


def open_portal(catalog: Catalog, name: str) -> Portal:
    """Give the portal of the session that is open, or the only one where none is. Raises UsageError. Pure."""
    known = {portal.name: portal for portal in catalog.portals}
    if name in known:
        return known[name]
    if len(known) == 1 and not name:
        return next(iter(known.values()))
    if name:
        hint = "The person promotes one of its endpoints first: that says which origins may be called."
        raise UsageError(f"The catalog has no portal {name}.", kept="Nothing was sent.", hint=hint)
    hint = "The person opens a session first: `workbench login PORTAL`, or `workbench record URL`."
    raise UsageError("No portal's session is open.", kept="Nothing was sent.", hint=hint)
