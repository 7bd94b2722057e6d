"""Tell mitmproxy's addons of events, each of them only of those that it takes part in.

mitmproxy asks every addon at every event, twice a hook, which takes a sixth of what a small request costs.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from typing import Any

from mitmproxy import addonmanager, exceptions, flow, hooks, master

_log = logging.getLogger(__name__)

type Handler = Callable[..., Any]


class Dispatch(addonmanager.AddonManager):
    """mitmproxy's own, with a table of who takes part in what: made when it is asked for, forgotten when addons come or go."""

    def __init__(self, owner: master.Master) -> None:
        super().__init__(owner)  # type: ignore[no-untyped-call] # as all of it is
        self._table: dict[str, list[Handler]] = {}

    def add(self, *addons: object) -> None:
        super().add(*addons)  # type: ignore[no-untyped-call] # as above

    def register(self, addon: object) -> object:
        """Take an addon in: every way to add one comes by here."""
        try:
            return super().register(addon)  # type: ignore[no-untyped-call] # as above
        finally:
            self._table.clear()

    def remove(self, addon: object) -> None:
        try:
            super().remove(addon)  # type: ignore[no-untyped-call] # as above
        finally:
            self._table.clear()

    def clear(self) -> None:
        super().clear()  # type: ignore[no-untyped-call] # as above
        self._table.clear()

    async def handle_lifecycle(self, event: hooks.Hook) -> None:
        await self.trigger_event(event)
        (subject, *_) = event.args()
        if self._handlers("update") and isinstance(subject, flow.Flow):
            await self.trigger_event(hooks.UpdateHook([subject]))

    async def trigger_event(self, event: hooks.Hook) -> None:
        """Run all that take part, one after the other. What one of them raises is logged, and stops no other."""
        given = event.args() if (handlers := self._handlers(event.name)) else []
        for handler in handlers:
            try:
                result = handler(*given)
                if result is not None and inspect.isawaitable(result):
                    await result
            except exceptions.AddonHalt:
                return
            except exceptions.OptionsError:
                raise
            except Exception as error:  # noqa: BLE001 - an addon's fault must not end the proxy, as in mitmproxy itself
                _log.exception("Addon error: %s", error)

    def _handlers(self, name: str) -> list[Handler]:
        found = self._table.get(name)
        if found is None:
            every = (getattr(addon, name, None) for addon in addonmanager.traverse(self.chain))
            found = self._table[name] = [handler for handler in every if callable(handler)]
        return found
