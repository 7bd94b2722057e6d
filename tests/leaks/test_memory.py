"""What one form teaches the engine hides no decoy of another, and uncovers no secret of it."""

from __future__ import annotations

import pytest

from tests.leaks.running import CASES, run_in_turn, seed_of_the_day


@pytest.mark.timeout(300)
def test_every_form_comes_out_the_same_behind_all_others() -> None:
    failed = [outcome for outcome in run_in_turn(CASES, [seed_of_the_day()]) if not outcome.ok]
    rows = [f"{one.case.id} | seed {one.seed} | leaked {one.leaked} | lost {one.lost}" for one in failed]
    assert not rows, "\n".join(rows[:50])
