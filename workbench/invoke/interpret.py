"""What a page's answer means: the value, and whether it is a success."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from itertools import islice

from workbench.browser.fetch import PageAnswer
from workbench.capture.sse import EventParser, ServerEvent
from workbench.exchange import Headers, JsonValue, essence_of
from workbench.operation import Operation
from workbench.operation.inputs import is_json

_GUARDS = re.compile(r"^(?:\)\]\}'?,?\s*|for\s*\(;;\);|while\s*\(1\);)")
"""Prefixes that portals put before JSON so that no other site can include it as a script."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer, taken apart; not redacted yet."""

    status: int
    media_type: str
    """The essence, such as ``application/json``."""
    value: JsonValue
    """The JSON body; a string for text, or for JSON that was cut; its size for what is no text; None without a body. Of a stream of events a list
    of them, each with its ``event`` name and its ``data``, as JSON where it is some."""
    truncated: bool = False
    problem: str = ""
    """Why it is no success and what to do next, without a word of the portal's; empty for a success."""
    retry_after: float = 0.0
    """Seconds that the portal asked to wait; 0 when it did not say."""


def interpret(operation: Operation, answer: PageAnswer) -> Outcome:
    """Read an answer. GraphQL and JSON-RPC tell of failures within a 200: those are problems too."""
    media_type = essence_of(_header(answer.headers, "content-type"))
    value = _events(operation, answer) if media_type == "text/event-stream" else _value(answer, media_type)
    wait = _seconds(_header(answer.headers, "retry-after"))
    problem = _status_problem(answer.status, wait) or _told_problem(operation, value)
    return Outcome(answer.status, media_type, value, answer.truncated, problem, wait)


def _header(headers: Headers, name: str) -> str:
    return next((value for key, value in headers if key.lower() == name), "")


def _seconds(text: str) -> float:
    """Read Retry-After (RFC 9110, section 10.2.3): seconds, or a date, which is taken by this machine's clock."""
    if text.isascii() and text.isdigit():
        return float(text) if len(text) < 8 else 0.0
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, OverflowError):
        return 0.0


def _value(answer: PageAnswer, media_type: str) -> JsonValue:
    if answer.omitted:
        return {"octets": answer.size, "left out": "it is no text"}
    if not answer.body:
        return None
    if is_json(media_type) and not answer.truncated:
        try:
            value: JsonValue = json.loads(_GUARDS.sub("", answer.body, count=1))
        except (ValueError, RecursionError):
            return answer.body
        return value
    return answer.body


def _events(operation: Operation, answer: PageAnswer) -> JsonValue:
    """Take a stream apart, up to as many events as were asked for; one that was cut is none."""
    found = EventParser().feed(answer.body.encode("utf-8", "replace"))
    return [_event(event) for event in islice(found, operation.events or None)]


def _event(event: ServerEvent) -> JsonValue:
    told: dict[str, JsonValue] = {"event": event.event or "message", "data": _data(event.data)}
    return told | {"id": event.id} if event.id else told


def _data(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value


_ADVICE = {
    400: "The portal found the arguments wrong: look at its answer and correct them.",
    401: "The portal wants a sign-in: `login`, or ask the person to sign in in the workbench's browser; then call again.",
    403: "The signed-in account may not do this: ask the person.",
    404: "There is nothing by these arguments: look the ids up with a list operation first.",
    409: "It conflicts with what is there: read the current state, then decide.",
    412: "It changed meanwhile: read it again, then decide.",
    415: "The portal does not take this kind of body: the operation's file needs mending.",
    422: "The portal found the arguments wrong: look at its answer and correct them.",
}


def _status_problem(status: int, wait: float) -> str:
    if 200 <= status < 400:
        return ""
    if status == 429 or (status == 503 and wait):
        when = f"{wait:g} seconds" if wait else "a while"
        return f"The portal answered {status}: wait {when}, then call again."
    if status == 0:
        return "No answer came: the page could not reach the portal. Try again, or look at the browser."
    default = "The portal failed: try again later." if status >= 500 else "The portal refused the request."
    return f"The portal answered {status}. {_ADVICE.get(status, default)}"


def _told_problem(operation: Operation, value: JsonValue) -> str:
    kind = operation.discriminator.kind if operation.discriminator else ""
    if kind not in {"graphql", "jsonrpc"} or not isinstance(value, dict):
        return ""
    if kind == "jsonrpc" and value.get("error"):
        return "The portal's JSON-RPC method failed: its answer says why, under `error`."
    errors = value.get("errors")
    if kind == "graphql" and isinstance(errors, list) and errors:
        part = "in part: `data` holds the rest" if value.get("data") else "and gave no data"
        return f"The GraphQL request failed {part}. `errors` in the answer says why."
    return ""
