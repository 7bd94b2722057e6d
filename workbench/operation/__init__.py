"""The nouns of the catalog: what a person promotes, and the portal it belongs to.

Promotion itself is ``workbench.operation.propose``: front ends name operations without loading it.
"""

from __future__ import annotations

from workbench.operation.choices import AS_PROPOSED, Choices
from workbench.operation.model import NAME_PATTERN, BearerSource, Binding, Limits, Operation, Portal
from workbench.operation.permission import Permission
from workbench.operation.recipe import Recipe
from workbench.operation.risk import effective_risk, risk_floor
from workbench.operation.tool import RESERVED_TOOLS, TOOL_NAME_LIMIT, ToolView, tool_name, tool_view

__all__ = [
    "AS_PROPOSED",
    "NAME_PATTERN",
    "RESERVED_TOOLS",
    "TOOL_NAME_LIMIT",
    "BearerSource",
    "Binding",
    "Choices",
    "Limits",
    "Operation",
    "Permission",
    "Portal",
    "Recipe",
    "ToolView",
    "effective_risk",
    "risk_floor",
    "tool_name",
    "tool_view",
]
