"""The set ``memory``: arguments that worked, kept under a name."""

from __future__ import annotations

from typing import Any

import msgspec
from mcp_types import CallToolResult

from workbench.errors import UsageError
from workbench.exchange import JsonSchema
from workbench.invoke.arguments import NO_ARGUMENTS, check
from workbench.operation import effective_risk
from workbench.search import Fields, rank
from workbench.serve.builtin import INTEGER, STRING, Asked, BuiltIn, builtin, described, text
from workbench.serve.large import MORE, told_in_pages
from workbench.serve.operations_set import named
from workbench.serve.results import told
from workbench.workspace.views import SavedQuery


async def _save(asked: Asked) -> CallToolResult:
    operation = (await named(asked, asked.text("operation"))).operation
    name = f"{operation.portal}/{operation.name}"
    if effective_risk(operation) != "read":
        raise UsageError(f"{name} changes data: only arguments of reads are saved.", kept="Nothing was saved.")
    arguments: dict[str, Any] = asked.arguments["arguments"]
    schema = {key: value for key, value in (operation.input_schema or NO_ARGUMENTS).items() if key != "required"}
    check(schema, arguments, name)
    kept = await asked.api.save_query(
        SavedQuery(asked.text("name"), name, arguments, asked.text("notes"), client=asked.client)
    )
    return told("Saved; secrets in it were taken out.", {"query": _line(kept)})


async def _list(asked: Asked) -> CallToolResult:
    found = await asked.api.saved_queries(client=asked.client)
    if words := asked.text("query"):
        texts: list[Fields] = [[(f"{each.name} {each.operation}", 2.0), (each.notes, 1.0)] for each in found]
        matching = set(rank(words, texts))
        found = [each for place, each in enumerate(found) if place in matching]
    return told_in_pages(asked, f"{len(found)} saved queries, the most used first.", "queries", [*map(_line, found)])


async def _delete(asked: Asked) -> CallToolResult:
    return told("Deleted.", {"query": _line(await asked.api.delete_query(asked.text("name"), client=asked.client))})


async def _clear(asked: Asked) -> CallToolResult:
    name = asked.text("operation")
    if name:
        operation = (await named(asked, name)).operation
        name = f"{operation.portal}/{operation.name}"
    count = await asked.api.clear_queries(name, client=asked.client)
    return told(f"Deleted {count}.", {"deleted": count}, data=False)


def _line(query: SavedQuery) -> dict[str, Any]:
    line: dict[str, Any] = msgspec.to_builtins(query)
    return line


_QUERY: JsonSchema = {
    "type": "object",
    "properties": {
        "name": STRING,
        "operation": STRING,
        "arguments": {"type": "object"},
        "notes": STRING,
        "used": described(INTEGER, "How often it filled in for arguments that were left out."),
    },
}
_OPERATION = text("An operation's tool, or portal/name.", limit=100)

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "save_query",
        "Save a query",
        "notes",
        "Keeps arguments of a read under a name. A later call of that operation without arguments, or without a"
        " required one, takes them, and says so. One of the same name is replaced.",
        _save,
        takes={
            "name": text("A short name of it.", limit=60),
            "operation": _OPERATION,
            "arguments": {"type": "object", "description": "As the operation takes them."},
            "?notes": text("When to use it.", limit=1000),
        },
        gives={"query": _QUERY},
    ),
    builtin(
        "list_queries",
        "List saved queries",
        "looks",
        "Lists saved queries, the most used first.",
        _list,
        takes={"?query": text("Words to look for in names, operations and notes.", limit=300)},
        gives={"queries": {}, **MORE},
    ),
    builtin(
        "delete_query",
        "Delete a saved query",
        "forgets",
        "Deletes what was saved under a name.",
        _delete,
        takes={"name": text("As `list_queries` gives it.", limit=60)},
        gives={"query": _QUERY},
    ),
    builtin(
        "clear_queries",
        "Delete all saved queries",
        "forgets",
        "Deletes every saved query, or those of one operation.",
        _clear,
        takes={"?operation": _OPERATION},
        gives={"deleted": INTEGER},
    ),
)
