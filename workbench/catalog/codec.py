"""Operations and portals as the JSON of their files, and back. Defaults are left out."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

from workbench.catalog.recipe_codec import recipe_from_json, recipe_to_json
from workbench.discovery.endpoint import Auth, Discriminator, Location, Pagination
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import BearerSource, Binding, Limits, Operation, Portal

FORMAT = 1
"""The number in every file's ``format``; readers bring older ones up to it."""

OPERATION_SCHEMA = "../operation.schema.json"
PORTAL_SCHEMA = "../portal.schema.json"
"""What ``$schema`` says: the published schemas lie beside the portals' folders, for editors."""


def operation_to_json(operation: Operation) -> JsonSchema:
    document: JsonSchema = {
        "$schema": OPERATION_SCHEMA,
        "format": FORMAT,
        "portal": operation.portal,
        "name": operation.name,
        "title": operation.title,
        "category": operation.category,
        "risk": operation.risk,
        "description": operation.description,
        "request": _request_to_json(operation),
        "auth": _plain(operation.auth),
        "inputs": [_binding_to_json(binding) for binding in operation.bindings],
        "constants": [{"in": place, "as": target, "value": value} for place, target, value in operation.constants],
        "input_schema": operation.input_schema,
        "output_schema": operation.output_schema,
        "pagination": _plain(operation.pagination) if operation.pagination else None,
        "events": operation.events or None,
        "event_seconds": operation.event_seconds or None,
        "promoted_from": operation.endpoint,
    }
    return {key: value for key, value in document.items() if value not in ("", None, []) or key in _ALWAYS}


_ALWAYS = frozenset({"title", "category"})


def _request_to_json(operation: Operation) -> JsonSchema:
    request: JsonSchema = {"method": operation.method, "origin": operation.origin, "path": operation.path}
    if operation.media_type:
        request["media_type"] = operation.media_type
    if operation.discriminator:
        request["discriminator"] = _plain(operation.discriminator)
    if operation.document:
        lines: list[JsonValue] = [*operation.document.split("\n")]
        request["document"] = lines if len(lines) > 1 else operation.document
    return request


def _binding_to_json(binding: Binding) -> JsonSchema:
    described: JsonSchema = {"name": binding.name, "in": binding.location}
    if binding.target != binding.name:
        described["as"] = binding.target
    if binding.separator:
        described["separator"] = binding.separator
    return described


def _plain(value: Auth | Discriminator | Pagination | BearerSource) -> JsonSchema:
    """Give a flat noun's members, but those with their default (the first always stays)."""
    first, *others = fields(value)
    result: JsonSchema = {first.name: getattr(value, first.name)}
    for member in others:
        content = getattr(value, member.name)
        if content != member.default:
            result[member.name] = [*content] if isinstance(content, tuple) else content
    return result


def operation_from_json(document: dict[str, Any]) -> Operation:
    """Build an operation from a document that fits the published schema."""
    request = document["request"]
    text = request.get("document", "")
    return Operation(
        portal=document["portal"],
        name=document["name"],
        title=document["title"],
        category=document["category"],
        risk=document["risk"],
        method=request["method"],
        origin=request["origin"],
        path=request["path"],
        description=document.get("description", ""),
        discriminator=Discriminator(**request["discriminator"]) if "discriminator" in request else None,
        document="\n".join(text) if isinstance(text, list) else text,
        media_type=request.get("media_type", ""),
        auth=_auth(document.get("auth", {})),
        bindings=tuple(map(_binding, document.get("inputs", []))),
        constants=tuple((cast("Location", c["in"]), c["as"], c["value"]) for c in document.get("constants", [])),
        input_schema=document.get("input_schema"),
        output_schema=document.get("output_schema"),
        pagination=Pagination(**document["pagination"]) if "pagination" in document else None,
        events=document.get("events", 0),
        event_seconds=float(document.get("event_seconds", 0)),
        endpoint=document.get("promoted_from", ""),
    )


def _binding(document: dict[str, Any]) -> Binding:
    name = document["name"]
    return Binding(name, document["in"], document.get("as", name), document.get("separator", ""))


def _auth(document: dict[str, Any]) -> Auth:
    return Auth(**{**document, "cookies": tuple(document.get("cookies", ()))})


def portal_to_json(portal: Portal) -> JsonSchema:
    document: JsonSchema = {
        "$schema": PORTAL_SCHEMA,
        "format": FORMAT,
        "name": portal.name,
        "title": portal.title,
        "start": portal.start,
        "origins": dict(portal.origins),
        "record": [*portal.record],
        "load": [*portal.load],
        "identity": [*portal.identity],
        "bearer": _plain_bearer(portal.bearer),
        "credential_headers": [*portal.credential_headers],
        "login": recipe_to_json(portal.login) if portal.login else None,
        "limits": _limits_to_json(portal.limits) or None,
    }
    return {key: value for key, value in document.items() if value not in (None, [])}


def _limits_to_json(limits: Limits) -> JsonSchema:
    return {f.name: getattr(limits, f.name) for f in fields(limits) if getattr(limits, f.name) != f.default}


def _plain_bearer(bearer: BearerSource | None) -> JsonSchema | None:
    return None if bearer is None else {**_plain(bearer), "key_prefix": bearer.key_prefix}


def portal_from_json(document: dict[str, Any]) -> Portal:
    """Build a portal from a document that fits the published schema."""
    return Portal(
        name=document["name"],
        title=document["title"],
        start=document["start"],
        origins=tuple(document["origins"].items()),
        record=tuple(document.get("record", ())),
        load=tuple(document.get("load", ())),
        identity=tuple(document.get("identity", ())),
        bearer=BearerSource(**document["bearer"]) if "bearer" in document else None,
        credential_headers=tuple(document.get("credential_headers", ())),
        login=recipe_from_json(document["login"]) if "login" in document else None,
        limits=Limits(**document.get("limits", {})),
    )
