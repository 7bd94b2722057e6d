"""One-time codes of RFC 6238, none of them typed twice."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pyotp

from workbench.browser.failure import BrowserError

_PERIOD = 30
_MARGIN = 1.0
"""Seconds that a code must still be good for, so that it does not run out while it is sent."""


@dataclass(slots=True)
class OneTimeCodes:
    """Codes by seed; remembers the last time step of each, since a server refuses a code that it has seen."""

    clock: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _used: dict[str, int] = field(default_factory=dict, repr=False)

    async def next(self, seed: str) -> str:
        """Give a code that was never given before; waits for the next time step (at most 30 s and a little) for it."""
        totp = _totp(seed)
        while (wait := self._wait(totp.secret)) > 0:
            await self.sleep(wait)
        step = int(self.clock() // _PERIOD)
        self._used[totp.secret] = step
        return totp.generate_otp(step)

    def prime(self, seed: str, step: int) -> None:
        """Say that the code of a time step, and those before it, were typed by an earlier process."""
        secret = _totp(seed).secret
        self._used[secret] = max(step, self._used.get(secret, -1))

    def last(self, seed: str) -> int:
        """Give the time step whose code was given last; -1 when none was."""
        return self._used.get(_totp(seed).secret, -1)

    def _wait(self, seed: str) -> float:
        now = self.clock()
        step, left = int(now // _PERIOD), _PERIOD - now % _PERIOD
        used = self._used.get(seed, -1) >= step
        return left if used or left < _MARGIN else 0.0


class _Totp(pyotp.TOTP):
    """pyotp's, for seeds of any length: many portals still hand out 80 bits, which pyotp refuses."""

    def byte_secret(self) -> bytes:
        return base64.b32decode(self.secret + "=" * (-len(self.secret) % 8))


def _totp(seed: str) -> pyotp.TOTP:
    try:
        return _Totp("".join(seed.split()).replace("-", "").rstrip("=").upper())
    except ValueError:
        raise BrowserError(
            "The seed for one-time codes is not base32.", hint="It has letters and the digits 2 to 7 only."
        ) from None
