"""The set ``operations``: what was promoted, what waits for the person, and the rest of a large answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcp_types import CallToolResult, InputRequiredResult

from workbench.errors import NotFoundError, UsageError
from workbench.exchange import JsonSchema
from workbench.operation import Operation, effective_risk
from workbench.search import Fields, rank
from workbench.serve import results
from workbench.serve.builtin import INTEGER, STRING, Asked, BuiltIn, Told, builtin, described, list_of, text
from workbench.serve.dialog import with_dialog
from workbench.serve.memory import completed
from workbench.serve.pages import pages, pick, rendered, select
from workbench.serve.tools import output_schema, result_members, view_of
from workbench.serve.whose import choice, told_apart
from workbench.text import safe_line
from workbench.workspace.views import CallResult, OperationRow

MOST_TOOLS = 60
"""Operations that are tools of their own; more are found, described and run by three tools."""

_FOUND = 10


async def _approval_result(asked: Asked) -> CallToolResult:
    return await told(asked, await asked.api.approval_result(asked.text("id"), client=asked.client))


async def told(asked: Asked, result: CallResult) -> CallToolResult:
    """Answer with what came of a write that waited."""
    found = (row.operation for row in await asked.rows())
    operation = next((each for each in found if f"{each.portal}/{each.name}" == result.operation), None)
    return results.answer(operation, result, asked.kept, asked.client)


async def _answer(asked: Asked) -> CallToolResult:
    value = select(asked.kept.of(asked.text("id"), asked.client), asked.text("pointer"))
    if fields := asked.arguments.get("fields"):
        value = pick(value, fields)
    found, page = pages(value, asked.text("pointer")), int(asked.arguments.get("page", 1))
    if page > len(found):
        raise UsageError(f"There is no page {page}.", hint=f"Expected: 1 to {len(found)}.")
    structured = {"page": page, "pages": len(found), "value": found[page - 1]}
    said = f"Page {page} of {len(found)}."
    return results.told(said, structured) if len(rendered(value)) else results.told(said, structured, data=False)


async def _find(asked: Asked) -> CallToolResult:
    rows = await asked.rows()
    best = rank(asked.text("query"), [_searched(row.operation) for row in rows])
    found = [rows[place] for place in best[: asked.arguments.get("limit", _FOUND)]]
    listed = [
        {
            "operation": row.tool,
            "title": safe_line(row.operation.title, limit=120),
            "risk": effective_risk(row.operation),
        }
        for row in found
    ]
    said = f"{len(best)} of {len(rows)} operations match." if best else _nothing(rows)
    return results.told(said, {"matching": len(best), "operations": listed}, data=False)


def _nothing(rows: list[OperationRow]) -> str:
    groups = sorted({f"{row.operation.portal} {row.operation.category}" for row in rows})
    return f"No operation matches. There are these groups: {safe_line(', '.join(groups), limit=1500)}."


def _searched(operation: Operation) -> Fields:
    properties = (operation.input_schema or {}).get("properties")
    return (
        (operation.name, 3.0),
        (operation.title, 2.0),
        (f"{operation.portal} {operation.category}", 2.0),
        (operation.description, 1.0),
        (operation.path, 0.5),
        (" ".join(properties) if isinstance(properties, dict) else "", 0.5),
    )


async def _describe(asked: Asked) -> CallToolResult:
    operation = (await named(asked, asked.text("operation"))).operation
    view = view_of(operation, choice(await asked.api.accounts(), asked.client))
    described_as: dict[str, Any] = {
        "operation": view.name,
        "title": view.title,
        "description": view.description,
        "annotations": view.annotations,
        "input_schema": view.input_schema,
        "output_schema": output_schema(view.output_schema),
    }
    return results.told(f"Call `run_operation` with operation {view.name}.", described_as, data=False)


async def _run(asked: Asked) -> Told:
    row = await named(asked, asked.text("operation"))
    return await run(asked, row, asked.arguments.get("arguments", {}))


async def run(asked: Asked, row: OperationRow, arguments: dict[str, Any]) -> Told:
    """Run an operation as its client, and as the account that the arguments name."""
    name = f"{row.operation.portal}/{row.operation.name}"
    account, arguments = told_apart(row.operation, arguments)
    arguments, note = await completed(asked, row.operation, arguments, account)
    if effective_risk(row.operation) == "write":
        result = await with_dialog(asked, name, arguments, account)
    else:
        result = await asked.api.call(name, arguments, client=asked.client, account=account)
    if isinstance(result, InputRequiredResult):
        return result
    if note:
        result = replace(result, notes=(note, *result.notes))
    return results.answer(row.operation, result, asked.kept, asked.client)


async def named(asked: Asked, name: str) -> OperationRow:
    """Find a trusted operation by its tool's name, or ``portal/name``. Raises NotFoundError."""
    for row in await asked.rows():
        if name in (row.tool, f"{row.operation.portal}/{row.operation.name}"):
            return row
    raise NotFoundError(
        f"There is no operation {safe_line(name, limit=80)!r}.", hint="`find_operations` finds those that there are."
    )


