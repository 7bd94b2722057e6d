"""Content codings undone piece by piece, and bombs refused."""

from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped] # the wheel has no type information
import pytest
import zstandard

from workbench.capture.codings import OUTPUT_LIMIT, CodingError, decoder

_TEXT = b'data: {"number": 1}\n\n' * 50
_CODED = {
    "": _TEXT,
    "identity": _TEXT,
    "gzip": gzip.compress(_TEXT),
    "deflate": zlib.compress(_TEXT),
    "br": brotli.compress(_TEXT),
    "zstd": zstandard.compress(_TEXT),
}
_BOMB = b"\0" * (OUTPUT_LIMIT + 70_000)


@pytest.mark.parametrize("coding", _CODED)
@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_pieces_of_any_length_give_the_whole(coding: str, step: int) -> None:
    decode, coded = decoder(coding), _CODED[coding]

    assert b"".join(decode(coded[start : start + step]) for start in range(0, len(coded), step)) == _TEXT


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
def test_octets_that_are_no_such_coding_are_refused(coding: str) -> None:
    decode = decoder(coding)

    with pytest.raises(CodingError):
        decode(b"\x00\x01 this is something else entirely \xff\xfe" * 20)


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [("gzip", gzip.compress(_BOMB)), ("br", brotli.compress(_BOMB)), ("zstd", zstandard.compress(_BOMB))],
)
def test_a_bomb_is_refused(coding: str, bomb: bytes) -> None:
    decode = decoder(coding)

    with pytest.raises(CodingError):
        decode(bomb)


def test_an_unknown_coding_is_refused() -> None:
    with pytest.raises(CodingError):
        decoder("rot13")
