"""Calls operations knowing nothing but the portal's truth, and judges the answers by it."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx2
from jsonschema import Draft202012Validator

from tests.demo.visitor import Visitor
from workbench.demo.graph.endpoint import DOCUMENTS

BODIES: dict[str, Any] = {
    "me.update_profile": {"jobTitle": "Explorer"},
    "partners.search": {"text": "o", "tiers": ["gold"], "limit": 20},
    "partners.update": [{"op": "add", "path": "/note", "value": "Seen"}],
    "users.create": {"email": "ex@b.example", "firstName": "Ex", "lastName": "Plorer", "partnerId": 1042},
    "users.invite": {"email": "in@b.example", "roleIds": [1]},
    "users.edit": {"firstName": "Ex", "lastName": "Plored", "roleIds": [1, 2]},
    "tickets.list_tickets": {"first": 5},
    "tickets.add_ticket_comment": {"body": "Hello"},
    "tickets.list_announcements": {},
    "quotes.calculate_quote": {"seats": 3},
    "licenses.lookup_license": {"key": "LIC-1"},
    "noise.collect_metrics": [{"name": "page_view"}],
    "jobs.schedule_job": {"kind": "sync", "runOn": "2026-02-01"},
}
GIVEN: dict[str, Any] = {"import_date": "2026-01-05", "day": "2025-11-03", "q": "kai", "relay": "/"}
"""Values that no answer hands out: a person types them."""
FLAGS_FIRST = {"users.enable": "users.disable"}


class Explorer:
    """Takes each input from the answer that a link names, as an agent would."""

    def __init__(self, visitor: Visitor, truth: dict[str, Any]) -> None:
        self.visitor = visitor
        self.operations: dict[str, dict[str, Any]] = {one["key"]: one for one in truth["operations"]}
        self.answers: dict[str, Any] = {}

    def call(self, key: str) -> httpx2.Response:
        """Call an operation, and first what has to be called before it."""
        operation = self.operations[key]
        if key in FLAGS_FIRST:
            self.call(FLAGS_FIRST[key])
        inputs = self._inputs(operation)
        answer = self.visitor.client.request(
            operation["method"],
            operation["origin"] + self._path(operation, inputs),
            params={p["name"]: inputs[p["name"]] for p in operation["parameters"] if self._is_query(p, inputs)},
            headers=self._headers(operation),
            **self._content(operation, inputs),
        )
        if answer.headers.get("content-type", "").startswith("application/json"):
            self.answers[key] = answer.json()
        return answer

    def take(self, key: str, field: str) -> list[Any]:
        """Give all values at a JSON path of an operation's answer."""
        if key not in self.answers:
            self.call(key)
        found = [self.answers[key]]
        for name in re.findall(r"\w+|\*", field.removeprefix("$")):
            found = [part for value in found for part in (value if name == "*" else [value[name]])]
        return found

    def _inputs(self, operation: dict[str, Any]) -> dict[str, Any]:
        linked = {link["parameter"]: link for link in operation["links"] if link["producer"] != operation["key"]}
        inputs = dict(GIVEN)
        for name, link in linked.items():
            value = self.take(link["producer"], link["field"])[0]
            inputs[name] = [value] if name == "roleIds" else value
        return inputs

    def _path(self, operation: dict[str, Any], inputs: dict[str, Any]) -> str:
        return re.sub(r"{(\w+)}", lambda name: str(inputs[name[1]]), operation["path"])

    def _is_query(self, parameter: dict[str, Any], inputs: dict[str, Any]) -> bool:
        return parameter["location"] == "query" and parameter["name"] in inputs

    def _headers(self, operation: dict[str, Any]) -> dict[str, str]:
        media_type = operation["request_media_type"]
        headers = {"Content-Type": media_type} if media_type and "multipart" not in media_type else {}
        auth = operation["auth"]
        if auth["kind"] == "bearer":
            headers[auth["header"]] = f"Bearer {self.visitor.tokens['access_token']}"
        if auth["csrf_header"]:
            cookie = auth["csrf_source"].removeprefix("cookie:")
            headers[auth["csrf_header"]] = self.visitor.client.cookies.get(cookie, domain="portal.localhost") or ""
        return headers

    def _content(self, operation: dict[str, Any], inputs: dict[str, Any]) -> dict[str, Any]:
        if operation["request_media_type"] == "multipart/form-data":
            return {"files": {"file": ("a.txt", b"text", "text/plain")}}
        if operation["request"] is None:
            return {}
        body = BODIES.get(operation["key"], {})
        if isinstance(body, dict):
            named = {p["name"] for p in operation["parameters"] if p["location"] in ("json", "graphql", "rpc")}
            body = {name: value for name, value in inputs.items() if name in named} | body
        return {"content": json.dumps(_wrapped(operation, body)).encode()}


def _wrapped(operation: dict[str, Any], body: Any) -> Any:
    discriminator = operation["discriminator"] or {"kind": "", "name": ""}
    if discriminator["kind"] == "graphql":
        name = discriminator["name"]
        return {"operationName": name, "query": DOCUMENTS[name], "variables": body}
    if discriminator["kind"] == "jsonrpc":
        return {"jsonrpc": "2.0", "id": 1, "method": discriminator["name"], "params": body}
    return body


def misfits(answer: object, schema: dict[str, Any]) -> list[str]:
    """Say where an answer does not fit, or has members that the schema does not know."""
    validator = Draft202012Validator(_closed(schema), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(answer)]


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: _closed(part) for name, part in schema.items()}
    return closed | (
        {"additionalProperties": False} if schema.get("type") == "object" and "properties" in schema else {}
    )
