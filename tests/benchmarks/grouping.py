"""The adapter of the grouping benchmark: the product's own code on a recording's requests."""

from __future__ import annotations

import json
from typing import Any

from workbench.discovery.grouping import group
from workbench.exchange import Body, Exchange, Request, Response
from workbench.redaction import Redactor

KEY = bytes(32)
"""Of the placeholders; the recordings are public."""


def predict(requests: list[dict[str, Any]]) -> list[str]:
    """Give one path template for each request {"method", "url", "status", "response"?}."""
    redactor = Redactor(KEY)
    exchanges = [redactor.redact(exchange_of(number, request)) for number, request in enumerate(requests)]
    grouping = group(exchanges)
    paths = {endpoint.id: endpoint.path for endpoint in grouping.endpoints}
    return [paths[grouping.assignment[exchange.id]] for exchange in exchanges]


def exchange_of(number: int, request: dict[str, Any]) -> Exchange:
    """Make an exchange of a benchmark request, as the recorder would have seen it."""
    body = Body()
    if "response" in request:
        text = json.dumps(request["response"])
        body = Body(text=text, media_type="application/json", size=len(text))
    return Exchange(
        id=f"{number:08}",
        recording="benchmark",
        started=float(number),
        request=Request(request["method"], request["url"]),
        response=Response(request["status"], body=body),
        resource_type="fetch",
    )
