"""Errors that a person can act on."""

from __future__ import annotations

import pytest

from workbench.errors import NotFoundError, UsageError, WorkbenchError


def test_an_error_says_what_happened_what_was_kept_and_what_to_do() -> None:
    error = WorkbenchError("It broke.", kept="All is kept.", hint="Mend it.")
    assert str(error) == "It broke. All is kept. Mend it."
    assert str(WorkbenchError("It broke.")) == "It broke."


@pytest.mark.parametrize(("kind", "code"), [(WorkbenchError, 1), (UsageError, 2), (NotFoundError, 2)])
def test_wrong_usage_has_an_exit_code_of_its_own(kind: type[WorkbenchError], code: int) -> None:
    assert kind("x").code == code
