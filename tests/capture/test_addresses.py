"""Addresses that nothing may connect to, in every spelling, by name and after resolution."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.capture.addresses import guard_resolution, is_forbidden, is_local_name


@pytest.mark.parametrize(
    "host",
    [
        "169.254.169.254",
        "169.254.0.1",
        "::ffff:169.254.169.254",
        "[::ffff:a9fe:a9fe]",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "0xA9FEA9FE",
        "2852039166",
        "169.254.43518",
        "0251.0376.0251.0376",
        "fe80::1",
        "fe80::1%eth0",
        "fd00:ec2::254",
        "0.0.0.0",
        "::",
        "255.255.255.255",
        "metadata.google.internal",
        "Metadata.Google.Internal.",
    ],
)
def test_link_local_and_metadata_addresses_are_forbidden(host: str) -> None:
    assert is_forbidden(host)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "93.184.216.34", "2606:2800::1", "portal.example", ""]
)
def test_other_addresses_are_allowed(host: str) -> None:
    assert not is_forbidden(host)


@given(host=st.text(max_size=30))
def test_any_text_is_judged(host: str) -> None:
    assert isinstance(is_forbidden(host), bool)


def test_names_under_localhost_are_local() -> None:
    assert is_local_name("portal.localhost")
    assert is_local_name("Portal.Localhost.")
    assert not is_local_name("localhost.example")


async def test_a_name_that_resolves_to_a_metadata_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()

    async def rebound(_host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("169.254.169.254", port))]

    monkeypatch.setattr(loop, "getaddrinfo", rebound)
    guard_resolution(loop, lambda _name, address: not is_forbidden(address))

    with pytest.raises(OSError, match="refused"):
        await asyncio.open_connection("rebinding.example", 80)
