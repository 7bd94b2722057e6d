"""Requests that left before their page carried the number of what caused them.

The workbench's own steps are told before they are done. What a person does in the window is heard of once it is
done, and the pages take its number a few milliseconds later: what they ask for in between still carries the number
of the act before. The page says when it was done, so that time tells the two apart, as a guess.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import Cause

_LONGEST = 1.0
"""Seconds that the pages may take to carry a new number; past them an old one means what it says."""

_MOST = 8
"""Acts that are remembered: a person does no more before the first is written."""


@dataclass(slots=True)
class _Act:
    number: int
    since: float
    until: float
    """When a request first carried the number: what comes later with an older one had waited in the browser."""


class Overtaking:
    """Remembers when the person did what, and since when their pages have carried its number.

    One thread may tell it while another asks.
    """

    def __init__(self) -> None:
        self._acts: tuple[_Act, ...] = ()

    def began(self, number: int, since: float, now: float) -> None:
        """Take in what was done at ``since`` and is heard of ``now``: seconds since the epoch. A page says ``since``."""
        since = min(max(since, now - _LONGEST), now)
        self._acts = (*self._acts, _Act(number, since, since + _LONGEST))[-_MOST:]

    def carried(self, number: int, at: float) -> None:
        """Take in that a request carried this number."""
        for act in self._acts:
            if act.number == number:
                act.until = min(act.until, at)

    def cause(self, told: Cause, at: float) -> Cause:
        """Give the cause of a request of time ``at`` whose tag says ``told``. An agent's stays the agent's."""
        if not told.action or told.actor == "agent":
            return told
        for act in reversed(self._acts):
            if told.action < act.number and act.since <= at < act.until:
                return Cause(act.number, "time", "person")
        return told

    def clear(self) -> None:
        self._acts = ()
