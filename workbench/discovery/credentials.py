"""Which credential a request carried, and what an endpoint needs judging by all of its requests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from workbench.discovery.content import header
from workbench.discovery.endpoint import Auth
from workbench.discovery.headers import guards, is_credential, proves
from workbench.exchange import Headers
from workbench.redaction import digest_of

_SESSION = re.compile(
    r"sess|(?:^|[-_.])sid(?:$|[-_.\d])|\bsid$|auth|login|logged|identity|jwt|access.?token|refresh.?token|(?:^|[-_.])token$|remember"
    r"|^\.aspnet(?:core)?\..*cookies?$",
    re.IGNORECASE,
)
_NO_SESSION = re.compile(
    r"csrf|xsrf|device|trust|consent|locale|lang|theme|^_ga|^_gid|analytics|tracking|visitor|amplitude|ajs_",
    re.IGNORECASE,
)
_MEASURING = re.compile(
    r"^_?_?(?:ga|gid|gcl|fb|hs|hj|px|pk|utm|cf|dc|mkto|optimizely)|analytics|track|visitor|visid|amplitude|ajs_|mixpanel"
    r"|intercom|consent|^awsalb|^bm_|^ak_|^incap|datadome|^dt|affinity|route|balance|^nr|sentry|timestamp|last.?(?:seen|visit)",
    re.IGNORECASE,
)
_TASTE = re.compile(
    r"sidebar|layout|collapsed|density|font|color|colour|mode$|view$|tab$|sort|currency|country|region|time.?zone|^tz$"
    r"|banner|notice|dismiss|welcome|tour|cart|basket|referr?er|campaign|experiment|variant|feature|version|build",
    re.IGNORECASE,
)
"""Cookies that keep what somebody likes, or was shown."""
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Credential:
    """What one request carried: an ``Auth`` and whether the request went through."""

    auth: Auth
    accepted: bool
    refused: bool = False
    """Whether the answer was that one has to sign in first."""
    others: tuple[str, ...] = ()
    """Cookies that may be sessions though their names say nothing, in order."""


def credential_of(headers: Headers, query: Iterable[str], status: int) -> Credential:
    """Read the credential from a request's (redacted) headers and the names of its query parameters."""
    unspeaking = sorted(name for name in _cookies(headers) if _may_be_session(name))[:_MOST_OTHERS]
    return Credential(_auth(headers, query), 200 <= status < 400, status == _UNAUTHORIZED, tuple(unspeaking))


_UNAUTHORIZED = 401
_MOST_OTHERS = 8


def _auth(headers: Headers, query: Iterable[str]) -> Auth:
    authorization = header(headers, "authorization")
    if authorization:
        return _authorization(authorization)
    cookies = _cookies(headers)
    session = tuple(sorted(name for name in cookies if is_session_cookie(name)))
    csrf = next((name for name, value in headers if guards(name, value)), "")
    key = next((name for name, value in headers if proves(name, value) and not guards(name, value)), "")
    if key and not (csrf and session):
        return Auth("api_key", header=key)
    if csrf and (session or cookies):
        return Auth(
            "cookie",
            cookies=session,
            csrf_header=csrf,
            csrf_source=_csrf_source(header(headers, csrf.lower()), cookies),
        )
    if session:
        return Auth("cookie", cookies=session)
    named = next((name for name in query if name.lower() in _KEY_PARAMETERS), "")
    return Auth("api_key", header=f"?{named}") if named else Auth()


_KEY_PARAMETERS = frozenset({"api_key", "apikey", "api-key", "access_token"})


def _authorization(value: str) -> Auth:
    """Tell the schemes of RFC 9110, section 11 apart."""
    scheme = value.partition(" ")[0].lower()
    if scheme == "basic":
        return Auth("basic", header="Authorization")
    if scheme in {"bearer", "token", "dpop", "jwt"} or scheme.startswith("redacted.bearer"):
        return Auth("bearer", header="Authorization")
    if scheme.startswith(("aws4", "hmac", "signature", "digest", "oauth", "hawk")):
        return Auth("signed", header="Authorization")
    return Auth("api_key", header="Authorization")


def _cookies(headers: Headers) -> dict[str, str]:
    cookies: dict[str, str] = {}
    for name, value in headers:
        if name.lower() == "cookie":
            for pair in value.split(";"):
                key, _, content = pair.strip().partition("=")
                cookies[key] = content
    return cookies


@lru_cache(maxsize=4096)
def is_session_cookie(name: str) -> bool:
    """Whether a cookie's name speaks of a session rather than of a device, a taste or a measurement."""
    return _SESSION.search(name) is not None and _NO_SESSION.search(name) is None


def choosing_cookies(headers: Headers) -> list[tuple[str, str]]:
    """Give the cookies that may choose what is answered: no sessions, no anti-forgery values, no measurements."""
    return [(name, value) for name, value in _cookies(headers).items() if _may_choose(name)]


@lru_cache(maxsize=4096)
def _may_choose(name: str) -> bool:
    guards = is_session_cookie(name) or is_credential(name)
    return bool(name) and not guards and _MEASURING.search(name) is None


@lru_cache(maxsize=4096)
def _may_be_session(name: str) -> bool:
    told = _SESSION.search(name) or _NO_SESSION.search(name) or _MEASURING.search(name) or _TASTE.search(name)
    return bool(name) and told is None and not is_credential(name)


def _csrf_source(value: str, cookies: dict[str, str]) -> str:
    """Name the cookie that holds the same value: equal secrets have placeholders with equal digests."""
    digest = digest_of(value)
    names = (name for name, content in cookies.items() if digest and digest_of(content) == digest)
    return next((f"cookie:{name}" for name in names), "")


def auth_of(credentials: Counter[Credential]) -> Auth:
    """Say what an endpoint needs: nothing when a request without a credential was accepted, else what most carried."""
    accepted = Counter({credential.auth: n for credential, n in credentials.items() if credential.accepted})
    if Auth() in accepted:
        return Auth()
    candidates = accepted or Counter({credential.auth: n for credential, n in credentials.items()})
    return min(candidates, key=lambda auth: (_STRENGTH[auth.kind], not auth.csrf_header, -candidates[auth], repr(auth)))


_STRENGTH = {"bearer": 0, "signed": 1, "basic": 2, "api_key": 3, "cookie": 4, "anonymous": 5}


@dataclass(frozen=True, slots=True)
class Guess:
    """What one endpoint of an origin seems to need."""

    method: str
    auth: Auth
    scripted: bool
    """Whether a script sent its requests and so could have set headers, which an EventSource can't."""


def settle_cookies(guesses: dict[str, Guess]) -> dict[str, Auth]:
    """Decide which endpoints of one origin need the session cookie that the browser sends to all of them.

    Where safe requests of the origin carry an anti-forgery header too, one that goes without it
    relies on no cookie. ``guesses`` are by endpoint id.
    """
    strict = any(guess.auth.csrf_header and guess.method in _SAFE for guess in guesses.values())
    return {key: Auth() if strict and _is_idle_cookie(guess) else guess.auth for key, guess in guesses.items()}


def _is_idle_cookie(guess: Guess) -> bool:
    unguarded = guess.auth.kind == "cookie" and not guess.auth.csrf_header
    return unguarded and guess.scripted and guess.method in _SAFE
