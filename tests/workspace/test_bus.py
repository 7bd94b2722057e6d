"""Every front end hears of every change, in order; a slow one loses its oldest news alone."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Any, cast

import pytest

from workbench.workspace import bus as module
from workbench.workspace.bus import Bus
from workbench.workspace.views import Event


def news(text: str) -> Event:
    return Event("notice", text=text)


async def subscribed(bus: Bus) -> tuple[Any, asyncio.Task[Event]]:
    """Give a subscription that has begun to listen, and what it hears first."""
    events = cast("Any", bus.events())
    first = asyncio.ensure_future(anext(events))
    await asyncio.sleep(0)
    return events, first


async def test_every_subscriber_hears_everything_in_order() -> None:
    bus = Bus()
    both = [await subscribed(bus), await subscribed(bus)]
    for text in "abc":
        bus.publish(news(text))
    for events, first in both:
        async with aclosing(events):
            heard = [await first, await anext(events), await anext(events)]
        assert [event.text for event in heard] == ["a", "b", "c"]


async def test_news_from_before_is_not_told() -> None:
    bus = Bus()
    bus.publish(news("old"))
    events, first = await subscribed(bus)
    bus.publish(news("new"))
    assert (await first).text == "new"
    await events.aclose()


async def test_a_slow_subscriber_loses_the_oldest_and_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BACKLOG", 3)
    bus = Bus()
    events, first = await subscribed(bus)
    for number in range(10):
        bus.publish(news(str(number)))
    async with aclosing(events):
        heard = [await first, await anext(events), await anext(events)]
    assert [event.text for event in heard] == ["7", "8", "9"]


async def test_a_subscriber_that_leaves_is_forgotten() -> None:
    bus = Bus()
    events, first = await subscribed(bus)
    bus.publish(news("x"))
    await first
    await events.aclose()
    assert not bus._subscribers
    bus.publish(news("to nobody"))
