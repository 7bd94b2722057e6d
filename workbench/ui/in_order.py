"""Take keys one after the other, however many come in one bunch."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.app import App
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


class KeysInOrder(App[None]):
    """An app that does what a key is for before the next one is looked at: a slow line delivers them in bunches.

    Textual takes a key to what has the focus and from there up to the app, a turn of the loop each: of ``/users`` in
    one bunch the letters would go to the list, as keys of its own, and what is typed into a dialog that is just
    opening would go nowhere.
    """

    async def on_event(self, event: events.Event) -> None:
        """Take keys and pasted text one after the other, unless they have to wait for fields."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not (isinstance(self.screen, KeepsKeys) and self.screen.keep(event)):
            await self._take_kept()
            await self._take(event)

    @on(KeepsKeys.Ready)
    async def _take_kept(self) -> None:
        """Take what was typed before a screen had its fields."""
        screen = self.screen
        for event in screen.give_back() if isinstance(screen, KeepsKeys) else ():
            await self._take(event)

    async def _take(self, event: Typed) -> None:
        if self.focused is None:
            # A screen that is just opening: something in it has the focus once it is there.
            await caught_up([self.screen])
        taker = self.focused
        bound = isinstance(event, events.Key) and taker is not None and await self._bound(event, taker)
        if not bound:
            await super().on_event(event)
        if isinstance(taker, Input):
            await caught_up(up_from(taker) if bound else [taker])

    async def _bound(self, key: events.Key, taker: Widget) -> bool:
        """Do what a key is bound to where its taker stands; whether it is bound to anything."""
        return not takes_itself(taker, key) and (
            await self._check_bindings(key.key, priority=True) or await self._check_bindings(key.key)
        )
