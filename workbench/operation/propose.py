"""Turn a discovered endpoint into an operation that a person can review."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.discovery.endpoint import Auth, Endpoint, Location, ResponseShape
from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.arrange import arranged
from workbench.operation.choices import AS_PROPOSED, Choices, Mode
from workbench.operation.inputs import Input, inputs
from workbench.operation.model import NAME_PATTERN, Binding, Operation, Portal
from workbench.operation.pointer import parts
from workbench.operation.risk import higher, risk_floor
from workbench.operation.shape import open_nulls, strip_values, without
from workbench.operation.tool import TOOL_NAME_LIMIT
from workbench.redaction import is_placeholder
from workbench.text import safe_line

type Constant = tuple[Location, str, JsonValue]

API_KEY = "X-Api-Key"
"""The header of an API key where none was seen."""

EVENTS = 10
"""Server-sent events that a call of a stream waits for, unless its file says otherwise."""

_PROPERTY = re.compile(r"[^A-Za-z0-9_.-]+")


def propose(endpoint: Endpoint, *, portal: Portal, choices: Choices = AS_PROPOSED) -> Operation:
    """Propose the operation that promoting ``endpoint`` gives.

    No observed value enters it but those that ``choices.keep_values`` names. Raises UsageError when
    the endpoint's origin is none of the portal's, a name is unfit, or a hidden parameter is required.
    """
    _refuse_socket(endpoint)
    constants = _constants(endpoint, choices)
    named = _unique_names(_shown(endpoint, constants))
    risk = risk_floor(endpoint)
    proposed = Operation(
        portal=portal.name,
        name=_name(endpoint, portal, choices),
        title=safe_line(choices.title or endpoint.title or _words(endpoint.name), limit=80),
        category=choices.category or endpoint.category,
        risk=higher(risk, choices.risk or risk),
        method=endpoint.method.upper(),
        origin=_origin(endpoint, portal),
        path=endpoint.path,
        description=choices.description.strip(),
        discriminator=endpoint.discriminator,
        document=endpoint.document,
        media_type=endpoint.request_media_type,
        auth=signing_in(endpoint.auth, choices.mode),
        bindings=tuple(Binding(name, item.location, item.target, item.separator) for name, item in named.items()),
        constants=tuple(constants),
        input_schema=_input_schema(named, choices, constants),
        output_schema=_output_schema(endpoint.responses, choices),
        pagination=endpoint.pagination,
        events=EVENTS if any(shape.media_type == "text/event-stream" for shape in endpoint.responses) else 0,
        endpoint=endpoint.id,
    )
    return arranged(proposed, choices)


def _refuse_socket(endpoint: Endpoint) -> None:
    if {status for status, _ in endpoint.statuses if status} == {101}:
        msg = f"{safe_line(endpoint.path, limit=100)} is a WebSocket: no request and answer to make an operation of."
        raise UsageError(msg, hint="Its messages can be looked at in the recording.")


def fit_name(text: str, portal: str) -> str:
    """Make a name of ``[a-z0-9_]`` that leaves the tool's name within its limit."""
    name = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    name = name if name[:1].isalpha() else f"call_{name}".rstrip("_")
    return name[: TOOL_NAME_LIMIT - len(portal) - 1].rstrip("_")


def _name(endpoint: Endpoint, portal: Portal, choices: Choices) -> str:
    return checked_name(
        choices.name or fit_name(endpoint.name or f"{endpoint.method} {endpoint.path}", portal.name), portal.name
    )


def checked_name(name: str, portal: str) -> str:
    """Give a name that an operation of a portal may have. Raises UsageError for one that it may not."""
    room = TOOL_NAME_LIMIT - len(portal) - 1
    if name == "portal" or not re.fullmatch(NAME_PATTERN, name) or len(name) > room:
        msg = f"{safe_line(name, limit=60)!r} cannot name an operation of {portal}."
        raise UsageError(msg, hint=f"Use at most {room} of a-z, 0-9 and _, a letter first (`portal` is taken).")
    return name


