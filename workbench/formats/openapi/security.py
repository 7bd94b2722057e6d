"""Security schemes: which credential an endpoint's requests carried."""

from __future__ import annotations

import re

from workbench.discovery.endpoint import Auth
from workbench.exchange import JsonSchema, JsonValue

type Schemes = dict[str, JsonSchema]


def schemes_of(auth: Auth) -> Schemes:
    """Give the schemes that an endpoint needs together, by name; none for an anonymous one."""
    match auth.kind:
        case "bearer" if auth.header.lower() in {"", "authorization"}:
            return {"bearer": {"type": "http", "scheme": "bearer"}}
        case "basic":
            return {"basic": {"type": "http", "scheme": "basic"}}
        case "cookie":
            made = {_name("cookie", cookie): _key("cookie", cookie) for cookie in auth.cookies}
            return made | ({_name("csrf", auth.csrf_header): _csrf(auth)} if auth.csrf_header else {})
        case "anonymous":
            return {}
    header = auth.header or "Authorization"
    place, name = ("query", header[1:]) if header.startswith("?") else ("header", header)
    return {_name(auth.kind, name): _key(place, name) | _signature(auth)}


def _csrf(auth: Auth) -> JsonSchema:
    source = f"Anti-forgery value: {auth.csrf_source}" if auth.csrf_source else "Anti-forgery value"
    return _key("header", auth.csrf_header) | {"description": source}


def _signature(auth: Auth) -> JsonSchema:
    return {"description": "A signature over the request"} if auth.kind == "signed" else {}


def _key(place: str, name: str) -> JsonSchema:
    return {"type": "apiKey", "in": place, "name": name}


def _name(kind: str, name: str) -> str:
    return f"{kind}_{re.sub(r'[^A-Za-z0-9._-]+', '_', name)}"


def requirements(auths: list[Auth]) -> list[JsonValue]:
    """Give an operation's ``security``: each credential that was accepted; empty where none is needed."""
    found: list[JsonValue] = []
    for auth in auths:
        needed: JsonValue = {name: [] for name in schemes_of(auth)}
        if needed not in found:
            found.append(needed)
    return [] if found == [{}] else found


def auth_of(requirement: JsonSchema, schemes: JsonSchema) -> Auth:
    """Read one requirement of any document; anonymous where its schemes are of a kind that is not known."""
    used = [scheme for name in requirement if isinstance(scheme := schemes.get(name), dict)]
    cookies = tuple(str(scheme.get("name")) for scheme in used if scheme.get("in") == "cookie")
    if cookies:
        return Auth("cookie", cookies=cookies)
    for scheme in used:
        kind, name = scheme.get("type"), str(scheme.get("name", ""))
        if kind == "http" and str(scheme.get("scheme", "")).lower() == "basic":
            return Auth("basic", header="Authorization")
        if kind in {"http", "oauth2", "openIdConnect"}:
            return Auth("bearer", header="Authorization")
        if kind == "apiKey":
            return Auth("api_key", header=f"?{name}" if scheme.get("in") == "query" else name)
    return Auth()
