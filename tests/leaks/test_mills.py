"""Nothing leaks and nothing is lost: schools, clinics, town halls, banks, and those who look after machines."""

from __future__ import annotations

import pytest

from tests.leaks import cases_mills
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_mills.CASES, fixed=1)
