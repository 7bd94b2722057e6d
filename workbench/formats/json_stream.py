"""Read a JSON document of any size piece by piece: one value at a time is in memory."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Buffer, Iterator
from contextlib import suppress
from typing import IO, Final

import msgspec
import orjson

BLOCK: Final = 1 << 18
"""Octets that are read in one go; more when one value is longer than that."""

LONGEST: Final = 64 * 1024 * 1024
"""Characters that one value may have."""

_INSIDE = re.compile(r'(?:[^"\\]++|\\u[0-9a-fA-F]{4}|\\[^u])*+', re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(strict=False)
_OF_NUMBERS = json.JSONDecoder(strict=False, parse_int=lambda digits: int(digits) if len(digits) < 4_300 else digits)
"""Slower; for documents with a number of more digits than Python makes one of: it stays a text."""
_ITEMS = msgspec.json.Decoder(list[msgspec.Raw])
_TRIES = 3
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class StreamError(ValueError):
    """What stands here is no JSON. ``str`` says why in the parser's words, which quote no content."""


class TooLongError(StreamError):
    """A value is longer than the reader wants it."""

    def __init__(self, most: int) -> None:
        super().__init__(f"longer than {most:,} characters")


class CutOffError(StreamError):
    """The document ends in the middle of a value."""

    def __init__(self) -> None:
        super().__init__("cut off")


class JsonStream:
    """A place in a document, from which values and punctuation are taken one after another.

    Undecodable octets are replaced; control characters within strings, ``NaN`` and lone surrogates pass.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        head = file.read(BLOCK)
        encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode
        self._text = self._decode(head)
        self._at = 0
        self._ended = not head
        self._gone = 0
        """Characters that were dropped, since what they said was taken."""
        self._slowly = 0
        """Up to that character of the document, items are taken one by one."""
        self.octets = len(head)
        """How many have been read."""

    @property
    def place(self) -> int:
        """How many characters of the document have been taken."""
        return self._gone + self._at

    def peek(self) -> str:
        """Give the next character that is no white space; empty at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or not self._more(BLOCK):
                return self._text[self._at : self._at + 1]

    def take(self, wanted: str) -> bool:
        """Go past ``wanted``, one character, when it is the next; say whether it was."""
        if self.peek() != wanted:
            return False
        self._at += 1
        return True

    def value(self, most: int = 0) -> object:
        """Take the value that begins here, of up to ``most`` characters if that is not 0, of LONGEST else.

        Raises CutOffError, or StreamError (TooLongError) and stays where it is.
        """
        self.peek()
        size, decoder = BLOCK, _DECODER
        while True:
            try:
                value, end = decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                self._need_more(error, size, most or LONGEST)
                size *= 2
            except ValueError:
                decoder = _OF_NUMBERS
            except RecursionError:
                raise StreamError("nested too deep") from None
            else:
                # A number that ends with the block may go on in the next.
                if end == len(self._text) and self._more(BLOCK):
                    continue
                self._at = end
                return value

    def text(self, size: int) -> Iterator[str]:
        """Take the text that begins here in parts of about ``size`` characters. Raises StreamError, or CutOffError."""
        self.take('"')
        while True:
            found = _INSIDE.match(self._text, self._at, self._at + size)
            end = found.end() if found else self._at
            part: str = json.loads(f'"{self._text[self._at : end]}"', strict=False)
            self._at = end
            if part:
                yield part
            if self._text[end : end + 1] == '"':
                self._at += 1
                return
            if not part and not self._more(max(BLOCK, size)):
                raise CutOffError

    def items(self, comma: re.Pattern[str]) -> list[msgspec.Raw]:
        """Take the next items of the array that stands here, as they are written: those that have been read whole.

        ``comma`` finds commas behind which an item seems to begin. That all before such a comma is items shows when it is
        read as an array. May give none: at the end, where a block ends, and as long as something is broken.
        """
        if self.place < self._slowly:
            return []
        ends = [found.start() for found in comma.finditer(self._text, self._at)]
        for end in ends[: -_TRIES - 1 : -1]:
            with suppress(msgspec.DecodeError, RecursionError):
                found = _ITEMS.decode(f"[{self._text[self._at : end]}]")
                self._at = end + 1
                return found
        self._slowly = self._gone + max(ends, default=0)
        return []

    def find(self, pattern: re.Pattern[str]) -> bool:
        """Go on to right after the next match of ``pattern``, of up to 200 characters; False when there is none."""
        while True:
            if found := pattern.search(self._text, self._at):
                self._at = found.end()
                return True
            self._at = max(self._at, len(self._text) - 200)
            if not self._more(BLOCK):
                return False

    def starts(self, pattern: re.Pattern[str]) -> bool:
        """Say whether ``pattern``, of up to 200 characters, matches here."""
        if len(self._text) - self._at < 200:
            self._more(BLOCK)
        return pattern.match(self._text, self._at) is not None

    def _need_more(self, error: json.JSONDecodeError, size: int, most: int) -> None:
        """Read on when the value may merely be incomplete; raise when it is broken, too long, or cut off."""
        at_end = error.msg.startswith("Unterminated string") or error.pos >= len(self._text) - 16
        if not at_end:
            raise StreamError(f"no JSON: {error.msg[0].lower()}{error.msg[1:]}")
        if len(self._text) - self._at > most:
            raise TooLongError(most)
        if not self._more(size):
            raise CutOffError

    def _more(self, size: int) -> bool:
        if self._ended:
            return False
        block = self._file.read(size)
        self._ended = not block
        self.octets += len(block)
        rest = self._decode(block, self._ended)
        self._gone += self._at
        self._text, self._at = self._text[self._at :] + rest, 0
        return bool(block) or bool(rest)


def value_of(item: Buffer) -> object:
    """Read an item. Raises StreamError for one that is nested too deep."""
    with suppress(orjson.JSONDecodeError):
        return orjson.loads(memoryview(item))
    try:
        value: object = _OF_NUMBERS.decode(bytes(item).decode())
    except (json.JSONDecodeError, RecursionError):
        raise StreamError("nested too deep") from None
    return value
