"""Which request headers are the API's own, and which every browser sends."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.exchange import Headers
from workbench.redaction import PLACEHOLDER

_STANDARD = frozenset(
    re.findall(
        r"\S+",
        """accept accept-charset accept-encoding accept-language access-control-request-headers
    access-control-request-method authorization cache-control connection content-disposition content-encoding
    content-language content-length content-type cookie date dnt expect forwarded from host if-modified-since
    if-none-match keep-alive origin pragma priority proxy-authorization proxy-connection range referer save-data te
    trailer transfer-encoding upgrade upgrade-insecure-requests user-agent via x-requested-with soapaction
    traceparent tracestate baggage sentry-trace x-forwarded-for x-forwarded-proto x-forwarded-host x-request-id
    x-correlation-id x-trace-id x-b3-traceid x-b3-spanid x-b3-sampled newrelic x-newrelic-id apollographql-client-name
    apollographql-client-version viewport-width""",
    )
)

_MOST_NAMES = 4096
"""Names that are remembered: the same few come with every request."""

_CREDENTIAL = re.compile(
    r"(?:^|[-_])(?:api-?key|apikey|token|auth|authorization|secret|signature|session|csrf|xsrf|csrftoken|xsrftoken)"
    r"(?:$|[-_])|^authentication$",
    re.IGNORECASE,
)
_CSRF = re.compile(r"csrf|xsrf|requestverificationtoken|anti-?forgery", re.IGNORECASE)


def custom_headers(headers: Headers) -> list[tuple[str, str]]:
    """Give the request headers that belong to this API: no standard ones, no credentials."""
    return [(name, value) for name, value in headers if _is_own(name) and not proves(name, value)]


@lru_cache(maxsize=_MOST_NAMES)
def _is_own(name: str) -> bool:
    lower = name.lower()
    return lower not in _STANDARD and not lower.startswith((":", "sec-"))


def proves(name: str, value: str) -> bool:
    """Whether a header carries a credential or an anti-forgery value, by its name or by what redaction knew its value as."""
    return is_credential(name) or (_is_own(name) and _kind_of(value) in _PROOFS)


def guards(name: str, value: str) -> bool:
    """Whether a header carries an anti-forgery value, whatever it is called: ``X-Verification: redacted.csrf.…``."""
    return is_csrf(name) or (_is_own(name) and _kind_of(value) == "csrf")


def _kind_of(value: str) -> str:
    """Say as what redaction hid a whole value; empty for one that is not hidden."""
    found = PLACEHOLDER.fullmatch(value) if value.startswith("redacted.") else None
    return found[1] if found else ""


_PROOFS = frozenset({"csrf", "bearer", "token", "apikey", "key", "session", "credential"})


@lru_cache(maxsize=_MOST_NAMES)
def is_credential(name: str) -> bool:
    """Whether a header's name says that it carries a credential or an anti-forgery value."""
    return _CREDENTIAL.search(name) is not None or is_csrf(name)


@lru_cache(maxsize=_MOST_NAMES)
def is_csrf(name: str) -> bool:
    return _CSRF.search(name) is not None
