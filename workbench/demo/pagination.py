"""Cut lists into pages, windows and slices."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence

from msgspec import UnsetType

from workbench.demo.models.common import CursorQuery, Page, PageQuery, Slice, Window, WindowQuery
from workbench.demo.routes import unprocessable


def page_of[T](items: Sequence[T], query: PageQuery) -> Page[T]:
    start = (query.page - 1) * query.page_size
    part = list(items[start : start + query.page_size])
    return Page(items=part, page=query.page, page_size=query.page_size, total=len(items))


def window_of[T](items: Sequence[T], query: WindowQuery) -> Window[T]:
    part = list(items[query.offset : query.offset + query.limit])
    return Window(items=part, offset=query.offset, limit=query.limit, total=len(items))


def slice_of[T](items: Sequence[T], query: CursorQuery) -> Slice[T]:
    """Cut at a cursor. Raises Refusal (422) for one that is not ours."""
    start = read_cursor(query.cursor)
    end = start + query.limit
    return Slice(items=list(items[start:end]), next_cursor=make_cursor(end) if end < len(items) else None)


def make_cursor(offset: int) -> str:
    """Give an opaque text for a place in a list."""
    return base64.urlsafe_b64encode(f"after:{offset:05d}".encode()).decode().rstrip("=")


def read_cursor(cursor: str | UnsetType | None) -> int:
    if not isinstance(cursor, str):
        return 0
    try:
        word, _, offset = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().partition(":")
        if word == "after":
            return int(offset)
    except (binascii.Error, ValueError):
        pass
    raise unprocessable("cursor", "That cursor is not one of ours.")
