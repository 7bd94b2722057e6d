"""Take a document of JSON apart while it is read: of one of any size only a few megabytes are in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

from workbench.exchange import JsonValue
from workbench.formats.json_stream import JsonStream, StreamError, TooLongError
from workbench.workspace.octets import BLOCK, OVERLAP

_TEXT: Final = 4 * BLOCK
"""Characters of a text that is looked at as one: a body in base64 is read by what it says as a whole."""
_DEPTH: Final = 100
_MEMBERS: Final = 1_000
"""Plain members of an object that are looked at together."""

type Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document, under the names that it stands under."""

    label: str
    value: JsonValue
    size: int


def parts_of(file: IO[bytes]) -> Iterator[Part]:
    """Give a document's parts: whole items and members as far as they fit. Raises StreamError where it is no JSON."""
    stream = JsonStream(file)
    yield from _apart(stream, ())
    if stream.peek():
        raise StreamError("more than one document")


def _taken(stream: JsonStream, path: Path) -> Iterator[Part]:
    """Give the value that begins here: as it is, or in parts when it is too long for that."""
    before = stream.place
    text = stream.peek() == '"'
    try:
        value = stream.value(_TEXT if text else BLOCK)
    except TooLongError:
        yield from _text(stream, path) if text else _apart(stream, path)
    else:
        yield _at(path, _json(value), stream.place - before)


def _apart(stream: JsonStream, path: Path) -> Iterator[Part]:
    mark = stream.peek()
    if len(path) > _DEPTH or not mark or mark not in "[{":
        raise StreamError("nested too deep, or no JSON")
    yield from _items(stream, path) if mark == "[" else _members(stream, path)


def _text(stream: JsonStream, path: Path) -> Iterator[Part]:
    """Give a text that is too long in parts that overlap."""
    before = ""
    for part in stream.text(BLOCK):
        yield _at(path, before + part, len(part))
        before = part[-OVERLAP:]


def _items(stream: JsonStream, path: Path) -> Iterator[Part]:
    stream.take("[")
    number = 0
    while stream.peek() != "]":
        yield from _taken(stream, (*path, number))
        number += 1
        _next(stream, "]")
    stream.take("]")


def _members(stream: JsonStream, path: Path) -> Iterator[Part]:
    """Give what is within a member by itself, and what is plain together: names and values explain each other."""
    stream.take("{")
    plain, size = dict[str, JsonValue](), 0
    while stream.peek() == '"':
        name = str(stream.value(BLOCK))
        if not stream.take(":"):
            raise StreamError("no JSON")
        if name in plain or len(plain) >= _MEMBERS or size > BLOCK:
            yield _at(path, plain, size)
            plain, size = {}, 0
        if stream.peek() in ("{", "["):
            yield from _taken(stream, (*path, name))
        else:
            before = stream.place
            yield from _plain(stream, (*path, name), plain)
            size += stream.place - before if name in plain else 0
        _next(stream, "}")
    if not stream.take("}"):
        raise StreamError("no JSON")
    if plain:
        yield _at(path, plain, size)


def _plain(stream: JsonStream, path: Path, plain: dict[str, JsonValue]) -> Iterator[Part]:
    """Put a text or a number to those beside it; give it in parts when it is too long for that."""
    try:
        plain[str(path[-1])] = _json(stream.value(_TEXT))
    except TooLongError:
        yield from _text(stream, path)


def _next(stream: JsonStream, end: str) -> None:
    if not stream.take(",") and stream.peek() != end:
        raise StreamError("no JSON")


def _at(path: Path, value: JsonValue, size: int) -> Part:
    """Give a value under the names that it stands under, which may say what it is."""
    number = next((step for step in reversed(path) if isinstance(step, int)), None)
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else value
    return Part("" if number is None else f"item {number}", value, size)


def _json(value: object) -> JsonValue:
    return value  # type: ignore[return-value]  # it comes from a parser
