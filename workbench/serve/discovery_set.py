"""The set ``discovery``: what was recorded, what an agent learned from it, and what it proposes."""

from __future__ import annotations

from typing import Any

import msgspec
from mcp_types import CallToolResult

from workbench.discovery.endpoint import Endpoint, label
from workbench.exchange import JsonSchema
from workbench.operation import Choices
from workbench.search import Fields, rank
from workbench.serve.builtin import INTEGER, STRING, Asked, BuiltIn, builtin, described, list_of, text
from workbench.serve.capture import CAPTURE
from workbench.serve.large import MORE, told_in_pages
from workbench.serve.resources import endpoint_line
from workbench.serve.results import told
from workbench.workspace.views import Discovery, ExchangeDetail, Suggestion

_MOST = 50


async def _list_endpoints(asked: Asked) -> CallToolResult:
    found = await asked.api.endpoints(asked.text("recording"), noise=bool(asked.arguments.get("noise")))
    if words := asked.text("query"):
        found = [found[place] for place in rank(words, [_searched(endpoint) for endpoint in found])]
    shown = found[: asked.arguments.get("limit", _MOST)]
    said = f"{len(found)} endpoints." + (f" The first {len(shown)} follow." if len(shown) < len(found) else "")
    return told_in_pages(asked, said, "endpoints", [endpoint_line(each) for each in shown], total=len(found))


def _searched(endpoint: Endpoint) -> Fields:
    parameters = " ".join(parameter.name for parameter in endpoint.parameters)
    return (
        (f"{endpoint.name} {endpoint.title}", 3.0),
        (f"{label(endpoint)} {endpoint.category}", 2.0),
        (parameters, 0.5),
    )


async def _describe_endpoint(asked: Asked) -> CallToolResult:
    endpoint = await asked.api.endpoint(asked.text("endpoint"))
    described_as: dict[str, Any] = msgspec.to_builtins(endpoint)
    if asked.arguments.get("example") and endpoint.samples:
        described_as["example"] = _example(await asked.api.exchange(endpoint.samples[0]))
    return told_in_pages(asked, f"Endpoint {endpoint.id}.", "endpoint", described_as)


def _example(detail: ExchangeDetail) -> dict[str, Any]:
    """Give what was sent and what came back, redacted; bodies as they are stored."""
    exchange = detail.exchange
    sent = {"method": exchange.request.method, "url": exchange.request.url, "body": exchange.request.body.text}
    came = exchange.response
    return {"request": sent, "response": {"status": came.status, "body": came.body.text} if came else None}


async def _save(asked: Asked) -> CallToolResult:
    kept = await asked.api.save_discovery(
        Discovery(asked.text("name"), asked.text("request"), asked.text("notes"), asked.client)
    )
    return told("Saved; secrets in it were taken out.", {"discovery": msgspec.to_builtins(kept)})


async def _list(asked: Asked) -> CallToolResult:
    found = await asked.api.discoveries()
    if words := asked.text("query"):
        texts: list[Fields] = [[(f"{each.name} {each.request}", 2.0), (each.notes, 1.0)] for each in found]
        found = [found[place] for place in rank(words, texts)]
    return told_in_pages(asked, f"{len(found)} discoveries.", "discoveries", msgspec.to_builtins(found))


async def _delete(asked: Asked) -> CallToolResult:
    gone = await asked.api.delete_discovery(asked.text("name"))
    return told("Deleted.", {"discovery": msgspec.to_builtins(gone)})


async def _propose(asked: Asked) -> CallToolResult:
    words = ("name", "title", "category", "description", "risk")
    choices = Choices(
        **{word: asked.text(word) for word in words},  # type: ignore[arg-type]  # the schema says which risks there are
        hide=tuple(asked.arguments.get("hide", ())),
    )
    endpoint = await asked.api.endpoint(asked.text("endpoint"))
    kept = await asked.api.suggest(Suggestion(endpoint.id, choices, asked.text("why"), asked.client))
    said = (
        f"Proposed as {kept.id}. Nothing can be run yet: the person looks at it with `workbench proposals show {kept.id}`"
        " and accepts it or not; the list of tools changes when they do."
    )
    return told(said, {"proposal": kept.id, "operation": kept.operation})


_ENDPOINT = text("Its id, its name, or METHOD and path.", limit=500)
_QUERY = text("Words to look for; the best matches come first.", limit=300)
_BOOLEAN: JsonSchema = {"type": "boolean"}
_DISCOVERY: JsonSchema = {
    "type": "object",
    "properties": {"name": STRING, "request": STRING, "notes": STRING, "client": STRING, "at": {"type": "number"}},
}

TOOLS: tuple[BuiltIn, ...] = (
    CAPTURE,
    builtin(
        "list_endpoints",
        "List endpoints",
        "looks",
        "Lists the endpoints that were discovered in recordings: what the portal is made of, promoted or not.",
        _list_endpoints,
        takes={
            "?query": _QUERY,
            "?recording": text("Of this recording alone.", limit=60),
            "?noise": described(_BOOLEAN, "With analytics, health checks and the like."),
            "?limit": {"type": "integer", "minimum": 1, "maximum": 500, "description": f"{_MOST} when left out."},
        },
        gives={"total": INTEGER, "endpoints": {}, **MORE},
    ),
    builtin(
        "describe_endpoint",
        "Describe an endpoint",
        "looks",
        "Shows an endpoint whole: parameters and where their values come from, schemas, auth, pagination, evidence.",
        _describe_endpoint,
        takes={"endpoint": _ENDPOINT, "?example": described(_BOOLEAN, "With a request and its answer, redacted.")},
        gives={"endpoint": {}, **MORE},
    ),
    builtin(
        "save_discovery",
        "Save a discovery",
        "notes",
        "Keeps what you learned about the portal for later sessions; one of the same name is replaced.",
        _save,
        takes={
            "name": text("A short name of it.", limit=100),
            "notes": text("What was learned: what it does, what its parameters mean, what to beware of.", limit=8000),
            "?request": text("METHOD and path, where it is about a request.", limit=500),
        },
        gives={"discovery": _DISCOVERY},
    ),
    builtin(
        "list_discoveries",
        "List discoveries",
        "looks",
        "Lists what was learned about the portal and saved.",
        _list,
        takes={"?query": _QUERY},
        gives={"discoveries": {}, **MORE},
    ),
    builtin(
        "delete_discovery",
        "Delete a discovery",
        "forgets",
        "Deletes what was saved under a name.",
        _delete,
        takes={"name": text("As `list_discoveries` gives it.", limit=100)},
        gives={"discovery": _DISCOVERY},
    ),
    builtin(
        "propose_operation",
        "Propose an operation",
        "notes",
        "Proposes to make an operation of an endpoint. The person reviews it; only they can promote it.",
        _propose,
        takes={
            "endpoint": _ENDPOINT,
            "?name": text("The operation's name: a-z, 0-9 and _, a letter first.", limit=48),
            "?title": text("What it does, in a few words.", limit=80),
            "?category": text("The group that it belongs to.", limit=40),
            "?description": text("What an agent should know that has never seen the portal.", limit=600),
            "?risk": {"enum": ["read", "write", "destructive"], "description": "No lower than the evidence says."},
            "?hide": described(list_of(text("An optional parameter's name.", limit=100)), "Parameters to leave out."),
            "?why": text("What you need it for.", limit=1000),
        },
        gives={"proposal": STRING, "operation": STRING},
    ),
)
