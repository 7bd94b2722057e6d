"""All that the stand-in portal can do, promoted from a recording and called by an agent: what it gets is the truth."""

from __future__ import annotations

import json
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import anyio
import httpx2
import pytest
from mcp import Client

from tests.demo.explorer import Explorer, misfits
from tests.demo.visitor import Visitor
from tests.e2e.machine import descendants
from tests.e2e.test_agent import Live, signed_in
from workbench.demo.tour import tour
from workbench.demo.truth import truth
from workbench.operation import Operation
from workbench.operation.pointer import parts
from workbench.redaction import is_placeholder
from workbench.workspace.views import RecordPlan

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

KINDS = ("rest", "graphql", "rpc", "file")

FILLED: dict[str, dict[str, Any]] = {
    "me.update_profile": {"timeZone": "Europe/Vienna"},
    "users.invite": {"message": "Welcome"},
    "users.edit": {"phone": None},
}
"""What every request of the recording carried, and so a tool asks for, though the portal can do without."""

OTHERS = {
    "users.create": {"email": "made@b.example"},
    "users.invite": {"email": "guest@b.example"},
    "users.resend_invite": {"email": "guest@b.example"},
}
"""Whom the agent writes to, where the visitor has just written to somebody."""

LEFT = {"users.enable": "disabled", "users.disable": "active", "users.delete": "active"}
"""The status of users that an operation can still be done to."""

LAST = ("users.delete",)
"""What takes away what others need."""

UNSTEADY = {"lastSeen", "lastLogin", "at", "updatedAt", "changedAt", "generatedAt", "expiresAt", "requestId", "id"}


def arguments_for(  # noqa: C901 - one case a place
    operation: Operation, request: httpx2.Request
) -> dict[str, Any]:
    """Read out of a request what an agent would say to cause it."""
    url = urlsplit(str(request.url))
    pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(operation.path))
    path = re.fullmatch(pattern, url.path)
    assert path, (operation.path, url.path)
    query, body = dict(parse_qsl(url.query)), _body(request)
    given: dict[str, Any] = {}
    for binding in operation.bindings:
        found: Any = _MISSING
        match binding.location:
            case "path":
                found = path[binding.target]
            case "query":
                found = query.get(binding.target, _MISSING)
            case "json":
                found = _at(body, parts(binding.target))
            case "graphql":
                found = _at(body, ["variables", binding.target])
            case "rpc":
                found = _at(body, ["params", *parts(binding.target)])
            case "multipart":
                found = FILE if "properties" in _schema_of(operation, binding.name) else "text"
        if found is not _MISSING:
            given[binding.name] = _typed(operation, binding.name, found)
    return given


_MISSING = object()

FILE = {"file_name": "a.txt", "content": "text", "media_type": "text/plain"}


def _schema_of(operation: Operation, name: str) -> dict[str, Any]:
    schema: Any = (operation.input_schema or {})["properties"]
    return dict(schema[name])


def _body(request: httpx2.Request) -> Any:
    try:
        return json.loads(request.content)
    except (ValueError, httpx2.RequestNotRead):  # a form with a file is streamed
        return None


def _at(value: Any, path: list[str]) -> Any:
    for part in path:
        if not isinstance(value, dict) or part not in value:
            return _MISSING
        value = value[part]
    return value


def _typed(operation: Operation, name: str, value: Any) -> Any:
    kinds = _schema_of(operation, name).get("type", "string")
    if isinstance(value, str) and "integer" in kinds and "string" not in kinds:
        return int(value)
    return value


def differences(got: Any, wanted: Any, at: str = "$") -> Iterator[str]:
    """Say where an answer is not the portal's own; what was redacted is neither right nor wrong."""
    if isinstance(got, str) and (is_placeholder(got) or "[" in got):
        return
    if isinstance(wanted, dict) and isinstance(got, dict):
        for name in wanted.keys() | got.keys():
            if name not in UNSTEADY:
                yield from differences(got.get(name), wanted.get(name), f"{at}.{name}")
    elif isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        for place, (one, other) in enumerate(zip(got, wanted, strict=True)):
            yield from differences(one, other, f"{at}[{place}]")
    elif got != wanted:
        yield f"{at}: {got!r} is not {wanted!r}"


