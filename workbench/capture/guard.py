"""Which requests may leave at all: the three lists of a portal, and what nobody may reach. Pure."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from workbench.capture.addresses import is_forbidden, is_local_name
from workbench.urls import origin_of


@dataclass(frozen=True)
class Guard:
    """The lists of one portal. Without one (a recorder started by hand) only forbidden addresses are refused."""

    call: frozenset[str] = frozenset()
    """Origins that calls go to."""
    portal: frozenset[str] = frozenset()
    """Origins of the portal beside those: recorded ones, identity providers. What writes there can be asked about."""
    load: frozenset[str] = frozenset()
    """Origins that pages may load from beside those: CDNs, captchas, fonts, telemetry."""
    strict: bool = False
    """Whether nothing else loads, whoever asks: nobody is there to see it."""
    own_ports: frozenset[int] = frozenset()
    """Of the workbench itself, on loopback."""
    everything: bool = False
    """The person's debug override: every public origin counts as listed."""
    via: str = ""
    """The host of the proxy between here and the portal."""

    @cached_property
    def listed(self) -> frozenset[str]:
        return self.call | self.portal | self.load

    @cached_property
    def _hosts(self) -> frozenset[str]:
        return frozenset(_host(origin) for origin in self.listed)

    @cached_property
    def _local(self) -> bool:
        """Whether the portal itself is on this machine."""
        return any(is_loopback(host) for host in self._hosts)

    def refusal(self, url: str, *, agent: bool, call: bool) -> str:
        """Say why a request may not be sent; empty when it may."""
        origin = origin_of(url)
        if why := self.unreachable(_host(url), _port(url)):
            return why
        if call and origin not in self.call and not self.everything:
            return "it is no origin that calls may go to"
        if (agent or self.strict) and origin not in self.listed and not self.everything:
            return "it is on none of the portal's lists of origins"
        return ""

    def is_foreign(self, url: str) -> bool:
        """Whether a URL is none of the portal's own: an agent's page may load from there, and send nothing."""
        return origin_of(url) not in self.call | self.portal

    def unreachable(self, host: str, port: int) -> str:
        """Say why nothing may connect to a host, whichever list it is on; empty when it may."""
        if is_loopback(host) and port in self.own_ports:
            return "the workbench's own ports are refused"
        if is_forbidden(host):
            return "link-local and metadata addresses are refused"
        return "" if self.may_resolve(host, host) else "this machine is refused, since the portal is not on it"

    def may_resolve(self, host: str, address: str) -> bool:
        """Whether a name may lead to an address: to loopback only where the lists say that the portal is there."""
        if not is_loopback(address):
            return True
        return host in self._hosts or host == self.via or (self._local and is_loopback(host))


@dataclass(frozen=True, slots=True)
class Lists:
    """What the recorder's owner says of a portal: origins or URLs, as people write them."""

    call: tuple[str, ...] = ()
    portal: tuple[str, ...] = ()
    load: tuple[str, ...] = ()
    strict: bool = False
    own_ports: tuple[int, ...] = ()
    everything: bool = False
    via: str = ""
    """URL of the proxy between here and the portal."""
    unsafe: tuple[tuple[str, str], ...] = ()
    """(method, regular expression of URLs): requests that should only read by their method, and do more."""

    def guard(self, own_port: int) -> Guard:
        """Make the guard of a recorder that listens on ``own_port``."""
        ports = frozenset((*self.own_ports, own_port))
        lists = (_origins(self.call), _origins(self.portal), _origins(self.load))
        return Guard(*lists, self.strict, ports, self.everything, _host(self.via))


def is_loopback(host: str) -> bool:
    """Whether a name or an address, in any spelling, means this machine."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or is_local_name(name):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _origins(urls: Iterable[str]) -> frozenset[str]:
    return frozenset(origin for origin in map(origin_of, urls) if origin)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _port(url: str) -> int:
    try:
        parts = urlsplit(url)
        return parts.port or {"https": 443, "wss": 443}.get(parts.scheme, 80)
    except ValueError:
        return 0
