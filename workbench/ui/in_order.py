"""Take keys one after the other, however many come in one bunch."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widget import Widget
from textual.widgets import Input

type Typed = events.Key | events.Paste

_PATIENCE = 1.0
"""Seconds: a widget that is busy for longer gets its keys late, as it would without us."""


async def caught_up(pumps: Iterable[MessagePump]) -> None:
    """Wait until each of these has handled what it was sent so far, one after the other."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            for pump in pumps:
                done = asyncio.Event()
                if pump.call_later(done.set):
                    await done.wait()


def takes_itself(widget: Widget, key: events.Key) -> bool:
    """Whether a widget does something with a key before its bindings are looked at."""
    if isinstance(widget, Input):
        return key.is_printable
    return type(widget)._on_key is not Widget._on_key


def up_from(widget: Widget) -> list[MessagePump]:
    """Give the widget and what stands around it: the way of what it says of a key."""
    return [node for node in widget.ancestors_with_self if isinstance(node, Widget)]


class KeepsKeys(MessagePump):
    """A screen whose fields are filled a moment after it is shown: what is typed meanwhile waits for them."""

    AT_ONCE: ClassVar[frozenset[str]] = frozenset({"escape", "ctrl+c", "ctrl+q", "f12"})
    """Keys that lead away."""

    class Ready(Message):
        """The fields are there."""

    _filled = False
    _early: tuple[Typed, ...] = ()

    def keep(self, event: Typed) -> bool:
        """Keep what was typed until the fields are there; whether it has to wait."""
        waits = not self._filled and not (isinstance(event, events.Key) and event.key in self.AT_ONCE)
        if waits:
            self._early += (event,)
        return waits

    def give_back(self) -> tuple[Typed, ...]:
        """Give what was kept, once."""
        early, self._early = self._early, ()
        return early

    def fields_are_there(self) -> None:
        """Let what was typed go where the focus is now, and what is typed from now on."""
        if not self._filled:
            self._filled = True
            self.post_message(self.Ready())
