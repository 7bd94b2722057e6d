"""What a catalog file must hold beyond its schema: names that agree, bindings that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.exchange import JsonValue
from workbench.operation import RESERVED_TOOLS, TOOL_NAME_LIMIT, Operation, Portal, effective_risk, tool_name
from workbench.operation.headers import reserved_header
from workbench.text import safe_line

type Complaint = tuple[str, str]
"""(JSON pointer, reason)"""


def check_operation(operation: Operation, portal: Portal | None) -> Iterator[Complaint]:
    """Say what is wrong with an operation; ``portal`` is None where its own file does not load."""
    yield from _check_names(operation, portal)
    yield from _check_risk(operation)
    yield from _check_path(operation)
    yield from _check_bindings(operation)
    yield from _check_headers(operation)


def _check_names(operation: Operation, portal: Portal | None) -> Iterator[Complaint]:
    tool = tool_name(operation.portal, operation.name)
    if len(tool) > TOOL_NAME_LIMIT:
        yield "/name", f"the tool's name {tool} is longer than {TOOL_NAME_LIMIT} characters"
    if tool in RESERVED_TOOLS or operation.name == "portal":
        yield "/name", f"{tool} is a name that the workbench keeps for itself"
    if portal and operation.origin not in dict(portal.origins):
        known = ", ".join(name for name, _ in portal.origins) or "none"
        yield "/request/origin", f"{_quote(operation.origin)} is no origin of portal.json (it has: {known})"


def _check_risk(operation: Operation) -> Iterator[Complaint]:
    least = effective_risk(operation)
    if operation.risk != least:
        what = "a GraphQL mutation" if operation.document and operation.method == "POST" else operation.method
        yield "/risk", f"{_quote(operation.risk)} is lower than {what} allows: say {_quote(least)}"


def _check_path(operation: Operation) -> Iterator[Complaint]:
    segments = operation.path.split("/")
    if any(segment.lower().replace("%2e", ".") in {".", ".."} for segment in segments):
        yield "/request/path", "a path has no . or .. segments"
    wanted = set(re.findall(r"\{([^{}/]+)\}", operation.path))
    constants = [target for location, target, _ in operation.constants if location == "path"]
    filled = {b.target for b in operation.bindings if b.location == "path"} | set(constants)
    for name in sorted(wanted - filled):
        yield "/request/path", f"nothing fills {{{safe_line(name, limit=60)}}}"
    for name in sorted(filled - wanted):
        yield "/inputs", f"the path has no {{{safe_line(name, limit=60)}}}"


def _check_bindings(operation: Operation) -> Iterator[Complaint]:
    known = property_names(operation)
    bound: set[str] = set()
    for index, binding in enumerate(operation.bindings):
        if binding.name not in known:
            yield f"/inputs/{index}", f"input_schema has no property {_quote(binding.name)}"
        if binding.name in bound:
            yield f"/inputs/{index}", f"{_quote(binding.name)} is bound twice"
        bound.add(binding.name)
    for name in sorted(known - bound):
        yield "/input_schema", f"no input says where {_quote(name)} goes"


def property_names(operation: Operation) -> set[str]:
    members: JsonValue = (operation.input_schema or {}).get("properties")
    return set(members) if isinstance(members, dict) else set()


def _check_headers(operation: Operation) -> Iterator[Complaint]:
    for index, binding in enumerate(operation.bindings):
        if binding.location == "header" and reserved_header(binding.target, operation.auth):
            yield f"/inputs/{index}", f"no argument may set the header {_quote(binding.target)}"
    for index, (location, target, _) in enumerate(operation.constants):
        if location == "header" and reserved_header(target, operation.auth):
            yield f"/constants/{index}", f"no file may set the header {_quote(target)}"


def _quote(text: str) -> str:
    return f"“{safe_line(text, limit=80)}”"
