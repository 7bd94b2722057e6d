"""What the tests of all groups of places do."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.running import FIXED_SEEDS, run_all, seed_of_the_day

_SEEDS = 2
"""Of the fixed ones: what goes by chance is for the seed of the day, and for the report with all of them, to find."""


def assert_tight(cases: list[Case], fixed: int = _SEEDS) -> None:
    """Fail with a row for each case that leaks a canary or loses a decoy."""
    seeds = (*FIXED_SEEDS[:fixed], seed_of_the_day())
    failed = [outcome for outcome in run_all(cases, seeds) if not outcome.ok]
    rows = [f"{one.case.id} | seed {one.seed} | leaked {one.leaked} | lost {one.lost}" for one in failed]
    assert not rows, "\n".join([f"{len(rows)} of {len(cases) * len(seeds)}:", *rows[:50]])
