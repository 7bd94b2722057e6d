"""Which of mitmproxy's addons hears of what."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field

import pytest

from workbench.capture.dispatch import Dispatch

with warnings.catch_warnings():
    # mitmproxy 12 uses names that its own dependencies have deprecated.
    warnings.simplefilter("ignore")
    from mitmproxy import exceptions, flow, master, options
    from mitmproxy.proxy.layers.http._hooks import HttpRequestHook
    from mitmproxy.test import tflow

pytestmark = pytest.mark.anyio


@dataclass
class Listener:
    """Writes down what it hears of."""

    name: str
    heard: list[str]
    raises: Exception | None = None
    addons: list[object] = field(default_factory=list)

    async def request(self, _flow: flow.Flow) -> None:
        self.heard.append(self.name)
        if self.raises:
            raise self.raises


@dataclass
class Watcher:
    """Is told of flows that have changed, and of nothing else."""

    name: str
    updated: list[flow.Flow]

    def update(self, flows: list[flow.Flow]) -> None:
        self.updated += flows


def dispatch() -> Dispatch:
    return Dispatch(master.Master(options.Options()))


async def test_all_that_take_part_in_an_event_hear_of_it_in_their_order() -> None:
    addons, heard = dispatch(), list[str]()
    addons.add(Listener("a", heard, addons=[Listener("b", heard)]), Watcher("w", []), Listener("c", heard))
    await addons.handle_lifecycle(HttpRequestHook(tflow.tflow()))
    assert heard == ["a", "b", "c"]


async def test_addons_that_come_and_go_are_noticed() -> None:
    addons, heard = dispatch(), list[str]()
    parent, late = Listener("a", heard), Listener("b", heard)
    addons.add(parent)
    await addons.trigger_event(HttpRequestHook(tflow.tflow()))
    addons.register(late)
    parent.addons.append(late)
    await addons.trigger_event(HttpRequestHook(tflow.tflow()))
    addons.remove(parent)
    await addons.trigger_event(HttpRequestHook(tflow.tflow()))
    assert heard == ["a", "a", "b"]


async def test_what_an_addon_raises_is_logged_and_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    addons, heard = dispatch(), list[str]()
    addons.add(Listener("a", heard, raises=ValueError("broken")), Listener("b", heard))
    await addons.handle_lifecycle(HttpRequestHook(tflow.tflow()))
    assert heard == ["a", "b"]
    assert "Addon error: broken" in caplog.text


async def test_an_addon_may_keep_an_event_from_those_after_it() -> None:
    addons, heard = dispatch(), list[str]()
    addons.add(Listener("a", heard, raises=exceptions.AddonHalt()), Listener("b", heard))
    await addons.handle_lifecycle(HttpRequestHook(tflow.tflow()))
    assert heard == ["a"]


async def test_who_asks_for_changed_flows_is_told_after_each_event() -> None:
    addons, updated = dispatch(), list[flow.Flow]()
    addons.add(Watcher("w", updated))
    changed = tflow.tflow()
    await addons.handle_lifecycle(HttpRequestHook(changed))
    assert updated == [changed]
