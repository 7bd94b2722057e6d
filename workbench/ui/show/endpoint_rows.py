"""Endpoints as the rows of a folding table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import groupby

from workbench.discovery.endpoint import Endpoint
from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.ui.show.traffic import host

COLUMNS = (
    Column(" Method", 8),
    Column("Op", 2),
    Column("Path", minimum=30, middle=True),
    Column("Name", 22, drop=4),
    Column("Risk", 13),
    Column("Auth", 13, drop=2),
    Column("Count", 5, drop=1, right=True),
    Column("Statuses", 12, drop=3),
    Column("Took", 7, drop=5, right=True),
    Column("Pages", 7, drop=6),
    Column("Sure", 4, drop=2, right=True),
)


def label(endpoint: Endpoint) -> str:
    """Give the path template and what tells apart endpoints that share it."""
    return f"{endpoint.path} {endpoint.discriminator.name}" if endpoint.discriminator else endpoint.path


type Promoted = Mapping[str, tuple[str, ...]]
"""The operations that were made of an endpoint, by its id."""

NONE_PROMOTED: Promoted = {}


def matching(endpoints: Iterable[Endpoint], words: str, promoted: Promoted = NONE_PROMOTED) -> list[Endpoint]:
    """Give the endpoints that have all words somewhere a person would look."""
    wanted = words.lower().split()
    found = ((endpoint, _haystack(endpoint, promoted.get(endpoint.id, ()))) for endpoint in endpoints)
    return [endpoint for endpoint, haystack in found if all(word in haystack for word in wanted)]


def _haystack(endpoint: Endpoint, operations: tuple[str, ...]) -> str:
    codes = (str(code) for code, _ in endpoint.statuses)
    parts = (endpoint.method, endpoint.origin, label(endpoint), endpoint.name, endpoint.title, endpoint.category)
    return " ".join(
        (*parts, endpoint.risk, endpoint.auth.kind, endpoint.noise, *codes, *operations, "promoted" * bool(operations))
    ).lower()


def group_key(endpoint: Endpoint) -> str:
    """Name the category that folds as one."""
    return f"{endpoint.origin} {endpoint.category}"


def members_of(endpoints: Iterable[Endpoint], key: str) -> list[Endpoint]:
    """Give the endpoints below a heading: of a whole origin, or of one category of it."""
    return [endpoint for endpoint in endpoints if key in (endpoint.origin, group_key(endpoint))]


@dataclass(frozen=True, slots=True)
class Shown:
    """How the tree is shown."""

    folded: Set[str] = frozenset()
    """Keys of headings."""
    marked: Set[str] = frozenset()
    """Ids of endpoints that are marked, to be promoted together."""
    promoted: Promoted = field(default_factory=dict)


PLAIN = Shown()


def endpoint_rows(endpoints: Sequence[Endpoint], shown: Shown = PLAIN) -> list[Row]:
    """Give a tree: a heading for each origin, below it one for each category, below that the endpoints by path.

    The origin with the most endpoints comes first: the portal, before what it signs in at.
    """
    sizes = Counter(endpoint.origin for endpoint in endpoints)
    ordered = sorted(endpoints, key=lambda e: (-sizes[e.origin], e.origin, e.category, _place(e), e.method, label(e)))
    return [row for _, members in groupby(ordered, key=lambda e: e.origin) for row in _origin(list(members), shown)]


def _place(endpoint: Endpoint) -> list[str]:
    """Sort by segments: what is below a path stands right below it."""
    return endpoint.path.split("/")


def _origin(members: Sequence[Endpoint], shown: Shown) -> Iterator[Row]:
    origin = members[0].origin
    yield _heading(origin, host(origin), len(members), shown)
    if origin not in shown.folded:
        for key, group in groupby(members, key=group_key):
            yield from _category(key, list(group), shown)


def _category(key: str, members: Sequence[Endpoint], shown: Shown) -> Iterator[Row]:
    yield _heading(key, members[0].category or "other", len(members), shown, indent="  ")
    if key in shown.folded:
        return
    above: list[str] = []
    for endpoint in members:
        above = [path for path in above if endpoint.path.startswith(f"{path}/")]
        yield endpoint_row(endpoint, shown, _branch(endpoint, above))
        above.append(endpoint.path)


def _heading(key: str, name: str, count: int, shown: Shown, *, indent: str = "") -> Row:
    fold = "▶" if key in shown.folded else "▼"
    return Row(key, (Span(f"{indent}{fold} {name}"), Span(f"{count:,}", "dim")), heading=True)


def _branch(endpoint: Endpoint, above: Sequence[str]) -> str:
    """Show only what a path adds to the one that it is below."""
    depth = len(dict.fromkeys(above))
    rest = label(endpoint)[len(above[-1]) :] if above else label(endpoint)
    return f"{'  ' * depth}{'└ ' if depth else ''}{rest}"


def endpoint_row(endpoint: Endpoint, shown: Shown = PLAIN, branch: str = "") -> Row:
    """Give the cells of ``COLUMNS``; ``branch`` is the path as the tree shows it."""
    return Row(
        endpoint.id,
        (
            Span(f"{'✓' if endpoint.id in shown.marked else ' '}{endpoint.method}", "key"),
            Span("✓" if endpoint.id in shown.promoted else "", "good"),
            Span(branch or label(endpoint)),
            Span(endpoint.name, "dim"),
            Span(f"~ {endpoint.noise}", "dim") if endpoint.noise else figures.risk(endpoint.risk),
            Span(figures.auth(endpoint.auth), "dim"),
            Span(figures.count(endpoint.exchanges), "number"),
            Span(figures.statuses(endpoint), "dim"),
            Span(figures.seconds(endpoint.latency[0]), "number"),
            Span(endpoint.pagination.kind if endpoint.pagination else "", "dim"),
            Span(figures.percent(endpoint.confidence), "good" if endpoint.confidence >= 0.8 else "warn"),
        ),
    )
