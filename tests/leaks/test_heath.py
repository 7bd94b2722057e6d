"""Nothing leaks and nothing is lost: links in paths, addresses, header fields of either side."""

from __future__ import annotations

import pytest

from tests.leaks import cases_heath
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_heath.CASES, fixed=1)
