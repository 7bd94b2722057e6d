"""A JSON document is read piece by piece, wherever its blocks end."""

from __future__ import annotations

import io
import json

import pytest

from workbench.formats.json_stream import BLOCK, CutOffError, JsonStream


def items(stream: JsonStream) -> list[object]:
    found = []
    assert stream.take("[")
    while stream.peek() != "]":
        found.append(stream.value())
        stream.take(",")
    return found


@pytest.mark.parametrize("shift", range(8))
def test_a_number_that_a_block_cuts_is_read_whole(shift: int) -> None:
    numbers = [1_234_567] * (2 * BLOCK // 8)
    assert items(JsonStream(io.BytesIO(b" " * shift + json.dumps(numbers, separators=(",", ":")).encode()))) == numbers


def test_a_number_may_be_all_there_is() -> None:
    assert JsonStream(io.BytesIO(b"42")).value() == 42


def test_a_value_that_ends_too_soon_is_cut_off() -> None:
    with pytest.raises(CutOffError):
        JsonStream(io.BytesIO(b'{"a": [1, 2')).value()


def test_the_place_counts_what_was_taken() -> None:
    stream = JsonStream(io.BytesIO(b'["abc", 1]'))
    stream.take("[")
    stream.value()
    assert stream.place == len('["abc"')
