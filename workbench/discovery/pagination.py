"""How a list is paged: by page, offset, cursor, link header or a URL in the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from workbench.discovery.endpoint import Location, Pagination, PaginationKind
from workbench.discovery.json_schema import is_map
from workbench.discovery.paging_headers import Role
from workbench.discovery.schema import Shape
from workbench.discovery.shapes import string_format

_LOCATIONS: tuple[Location, ...] = ("query", "json", "form", "graphql", "rpc")
_PAGE = frozenset({"page", "pagenumber", "pageindex", "pageno", "pagenum", "pg", "currentpage"})
_OFFSET = frozenset({"offset", "skip", "start", "startindex", "startat", "from", "first", "firstresult", "$skip"})
_CURSOR = re.compile(
    r"cursor|page_?token|next_?token|continuation|starting_?after|ending_?before|^after$|^before$|marker|scroll_?id|since_?id|max_?id",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"^(?:per_?page|page_?size|size|limit|count|take|top|\$top|max_?results|max_?items|items_?per_?page|first|last|n|rows|results_?per_?page|length)$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"next|cursor|continuation|page_?token|end_?cursor|marker|scroll_?id", re.IGNORECASE)
_NOT_NEXT = re.compile(r"prev|has_?next|has_?more|start_?cursor", re.IGNORECASE)
_TOTAL = re.compile(
    r"^(?:total|total_?(?:count|items|results|records|elements|entries|rows|size|hits)|count|\w*total_?count|x?total)$",
    re.IGNORECASE,
)
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A member of an answer."""

    path: str
    name: str
    shape: Shape


def places(shape: Shape, path: str = "$", depth: int = 0) -> Iterator[Place]:
    """Give the members of an answer that are in no array, outermost first."""
    if is_map(shape):
        return
    found = [Place(f"{path}.{name}", name, field) for name, field in sorted(shape.fields.items())]
    yield from found
    if depth < _DEEPEST:
        for place in found:
            yield from places(place.shape, place.path, depth + 1)


def items_of(shape: Shape) -> str:
    """Give the JSON path of the array that a list answer is about; empty where there is none."""
    if "array" in shape.kinds and shape.items is not None:
        return "$"
    arrays = [place for place in places(shape) if "array" in place.shape.kinds]
    if not arrays:
        return ""
    best = max(arrays, key=lambda p: (_looks_like_items(p), -p.path.count("."), p.shape.longest))
    return best.path


def _looks_like_items(place: Place) -> bool:
    return place.shape.items is not None and "object" in place.shape.items.kinds


def is_list(shape: Shape | None) -> bool:
    """Whether an answer is a list: an array, or an array of objects beside nothing but paging."""
    if shape is None:
        return False
    if "array" in shape.kinds:
        return True
    members = dict(shape.fields)
    arrays = [name for name, field in members.items() if field.items is not None or "array" in field.kinds]
    rest = [name for name in members if name not in arrays and not _PAGING.search(name)]
    if len(arrays) == 1 and not rest:
        return True
    inner = [members[name] for name in rest if "object" in members[name].kinds]
    return not arrays and len(rest) == 1 and len(inner) == 1 and rest[0] in _WRAPPERS and is_list(inner[0])


_PAGING = re.compile(
    r"page|total|count|cursor|next|prev|offset|limit|size|more|links?$|meta|self|first|last|took|start|kind|etag|has_",
    re.IGNORECASE,
)
_WRAPPERS = frozenset({"data", "result", "response", "payload", "_embedded"})


def pagination_of(
    inputs: Mapping[Location, Shape], answer: Shape | None, headers: Mapping[Role, str]
) -> Pagination | None:
    """Find how successive calls move on; None for an endpoint that gives all at once. ``headers`` are the answers'."""
    members = [member for location in _LOCATIONS if location in inputs for member in _inputs(inputs[location])]
    items = items_of(answer) if answer is not None else ""
    following = _following(answer)
    size = next((name for name, _ in members if _SIZE.fullmatch(_last(name))), "")
    total = _total(answer) or headers.get("total", "")
    if "link" in headers:
        moving = next((name for name, _ in members if _is_page(name) or _CURSOR.search(_last(name))), "")
        return Pagination("link", moving, size, items, headers["link"], total)
    told = {"cursor": following or headers.get("cursor", ""), "page": headers.get("page", "")}
    for kind, parameter in _candidates(members):
        if kind == "cursor" or items:
            return Pagination(kind, parameter, size if size != parameter else "", items, told.get(kind, ""), total)
    for untried in _TOLD:
        if items and not following and untried in headers:
            return Pagination(untried, "", size, items, headers[untried], total)
    return _unasked(following, answer, Pagination("cursor", "", size, items, following, total))


_TOLD: tuple[Literal["page", "cursor"], ...] = ("page", "cursor")


def _inputs(shape: Shape, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, Shape]]:
    for name, field in sorted(shape.fields.items()):
        yield prefix + name, field
        if depth < 2 and field.fields:
            yield from _inputs(field, f"{prefix}{name}/", depth + 1)


def _last(name: str) -> str:
    return name.rpartition("/")[2].strip("[]")


def _flat(name: str) -> str:
    return _last(name).replace("_", "").replace("-", "").lower()


def _is_page(name: str) -> bool:
    return _flat(name) in _PAGE


def _candidates(members: list[tuple[str, Shape]]) -> Iterator[tuple[PaginationKind, str]]:
    for name, shape in members:
        if _CURSOR.search(_last(name)) and not _numeric(shape):
            yield "cursor", name
    for name, shape in members:
        if _is_page(name) and _numeric(shape):
            yield "page", name
    for name, shape in members:
        if _flat(name) in _OFFSET and _numeric(shape):
            yield "offset", name


def _numeric(shape: Shape) -> bool:
    return shape.kinds.keys() <= {"integer", "null"} and "integer" in shape.kinds


def _following(answer: Shape | None) -> str:
    """Give the JSON path of the next cursor or URL."""
    if answer is None:
        return ""
    found = [
        place
        for place in places(answer)
        if _NEXT.search(place.name)
        and not _NOT_NEXT.search(place.name)
        and {"string", "null"} >= place.shape.kinds.keys()
        and not _is_time(place.shape)
    ]
    return (
        min(found, key=lambda place: ("next" not in place.name.lower(), place.path.count("."), place.path)).path
        if found
        else ""
    )


def _is_time(shape: Shape) -> bool:
    """Whether a member tells times, as ``next_run_at`` does: those move on no list."""
    return any(isinstance(value, str) and string_format(value).startswith("date") for value, _ in shape.scalars())


def _total(answer: Shape | None) -> str:
    if answer is None:
        return ""
    found = [p for p in places(answer) if _TOTAL.match(p.name) and "integer" in p.shape.kinds]
    return min(found, key=lambda p: ("total" not in p.name.lower(), p.path.count("."), p.path)).path if found else ""


def _unasked(following: str, answer: Shape | None, found: Pagination) -> Pagination | None:
    """Judge a list whose next page nobody asked for: a URL or a cursor in the answer says that there is one."""
    if not following or answer is None or not found.items:
        return None
    shape = next(place.shape for place in places(answer) if place.path == following)
    values = [value for value, _ in shape.scalars() if isinstance(value, str)]
    if values and all("/" in value or value.startswith("?") for value in values):
        return Pagination("next_url", "", found.size_parameter, found.items, following, found.total)
    return found if values else None
