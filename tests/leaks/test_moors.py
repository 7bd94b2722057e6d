"""Nothing leaks and nothing is lost: dentists, guest networks, heat pumps, schools and their maintainers."""

from __future__ import annotations

import pytest

from tests.leaks import cases_moors
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_moors.CASES, fixed=1)
