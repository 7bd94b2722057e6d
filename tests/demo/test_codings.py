"""Compression of answers."""

from __future__ import annotations

import pytest
from mitmproxy.net import encoding

from workbench.demo.codings import encode
from workbench.demo.table import OPERATIONS

CONTENT = b'{"name": "value"}' * 200


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "deflate"])
def test_each_coding_can_be_undone(coding: str) -> None:
    content, used = encode(CONTENT, coding, "users.list")
    assert used == coding
    assert len(content) < len(CONTENT)
    assert encoding.decode(content, coding) == CONTENT


def test_a_browser_meets_every_coding_on_its_way() -> None:
    used = {encode(CONTENT, "gzip, deflate, br, zstd;q=0.5", operation.key)[1] for operation in OPERATIONS}
    assert used == {"gzip", "br", "zstd", "deflate"}


@pytest.mark.parametrize("accepted", ["", "identity", "snappy"])
def test_nothing_is_compressed_unasked(accepted: str) -> None:
    assert encode(CONTENT, accepted, "users.list") == (CONTENT, "")


def test_what_is_short_stays_as_it_is() -> None:
    assert encode(b"{}", "gzip", "users.list") == (b"{}", "")
