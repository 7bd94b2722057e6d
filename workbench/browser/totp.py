"""One-time codes of RFC 6238, none of them typed twice."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pyotp

from workbench import host
from workbench.browser.failure import BrowserError

_PERIOD = 30
_KEPT = 2
"""Steps that are past and yet kept, for clocks that are set back a little."""

_MARGIN = 1.0
"""Seconds that a code must still be good for, so that it does not run out while it is sent."""


class UsedCodes:
    """Time steps whose codes were typed by any process of this user: empty files, named by a digest of the seed.

    A seed has 80 random bits at least, so that nobody finds it by its digest.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, seed: str, step: int) -> bool:
        """Claim a step, once for all processes; False where it, or a later one, was. Raises OSError."""
        host.private_dir(self._folder)
        whose = hashlib.sha256(f"one-time code\0{seed}".encode()).hexdigest()[:32]
        for old in self._folder.iterdir():
            digest, _, taken = old.name.partition("-")
            if digest == whose and int(taken) >= step:
                return False
            if int(taken) < step - _KEPT:
                old.unlink(missing_ok=True)
        try:
            host.open_private(self._folder / f"{whose}-{step}", "xb").close()
        except FileExistsError:
            return False
        return True


@dataclass(slots=True)
class OneTimeCodes:
    """Codes by seed; remembers the last time step of each, since a server refuses a code that it has seen."""

    clock: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    used: UsedCodes | None = None
    """Those of other processes; None where none other types codes of these seeds."""
    _used: dict[str, int] = field(default_factory=dict, repr=False)

    async def next(self, seed: str) -> str:
        """Give a code that was never given before; waits for the next time step (at most 30 s and a little) for it."""
        totp = _totp(seed)
        while True:
            while (wait := self._wait(totp.secret)) > 0:
                await self.sleep(wait)
            step = int(self.clock() // _PERIOD)
            self._used[totp.secret] = step
            if self.used is None or await asyncio.to_thread(self.used.take, totp.secret, step):
                return totp.generate_otp(step)

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
