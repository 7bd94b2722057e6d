"""One endpoint as the parts of its screen."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.discovery.endpoint import Endpoint, Pagination, Parameter
from workbench.discovery.words import caching_words, limit_words
from workbench.ui.show import figures
from workbench.ui.show.bodies import json_lines
from workbench.ui.show.endpoint_rows import label
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.schema import brief, schema_lines, type_name
from workbench.ui.show.spans import Lines, Span, line


def endpoint_parts(endpoint: Endpoint, operations: Sequence[str] = ()) -> dict[str, Lines]:
    """Give the lines of each part of the screen."""
    return {
        "overview": overview(endpoint, operations),
        "inputs": input_lines(endpoint),
        "evidence": evidence_lines(endpoint),
    }


def overview(endpoint: Endpoint, operations: Sequence[str] = ()) -> Lines:
    """Say what it is, which operations it became, how sure that is, and what it takes to call it."""
    median, slow = endpoint.latency
    split = endpoint.discriminator
    return [
        line(f"{endpoint.method} {endpoint.origin}", "dim"),
        line(label(endpoint), "title"),
        line(),
        *facts(
            *(("Promoted", Span(f"✓ {name} (O: open)", "good")) for name in operations),
            ("Name", Span(endpoint.name, "key")),
            ("Title", endpoint.title),
            ("Category", endpoint.category),
            ("Risk", figures.risk(endpoint.risk)),
            ("Noise", endpoint.noise),
            ("Split by", f"{split.kind} {split.operation} {split.name}" if split else ""),
            ("Auth", _auth(endpoint)),
            ("Pages", _pagination(endpoint.pagination) if endpoint.pagination else ""),
            ("Seen", f"{figures.several(endpoint.exchanges, 'time')}: {figures.statuses(endpoint)}"),
            ("Took", f"{figures.seconds(median)} median, {figures.seconds(slow)} at the 95th percentile"),
            ("Limit", limit_words(endpoint.rate_limit)),
            ("Reuse", caching_words(endpoint.caching)),
            ("Sure", f"{figures.percent(endpoint.confidence)} of the path template"),
        ),
        *heading(f"Parameters ({len(endpoint.parameters)})"),
        *(part for parameter in endpoint.parameters for part in _parameter_lines(parameter)),
    ]


def _auth(endpoint: Endpoint) -> str:
    auth = endpoint.auth
    parts = [auth.kind, f"in {auth.header}" if auth.header else "", ", ".join(auth.cookies)]
    if auth.csrf_header:
        parts.append(f"with {auth.csrf_header} from {auth.csrf_source or 'somewhere unknown'}")
    return " ".join(filter(None, parts))


def _pagination(pagination: Pagination) -> str:
    names = [f"by {pagination.kind}"]
    names += [f"parameter {pagination.parameter}"] if pagination.parameter else []
    names += [f"size {pagination.size_parameter}"] if pagination.size_parameter else []
    names += [f"items at {pagination.items}"] if pagination.items else []
    names += [f"next at {pagination.next}"] if pagination.next else []
    return ", ".join(names)


def _parameter_lines(parameter: Parameter) -> Lines:
    need = "" if parameter.required else " optional"
    constant = " always the same" if parameter.constant else ""
    head = (
        Span(f"  {parameter.location:<9} ", "dim"),
        Span(parameter.name, "key"),
        Span(f" {type_name(parameter.schema)}", "number"),
        Span(f"{need}{constant}", "dim"),
    )
    examples = ", ".join(map(brief, parameter.examples[:4]))
    usual = f"usually {brief(parameter.default)}" if parameter.default is not None else ""
    apart = f"items apart by {parameter.separator!r} in one text" if parameter.separator else ""
    notes = [
        usual,
        apart,
        f"such as {examples}" if examples else "",
        f"source: {parameter.source}" if parameter.source else "",
    ]
    return [head, *(line(f"            {note}", "text") for note in notes if note)]


def input_lines(endpoint: Endpoint) -> Lines:
    """Show what a request carries."""
    lines: Lines = [line("Parameters", "title")]
    lines += [part for parameter in endpoint.parameters for part in _parameter_lines(parameter)]
    if not endpoint.parameters:
        lines.append(line("  none", "dim"))
    if endpoint.request_media_type:
        lines += [*heading(f"Body: {endpoint.request_media_type}"), *schema_lines(endpoint.request_schema)]
    if endpoint.document:
        lines += [*heading("Document"), *(line(part, "text") for part in endpoint.document.splitlines())]
    return lines


def evidence_lines(endpoint: Endpoint) -> Lines:
    """Say why it is believed to be one endpoint, and what its answers are as JSON Schema."""
    fixed = "no part of its path varies" if "{" not in endpoint.path else "no reason was kept"
    return [
        line("Why this is one endpoint", "title"),
        *(line(f"  {reason}") for reason in endpoint.reasons or (fixed,)),
        *heading("As JSON Schema"),
        *json_lines({str(shape.status): shape.schema for shape in endpoint.responses}),
    ]
