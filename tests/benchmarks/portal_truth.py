"""Hold what discovery finds in the stand-in portal's recording against what the portal really is.

    uv run python -m tests.benchmarks.portal_truth

Prints one table, and every difference below it. The recording is ``recordings/sample`` (made by
``tests.samples.make``), the truth that of ``workbench.demo.truth``. Only what the recording shows
counts: an operation that was called, a property that an answer had, a link whose value travelled.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.benchmarks import schema_paths
from workbench.demo.portal import DemoPortal
from workbench.demo.truth import truth
from workbench.discovery.calls import Call, calls_of, is_application
from workbench.discovery.content import typed
from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.discovery.following import followed
from workbench.discovery.grouping import Grouping, group
from workbench.exchange import Exchange, JsonValue, Redacted
from workbench.journal import ExchangeEntry, MessageEntry, OpenEntry, read_segment, segments

SAMPLE = Path(__file__).parents[2] / "recordings" / "sample"

type Operation = dict[str, Any]
"""A line of ``truth``."""


@dataclass(slots=True)
class Score:
    """Of one row: what should be, what is right, and what is wrong."""

    wanted: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    """What is missing or should not be, in words."""

    def note(self, right: bool, what: str) -> None:
        self.wanted += 1
        self.right += right
        if not right:
            self.wrong.append(what)

    @property
    def share(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


@dataclass(slots=True)
class Seen:
    """An operation of the truth, its calls, and the endpoint that discovery made of them."""

    operation: Operation
    calls: list[tuple[Exchange, Call]] = field(default_factory=list)
    endpoints: Counter[str] = field(default_factory=Counter)


def recorded(folder: Path = SAMPLE) -> list[Redacted]:
    """Give a recording's exchanges, streams with their messages."""
    found: dict[str, Redacted] = {}
    for segment in segments(folder):
        for entry in (line.entry for line in read_segment(segment.path)):
            if isinstance(entry, ExchangeEntry | OpenEntry):
                found[entry.exchange.id] = entry.exchange
            elif isinstance(entry, MessageEntry):
                stream = found[entry.exchange]
                found[entry.exchange] = Redacted(replace(stream, messages=(*stream.messages, entry.message)))
    return list(found.values())


def portal_truth() -> list[Operation]:
    with DemoPortal() as portal:
        operations: list[Operation] = truth(portal)["operations"]
    return operations


def score(exchanges: Sequence[Redacted], operations: Sequence[Operation]) -> dict[str, Score]:
    """Give every row of the table."""
    grouping = group(exchanges)
    endpoints = {endpoint.id: endpoint for endpoint in grouping.endpoints}
    seen = _seen(exchanges, operations, grouping)
    rows = {name: Score() for name in _ROWS}
    _judge_endpoints(seen, endpoints, rows["endpoints"])
    for one in seen:
        endpoint = endpoints[max(one.endpoints, key=lambda ident: one.endpoints[ident])]
        _judge_facts(one, endpoint, rows)
        _judge_parameters(one, endpoint, rows)
        _judge_schemas(one, endpoint, rows)
    _judge_links(seen, endpoints, rows["links"])
    return rows


_ROWS = (
    "endpoints", "risk", "auth", "pagination", "parameters", "parameters: none too many", "path parameters named",
    "properties", "properties: none too many", "property types", "links",
)  # fmt: skip


def _seen(exchanges: Sequence[Redacted], operations: Sequence[Operation], grouping: Grouping) -> list[Seen]:
    found: dict[str, Seen] = {}
    ids = {_line(e.method, e.origin, e.path, e.discriminator): e.id for e in grouping.endpoints}
    for exchange in filter(is_application, exchanges):
        calls = calls_of(exchange)
        for call in calls:
            operation = _operation(call, operations)
            if operation:
                one = found.setdefault(operation["key"], Seen(operation))
                one.calls.append((exchange, call))
                one.endpoints[_endpoint(exchange, call, grouping, calls, ids)] += 1
    return list(found.values())


def _endpoint(
    exchange: Exchange, call: Call, grouping: Grouping, calls: list[Call], ids: Mapping[tuple[str, ...], str]
) -> str:
    """Give the endpoint of a call: of a batch's later calls by their names, since an exchange has one only."""
    if call is calls[0]:
        return grouping.assignment[exchange.id]
    return ids[_line(call.method, call.origin, call.path, call.discriminator)]


