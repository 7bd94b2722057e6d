"""Nothing leaks and nothing is lost: ports, waterworks, libraries, breweries, law firms and lifts."""

from __future__ import annotations

import pytest

from tests.leaks import cases_rivers
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_rivers.CASES, fixed=1)
