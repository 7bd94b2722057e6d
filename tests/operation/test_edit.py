"""An operation of the catalog gets another version."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.operation.test_propose import LIST, PORTAL, posted, properties
from workbench.errors import UsageError
from workbench.operation import Choices
from workbench.operation.edit import edited
from workbench.operation.propose import propose

OPERATION = propose(LIST, portal=PORTAL)


def test_what_is_not_chosen_stays_as_it_is() -> None:
    assert edited(OPERATION, Choices()) == OPERATION


def test_words_sign_in_and_parameters_change() -> None:
    changed = edited(
        OPERATION,
        Choices(name="users_of", title="Users of a partner", category="people", mode="cookie", defaults=(("page", 1),)),
    )
    assert (changed.name, changed.title, changed.category) == ("users_of", "Users of a partner", "people")
    assert changed.auth.kind == "cookie"
    assert properties(changed)["page"]["default"] == 1
    assert changed.endpoint == OPERATION.endpoint


def test_the_risk_is_never_below_what_the_request_and_the_evidence_say() -> None:
    search = propose(posted({"type": "object"}), portal=PORTAL)
    assert edited(search, Choices(risk="read")).risk == "read"
    assert edited(search, Choices(risk="read"), floor="write").risk == "write"
    delete = replace(OPERATION, method="DELETE", risk="destructive")
    assert edited(delete, Choices(risk="read")).risk == "destructive"


@pytest.mark.parametrize("choices", [Choices(name="Bad Name"), Choices(keep_values=("page",))])
def test_what_cannot_be_is_refused(choices: Choices) -> None:
    with pytest.raises(UsageError):
        edited(OPERATION, choices)
