"""Which cookies are sessions though their names say nothing: told by what answers and refusals show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.discovery.credentials import Credential
from workbench.discovery.endpoint import Auth
from workbench.discovery.shapes import words_of
from workbench.exchange import Headers

MOST_NAMES = 8
"""Cookies set by the answers of one request line that are kept: those of the smallest names."""


def scripts_cannot_read(headers: Headers) -> list[str]:
    """Name the cookies that an answer sets for the browser alone (``HttpOnly``: RFC 6265, section 5.2.6).

    >>> scripts_cannot_read((("Set-Cookie", "pp=1; Path=/; HttpOnly"), ("set-cookie", "theme=dark"), ("Set-Cookie", "old=; HttpOnly")))
    ['pp']
    """
    told = (value for name, value in headers if len(name) == len("set-cookie") and name.lower() == "set-cookie")
    found = (_HTTP_ONLY.match(value) for value in told)
    return [match["name"] for match in found if match]


_HTTP_ONLY = re.compile(r"\s*(?P<name>[^=;\s]+)=\"?[^;\"\s][^;]*;(?:.*;)?\s*httponly\s*(?:;|$)", re.IGNORECASE)


def signs_in(method: str, path: str, members: Iterable[str]) -> bool:
    """Whether a request asks to be let in: a POST to a place that says so, or with a password."""
    if method != "POST":
        return False
    words = [word for segment in path.split("/") for word in words_of(segment)]
    return not _ENTRANCES.isdisjoint(words) or any("password" in name.lower() for name in members)


_ENTRANCES = frozenset(
    {"login", "logon", "signin", "auth", "authenticate", "session", "sessions", "oauth", "sso", "saml"}
)


@dataclass(frozen=True, slots=True)
class Witness:
    """What one endpoint knows of its origin's cookies."""

    origin: str
    credentials: Counter[Credential] = field(default_factory=Counter)
    given: frozenset[str] = frozenset()
    """Cookies for the browser alone that its answers set, where it lets people in."""


def sessions_of(witnesses: Sequence[Witness]) -> Mapping[str, frozenset[str]]:
    """Name the cookies of each origin that are sessions though their names don't say so.

    Those that a sign-in set for the browser alone; else those without which an endpoint refused and with which it answered;
    else those that go along with anti-forgery headers, which guard nothing but cookies. Where a name speaks of a session,
    nothing has to be guessed.
    """
    given = frozenset(name for witness in witnesses for name in witness.given)
    by_origin: dict[str, list[Counter[Credential]]] = {}
    for witness in witnesses:
        by_origin.setdefault(witness.origin, []).append(witness.credentials)
    return {origin: _sessions(found, given) for origin, found in by_origin.items()}


def _sessions(endpoints: Collection[Counter[Credential]], given: frozenset[str]) -> frozenset[str]:
    every = [credential for credentials in endpoints for credential in credentials]
    if any(credential.auth.cookies for credential in every):
        return frozenset()
    carried = frozenset(name for credential in every for name in credential.others)
    if given & carried:
        return given & carried
    needed = frozenset(name for credentials in endpoints for name in _needed(credentials))
    return needed or frozenset(
        name for credential in every if credential.auth.csrf_header for name in credential.others
    )


def _needed(credentials: Iterable[Credential]) -> frozenset[str]:
    """Name the cookies that all requests carried which were answered, and none of those that were refused."""
    own = [credential for credential in credentials if credential.auth.kind in {"anonymous", "cookie"}]
    answered = [frozenset(credential.others) for credential in own if credential.accepted]
    refused = [frozenset(credential.others) for credential in own if credential.refused]
    if not answered or not refused:
        return frozenset()
    return frozenset.intersection(*answered).difference(*refused)


def with_sessions(credentials: Counter[Credential], sessions: frozenset[str]) -> Counter[Credential]:
    """Say of what requests carried that these cookies are credentials, too."""
    if not sessions:
        return credentials
    told = Counter[Credential]()
    for credential, count in credentials.items():
        names = tuple(name for name in credential.others if name in sessions)
        told[replace(credential, auth=_by_cookie(credential.auth, names)) if names else credential] += count
    return told


def _by_cookie(auth: Auth, names: tuple[str, ...]) -> Auth:
    return replace(auth, kind="cookie", cookies=names) if auth.kind in {"anonymous", "cookie"} else auth
