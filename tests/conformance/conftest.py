"""A workspace in memory, as the server's own tests have it."""

from __future__ import annotations

from tests.serve.conftest import workspace

__all__ = ["workspace"]
