"""How much redaction will take on: bounds that hold whatever a portal sends."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Past a bound the body is left out, and says so; the exchange around it stays."""

    wire_size: int = 16_000_000
    """Octets of a body as sent."""
    inflated_size: int = 32_000_000
    """Octets of a body once its content codings are undone."""
    codings: int = 3
    """Content codings on top of each other."""
    depth: int = 100
    """Nesting of JSON arrays and objects."""
    layers: int = 6
    """Text within text: JSON in a JSON string, a URL in a query value, …"""
    headers: int = 500
    """Header fields of a message; the rest is dropped."""
    field_size: int = 65_536
    """Characters of a URL or a header value."""
    known: int = 4_096
    """Secrets remembered from traffic; the oldest are forgotten first, typed ones last."""
    secret_size: int = 16_384
    """Characters of a secret that is matched elsewhere; longer ones are hidden where they stand."""
    hidden: int = 2_000
    """Notes on what was hidden in one exchange."""
