"""Nothing that a portal sends makes redaction fail or run away."""

from __future__ import annotations

from tests.leaks.fuzz import run
from tests.leaks.running import seed_of_the_day


def test_no_mutated_content_makes_a_codec_fail() -> None:
    count, _ = run(4, seed_of_the_day())
    assert count > 50
