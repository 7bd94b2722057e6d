"""A catalog's operation as the endpoint that a document describes."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.catalog import as_document
from workbench.discovery.endpoint import Endpoint, Parameter, ResponseShape
from workbench.exchange import JsonSchema
from workbench.formats.openapi.model import Described
from workbench.formats.openapi.schemas import object_of
from workbench.operation import Operation, Portal

_IN_BODY = ("json",)


def described(operation: Operation, portal: Portal) -> Described:
    """Describe an operation, with its file word for word."""
    parameters = tuple(_parameters(operation))
    output = operation.output_schema
    return Described(
        Endpoint(
            id=f"{operation.portal}/{operation.name}",
            method=operation.method,
            origin=dict(portal.origins).get(operation.origin, ""),
            path=operation.path,
            discriminator=operation.discriminator,
            name=operation.name,
            title=operation.title,
            category=operation.category,
            risk=operation.risk,
            auth=operation.auth,
            pagination=operation.pagination,
            parameters=parameters,
            request_media_type=operation.media_type,
            request_schema=_body(operation, parameters),
            document=operation.document,
            responses=(ResponseShape(200, "application/json", output, 0),) if output is not None else (),
        ),
        file=as_document(operation),
    )


def _parameters(operation: Operation) -> Iterator[Parameter]:
    schema = operation.input_schema or {}
    properties, required = schema.get("properties"), schema.get("required")
    for binding in operation.bindings:
        inner = properties.get(binding.name) if isinstance(properties, dict) else None
        needed = isinstance(required, list) and binding.name in required
        source = str(inner.get("description", "")) if isinstance(inner, dict) else ""
        described = (
            {key: value for key, value in inner.items() if key != "description"} if isinstance(inner, dict) else {}
        )
        yield Parameter(
            binding.target,
            binding.location,
            described,
            required=needed,
            separator=binding.separator,
            default=described.get("default"),
            source=source,
        )
    for location, target, value in operation.constants:
        yield Parameter(target, location, {"const": value}, constant=True)


def _body(operation: Operation, parameters: tuple[Parameter, ...]) -> JsonSchema | None:
    members = [parameter for parameter in parameters if parameter.location in _IN_BODY]
    whole = next((parameter.schema for parameter in members if not parameter.name), None)
    if whole is not None:
        return whole
    return object_of(members) if members and operation.media_type else None
