"""Hold what discovery finds in raw recordings of three real applications against their own specifications.

    uv run python -m tests.benchmarks.applications [FOLDER]

FOLDER holds ``<name>.har.gz`` (as Playwright writes them) and ``<name>.truth.json.gz`` (an OpenAPI
document, or a GraphQL introspection); ``../shared/data/apps`` unless told. Prints one table, every
wrong endpoint, and apart what the specification does not have.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from workbench.discovery.calls import calls_of, is_application
from workbench.discovery.endpoint import Endpoint
from workbench.discovery.graphql import definitions_of
from workbench.discovery.grouping import Grouping, group
from workbench.exchange import Body, Exchange, Headers, Redacted, Request, ResourceType, Response
from workbench.redaction import Redactor

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "apps"
NAMES = ("prefect", "labelstudio", "dagster")
_TYPES: dict[str, ResourceType] = {"ping": "beacon", "other": "other"}
_KEY = bytes(32)


type Edge = tuple[str, str, str, str]
"""Consumer, parameter, producer, field; an endpoint is ``METHOD template`` or the name of its operation."""

EDGES: dict[str, tuple[Edge, ...]] = {
    "prefect": (
        ("GET /api/flow_runs/{}", "flow_run_id", "POST /api/flow_runs/filter", "$[*].id"),
        ("GET /api/flow_runs/{}/graph-v2", "flow_run_id", "POST /api/flow_runs/filter", "$[*].id"),
        ("GET /api/flows/{}", "flow_id", "POST /api/flows/paginate", "$.results[*].id"),
        ("GET /api/block_documents/{}", "block_document_id", "POST /api/block_documents/filter", "$[*].id"),
        ("GET /api/block_types/slug/{}", "block_type_slug", "POST /api/block_types/filter", "$[*].slug"),
        ("GET /api/work_pools/{}", "work_pool_name", "POST /api/work_pools/filter", "$[*].name"),
        ("GET /api/ui/task_runs/{}", "task_run_id", "POST /api/task_runs/paginate", "$.results[*].id"),
        ("POST /api/ui/flows/next-runs", "flow_ids", "POST /api/flows/paginate", "$.results[*].id"),
        ("POST /api/ui/flow_runs/count-task-runs", "flow_run_ids", "POST /api/flow_runs/filter", "$[*].id"),
    ),
    "labelstudio": (
        ("GET /api/projects/{}", "project_id", "GET /api/projects", "$.results[*].id"),
        ("GET /api/projects/{}/summary", "project_id", "GET /api/projects", "$.results[*].id"),
        ("GET /api/tasks", "project", "GET /api/projects", "$.results[*].id"),
        ("GET /api/tasks/{}", "task_id", "GET /api/tasks", "$.tasks[*].id"),
        ("POST /api/tasks/{}/annotations", "task_id", "GET /api/tasks", "$.tasks[*].id"),
        ("POST /api/webhooks", "project", "GET /api/projects", "$.results[*].id"),
    ),
    "dagster": (
        ("RunRootQuery", "runId", "RecentAssetEventsQuery", "$.data.assetOrError.assetEventHistory.results[*].runId"),
        (
            "ScheduleAssetSelectionQuery", "scheduleSelector/scheduleName", "LocationWorkspaceQuery",
            "$.data.workspaceLocationEntryOrError.locationOrLoadError.repositories[*].schedules[*].name",
        ),
        (
            "AssetViewDefinitionQuery", "assetKey/path", "LocationWorkspaceAssetsQuery",
            "$.data.workspaceLocationEntryOrError.locationOrLoadError.repositories[*].assetNodes[*].assetKey.path[*]",
        ),
        (
            "JobMetadataQuery", "params/pipelineName", "LocationWorkspaceQuery",
            "$.data.workspaceLocationEntryOrError.locationOrLoadError.repositories[*].pipelines[*].name",
        ),
    ),
}  # fmt: skip
"""Links that a person found in the recordings by hand."""


def missing_edges(name: str, grouping: Grouping) -> list[Edge]:
    """Give the hand-checked links of an application that were not found."""
    labels = {e.id: e.discriminator.name if e.discriminator else shape(_label(e)) for e in grouping.endpoints}
    found = {
        (labels[link.consumer], link.parameter, labels[link.producer], link.field)
        for endpoint in grouping.endpoints
        for link in endpoint.links
    }
    return [edge for edge in EDGES[name] if edge not in found]


@dataclass(slots=True)
class Result:
    """Of one application."""

    endpoints: Grouping
    specified: int = 0
    """Operations of the specification that the recording shows."""
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    unspecified: list[str] = field(default_factory=list)
    """Endpoints that the specification does not have."""


def recording(path: Path) -> list[Redacted]:
    """Read a HAR and redact it, as an import does."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        entries = json.load(file)["log"]["entries"]
    redactor = Redactor(_KEY)
    return [redactor.redact(_exchange(number, entry)) for number, entry in enumerate(entries)]


