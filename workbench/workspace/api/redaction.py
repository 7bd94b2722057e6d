"""What redaction hid, and what a person says of it."""

from __future__ import annotations

from typing import Protocol

from workbench.workspace.views import (
    Inspection,
    ScrubResult,
)


class RedactionApi(Protocol):
    """The part of ``Api`` that is about what is hidden."""

    async def inspect(self, exchange: str) -> Inspection:
        """Say what redaction took out of an exchange and by which rule, and which texts it left."""

    async def mark_secret(self, value: str, kind: str = "marked") -> ScrubResult:
        """Scrub a value from journals, database and catalog, and hide it from now on.

        Raises UsageError for one that is too short to be looked for, and for an unusable kind.
        """

    async def keep_name(self, name: str, rule: str = "") -> bool:
        """Hide nothing for standing under ``name`` from the next recording on; False when that is so already.

        Raises UsageError when ``rule``, which hid it, does not go by names.
        """

    async def redact_again(self) -> ScrubResult:
        """Pass what older redaction rules have passed through those of today."""
