"""What a command types into the page."""

from __future__ import annotations

import pytest

from workbench.browser.outline import Element
from workbench.cli.page import demand_unseen
from workbench.errors import UsageError
from workbench.workspace.views import BrowserView

VIEW = BrowserView(
    open=True,
    elements=(
        Element(0, "textbox", "Password", locator="aria-ref=e1", secret=True),
        Element(0, "textbox", "Name", locator="aria-ref=e2"),
    ),
)


def test_no_secret_is_taken_from_the_arguments_of_a_command() -> None:
    with pytest.raises(UsageError, match="Leave the value out"):
        demand_unseen(VIEW, "aria-ref=e1")
    demand_unseen(VIEW, "aria-ref=e2")
