"""Recognise traffic that is about the page rather than about the portal's data."""

from __future__ import annotations

import re

from workbench.discovery.risk import risk_of

_HOSTS = re.compile(
    r"(?:^|[.-])(?:google-analytics|analytics|googletagmanager|doubleclick|segment|mixpanel|amplitude|hotjar|sentry|"
    r"newrelic|nr-data|datadoghq|intercom|fullstory|clarity|heap|heapanalytics|launchdarkly|optimizely|pendo|"
    r"bugsnag|rollbar|appdynamics|dynatrace|matomo|plausible|posthog|stats|telemetry|metrics|beacon|rum|logrocket|"
    r"facebook|linkedin|bing|quantserve|scorecardresearch|adservice|cookielaw|onetrust|typekit|fonts)(?:[.-]|$)"
)
_FILES = re.compile(
    r"\.(?:woff2?|ttf|otf|eot|png|jpe?g|gif|svg|ico|webp|avif|css|[cm]?js|d\.ts|map|wasm)$", re.IGNORECASE
)
_FOLDERS = re.compile(r"/(?:assets|static|_next|dist|build|public)/(?:.*/)?[^/]+\.[a-z]+$")
_WORDS = {
    "analytics": re.compile(r"/(?:collect|g/collect|pixel|beacons?|pageviews?)(?:/|$)"),
    "telemetry": re.compile(
        r"/(?:rum|vitals|web-vitals|client-(?:logs|errors|metrics)|csp-report|envelope|browser-errors)(?:/|$)"
    ),
    "health": re.compile(
        r"/_*(?:health|healthz|healthcheck|health-check|livez|readyz|(?:lb)?heartbeat|keep-?alive|ping)_*/?$"
    ),
}
_SENT = {
    "analytics": re.compile(r"/(?:analytics|track|tracking|impressions?)(?:/|$)"),
    "telemetry": re.compile(r"/telemetry(?:/|$)"),
}
"""What is noise only where it is sent: what is read there is data, of devices, parcels, campaigns."""


def noise_of(origin: str, path: str, *, method: str = "GET", beacon: bool = False) -> str:
    """Say why an endpoint is folded away, empty when it is not. Decided by names alone, never by volume."""
    host = origin.partition("://")[2].partition(":")[0]
    if _HOSTS.search(host.lower()):
        return "analytics"
    if beacon:
        return "telemetry"
    if method == "GET" and _FILES.search(path):
        return "fonts" if re.search(r"\.(?:woff2?|ttf|otf|eot)$", path) else "asset"
    if method == "GET" and _FOLDERS.match(path):
        return "asset"
    lower = path.lower()
    for reason, pattern in _WORDS.items():
        if pattern.search(lower) and (reason != "health" or method in {"GET", "HEAD", "POST"}):
            return reason
    sent = risk_of(method, path, None) != "read"
    return next((reason for reason, pattern in _SENT.items() if sent and pattern.search(lower)), "")
