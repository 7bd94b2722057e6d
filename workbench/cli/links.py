"""``workbench links``: what to call first to be able to call something."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence

from workbench.cli.context import with_api
from workbench.cli.output import say, show_json, table
from workbench.discovery.endpoint import Endpoint, ValueLink, label
from workbench.workspace.api import Api
from workbench.workspace.neighbours import neighbours


def links(options: Namespace) -> int:
    """List value links, or what one endpoint needs and in which order that can be had."""
    chosen, endpoints = with_api(options, lambda api: _fetch(api, options.endpoint))
    known = {endpoint.id: endpoint for endpoint in endpoints}
    if chosen is None:
        found = [link for endpoint in endpoints for link in endpoint.links]
        _print(options, found, known)
        return 0
    order = before(chosen, known)
    if options.json:
        show_json(
            {
                "endpoint": label(chosen),
                "id": chosen.id,
                "links": [edge(link, known) for link in chosen.links],
                "feeds": [edge(each.link, known) for each in neighbours(chosen, endpoints).after],
                "call_first": [{"id": each.id, "name": each.name, "endpoint": label(each)} for each in order],
            }
        )
        return 0
    _print(options, chosen.links, known)
    if order:
        say("Call first: " + ", then ".join(each.name for each in order) + ".")
    if fed := neighbours(chosen, endpoints).after:
        say("Its answers feed: " + ", ".join(dict.fromkeys(each.name for each in fed)) + ".")
    return 0


async def _fetch(api: Api, name: str) -> tuple[Endpoint | None, list[Endpoint]]:
    chosen = await api.endpoint(name) if name else None
    return chosen, await api.endpoints(noise=True)


def before(endpoint: Endpoint, known: Mapping[str, Endpoint]) -> list[Endpoint]:
    """List what has to be called before ``endpoint``, what needs nothing first: the surest producer of each input."""
    order: dict[str, Endpoint] = {}
    _gather(endpoint, known, order, {endpoint.id})
    return list(order.values())


def _gather(endpoint: Endpoint, known: Mapping[str, Endpoint], order: dict[str, Endpoint], under_way: set[str]) -> None:
    for link in _surest(endpoint, known):
        producer = known.get(link.producer)
        if producer is not None and producer.id not in under_way:
            under_way.add(producer.id)
            _gather(producer, known, order, under_way)
            order[producer.id] = producer


def _surest(endpoint: Endpoint, known: Mapping[str, Endpoint]) -> Sequence[ValueLink]:
    """Give the best link of each input that a call cannot do without: from a read where one gave the value."""
    needed = {(p.location, p.name) for p in endpoint.parameters if p.required}
    best: dict[tuple[str, str], ValueLink] = {}
    for link in sorted(endpoint.links, key=lambda link: not _reads(link.producer, known)):
        if (link.location, link.parameter) in needed:
            best.setdefault((link.location, link.parameter), link)
    return list(best.values())


def _reads(identifier: str, known: Mapping[str, Endpoint]) -> bool:
    return identifier in known and known[identifier].risk == "read"


def edge(link: ValueLink, known: Mapping[str, Endpoint]) -> dict[str, object]:
    """Give a link as ``--json`` prints it."""
    return {
        "consumer": link.consumer,
        "consumer_name": _name(link.consumer, known),
        "location": link.location,
        "parameter": link.parameter,
        "producer": link.producer,
        "producer_name": _name(link.producer, known),
        "field": link.field,
        "support": link.support,
        "confidence": link.confidence,
    }


def _name(identifier: str, known: Mapping[str, Endpoint]) -> str:
    return known[identifier].name if identifier in known else ""


def _print(options: Namespace, found: Sequence[ValueLink], known: Mapping[str, Endpoint]) -> None:
    if options.json:
        show_json([edge(link, known) for link in found])
        return
    table(
        ["TO CALL", "INPUT", "IN", "CALL FIRST", "FIELD", "SEEN", "SURE"],
        [
            [
                _name(link.consumer, known),
                link.parameter,
                link.location,
                _name(link.producer, known),
                link.field,
                link.support,
                f"{link.confidence:.2f}",
            ]
            for link in found
        ],
        empty="No value was seen to travel from an answer to a later request.",
    )