class Prober:
    """Asks the portal itself, and the agent's tools, the same things."""

    def __init__(self, live: Live, visitor: Visitor) -> None:
        self.live = live
        self.explorer = Explorer(visitor, truth(live.portal))
        self.requests: list[httpx2.Request] = []
        visitor.client.event_hooks["request"].append(self.requests.append)
        self.tools: dict[str, Operation] = {}
        self.wrong: dict[str, str] = {}

    def keys(self) -> list[str]:
        known = self.explorer.operations
        return sorted((key for key in known if known[key]["kind"] in KINDS), key=lambda key: key in LAST)

    async def promote(self) -> None:
        """Promote every endpoint that is one of the truth's operations; allow what writes."""
        endpoints = await self.live.api.endpoints(noise=True)
        for key in self.keys():
            one = self.explorer.operations[key]
            named = one["discriminator"]["name"] if one["discriminator"] else None
            found = [
                endpoint
                for endpoint in endpoints
                if (endpoint.method, endpoint.origin) == (one["method"], one["origin"])
                and re.sub(r"\{\w+\}", "{}", endpoint.path) == re.sub(r"\{\w+\}", "{}", one["path"])
                and named == (endpoint.discriminator.name if endpoint.discriminator else None)
            ]
            if len(found) != 1:
                self.wrong[key] = f"{len(found)} endpoints"
                continue
            operation = await self.live.api.promote(found[0].id)
            self.tools[key] = operation
            if operation.risk != "read":
                await self.live.api.allow(f"{operation.portal}/{operation.name}", client="prober")

    async def call(self, client: Client, key: str) -> None:
        """Call an operation of the portal itself, then its tool, and compare."""
        if key not in self.tools:
            return
        operation = self.tools[key]
        wanted = await anyio.to_thread.run_sync(self.ask_the_portal, key)
        given = arguments_for(operation, self.requests[-1])
        given = {name: value for name, value in FILLED.get(key, {}).items() if name not in given} | given
        given |= await anyio.to_thread.run_sync(self.another, key)
        tool = f"{operation.portal}_{operation.name}"
        result: Any = await client.call_tool(tool, given)
        if result.is_error:
            self.wrong[key] = str(result.content)[:400]
            return
        self.compare(key, result.structured_content, wanted)

    def ask_the_portal(self, key: str) -> httpx2.Response:
        """Ask with a token that is still good: the visitor's are as short-lived as the page's."""
        visitor = self.explorer.visitor
        visitor.tokens = visitor.ask(grant_type="refresh_token", refresh_token=visitor.tokens["refresh_token"]).json()
        return self.explorer.call(key)

    def another(self, key: str) -> dict[str, Any]:
        """Give what is left to do: what the visitor has just done cannot be done a second time."""
        if key in OTHERS or key not in LEFT:
            return OTHERS.get(key, {})
        name = next(b.name for b in self.tools[key].bindings if b.location == "path")
        users = self.explorer.visitor.call("GET", "/api/v1/users?pageSize=100").json()["items"]
        return {name: [user for user in users if user["status"] == LEFT[key]][-1]["id"]}

    def compare(self, key: str, got: dict[str, Any], wanted: httpx2.Response) -> None:
        one = self.explorer.operations[key]
        if got["status"] != one["status"]:
            self.wrong[key] = f"status {got['status']}"
        elif one["response"] is not None:
            body = got.get("body", got.get("part"))
            found = list(differences(body, wanted.json())) if one["risk"] == "read" else []
            hidden = "[" in json.dumps(body) or one["risk"] == "read"
            found += [] if hidden else misfits(body, one["response"])
            if found:
                self.wrong[key] = "; ".join(found[:3])


async def promote_streams(live: Live) -> list[str]:
    """Promote what answers with server-sent events; gives the tools."""
    endpoints = await live.api.endpoints(noise=True)
    found = [e for e in endpoints if any(shape.media_type == "text/event-stream" for shape in e.responses)]
    assert found
    operations = [await live.api.promote(endpoint.id) for endpoint in found]
    return [f"{operation.portal}_{operation.name}" for operation in operations]


async def hears(client: Client, tool: str) -> None:
    """Call a stream: it gives the events that came, and ends."""
    result: Any = await client.call_tool(tool, {})
    assert not result.is_error, result.content
    events = result.structured_content["body"]
    assert events
    assert all(isinstance(event["data"], dict) for event in events)


async def sign_in_again(live: Live) -> None:
    """Open the browser anew, and let the person sign in."""
    plan = RecordPlan(live.portal.start_url, portal="demo", identity=(live.portal.identity,), actor="script")
    await live.api.start_recording(plan)
    for step in tour(live.portal):
        await live.api.perform(step)
        if step.locator.startswith('css=main[data-screen="dashboard"]'):
            break
    await live.api.stop_recording()


async def kill_browser(live: Live) -> None:
    """Take the browser away, as a crash does, and wait until the workbench knows."""
    daemon = (await live.api.status()).pid
    for pid, line in descendants(daemon).items():
        if "chrom" in line and "--type=" not in line:
            os.kill(pid, signal.SIGKILL)
    with anyio.fail_after(30):
        while (await live.api.status()).browser != "closed":  # noqa: ASYNC110 - another process's browser
            await anyio.sleep(0.1)


async def test_every_operation_gives_an_agent_what_the_portal_itself_says(tmp_path: Path) -> None:
    lifetime = 20.0
    async with signed_in(tmp_path / "workspace", token_lifetime=lifetime, whole=True) as live:
        with Visitor(live.portal) as visitor:
            visitor.sign_in().client.get(live.portal.support)
            prober = Prober(live, visitor)
            await prober.promote()
            assert prober.wrong == {}
            streams = await promote_streams(live)
            keys = prober.keys()
            assert sum(prober.explorer.operations[key]["kind"] == "rest" for key in keys) == 39
            async with live.client("prober") as client:
                await client.list_tools()
                third = len(keys) // 3
                for key in keys[:third]:
                    await prober.call(client, key)
                await anyio.sleep(lifetime + 1)
                for key in keys[third : 2 * third]:
                    await prober.call(client, key)
                await kill_browser(live)
                dead = await client.call_tool("demo_list_partners", {})
                assert dead.is_error
                assert "sign in" in str(dead.content)
                await sign_in_again(live)
                for key in keys[2 * third :]:
                    await prober.call(client, key)
                for tool in streams:
                    await hears(client, tool)
            assert prober.wrong == {}