def _line(method: str, origin: str, path: str, discriminator: Discriminator | None) -> tuple[str, ...]:
    return method, origin, path, discriminator.name if discriminator else ""


def _operation(call: Call, operations: Sequence[Operation]) -> Operation | None:
    """Find what a call is in truth: literal segments win over parameters."""
    told = call.discriminator.name if call.discriminator else None
    fits = [o for o in operations if _fits(o, call) and told == (o["discriminator"] and o["discriminator"]["name"])]
    return min(fits, key=lambda o: o["path"].count("{"), default=None)


def _fits(operation: Operation, call: Call) -> bool:
    pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(operation["path"]))
    host = urlsplit(operation["origin"]).hostname
    return bool(
        operation["method"] == call.method
        and urlsplit(call.origin).hostname == host
        and re.fullmatch(pattern, call.path)
    )


def _judge_endpoints(seen: Sequence[Seen], endpoints: Mapping[str, Endpoint], row: Score) -> None:
    """Each operation is one endpoint, of its very template, and no endpoint is two."""
    users = Counter(ident for one in seen for ident in one.endpoints)
    for one in seen:
        found = [endpoints[ident].path for ident in one.endpoints]
        same = [shape(path) for path in found] == [shape(one.operation["path"])]
        row.note(same and all(users[i] == 1 for i in one.endpoints), f"{one.operation['key']}: {found}")


def shape(template: str) -> str:
    """Forget what the parameters of a path template are called."""
    return re.sub(r"\{[^}]*\}", "{}", template)


def _judge_facts(one: Seen, endpoint: Endpoint, rows: Mapping[str, Score]) -> None:
    operation, key = one.operation, one.operation["key"]
    # Of an identity provider nothing but method, URL and status is kept.
    shown = any(exchange.request.headers for exchange, _ in one.calls)
    rows["risk"].note(endpoint.risk == operation["risk"], f"{key}: {endpoint.risk}, is {operation['risk']}")
    auth, told = endpoint.auth, operation["auth"]
    same = (auth.kind, auth.header, auth.csrf_header.lower()) == (
        told["kind"], told["header"], told["csrf_header"].lower()
    ) and set(told["cookies"]) <= set(auth.cookies) | (set(told["cookies"]) if auth.kind != "cookie" else set())  # fmt: skip
    if shown:
        rows["auth"].note(same and auth.csrf_source == told["csrf_source"], f"{key}: {auth}, is {told}")
    found = endpoint.pagination
    wanted = operation["pagination"]
    if found or wanted:
        values = {name: getattr(found, name) for name in wanted or ()} if found else None
        rows["pagination"].note(values == wanted, f"{key}: {found}, is {wanted}")


def _judge_parameters(one: Seen, endpoint: Endpoint, rows: Mapping[str, Score]) -> None:
    key = one.operation["key"]
    told = one.operation["parameters"]
    found = {(p.location, p.name.partition("/")[0]) for p in endpoint.parameters if p.location != "path"}
    sent = {(location, name) for _, call in one.calls for location, name in _sent(call)}
    wanted = {(p["location"], p["name"]) for p in told if p["location"] != "path"} or {("json", "")}
    for what in sorted(wanted & sent):
        rows["parameters"].note(what in found, f"{key}: no {what}")
    for what in sorted(found):
        rows["parameters: none too many"].note(what in wanted, f"{key}: {what}")
    names = [p["name"] for p in told if p["location"] == "path"]
    ours = [p.name for p in endpoint.parameters if p.location == "path"]
    for number, name in enumerate(names):
        rows["parameters"].note(number < len(ours), f"{key}: no path parameter {name}")
        rows["path parameters named"].note(ours[number : number + 1] == [name], f"{key}: {ours}, is {name}")


def _sent(call: Call) -> Iterator[tuple[str, str]]:
    for location, value in call.inputs.items():
        if isinstance(value, dict):
            yield from ((location, name) for name in value)
        elif isinstance(value, list) and location in ("json", "rpc"):
            yield location, ""