def signing_in(seen: Auth, mode: Mode) -> Auth:
    """Give how calls sign in: as was seen, or as the person says; an anti-forgery header goes with cookies alone."""
    kind = mode or seen.kind
    if kind == seen.kind:
        return replace(seen, cookies=()) if kind == "anonymous" else seen
    if kind == "cookie":
        return Auth("cookie", csrf_header=seen.csrf_header, csrf_source=seen.csrf_source)
    if kind == "api_key":
        return Auth("api_key", header=API_KEY)
    return Auth(kind, header="Authorization") if kind in ("bearer", "basic") else Auth()


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _origin(endpoint: Endpoint, portal: Portal) -> str:
    for name, origin in portal.origins:
        if origin == endpoint.origin:
            return name
    msg = f"{safe_line(endpoint.origin, limit=100)} is no origin that operations of {portal.name} may call."
    raise UsageError(msg, hint=f"If it should be, add it to `origins` in catalog/{portal.name}/portal.json.")


def _constants(endpoint: Endpoint, choices: Choices) -> list[Constant]:
    """List the parameters that never changed and whose value the person ticked."""
    found: list[Constant] = []
    for parameter in endpoint.parameters:
        if parameter.constant and parameter.name in choices.keep_values and parameter.location != "cookie":
            values = [parameter.schema["const"]] if "const" in parameter.schema else [*parameter.examples[:1]]
            found.extend((parameter.location, parameter.name, value) for value in values if not _is_secret(value))
    return found


def _is_secret(value: JsonValue) -> bool:
    """Whether redaction took the value out: then it has to be asked for."""
    return isinstance(value, str) and is_placeholder(value)


def _shown(endpoint: Endpoint, constants: list[Constant]) -> list[Input]:
    fixed = {(location, target) for location, target, _ in constants}
    return [item for item in inputs(endpoint) if (item.location, item.target) not in fixed]


def _unique_names(items: list[Input]) -> dict[str, Input]:
    """Give every input a name that clients accept, telling apart those of different places."""
    named: dict[str, Input] = {}
    for item in items:
        base = _PROPERTY.sub("_", item.name).strip("_")[:60] or item.location
        name, number = (base if base not in named else f"{item.location}_{base}"[:60]), 2
        while name in named:
            name, number = f"{base[:56]}_{number}", number + 1
        named[name] = item
    return named


def _input_schema(named: dict[str, Input], choices: Choices, constants: list[Constant]) -> JsonSchema:
    properties: JsonSchema = {name: _property(item, choices, constants) for name, item in named.items()}
    schema: JsonSchema = {"type": "object", "properties": properties}
    if required := [name for name, item in named.items() if item.required and not _has_default(properties[name])]:
        schema["required"] = [*required]
    return schema | {"additionalProperties": False}


def _has_default(schema: JsonValue) -> bool:
    return isinstance(schema, dict) and "default" in schema


def _property(item: Input, choices: Choices, constants: list[Constant]) -> JsonSchema:
    schema = open_nulls(strip_values(item.schema, frozenset(choices.keep_values), item.target))
    for location, target, _ in constants:
        inner = "/".join(target.split("/")[len(parts(item.target)) :])
        if location == item.location and inner and target.startswith(f"{item.target}/"):
            schema = without(schema, inner)
    if item.default is not None and item.name in choices.keep_values:
        schema["default"] = item.default
    if item.source:
        text = safe_line(item.source, limit=160)
        schema["description"] = text[0].upper() + text[1:]
    return schema


def _output_schema(responses: tuple[ResponseShape, ...], choices: Choices) -> JsonSchema | None:
    """Take the shape of the success that was seen most often."""
    good = [shape for shape in responses if 200 <= shape.status < 300 and shape.schema]
    best = max(good, key=lambda shape: shape.count, default=None)
    if best is None or best.schema is None:
        return None
    ticked = (name.removeprefix("$.") for name in choices.keep_values if name.startswith("$."))
    return strip_values(best.schema, frozenset(ticked))
