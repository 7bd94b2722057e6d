"""Print what leaked and what was lost, as a table: ``python -m tests.leaks.report [--seed N] [--shared] [--show] [FORM]``."""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict

from tests.leaks.running import CASES, FIXED_SEEDS, Outcome, run_all, run_in_turn, seed_of_the_day


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the zero-leak cases through the engine.")
    parser.add_argument("form", nargs="?", default="", help="run only the forms whose name has this in it")
    parser.add_argument("--seed", action="append", help="may be repeated; else five fixed ones and that of the day")
    parser.add_argument("--shared", action="store_true", help="one after the other, with one memory for all of them")
    parser.add_argument("--show", action="store_true", help="print what came out as well")
    given = parser.parse_args()
    seeds = given.seed or [*FIXED_SEEDS, seed_of_the_day()]
    cases = [case for case in CASES if given.form in case.id]
    failed: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in (run_in_turn if given.shared else run_all)(cases, seeds):
        if not outcome.ok or given.show:
            failed[outcome.case.id].append(outcome)
    sys.stdout.writelines(_row(form, outcomes, show=given.show) for form, outcomes in failed.items())
    leaks = sum(any(outcome.leaked for outcome in outcomes) for outcomes in failed.values())
    losses = sum(any(outcome.lost for outcome in outcomes) for outcomes in failed.values())
    sys.stdout.write(
        f"{len(cases)} forms, {len(seeds)} seeds ({', '.join(seeds)}): {leaks} leak, {losses} lose decoys\n"
    )
    return 1 if leaks or losses else 0


def _row(form: str, outcomes: list[Outcome], *, show: bool) -> str:
    first = outcomes[0]
    leaks = "; ".join(dict.fromkeys(secret[:40] for secret in first.leaked)) or "-"
    losses = "; ".join(dict.fromkeys(first.lost)) or "-"
    row = f"{form:55} | {len(outcomes)} seeds | leaked: {leaks} | lost: {losses}\n"
    return f"{row}{first.text}\n\n" if show else row


if __name__ == "__main__":
    sys.exit(main())
