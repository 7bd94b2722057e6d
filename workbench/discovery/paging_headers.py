"""Headers of answers that say how a list goes on: ``Link`` (RFC 8288), ``X-Next-Page``, ``X-Total-Count`` and their kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from workbench.exchange import Headers

type Role = Literal["", "link", "page", "cursor", "total"]
"""What a header names: the next page's address, its number, its cursor, or how many items there are in all."""

_NAMES: Mapping[Role, re.Pattern[str]] = {
    "link": re.compile(r"link"),
    "page": re.compile(r"(?:pagination-?)?next-?page(?:-?(?:number|index))?"),
    "cursor": re.compile(
        r"(?:pagination-?)?(?:next-?)?(?:cursor|marker|page-?token|continuation(?:-?token)?)|(?:pagination-?)?next(?:-?token)?"
        r"|ms-continuation"
    ),
    "total": re.compile(
        r"(?:pagination-?|wp-?)?total(?:-?(?:count|items?|results?|records?|elements?|entries))?|total-?count"
    ),
}
_RANGE = re.compile(r"[a-z-]*\s*(?:\d+-\d+|\*)/\d+", re.IGNORECASE)
"""How PostgREST and others count: ``items 0-24/319``; octets are counted by the same header."""


class PagingHeader(NamedTuple):
    """A header with what it says."""

    role: Role
    name: str
    """Each word with a capital, however it was sent: ``X-Next-Page``."""


def paging_headers(headers: Headers) -> Iterator[PagingHeader]:
    """Give those headers of one answer."""
    for name, value in headers:
        found = _known(name)
        if found is not None and _counts(found, value):
            yield found


def _counts(header: PagingHeader, value: str) -> bool:
    """Whether a header says by its value what its name promises; the last page's is often empty, which promises enough."""
    if header.role == "link":
        return 'rel="next"' in value.replace("rel=next", 'rel="next"')
    if header.name == "Content-Range":
        return _RANGE.fullmatch(value) is not None and not value.lower().startswith("bytes")
    if header.role == "cursor":
        return not value or not value.isdecimal()
    return not value or value.isdecimal()


@lru_cache(maxsize=4096)
def _known(name: str) -> PagingHeader | None:
    written = "-".join(word.capitalize() for word in name.split("-"))
    plain = name.lower().removeprefix("x-")
    if plain == "content-range":
        return PagingHeader("total", written)
    role = next((role for role, pattern in _NAMES.items() if pattern.fullmatch(plain)), None)
    return PagingHeader(role, written) if role else None


def by_role(counts: Mapping[PagingHeader, int]) -> dict[Role, str]:
    """Give the header of each role that came most often."""
    found: dict[Role, str] = {}
    for header in sorted(counts, key=lambda header: (-counts[header], header)):
        found.setdefault(header.role, header.name)
    return found
