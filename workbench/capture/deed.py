"""An action, as the recorder is told of it before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import Actor


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what."""

    number: int
    """The action's, in its recording."""
    actor: Actor = "person"
    url: str = ""
    """Of the page in front. Raw: the recorder gives it back redacted, as it does ``target``."""
    target: str = ""
    """What is done, in words; raw."""
    call: bool = False
    """Whether it is a call: what it sends may hold placeholders, which are turned back where they may go."""
    gated: bool = False
    """Whether what it causes and is no plain read waits at the gate."""
    since: float = 0.0
    """When it was done, in seconds since the epoch, where that was before anybody told of it; 0 before it is done."""
    page: int = 0
    """The tag of the page of the workbench's own that does it; 0 when it is the person's pages."""