def _exchange(number: int, entry: dict[str, Any]) -> Exchange:
    request, response = entry["request"], entry["response"]
    kind = entry.get("_resourceType", "other")
    asked = request.get("postData", {})
    answered = response.get("content", {})
    text = answered.get("text", "") if answered.get("encoding") != "base64" else ""
    return Exchange(
        id=f"{number:08}",
        recording="application",
        started=datetime.fromisoformat(entry["startedDateTime"]).timestamp(),
        request=Request(request["method"], request["url"], _headers(request), _body(asked)),
        response=Response(response["status"], "", _headers(response), _body(answered | {"text": text})),
        duration=max(entry["time"], 0) / 1000,
        resource_type=_TYPES.get(kind, kind),
    )


def _headers(message: dict[str, Any]) -> Headers:
    return tuple((header["name"], header["value"]) for header in message["headers"])


def _body(content: dict[str, Any]) -> Body:
    text = content.get("text", "")
    return Body(text=text, media_type=content.get("mimeType", ""), size=len(text))


def judge(exchanges: Sequence[Redacted], truth: dict[str, Any]) -> Result:
    """Compare the endpoints with a specification."""
    grouping = group(exchanges)
    return _judge_graphql(exchanges, grouping, truth) if "kind" in truth else _judge_openapi(exchanges, grouping, truth)


def _judge_openapi(exchanges: Sequence[Redacted], grouping: Grouping, truth: dict[str, Any]) -> Result:
    base = urlsplit(truth.get("servers", [{"url": ""}])[0]["url"]).path.rstrip("/")
    lines = [(method.upper(), base + path) for path, item in truth["paths"].items() for method in item]
    return _judge(exchanges, grouping, _Specification(tuple(lines)))


@dataclass(frozen=True, slots=True)
class _Specification:
    lines: tuple[tuple[str, str], ...]
    """(method, path template)."""

    def line(self, method: str, path: str) -> str:
        """Give ``METHOD template`` of a request, empty for none: literals win over parameters.

        A slash at the end counts for nothing: servers answer with and without, specifications write one.
        """
        bare = path.rstrip("/")
        fits = [template for verb, template in self.lines if verb == method and _fits(template.rstrip("/"), bare)]
        best = min(fits, key=lambda template: [part.startswith("{") for part in template.split("/")], default="")
        return f"{method} {shape(best).rstrip('/')}" if best else ""


def _fits(template: str, path: str) -> bool:
    ours, theirs = template.split("/"), unquote(path).split("/")
    return len(ours) == len(theirs) and all(map(_part_fits, ours, theirs))


def _part_fits(part: str, value: str) -> bool:
    pattern = "".join(".+" if piece.startswith("{") else re.escape(piece) for piece in re.split(r"(\{[^}]*\})", part))
    return re.fullmatch(pattern, value) is not None


