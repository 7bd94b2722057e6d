"""Endpoints as the rows of a folding table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from workbench.discovery.endpoint import Endpoint
from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.ui.show.traffic import host

COLUMNS = (
    Column("Method", 7),
    Column("Path", minimum=30),
    Column("Name", 22, drop=4),
    Column("Risk", 13),
    Column("Auth", 13, drop=2),
    Column("Count", 5, drop=1, right=True),
    Column("Statuses", 12, drop=3),
    Column("Sure", 4, drop=2, right=True),
)


def label(endpoint: Endpoint) -> str:
    """Give the path template and what tells apart endpoints that share it."""
    return f"{endpoint.path} {endpoint.discriminator.name}" if endpoint.discriminator else endpoint.path


def matching(endpoints: Iterable[Endpoint], words: str) -> list[Endpoint]:
    """Give the endpoints that have all words somewhere a person would look."""
    wanted = words.lower().split()
    return [endpoint for endpoint in endpoints if all(word in _haystack(endpoint) for word in wanted)]


def _haystack(endpoint: Endpoint) -> str:
    codes = (str(code) for code, _ in endpoint.statuses)
    parts = (endpoint.method, endpoint.origin, label(endpoint), endpoint.name, endpoint.title, endpoint.category)
    return " ".join((*parts, endpoint.risk, endpoint.auth.kind, endpoint.noise, *codes)).lower()


def group_key(endpoint: Endpoint) -> str:
    """Name the group that folds as one."""
    return f"{endpoint.origin} {endpoint.category}"


def endpoint_rows(endpoints: Sequence[Endpoint], folded: frozenset[str]) -> list[Row]:
    """Give a heading for each origin and category, and the endpoints of those that are not folded.

    The origin with the most endpoints comes first: the portal, before what it signs in at.
    """
    sizes = Counter(endpoint.origin for endpoint in endpoints)
    ordered = sorted(endpoints, key=lambda e: (-sizes[e.origin], e.origin, e.category, e.path, e.method, label(e)))
    return list(_rows(ordered, folded))


def _rows(ordered: Sequence[Endpoint], folded: frozenset[str]) -> Iterator[Row]:
    for key, group in groupby(ordered, key=group_key):
        members = list(group)
        fold = "▶" if key in folded else "▼"
        name = members[0].category or "other"
        title = f"{fold} {name}"
        yield Row(key, (Span(title), Span(f"{len(members)} at {host(members[0].origin)}", "dim")), heading=True)
        if key not in folded:
            yield from map(endpoint_row, members)


def endpoint_row(endpoint: Endpoint) -> Row:
    """Give the cells of ``COLUMNS``."""
    return Row(
        endpoint.id,
        (
            Span(endpoint.method, "key"),
            Span(label(endpoint)),
            Span(endpoint.name, "dim"),
            Span(f"~ {endpoint.noise}", "dim") if endpoint.noise else figures.risk(endpoint.risk),
            Span(figures.auth(endpoint.auth), "dim"),
            Span(figures.count(endpoint.exchanges), "number"),
            Span(figures.statuses(endpoint), "dim"),
            Span(figures.percent(endpoint.confidence), "good" if endpoint.confidence >= 0.8 else "warn"),
        ),
    )
