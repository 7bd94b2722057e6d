"""Nothing leaks and nothing is lost: what public descriptions of interfaces have."""

from __future__ import annotations

import pytest

from tests.leaks import cases_plains
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(60)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(list(cases_plains.CASES), fixed=2)
