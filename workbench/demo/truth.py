"""What is true of the stand-in portal, from the very lines and models that serve it. For tests; never served."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from workbench.demo.describe import errors, parameters
from workbench.demo.openapi import openapi
from workbench.demo.portal import DemoPortal
from workbench.demo.routes import Operation
from workbench.demo.schema import alone
from workbench.demo.table import OPERATIONS

__all__ = ["openapi", "truth"]


def truth(portal: DemoPortal) -> dict[str, Any]:
    """Give every operation that pages of a running portal call, as JSON values.

    ``{origins, start, operations: [{key, name, category, kind, method, origin, path, discriminator, auth,
    risk, pagination, parameters, request, response, status, media_type, errors, links}]}``. ``kind`` tells
    the 39 named operations (``rest``) from the rest; ``request`` and ``response`` are JSON Schemas or None;
    ``links`` say which answer's field feeds which parameter.
    """
    settings = portal.settings
    sites = ("portal", "identity", "support", "cdn", "metrics")
    return {
        "start": portal.start_url,
        "origins": {site: settings.origin(site) for site in sites},
        "operations": [_operation(portal, operation) for operation in OPERATIONS],
    }


def _operation(portal: DemoPortal, operation: Operation) -> dict[str, Any]:
    discriminator = operation.discriminator
    return {
        "key": operation.key,
        "name": operation.name,
        "category": operation.category,
        "kind": operation.kind,
        "method": operation.method,
        "origin": portal.settings.origin(operation.site),
        "path": operation.path,
        "discriminator": {"kind": discriminator.kind, "name": discriminator.name} if discriminator else None,
        "auth": asdict(operation.auth) | {"cookies": list(operation.auth.cookies)},
        "risk": operation.risk,
        "pagination": asdict(operation.pagination) if operation.pagination else None,
        "parameters": parameters(operation),
        "request": alone(operation.body) if operation.body else None,
        "request_media_type": operation.media_type if operation.body else "",
        "response": alone(operation.result) if operation.result else None,
        "status": operation.status,
        "media_type": operation.produces if operation.status != 204 else "",
        "errors": errors(operation),
        "links": [
            {"producer": link.producer, "field": link.field, "consumer": operation.key, "parameter": link.parameter,
             "location": link.location}
            for link in operation.links
        ],
    }  # fmt: skip
