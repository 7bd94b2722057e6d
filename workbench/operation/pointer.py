"""JSON pointers (RFC 6901) without their leading slash, as targets and parameter names are written."""

from __future__ import annotations

from collections.abc import Iterable


def parts(pointer: str) -> list[str]:
    """Split a pointer into its members; the empty pointer, the whole document, has none."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")] if pointer else []


def pointer(members: Iterable[str | int]) -> str:
    return "/".join(str(member).replace("~", "~0").replace("/", "~1") for member in members)
