"""Nothing leaks and nothing is lost: files of settings, consoles and their answers, pages, dumps, streams."""

from __future__ import annotations

import pytest

from tests.leaks import cases_burn
from tests.leaks.checking import assert_tight


@pytest.mark.timeout(120)
def test_no_secret_comes_out_and_every_decoy_does() -> None:
    assert_tight(cases_burn.CASES, fixed=1)
