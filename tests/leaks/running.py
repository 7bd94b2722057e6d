"""Run cases through the engine alone, and say what leaked and what was lost."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from tests.leaks import (
    cases_bodies,
    cases_burn,
    cases_clouds,
    cases_crafts,
    cases_decoys,
    cases_falls,
    cases_fresh,
    cases_headers,
    cases_heath,
    cases_json,
    cases_lochs,
    cases_locks,
    cases_mills,
    cases_moors,
    cases_more,
    cases_offices,
    cases_plains,
    cases_reeds,
    cases_rivers,
    cases_shops,
    cases_streams,
    cases_towers,
    cases_towns,
    cases_trades,
    cases_url,
    cases_vendors,
    cases_wild,
    cases_wild_decoys,
)
from tests.leaks.case import Case
from tests.leaks.looking import leaked, lost, parts
from tests.leaks.planter import Planter
from workbench.redaction import Redactor

_KEY = b"a key for the placeholders of one account"
FIXED_SEEDS = ("1", "2", "3", "4", "5")

CASES: tuple[Case, ...] = (
    *cases_url.CASES,
    *cases_headers.CASES,
    *cases_json.CASES,
    *cases_bodies.CASES,
    *cases_vendors.CASES,
    *cases_more.CASES,
    *cases_decoys.CASES,
    *cases_streams.CASES,
    *cases_wild.CASES,
    *cases_wild_decoys.CASES,
    *cases_fresh.CASES,
    *cases_trades.CASES,
    *cases_crafts.CASES,
    *cases_offices.CASES,
    *cases_clouds.CASES,
    *cases_shops.CASES,
    *cases_towns.CASES,
    *cases_towers.CASES,
    *cases_rivers.CASES,
    *cases_falls.CASES,
    *cases_locks.CASES,
    *cases_mills.CASES,
    *cases_plains.CASES,
    *cases_moors.CASES,
    *cases_reeds.CASES,
    *cases_lochs.CASES,
    *cases_heath.CASES,
    *cases_burn.CASES,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case came to: canaries that can still be read, decoys that cannot."""

    case: Case
    seed: str
    leaked: tuple[str, ...]
    lost: tuple[str, ...]
    text: str

    @property
    def ok(self) -> bool:
        return not self.leaked and not self.lost


def seed_of_the_day() -> str:
    """Give the seed that rotates: ``WORKBENCH_SEED``, or else the date."""
    return os.environ.get("WORKBENCH_SEED") or datetime.now(UTC).strftime("%Y-%m-%d")


def run(case: Case, seed: str, redactor: Redactor | None = None) -> Outcome:
    """Redact a case's traffic with an engine that knows nothing else, or with one that has seen other cases."""
    planter = Planter(f"{seed} {case.id}")
    traffic = case.build(planter)
    redactor = redactor or Redactor(_KEY)
    redactor.learn(traffic.typed, "password")
    text = "\n".join(text for made in traffic.exchanges for text in parts(redactor.redact(made)))
    return Outcome(case, seed, tuple(leaked(planter.secrets, text)), tuple(lost(planter.decoys, text)), text)


def run_in_turn(cases: Sequence[Case], seeds: Iterable[str]) -> Iterator[Outcome]:
    """Run every case with every seed, in an order that the seed gives, with one engine that remembers all before."""
    for seed in seeds:
        redactor = Redactor(_KEY)
        shuffled = random.Random(seed).sample(cases, len(cases))
        yield from (run(case, seed, redactor) for case in shuffled)


def run_all(cases: Iterable[Case], seeds: Iterable[str]) -> Iterator[Outcome]:
    """Run every case with every seed."""
    cases = list(cases)
    return (run(case, seed) for seed in seeds for case in cases)
