"""Nothing leaks and nothing is lost: products that many people run, from chat to clusters."""

from __future__ import annotations

import pytest

from tests.leaks import cases_falls
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_falls.CASES, fixed=1)
