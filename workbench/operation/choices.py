"""What the person decides when an endpoint is promoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.exchange import JsonValue

Mode = Literal["", "bearer", "cookie", "basic", "api_key", "anonymous"]
"""How calls sign in; empty: as was seen."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decides on promotion; empty means as proposed."""

    name: str = ""
    title: str = ""
    category: str = ""
    description: str = ""
    """A blank takes away what there is."""
    risk: Literal["", "read", "write", "destructive"] = ""
    mode: Mode = ""
    """How its calls sign in, should discovery have seen it wrong."""
    keep_values: tuple[str, ...] = ()
    """Parameters whose observed constant, enum or default the person ticked: it goes into the file."""
    hide: tuple[str, ...] = ()
    """Parameters that callers do not see (optional ones only)."""
    constants: tuple[tuple[str, JsonValue], ...] = ()
    """(parameter, value) that every call sends and callers do not see: the person's own words."""
    defaults: tuple[tuple[str, JsonValue], ...] = ()
    """(parameter, value) that is sent when a caller leaves the parameter out."""
    require: tuple[str, ...] = ()
    """Parameters that callers have to give, though not every request had them."""
    optional: tuple[str, ...] = ()
    """Parameters that callers may leave out, though every request had them."""
    describe: tuple[tuple[str, str], ...] = ()
    """(parameter, what it is) for the agent."""
    leave_out: tuple[str, ...] = ()
    """Members of the answer that agents are not told of: ``$.items/*/phone``; ``$`` leaves out its whole shape."""


AS_PROPOSED = Choices()
