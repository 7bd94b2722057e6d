"""Check time-based one-time codes, each of them once (RFC 6238, section 5.2)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

import pyotp


@dataclass(slots=True)
class CodeCheck:
    """Remembers the last time step that was used; no code of it or of an earlier one counts again."""

    seed: str = field(repr=False)
    last_step: int = -1

    def accept(self, code: str, now: float) -> bool:
        """Whether ``code`` is that of now or of a step beside it, and was not used before."""
        totp = pyotp.TOTP(self.seed)
        current = int(now // totp.interval)
        for step in (current - 1, current, current + 1):
            if step > self.last_step and hmac.compare_digest(totp.generate_otp(step), code.strip()):
                self.last_step = step
                return True
        return False
