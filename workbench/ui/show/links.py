"""An endpoint between those that give it values and those that it gives values: a graph that is walked row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.discovery.endpoint import label
from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.workspace.views import Neighbour, Neighbours

COLUMNS = (
    Column("Endpoint", minimum=28, middle=True),
    Column("Its field", 24, drop=2),
    Column("Into", 22, drop=1),
    Column("Values", 6, drop=4, right=True),
    Column("Sure", 5, drop=3, right=True),
)


def link_rows(found: Neighbours) -> list[Row]:
    """Give what comes in, the endpoint itself, and what goes out."""
    here = found.endpoint
    return [
        Row("", (Span(f"Inputs come from ({len(found.before)})"), Span("Enter: go there", "dim")), heading=True),
        *_edges(found.before, "┌─▶", "no answer was seen to hold a value that its requests carry"),
        Row("here", (Span(f"● {label(here)}"), Span(here.name, "dim")), heading=True),
        *_edges(found.after, "└─▶", "no request was seen to carry a value that its answers hold"),
        Row("", (Span(f"Outputs go to ({len(found.after)})"), Span("Esc: back", "dim")), heading=True),
    ]


def _edges(neighbours: Sequence[Neighbour], mark: str, none: str) -> Iterator[Row]:
    if not neighbours:
        yield Row("", (Span(""), Span(none, "dim")), heading=True)
    for number, each in enumerate(neighbours):
        link = each.link
        yield Row(
            f"{each.endpoint} {number}",
            (
                Span(f"{mark} {each.label}", "key"),
                Span(link.field, "text"),
                Span(f"{link.location} {link.parameter}"),
                Span(figures.count(link.support), "number"),
                Span(figures.percent(link.confidence), "good" if link.confidence >= 0.8 else "warn"),
            ),
        )


def endpoint_of(key: str) -> str:
    """Give the endpoint that a row leads to; empty for the one that is shown."""
    return "" if key == "here" else key.partition(" ")[0]
