"""Every place where a secret travels has its cases, and every form that is promised is there."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from tests.leaks import (
    cases_burn,
    cases_clouds,
    cases_crafts,
    cases_decoys,
    cases_falls,
    cases_fresh,
    cases_heath,
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
    cases_towers,
    cases_towns,
    cases_trades,
    cases_wild,
    cases_wild_decoys,
)
from tests.leaks.running import CASES

PLACES = json.loads(Path(__file__).with_name("places.json").read_text("utf-8"))


def test_every_place_has_the_cases_of_its_forms() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    others = (
        cases_more,
        cases_decoys,
        cases_wild,
        cases_wild_decoys,
        cases_fresh,
        cases_heath,
        cases_trades,
        cases_crafts,
        cases_offices,
        cases_clouds,
        cases_shops,
        cases_towns,
        cases_towers,
        cases_rivers,
        cases_falls,
        cases_locks,
        cases_mills,
        cases_plains,
        cases_moors,
        cases_reeds,
        cases_lochs,
        cases_burn,
    )
    further = {case.id for module in others for case in module.CASES}
    for case in CASES:
        if case.id in further:
            assert case.place in {place["id"] for place in PLACES}
            continue
        found[case.place].append(case.form)
    assert {place["id"]: place["forms"] for place in PLACES} == found


def test_no_form_is_there_twice() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
