"""Links (OpenAPI 3.1.0, section 4.8.20): which answer's field feeds which operation's parameter."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.discovery.endpoint import ValueLink
from workbench.discovery.json_path import ITEMS, parts
from workbench.discovery.values import REQUEST
from workbench.exchange import JsonSchema

LEAST_CONFIDENCE = 0.5
_MOST = 40
"""Links of one answer."""


def add_links(producer: JsonSchema, links: list[ValueLink], consumers: Mapping[str, str]) -> None:
    """Put links into the success of an operation. ``consumers`` maps an endpoint's id to its operation's."""
    responses = producer.get("responses")
    success = (
        next((made for status, made in responses.items() if status[0] == "2"), None)
        if isinstance(responses, dict)
        else None
    )
    if not isinstance(success, dict):
        return
    found: JsonSchema = {}
    for link in sorted(links, key=lambda link: (-link.confidence, link.consumer, link.parameter)):
        target = consumers.get(link.consumer)
        if target and link.confidence >= LEAST_CONFIDENCE and expression_of(link.field) and len(found) < _MOST:
            found.setdefault(_name(f"{target}.{link.parameter}"), _link(link, target))
    if found:
        success["links"] = found


def _name(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "_", text)[:100]


def _link(link: ValueLink, target: str) -> JsonSchema:
    made: JsonSchema = {
        "operationId": target,
        "description": f"Seen with {link.support} value{'s'[: link.support - 1]}, confidence {link.confidence:.2f}.",
    }
    if link.location in {"path", "query", "header", "cookie"}:
        made["parameters"] = {f"{link.location}.{link.parameter}": expression_of(link.field)}
    else:
        made["x-workbench-input"] = f"{link.location}.{link.parameter}"
    return made | {"x-workbench-field": link.field}


def expression_of(field: str) -> str:
    """Give a field as a runtime expression (OpenAPI 3.1.0, section 4.8.20.4), of an array its first item.

    Empty for ``Location``: no expression gives a part of a header.

    >>> expression_of("$.items[*].id"), expression_of("$.labels['flow.id']"), expression_of("request$.slug")
    ('$response.body#/items/0/id', '$response.body#/labels/flow.id', '$request.body#/slug')
    """
    if not field.startswith(("$", f"{REQUEST}$")):
        return ""
    steps = "".join(
        "/0" if part == ITEMS else f"/{part.replace('~', '~0').replace('/', '~1')}" for part in parts(field)
    )
    return f"${REQUEST if field.startswith(REQUEST) else 'response'}.body#{steps}"
