"""What an origin that a portal's pages use is to it: said by what was asked there, for the person to accept. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

from workbench.capture.elsewhere import Wanted
from workbench.operation import Portal

Role = Literal["identity", "record", "load"]

_CAPTCHA = re.compile(
    r"captcha|turnstile|challenges\.cloudflare|arkoselabs|funcaptcha|datadome|perimeterx", re.IGNORECASE
)
_TELEMETRY = re.compile(
    r"(?:^|[.-])(?:analytics|metrics|telemetry|stats?|collect(?:or)?|rum|sentry|bugsnag|datadog\w*|newrelic|nr-data"
    r"|segment|amplitude|mixpanel|hotjar|fullstory|clarity|googletagmanager|doubleclick|launchdarkly|optimizely)(?:[.-]|$)",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"^(?:login|log-?in|signin|auth\d?|sso|sts|id|idp|identity|accounts?|adfs)\.|\.(?:okta|auth0|onelogin)\.|microsoftonline",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\d.]+|\[.*\]")


@dataclass(frozen=True, slots=True)
class ProposedOrigin:
    """An origin that is on no list of its portal's yet."""

    portal: str
    origin: str
    role: Role
    why: str
    requests: int = 0


def propose(portal: str, own: Iterable[str], wanted: Mapping[str, Wanted]) -> list[ProposedOrigin]:
    """Say what each origin is for; identity providers first, then the portal's own, then what pages only load."""
    sites = {site_of(origin) for origin in own}
    found = [_judge(portal, origin, each, sites) for origin, each in wanted.items()]
    order: tuple[Role, ...] = ("identity", "record", "load")
    return sorted(found, key=lambda item: (order.index(item.role), -item.requests, item.origin))


def _judge(portal: str, origin: str, wanted: Wanted, sites: set[str]) -> ProposedOrigin:
    host = urlsplit(origin).hostname or ""

    def as_(role: Role, why: str) -> ProposedOrigin:
        return ProposedOrigin(portal, origin, role, why, wanted.requests)

    if _CAPTCHA.search(host):
        return as_("load", "a captcha or bot protection")
    if wanted.sign_ins or (wanted.pages and _IDENTITY.search(host)):
        return as_("identity", "pages there sign people in")
    if _TELEMETRY.search(host):
        return as_("load", "telemetry, by its name")
    if (wanted.data or wanted.streams) and site_of(origin) in sites:
        return as_("record", "it answers the portal's pages with data, and belongs to the same site")
    if wanted.data or wanted.streams:
        return as_("load", "it answers with data, but belongs to another site: `--as record` if it is the portal's")
    return as_("load", "scripts, styles, pictures and the like")


def site_of(origin: str) -> str:
    """Give what hosts of one owner usually share: the last two labels, three under ``co.uk`` and its like."""
    host = urlsplit(origin).hostname or ""
    labels = host.split(".")
    if _ADDRESS.fullmatch(host) or len(labels) < 3:
        return host
    second_level = len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3:] if second_level else labels[-2:])


def accepted(portal: Portal, chosen: Iterable[ProposedOrigin]) -> Portal:
    """Put origins on the portal's lists. What is recorded has to be named whole, so the call origins come along."""
    lists: dict[Role, list[str]] = {
        "identity": list(portal.identity),
        "record": list(portal.record),
        "load": list(portal.load),
    }
    for item in chosen:
        if item.role == "record" and not lists["record"]:
            lists["record"] = [origin for _, origin in portal.origins]
        if item.origin not in lists[item.role]:
            lists[item.role].append(item.origin)
    return replace(portal, identity=tuple(lists["identity"]), record=tuple(lists["record"]), load=tuple(lists["load"]))
