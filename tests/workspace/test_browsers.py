"""Which account's browser is meant: the person's is in front, an agent's is where it was last."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import cast

import pytest

from workbench.errors import UsageError
from workbench.exchange import Recording
from workbench.workspace.browsers import NOBODY, Browsers
from workbench.workspace.capturing import Capturing
from workbench.workspace.plans import Whose
from workbench.workspace.views import RecordPlan

ADA, BOB = ("tenants", "ada"), ("tenants", "bob")


@dataclass
class MemoryBrowser:
    """The part of ``Capturing`` that says how a browser stands."""

    whose: Whose = NOBODY
    open: bool = False
    used: float = 0.0
    recording: Recording | None = None
    plan: RecordPlan | None = None

    def opened(self, whose: Whose, used: float) -> None:
        self.whose, self.open, self.used = whose, True, used


@pytest.fixture
def browsers() -> Browsers:
    return Browsers(lambda: cast("Capturing", MemoryBrowser()))


def at(browsers: Browsers, whose: Whose) -> MemoryBrowser:
    return cast("MemoryBrowser", browsers.of(whose))


def test_each_account_has_one_of_its_own(browsers: Browsers) -> None:
    assert browsers.of(ADA) is browsers.of(ADA)
    assert browsers.of(ADA) is not browsers.of(BOB)


def test_in_front_is_the_one_that_the_person_opened_last(browsers: Browsers) -> None:
    at(browsers, ADA).opened(ADA, 1.0)
    browsers.bring_forward(ADA)
    # An agent's call opens another one, and uses it: the person's stays in front.
    at(browsers, BOB).opened(BOB, 2.0)
    assert browsers.front is browsers.of(ADA)
    assert browsers.open == [browsers.of(ADA), browsers.of(BOB)]


def test_when_the_persons_is_closed_the_one_used_last_is_in_front(browsers: Browsers) -> None:
    browsers.bring_forward(("tenants", "carol"))
    at(browsers, ADA).opened(ADA, 1.0)
    at(browsers, BOB).opened(BOB, 2.0)
    assert browsers.front is browsers.of(BOB)


def test_a_recording_stays_in_front_until_it_ends(browsers: Browsers) -> None:
    recording = Recording("r1", *ADA, 0.0)
    at(browsers, ADA).opened(ADA, 1.0)
    at(browsers, ADA).recording = recording
    with pytest.raises(UsageError, match="r1 is under way"):
        browsers.bring_forward(BOB)
    assert browsers.front is browsers.of(ADA)
    at(browsers, ADA).recording = None
    assert browsers.bring_forward(BOB) is browsers.of(BOB)


def test_unused_are_those_that_nobody_sees_or_needs_the_longest_unused_first(browsers: Browsers) -> None:
    names = [("tenants", name) for name in ("long", "short", "windowed", "recording", "busy", "closed")]
    for number, whose in enumerate(names):
        at(browsers, whose).opened(whose, time.monotonic() - 1000 + number)
        at(browsers, whose).plan = RecordPlan("https://tenants.example/", headless=whose[1] != "windowed")
    at(browsers, names[3]).recording = Recording("r1", *names[3], 0.0)
    at(browsers, names[4]).used = time.monotonic()
    at(browsers, names[5]).open = False
    assert browsers.unused(60) == [browsers.of(names[0]), browsers.of(names[1])]


def test_an_agent_is_where_it_was_last_as_long_as_it_may(browsers: Browsers) -> None:
    at(browsers, ADA).opened(ADA, 2.0)
    at(browsers, BOB).opened(BOB, 1.0)
    browsers.is_at("one", BOB)
    assert browsers.where("one", lambda _: True) == BOB
    assert browsers.where("one", lambda whose: whose != BOB) == ADA
    at(browsers, BOB).open = False
    assert browsers.where("one", lambda _: True) == BOB


def test_an_agent_that_was_nowhere_is_in_the_first_browser_that_it_may_use(browsers: Browsers) -> None:
    assert browsers.where("one", lambda _: True) == NOBODY
    at(browsers, ADA).opened(ADA, 2.0)
    at(browsers, BOB).opened(BOB, 1.0)
    assert browsers.where("one", lambda _: True) == ADA
    assert browsers.where("one", lambda whose: whose == BOB) == BOB
    # What is in front is no place for one that may not be there.
    assert browsers.where("one", lambda _: False) == NOBODY