def shape(template: str) -> str:
    """Forget what the parameters of a path template are called."""
    return re.sub(r"\{[^}]*\}", "{}", template)


def _judge(exchanges: Sequence[Redacted], grouping: Grouping, specification: _Specification) -> Result:
    endpoints = {endpoint.id: endpoint for endpoint in grouping.endpoints}
    found: dict[str, Counter[str]] = {}
    others: set[str] = set()
    for exchange in filter(is_application, exchanges):
        line = specification.line(exchange.request.method, urlsplit(exchange.request.url).path)
        ident = grouping.assignment[exchange.id]
        if line:
            found.setdefault(line, Counter())[ident] += 1
        else:
            others.add(_label(endpoints[ident]))
    result = Result(grouping, len(found), unspecified=sorted(others))
    users = Counter(ident for idents in found.values() for ident in idents)
    for line, idents in sorted(found.items()):
        told = [_label(endpoints[ident]) for ident in idents]
        if [shape(text).rstrip("/") for text in told] == [line] and users[next(iter(idents))] == 1:
            result.right += 1
        else:
            result.wrong.append(f"{line}: {told}")
    return result


def _label(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def _judge_graphql(exchanges: Sequence[Redacted], grouping: Grouping, truth: dict[str, Any]) -> Result:
    """Each named operation is one endpoint, whose root fields the introspected schema has."""
    wanted = set(_operations(exchanges, truth))
    known = [(e, e.discriminator.name) for e in grouping.endpoints if e.discriminator]
    found = Counter(name for endpoint, name in known if f"{endpoint.method} {endpoint.path}" == truth["endpoint"])
    result = Result(grouping, len(wanted))
    result.right = sum(found[name] == 1 for name in wanted)
    result.wrong = [f"{name}: {found[name]} endpoints" for name in sorted(wanted) if found[name] != 1]
    result.unspecified = [_label(e) for e in grouping.endpoints if e.discriminator is None]
    return result


def _operations(exchanges: Sequence[Redacted], truth: dict[str, Any]) -> Iterator[str]:
    roots = {
        field["name"]
        for kind in truth["schema"]["types"]
        if kind["name"] in {truth["schema"][f"{root}Type"]["name"] for root in ("query", "mutation", "subscription")}
        for field in kind["fields"]
    } | {"__typename", "__schema"}
    for exchange in filter(is_application, exchanges):
        for call in calls_of(exchange):
            definitions = definitions_of(call.document)
            if call.discriminator and all(set(d.fields) <= roots | _fragments(call.document) for d in definitions):
                yield call.discriminator.name


def _fragments(document: str) -> set[str]:
    return set(re.findall(r"\.\.\.\s*(\w+)", document))


def load(folder: Path, name: str) -> tuple[list[Redacted], dict[str, Any]]:
    with gzip.open(folder / f"{name}.truth.json.gz", "rt", encoding="utf-8") as file:
        truth: dict[str, Any] = json.load(file)
    return recording(folder / f"{name}.har.gz"), truth


def say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    results = {name: judge(*load(folder, name)) for name in NAMES}
    say(
        "| application | endpoints | in its specification | right | not in it | links found |\n|---|---|---|---|---|---|"
    )
    for name, result in results.items():
        every = len(result.endpoints.endpoints)
        links = f"{len(EDGES[name]) - len(missing_edges(name, result.endpoints))} of {len(EDGES[name])}"
        say(f"| {name} | {every} | {result.specified} | {result.right} | {len(result.unspecified)} | {links} |")
    for name, result in results.items():
        say(*(f"{name}: no link: {edge}" for edge in missing_edges(name, result.endpoints)))
        say(*(f"{name}: wrong: {text}" for text in result.wrong))
        say(*(f"{name}: not in its specification: {text}" for text in result.unspecified))


if __name__ == "__main__":
    main()
