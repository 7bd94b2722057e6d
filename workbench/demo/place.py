"""Where a stand-in portal is and how to sign in there: all that a tour needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.demo.identity.account import Credentials
from workbench.demo.portal import DemoPortal


@dataclass(frozen=True, slots=True)
class Place:
    """What another process says of the portal that it serves."""

    portal: str
    identity: str
    support: str
    """Origins."""
    start_url: str
    credentials: Credentials
    """They open nothing but the stand-in."""
    ca_file: str = ""
    """The private authority's certificate (PEM) of an https portal."""


def place_of(portal: DemoPortal) -> Place:
    """Describe a portal that runs."""
    return Place(
        portal.portal,
        portal.identity,
        portal.support,
        portal.start_url,
        portal.credentials,
        str(portal.ca_file or ""),
    )