_NAME = text("As `find_operations` gives it.", limit=100)

_FOUND_ROW: JsonSchema = {"type": "object", "properties": {"operation": STRING, "title": STRING, "risk": STRING}}

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "approval_result",
        "Result of a write that waited",
        "looks",
        "Waits for the person to decide about a pending call of yours, and gives its answer. Only reads.",
        _approval_result,
        takes={"id": text("The approval that a pending call named.", limit=60)},
        gives={name if name == "status" else f"?{name}": member for name, member in result_members({}).items()},
    ),
    builtin(
        "answer",
        "Rest of a large answer",
        "looks",
        "Gives more of an answer that was too large: page by page, the part that a JSON pointer leads to, or only some"
        " fields of each item. Nothing is sent to the portal.",
        _answer,
        takes={
            "id": text("The `answer` that the call gave.", limit=60),
            "?pointer": text("JSON pointer (RFC 6901) to the part that is wanted, such as /items/3.", limit=1000),
            "?fields": {
                **list_of(text("A member's name, or a pointer such as address/city.", limit=200)),
                "description": "Only these members of the object, or of each object of the array.",
                "maxItems": 50,
            },
            "?page": {"type": "integer", "minimum": 1, "description": "From 1; the first when left out."},
        },
        gives={"page": INTEGER, "pages": INTEGER, "value": described({}, "Portal data.")},
    ),
)

FINDERS: tuple[BuiltIn, ...] = (
    builtin(
        "find_operations",
        "Find operations",
        "looks",
        "Finds promoted operations by words: what to do, with what. Describe one with `describe_operation` before you run it.",
        _find,
        takes={
            "query": text("Words such as: list invoices of a partner.", limit=300),
            "?limit": {"type": "integer", "minimum": 1, "maximum": 50, "description": f"{_FOUND} when left out."},
        },
        gives={"matching": INTEGER, "operations": list_of(_FOUND_ROW)},
    ),
    builtin(
        "describe_operation",
        "Describe an operation",
        "looks",
        "Says what an operation does and risks, and gives the JSON Schemas of its arguments and of its answer.",
        _describe,
        takes={"operation": _NAME},
        gives={
            "operation": STRING,
            "title": STRING,
            "description": STRING,
            "annotations": {"type": "object"},
            "input_schema": {"type": "object"},
            "output_schema": {"type": "object"},
        },
    ),
    builtin(
        "run_operation",
        "Run an operation",
        "acts",
        "Runs an operation in the browser in which the person signed in. A read runs at once; what changes data waits"
        " for the person unless they allowed it.",
        _run,
        takes={
            "operation": _NAME,
            "?arguments": {"type": "object", "description": "As its input schema says; none when left out."},
        },
        gives={name if name == "status" else f"?{name}": member for name, member in result_members({}).items()},
    ),
)
