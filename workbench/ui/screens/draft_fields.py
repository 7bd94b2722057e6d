"""The words of a draft: what the fields say against what was proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, cast

from workbench.operation import Operation
from workbench.text import safe_line
from workbench.workspace.views import Choices

RISKS = ("read", "write", "destructive")
MODES = ("bearer", "cookie", "basic", "api_key", "anonymous")
WORDS = ("name", "category", "title", "description")

FIELD_LIMIT = 1_000
"""Characters of a field that can be edited here; longer ones are edited in the file."""

type Risk = Literal["", "read", "write", "destructive"]
type Mode = Literal["", "bearer", "cookie", "basic", "api_key", "anonymous"]


def read_words(choices: Choices, base: Operation, entered: Mapping[str, str]) -> Choices:
    """Give the choices with the fields that differ from the proposal; the others stay as proposed. Pure."""
    words = {name: _changed(entered[name], getattr(base, name)) for name in WORDS}
    # Words that were there and are taken away: an empty choice would leave them as they are.
    if base.description and not entered["description"].strip():
        words["description"] = " "
    risk = "" if entered["risk"] == base.risk else entered["risk"]
    return replace(choices, **words, risk=cast("Risk", risk), mode=cast("Mode", entered["mode"]))  # type: ignore[arg-type]  # words are texts


def _changed(value: str, proposed: str) -> str:
    value = value.strip()
    return "" if value == safe_line(proposed, limit=FIELD_LIMIT) else value
