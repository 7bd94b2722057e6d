"""From redacted exchanges to endpoints: pure, deterministic, offline. See ``docs/discovery.md``."""

from __future__ import annotations

from workbench.discovery.grouping import Grouper, Grouping, group

__all__ = ["Grouper", "Grouping", "group"]
