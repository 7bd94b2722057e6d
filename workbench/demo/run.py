"""``workbench demo``: the main job on the stand-in portal, from an empty workspace to an agent's call."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from mcp import Client, StdioServerParameters

from workbench.browser.surroundings import surroundings
from workbench.daemon.notices import notices
from workbench.daemon.start import session, stop
from workbench.demo.place import Place
from workbench.demo.tour import tour
from workbench.discovery.endpoint import Endpoint
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.operation import tool_name
from workbench.workspace.api import Api
from workbench.workspace.views import RecordPlan

PORTAL = "demo"

PROMOTED = ("list_partners", "get_partner", "list_users", "create_user", "enable_user", "list_products")
"""What the demo promotes, beside a GraphQL query and a JSON-RPC method; a person chooses for themselves."""

type Say = Callable[[str], None]


@dataclass(slots=True)
class Summary:
    """What the demo did; ``--json`` prints it."""

    workspace: str
    recording: str = ""
    exchanges: int = 0
    application_exchanges: int = 0
    endpoints: int = 0
    operations_promoted: int = 0
    promoted: list[str] = field(default_factory=list)
    called: str = ""
    """The tool that the MCP client called."""
    tools: int = 0
    """How many tools the MCP client was offered."""
    har: str = ""
    har_entries: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """The time that each step took."""


@dataclass(slots=True)
class Demo:
    """One run: the portal, the workspace and what to say on the way."""

    layout: Layout
    portal: Place
    say: Say
    headless: bool = True
    summary: Summary = field(init=False)

    def __post_init__(self) -> None:
        self.summary = Summary(str(self.layout.root))

    async def run(self) -> Summary:
        """Do everything without a person; what was started ends with it, whatever happens."""
        try:
            async with session(self.layout) as api:
                await self.record(api)
                await self.group(api)
                await self.promote(api)
                await self.call_as_an_agent()
                await self.export(api)
        finally:
            await stop(self.layout)
        return self.summary

    @contextmanager
    def step(self, name: str, text: str) -> Iterator[None]:
        """Say what begins, and note how long it took."""
        self.say(text)
        began = time.monotonic()
        try:
            yield
        finally:
            self.summary.seconds[name] = round(time.monotonic() - began, 3)

    async def record(self, api: Api) -> None:
        """Sign in at the portal and tour its screens through the recorder."""
        with self.step("start", "Starting the browser behind the recorder …"):
            async with notices(api, lambda text: self.say(f"  {text}")):
                recording = await api.start_recording(self.plan())
        self.summary.recording = recording.id
        with self.step("tour", "Signing in (e-mail, password, one-time code) and touring the portal …"):
            await self.walk(api)
        with self.step("settle", "Letting the recorder finish …"):
            row = await api.stop_recording()
        self.summary.exchanges = row.exchanges
        self.summary.application_exchanges = row.application

    def plan(self) -> RecordPlan:
        """Give the recording's plan: portal and support site recorded, the identity provider only passed through."""
        return RecordPlan(
            self.portal.start_url,
            portal=PORTAL,
            title="tour of the stand-in portal",
            origins=(self.portal.portal, self.portal.support),
            identity=(self.portal.identity,),
            headless=self.headless,
            actor="script",
            upstream_ca=self.portal.ca_file,
            surroundings=surroundings(),
        )

    async def walk(self, api: Api) -> None:
        """Do the tour's steps."""
        steps = tour(self.portal)
        for number, step in enumerate(steps, 1):
            if step.kind == "note":
                self.say(f"  {number:3}/{len(steps)}  {step.value}")
            await api.perform(step)

    async def group(self, api: Api) -> None:
        """Group what was recorded."""
        with self.step("group", "Grouping requests into endpoints …"):
            self.summary.endpoints = len(await api.endpoints())
        self.say(f"  {self.summary.exchanges} exchanges, {self.summary.endpoints} endpoints")

    async def promote(self, api: Api) -> None:
        """Make operations of a few endpoints."""
        with self.step("promote", "Promoting some endpoints to operations …"):
            for endpoint in choose(await api.endpoints()):
                operation = await api.promote(endpoint.id)
                self.summary.promoted.append(f"{operation.portal}/{operation.name}")
                self.say(f"  {operation.risk:<11} catalog/{operation.portal}/{operation.name}.json")
        self.summary.operations_promoted = len(self.summary.promoted)

    async def call_as_an_agent(self) -> None:
        """Call an operation as any MCP client would: over standard input and output of ``workbench mcp``."""
        with self.step("mcp", "Calling one of them as an agent, over MCP …"):
            async with Client(server_parameters(self.layout)) as client:
                tools = (await client.list_tools()).tools
                self.summary.tools = len(tools)
                wanted = tool_name(PORTAL, "list_partners")
                self.summary.called = next((t.name for t in tools if t.name == wanted), tools[0].name)
                result = await client.call_tool(self.summary.called, {})
        if result.is_error:
            raise WorkbenchError(f"The agent's call of {self.summary.called} failed: {_text(result)}")
        self.say(f"  {self.summary.called} answered {_text(result)[:120]} …")

    async def export(self, api: Api) -> None:
        """Write the redacted HAR."""
        with self.step("export", "Exporting a redacted HAR …"):
            result = await api.export_har(self.summary.recording, str(self.layout.root / "demo.har"), replace=True)
        self.summary.har, self.summary.har_entries = result.path, result.entries


def server_parameters(layout: Layout) -> StdioServerParameters:
    """Say how an MCP client starts ours."""
    return StdioServerParameters(
        command=sys.executable, args=["-m", "workbench", "mcp", "--workspace", str(layout.root)]
    )


def choose(endpoints: list[Endpoint]) -> list[Endpoint]:
    """Pick what the demo promotes: the named ones, the first GraphQL query and the first JSON-RPC method. Pure."""
    named = [endpoint for name in PROMOTED for endpoint in endpoints if endpoint.name == name]
    special = []
    for kind in ("graphql", "jsonrpc"):
        of_kind = [e for e in endpoints if e.discriminator and e.discriminator.kind == kind and e.risk == "read"]
        special += of_kind[:1]
    return named + special


def _text(result: Any) -> str:
    return " ".join(str(getattr(part, "text", "")) for part in result.content)
