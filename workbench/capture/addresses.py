"""Where the proxy may connect to: never to the addresses by which a machine talks to itself or its cloud."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from typing import Any, Final

LOOPBACK: Final = "127.0.0.1"

_FORBIDDEN: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "169.254.0.0/16",  # link-local (RFC 3927), and the metadata service of most clouds
        "fe80::/10",  # link-local (RFC 4291, section 2.5.6)
        "fd00:ec2::/32",  # AWS: instance metadata, DNS and time over IPv6
        "100.100.100.200/32",  # Alibaba Cloud's metadata
        "168.63.129.16/32",  # Azure's wire server
        "0.0.0.0/8",  # "this network" (RFC 1122): Linux takes 0.0.0.0 for loopback
        "::/128",
        "224.0.0.0/4",  # multicast
        "ff00::/8",
        "255.255.255.255/32",
    )
)

_FORBIDDEN_NAMES: Final = frozenset({"metadata.google.internal", "metadata.goog", "instance-data"})


def is_forbidden(host: str) -> bool:
    """Whether ``host`` is an address (in any of its spellings) or a name that nothing may connect to."""
    name = host.strip("[]").partition("%")[0].rstrip(".").lower()
    if name in _FORBIDDEN_NAMES:
        return True
    address = _address(name)
    return address is not None and any(
        address.version == network.version and address in network for network in _FORBIDDEN
    )


def is_local_name(host: str) -> bool:
    """Whether ``host`` is under ``localhost``, which means this machine (RFC 6761, section 6.3)."""
    return host.rstrip(".").lower().endswith(".localhost")


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return _odd_ipv4(name)
    if isinstance(address, ipaddress.IPv6Address):
        return address.ipv4_mapped or address.sixtofour or _nat64(address) or address
    return address


def _nat64(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address within ``64:ff9b::/96`` (RFC 6052)."""
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(address.packed[12:])
    return None


def _odd_ipv4(name: str) -> ipaddress.IPv4Address | None:
    """Read ``0xA9FEA9FE``, ``2852039166`` or ``169.254.43518``, as the C library does."""
    try:
        return ipaddress.IPv4Address(socket.inet_aton(name))
    except (OSError, UnicodeEncodeError, ValueError):
        return None


type _Resolve = Callable[..., Awaitable[list[Any]]]


def guard_resolution(loop: asyncio.AbstractEventLoop, may: Callable[[str, str], bool]) -> None:
    """Make ``loop`` resolve ``*.localhost`` to loopback, and refuse (name, address) pairs that ``may`` does.

    The check sits where connections are made, so a name cannot resolve to one address for the check
    and to another for the connection; Host, SNI and the reuse of connections stay as they are.
    """
    resolve: _Resolve = loop.getaddrinfo

    async def guarded(host: Any, port: Any, **how: Any) -> list[Any]:
        name = str(host)
        if isinstance(host, str) and is_local_name(host):
            host = LOOPBACK
        found = await resolve(host, port, **how)
        allowed = [item for item in found if may(name, str(item[4][0]))]
        if found and not allowed:
            msg = "link-local, metadata and the machine's own addresses are refused"
            raise OSError(msg)
        return allowed

    loop.getaddrinfo = guarded  # type: ignore[method-assign] # the one seam before every connection