def _judge_schemas(one: Seen, endpoint: Endpoint, rows: Mapping[str, Score]) -> None:
    key, status = one.operation["key"], one.operation["status"]
    answers = [
        call.answer for exchange, call in one.calls
        if call.answered and exchange.response and exchange.response.status == status
    ]  # fmt: skip
    for response in endpoint.responses:
        if response.status == status and response.schema is not None and one.operation["response"]:
            _judge_schema(f"{key}: answer", one.operation["response"], response.schema, answers, rows)
    bodies = [call.inputs["json"] for _, call in one.calls if "json" in call.inputs]
    if bodies and one.operation["request"] and endpoint.request_schema is not None:
        _judge_schema(f"{key}: request", one.operation["request"], endpoint.request_schema, bodies, rows)


def _judge_schema(what: str, wanted: Any, found: Any, values: list[JsonValue], rows: Mapping[str, Score]) -> None:
    observed = {path for value in values for path in schema_paths.visited(wanted, value)}
    for path in sorted(observed):
        ours = schema_paths.at(found, path)
        rows["properties"].note(bool(ours), f"{what}: no {schema_paths.text(path)}")
        allowed = schema_paths.kinds(schema_paths.at(wanted, path))
        if ours and allowed:
            kinds = schema_paths.kinds(ours)
            rows["property types"].note(kinds <= allowed, f"{what}{schema_paths.text(path)}: {kinds}, is {allowed}")
    for path in sorted(schema_paths.places(found)):
        rows["properties: none too many"].note(
            bool(schema_paths.at(wanted, path)), f"{what}: {schema_paths.text(path)}"
        )


def _judge_links(seen: Sequence[Seen], endpoints: Mapping[str, Endpoint], row: Score) -> None:
    by_key = {one.operation["key"]: one for one in seen}
    for one in seen:
        for link in one.operation["links"]:
            producer = by_key.get(link["producer"])
            if producer and _travelled(link, producer, one):
                (mine,), (theirs,) = one.endpoints, producer.endpoints
                found = {(known.producer, known.field, known.location) for known in endpoints[mine].links}
                wanted = theirs, link["field"], link["location"]
                row.note(
                    wanted in found, f"{link['consumer']}.{link['parameter']} <- {link['producer']}{link['field']}"
                )


def _travelled(link: Mapping[str, str], producer: Seen, consumer: Seen) -> bool:
    """Whether a later request of the consumer carried what an earlier answer of the producer gave."""
    given: dict[str, float] = {}
    for exchange, call in producer.calls:
        for value in _field(call.answer, link["field"].removeprefix("$.").split(".")):
            if text := followed(value):
                given[text] = min(given.get(text, exchange.started), exchange.started + exchange.duration)
    for exchange, call in consumer.calls:
        if any(given.get(value, exchange.started + 1) <= exchange.started for value in _carried(link, consumer, call)):
            return True
    return False


def _field(value: JsonValue, path: Sequence[str]) -> Iterator[JsonValue]:
    if not path:
        yield from value if isinstance(value, list) else [value]
        return
    name, is_array = path[0].removesuffix("[*]"), path[0].endswith("[*]")
    inner = value.get(name) if isinstance(value, dict) else None
    for item in inner if is_array and isinstance(inner, list) else [inner]:
        yield from _field(item, path[1:])


def _carried(link: Mapping[str, str], consumer: Seen, call: Call) -> Iterator[str]:
    if link["location"] == "path":
        segments = consumer.operation["path"].split("/")
        index = segments.index("{" + link["parameter"] + "}")
        yield followed(typed(unquote(call.path.split("/")[index])))
        return
    inputs = call.inputs.get(link["location"], {})  # type: ignore[call-overload]  # the truth's words are locations
    yield from map(followed, _field(inputs, [link["parameter"]]))


def say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def main() -> None:
    rows = score(recorded(), portal_truth())
    say("| what | right | of | |\n|---|---|---|---|")
    for name, row in rows.items():
        say(f"| {name} | {row.right} | {row.wanted} | {row.share:.3f} |")
    for name, row in rows.items():
        for wrong in row.wrong:
            say(f"{name}: {wrong}")


if __name__ == "__main__":
    main()
