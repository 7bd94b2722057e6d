"""What is said of a parameter becomes choices, and choices are shown as what was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui import portal_data as data
from workbench.operation.arrange import arranged
from workbench.ui.show.parameters import CALLERS, Callers, parameters_of, with_parameter
from workbench.workspace.views import Choices

ENDPOINT = data.endpoints()[0]
BASE = data.operation(ENDPOINT)


def test_a_draft_without_choices_says_what_was_seen() -> None:
    told = [(each.name, each.callers, each.seen) for each in parameters_of(BASE, Choices(), ENDPOINT)]
    assert told == [("page", "optional", (1, 2, 3)), ("size", "optional", (25,)), ("locale", "required", ("en-GB",))]


@pytest.mark.parametrize("callers", CALLERS)
@pytest.mark.parametrize("name", ["page", "locale"])
def test_what_is_said_is_shown_and_the_operation_is_so(name: str, callers: Callers) -> None:
    base = next(each for each in parameters_of(BASE, Choices(), ENDPOINT) if each.name == name)
    value = base.seen[0] if callers in ("default", "constant") else None
    choices = with_parameter(Choices(), base, replace(base, callers=callers, value=value, about="Words"))
    said = next(each for each in parameters_of(BASE, choices, ENDPOINT) if each.name == name)
    assert (said.callers, said.value, said.about) == (callers, value, "Words")
    if callers == "constant":
        choices = replace(choices, describe=())
    now = parameters_of(arranged(BASE, replace(choices, describe=())), Choices())
    found = next((each for each in now if each.name == name), None)
    assert (found.callers if found else "hidden") == callers


def test_saying_again_what_was_so_leaves_no_choice() -> None:
    base = parameters_of(BASE, Choices(), ENDPOINT)[2]
    hidden = with_parameter(Choices(), base, replace(base, callers="hidden"))
    assert hidden == Choices(hide=("locale",), optional=("locale",))
    assert with_parameter(hidden, base, base) == Choices()


def test_a_constant_of_a_file_is_a_parameter_too() -> None:
    fixed = arranged(BASE, Choices(constants=(("locale", "en-GB"),)))
    (said,) = [each for each in parameters_of(fixed, Choices()) if each.callers == "constant"]
    assert (said.name, said.value) == ("locale", "en-GB")
    freed = with_parameter(Choices(), said, replace(said, callers="required", value=None))
    assert [each.callers for each in parameters_of(arranged(fixed, freed), Choices()) if each.name == "locale"] == [
        "required"
    ]
