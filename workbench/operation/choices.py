"""What the person decides when an endpoint is promoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decides on promotion; empty means as proposed."""

    name: str = ""
    title: str = ""
    category: str = ""
    description: str = ""
    risk: Literal["", "read", "write", "destructive"] = ""
    mode: Literal["", "bearer", "cookie", "basic", "api_key", "anonymous"] = ""
    """How its calls sign in, should discovery have seen it wrong."""
    keep_values: tuple[str, ...] = ()
    """Parameters whose observed constant, enum or default the person ticked: it goes into the file."""
    hide: tuple[str, ...] = ()
    """Parameters that callers do not see (optional ones only)."""


AS_PROPOSED = Choices()
