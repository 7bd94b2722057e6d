"""What the tests of redaction share."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor


@pytest.fixture
def redactor() -> Redactor:
    """Give one that knows nothing yet."""
    return Redactor(b"k" * 32)
