"""What the tests of all groups of places do."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.running import FIXED_SEEDS, run_all, seed_of_the_day


def assert_tight(cases: list[Case]) -> None:
    """Fail with a row for each case that leaks a canary or loses a decoy."""
    seeds = (*FIXED_SEEDS, seed_of_the_day())
    failed = [outcome for outcome in run_all(cases, seeds) if not outcome.ok]
    rows = [f"{one.case.id} | seed {one.seed} | leaked {one.leaked} | lost {one.lost}" for one in failed]
    assert not rows, "\n".join([f"{len(rows)} of {len(cases) * len(seeds)}:", *rows[:50]])
