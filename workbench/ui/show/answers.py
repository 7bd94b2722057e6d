"""What an endpoint answered: a schema tree for each status and type, with observed examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import orjson

from workbench.discovery.endpoint import Endpoint, ResponseShape
from workbench.exchange import Exchange, essence_of
from workbench.ui.show import figures
from workbench.ui.show.schema_rows import Tree, examples_in
from workbench.ui.show.spans import Span

type Examples = Mapping[tuple[int, str], Mapping[str, str]]
"""(status, media type) → place → an observed value."""

_LONGEST = 1_000_000
"""Characters of a body in which examples are looked for."""


def answer_trees(endpoint: Endpoint, examples: Examples) -> list[Tree]:
    """Give a tree for each answer, and one for what comes instead where the protocol tells errors so."""
    return [tree for shape in endpoint.responses for tree in _trees(shape, examples)]


def _trees(shape: ResponseShape, examples: Examples) -> Iterable[Tree]:
    place = shape.status, shape.media_type
    prefix = f"{shape.status} {shape.media_type} "
    about = Span(f"{shape.media_type or 'no body'}, {figures.several(shape.count, 'time')}", "dim")
    yield Tree(shape.schema, prefix, (figures.status(shape.status), about), examples.get(place, {}))
    if shape.fault is not None:
        yield Tree(shape.fault, f"{prefix}fault ", (figures.status(shape.status), Span("told as an error", "warn")))


def examples_of(exchanges: Iterable[Exchange]) -> Examples:
    """Read bodies of answers; what is no JSON gives none."""
    found: dict[tuple[int, str], Mapping[str, str]] = {}
    for exchange in exchanges:
        response = exchange.response
        if response is None or not 0 < len(response.body.text) <= _LONGEST:
            continue
        place = response.status, essence_of(response.body.media_type)
        try:
            found.setdefault(place, examples_in(orjson.loads(response.body.text)))
        except orjson.JSONDecodeError:
            continue
    return found
