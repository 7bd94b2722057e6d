"""What discovery found, in a few words for people."""

from __future__ import annotations

import json

from workbench.discovery.endpoint import Auth, Caching, Pagination, Parameter, RateLimit
from workbench.exchange import JsonSchema, JsonValue


def limit_words(limit: RateLimit | None) -> str:
    """Say how often a server may be asked: ``100 requests in 60 s, has asked to wait 30 s``.

    >>> limit_words(RateLimit(100, 60, 30)), limit_words(RateLimit(0, 0, 2)), limit_words(None)
    ('100 requests in 60 s, has asked to wait 30 s', 'has asked to wait 2 s', '')
    """
    if limit is None:
        return ""
    often = f"{limit.requests:,} requests" if limit.requests else ""
    window = f" in {limit.seconds:,} s" if often and limit.seconds else ""
    wait = f"has asked to wait {limit.retry_after:,} s" if limit.retry_after else ""
    return ", ".join(part for part in (often + window, wait) if part)


def caching_words(caching: Caching | None) -> str:
    """Say how an answer may be reused: ``private, for 600 s, by etag``."""
    if caching is None:
        return ""
    age = f"for {caching.max_age:,} s" if caching.max_age is not None else ""
    by = f"by {' or '.join(caching.validators)}" if caching.validators else ""
    return ", ".join(part for part in (caching.reuse, age, by) if part)


def auth_words(auth: Auth) -> str:
    """Say what signs a request in: ``cookie session, with X-CSRF from cookie:csrf``."""
    by = {"cookie": ", ".join(auth.cookies)}.get(auth.kind, auth.header)
    kept = f"{auth.kind} {by}".strip() if auth.kind != "bearer" else f"{auth.kind} in {by}"
    if not auth.csrf_header:
        return kept
    source = f" from {auth.csrf_source}" if auth.csrf_source else ""
    return f"{kept}, with {auth.csrf_header}{source}"


def paging_words(paging: Pagination | None) -> str:
    """Say how a list is paged: ``offset by offset, size by limit, items in $.data, total in $.total``."""
    if paging is None:
        return ""
    told = (
        (paging.kind + " by", paging.parameter),
        ("size by", paging.size_parameter),
        ("items in", paging.items),
        ("next in", paging.next),
        ("total in", paging.total),
    )
    return ", ".join(f"{what} {where}" for what, where in told if where) or paging.kind


def type_words(schema: JsonSchema) -> str:
    """Say what a value is: ``string (date-time)``, ``array of integer``, ``string: active, disabled``.

    >>> type_words({"type": ["string", "null"], "format": "uri"}), type_words({"type": "array", "items": {"type": "integer"}})
    ('string (uri) or null', 'array of integer')
    """
    kinds = schema.get("type", "any")
    named = [_kind_words(str(kind), schema) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    members = schema.get("enum")
    closed = (
        f": {', '.join(str(member) for member in members if member is not None)}" if isinstance(members, list) else ""
    )
    return " or ".join(named) + closed


def _kind_words(kind: str, schema: JsonSchema) -> str:
    items, form = schema.get("items"), schema.get("format")
    if kind == "array" and isinstance(items, dict) and "type" in items:
        return f"array of {type_words(items)}"
    return f"{kind} ({form})" if kind == "string" and form else kind


def value_words(parameter: Parameter) -> str:
    """Say what a parameter usually holds: ``always 20``, ``usually "asc"``, ``such as "ada"``; empty where nobody knows."""
    if parameter.constant and parameter.examples:
        return f"always {_written(parameter.examples[0])}"
    if parameter.default is not None:
        return f"usually {_written(parameter.default)}"
    return f"such as {_written(parameter.examples[0])}" if parameter.examples else ""


_LONGEST = 32


def _written(value: JsonValue) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
