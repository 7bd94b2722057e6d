"""What tells request lines apart before templates are known."""

from __future__ import annotations

from typing import NamedTuple

from workbench.discovery.endpoint import Discriminator


class Key(NamedTuple):
    """One request line; its discriminator may be a mere candidate (see ``discriminators``)."""

    origin: str
    path: str
    """As sent, percent-encoded, without the query."""
    method: str
    discriminator: Discriminator | None
