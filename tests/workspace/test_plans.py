"""What a plan to record means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.browser.step import Step
from workbench.workspace.plans import again, fits, recording_of, words_of
from workbench.workspace.views import RecordPlan

PLAN = RecordPlan("https://shop.example/start", origins=("https://api.shop.example/v1",), title="A tour")


def test_a_recording_has_the_plans_origins_each_once() -> None:
    made = recording_of(replace(PLAN, origins=(*PLAN.origins, "https://shop.example/")))
    assert made.origins == ("https://shop.example", "https://api.shop.example")
    assert (made.portal, made.account, made.title, made.ended) == ("shop_example", "default", "A tour", 0.0)


def test_the_next_recording_is_another_that_runs() -> None:
    made = replace(recording_of(PLAN), ended=5.0)
    assert again(made).id != made.id
    assert again(made).ended == 0.0


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"title": "Another"}, True),
        ({"surroundings": (("DISPLAY", ":7"),)}, True),
        ({"surroundings": (("WORKBENCH_BROWSER", "/opt/chrome"),)}, False),
        ({"account": "ann"}, False),
        ({"headless": False}, False),
        ({"url": "https://other.example"}, False),
        ({"identity": ("https://login.example",)}, False),
    ],
)
def test_a_browser_that_runs_serves_the_same_account_in_the_same_way(changed: dict[str, object], same: bool) -> None:
    assert fits(PLAN, replace(PLAN, **changed)) is same  # type: ignore[arg-type]  # fields of the plan
    assert not fits(None, PLAN)


def test_a_step_is_named_without_what_it_types() -> None:
    assert words_of(Step("fill_secret", "css=#password", "correct horse")) == "css=#password"
    assert words_of(Step("fill_secret", value="correct horse")) == ""
    assert words_of(Step("goto", value="https://shop.example")) == "https://shop.example"
