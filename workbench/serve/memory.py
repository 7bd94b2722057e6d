"""What a read leaves out may have been saved before."""

from __future__ import annotations

from typing import Any

from workbench.operation import Operation, effective_risk
from workbench.serve.builtin import Asked
from workbench.text import safe_line


async def completed(
    asked: Asked, operation: Operation, given: dict[str, Any], account: str = ""
) -> tuple[dict[str, Any], str]:
    """Fill in what a read needs and was not given, from the account's saved query that fits; say so in words.

    A call without any argument takes all that was saved, another only what is required and missing. Optional
    arguments that were left out on purpose stay out.
    """
    schema = operation.input_schema or {}
    properties, required = schema.get("properties"), schema.get("required")
    missing = [name for name in required if name not in given] if isinstance(required, list) else []
    if "memory" not in asked.caps or effective_risk(operation) != "read" or not properties or (given and not missing):
        return given, ""
    name = f"{operation.portal}/{operation.name}"
    saved = await asked.api.remembered(name, given, client=asked.client, account=account)
    if saved is None:
        return given, ""
    taken = {name: value for name, value in saved.arguments.items() if not given or name in missing}
    if not taken:
        return given, ""
    names = ", ".join(f"`{name}`" for name in taken)
    was = "was" if len(taken) == 1 else "were"
    return given | taken, f"{names} {was} left out and taken from the saved query “{safe_line(saved.name, limit=60)}”."
