"""Another version of an operation that is in the catalog, as the person wants it."""

from __future__ import annotations

from dataclasses import replace

from workbench.discovery.endpoint import Risk
from workbench.errors import UsageError
from workbench.operation.arrange import arranged
from workbench.operation.choices import Choices
from workbench.operation.model import Operation
from workbench.operation.propose import checked_name, signing_in
from workbench.operation.risk import effective_risk, higher
from workbench.text import safe_line


def edited(operation: Operation, choices: Choices, *, floor: Risk = "read") -> Operation:
    """Give the operation with what was chosen; its risk is never below ``floor`` and what its request says.

    Raises UsageError for a name that is none, and for parameters and values that do not fit.
    """
    if choices.keep_values:
        raise UsageError(
            "Observed values can be kept at promotion alone: a file of the catalog has none.",
            hint="Give constants and defaults as you want them, or promote the endpoint again.",
        )
    risk = higher(choices.risk or operation.risk, floor)
    changed = replace(
        operation,
        name=checked_name(choices.name or operation.name, operation.portal),
        title=safe_line(choices.title or operation.title, limit=80),
        category=choices.category or operation.category,
        description=(choices.description or operation.description).strip(),
        risk=risk,
        auth=signing_in(operation.auth, choices.mode),
    )
    return arranged(replace(changed, risk=effective_risk(changed)), choices)
