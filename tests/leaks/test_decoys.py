"""What is no secret comes out as it was."""

from __future__ import annotations

import pytest

from tests.leaks import cases_decoys
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_decoys.CASES)
