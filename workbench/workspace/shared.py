"""What the browsers of a workspace have in common."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.browser.chromium import Chromiums


@dataclass(slots=True)
class Shared:
    """Made once a workspace."""

    chromiums: Chromiums | None = None
    """The browsers that run: made when the first is needed, since Playwright takes a second to load."""
    starting: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while a recorder starts: the first of a workspace makes the authority that all of them use."""
