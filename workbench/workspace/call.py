"""A call on its way: who asks, what is to be sent and as whom, what came back."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.browser.fetch import PageFetch
from workbench.exchange import JsonValue
from workbench.invoke import Outcome
from workbench.operation import Operation
from workbench.workspace.accounts import DEFAULT_ACCOUNT
from workbench.workspace.permissions import full_name
from workbench.workspace.plans import Whose


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, and as whom."""

    client: str
    account: str = ""
    patient: bool = True
    """Whether it waits for the person's decision, or is told at once that its write waits."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call, ready to be sent."""

    operation: Operation
    fetch: PageFetch
    client: str
    given: dict[str, JsonValue]
    """The arguments as they were given: in memory alone."""
    shown: JsonValue = None
    """The arguments, redacted; None until somebody has to see them."""
    approval: str = ""
    account: str = ""
    """As whom it is sent; the portal's only account where nothing else is said."""
    patient: bool = True
    counted: bool = True
    """Whether it is an operation of the catalog, whose use is counted."""

    @property
    def name(self) -> str:
        return full_name(self.operation)

    @property
    def title(self) -> str:
        return self.name + (f" for {self.client}" if self.client else "")

    @property
    def whose(self) -> Whose:
        return self.operation.portal, self.account or DEFAULT_ACCOUNT

    @property
    def attempt(self) -> Attempt:
        return Attempt(self.name, self.client, self.given, self.whose, self.approval)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody has asked for, as the audit says it where nothing came of that."""

    name: str
    client: str
    given: dict[str, JsonValue]
    whose: Whose
    approval: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A call that the portal has answered."""

    outcome: Outcome
    waited: float
    """Seconds that it waited before it was asked again, since the portal wanted that."""
    action: int
    recording: str
    """Where its exchange is."""
