"""What a tool of the workbench's own is: how it is listed, and what runs when it is called."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from mcp_types import CallToolResult, InputRequiredResult, Tool, ToolAnnotations

from workbench.exchange import JsonSchema, JsonValue
from workbench.invoke.arguments import check
from workbench.serve.caps import Caps
from workbench.serve.kept import Kept
from workbench.workspace.api import Api
from workbench.workspace.views import OperationRow

Effect = Literal["looks", "notes", "forgets", "reads", "signs", "acts"]

_HINTS: dict[Effect, tuple[bool, bool, bool, bool]] = {
    "looks": (True, False, True, False),  # at what the workbench has
    "notes": (False, False, True, False),  # something down in the workbench
    "forgets": (False, True, True, False),  # something that was noted
    "reads": (True, False, True, True),  # at the portal
    "signs": (False, False, True, True),  # in at the portal
    "acts": (False, True, False, True),  # at the portal, whatever that does there
}
"""readOnlyHint, destructiveHint, idempotentHint, openWorldHint of the Model Context Protocol."""

STRING: JsonSchema = {"type": "string"}
INTEGER: JsonSchema = {"type": "integer"}
ANYTHING: JsonSchema = {}


type Ask = Callable[[str], Awaitable[bool]]
"""Takes a question, and says whether it was accepted."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One call of a tool of the workbench's own; its arguments fit the tool's input schema."""

    api: Api
    client: str
    arguments: dict[str, Any]
    kept: Kept
    rows: Callable[[], Awaitable[list[OperationRow]]]
    """Gives the trusted operations."""
    caps: Caps
    ask: Ask | None = None
    """Puts a question to the person by the client's own dialog; None where the client has none."""
    later: bool = False
    """Whether the client has a dialog that the call is answered by, and made again after."""

    def text(self, name: str) -> str:
        """Give an argument that is text; empty where it was left out."""
        return str(self.arguments.get(name, ""))


type Told = CallToolResult | InputRequiredResult

type Run = Callable[[Asked], Awaitable[Told]]


@dataclass(frozen=True, slots=True)
class BuiltIn:
    tool: Tool
    run: Run

    def check(self, arguments: dict[str, JsonValue]) -> None:
        """Raise ArgumentError for arguments that do not fit."""
        check(self.tool.input_schema, arguments, self.tool.name)


def builtin(name: str, title: str, effect: Effect, description: str, run: Run, **schemas: JsonSchema) -> BuiltIn:
    """Make a tool. ``takes`` and ``gives`` are the properties of its input and output, ``?name`` for optional ones."""
    read, destroys, repeatable, outside = _HINTS[effect]
    return BuiltIn(
        Tool(
            name=name,
            title=title,
            description=description,
            input_schema=object_of(schemas.get("takes", {})) | {"additionalProperties": False},
            output_schema=object_of(schemas.get("gives", {})),
            annotations=ToolAnnotations(
                title=title,
                read_only_hint=read,
                destructive_hint=destroys,
                idempotent_hint=repeatable,
                open_world_hint=outside,
            ),
        ),
        run,
    )


def object_of(members: JsonSchema) -> JsonSchema:
    """Give the schema of an object; members whose name begins with ``?`` may be left out."""
    properties: JsonSchema = {name.removeprefix("?"): member for name, member in members.items()}
    schema: JsonSchema = {"type": "object", "properties": properties}
    if required := [name for name in members if not name.startswith("?")]:
        schema["required"] = [*required]
    return schema


def described(schema: JsonSchema, description: str) -> JsonSchema:
    return schema | {"description": description}


def text(description: str, *, limit: int = 2000) -> JsonSchema:
    """Give the schema of a text that a client writes."""
    return {"type": "string", "description": description, "maxLength": limit}


def list_of(schema: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": schema}


def by_name(tools: Iterable[BuiltIn]) -> dict[str, BuiltIn]:
    return {tool.tool.name: tool for tool in tools}
