"""Text in lines where indentation says what belongs to a name: YAML, and whatever is written like it."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.redaction.oauth import applies
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_LINE = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>(?:- +)*)(?:(?P<quote>[\"']?)(?P<name>[^\s:\"'{}\[\],&*#?|<>%@`-][^:\"'{}\[\],#]{0,80}?)(?P=quote)[ ]?:(?:[ \t]+|$))?(?P<value>.*)"
)
_BLOCK = re.compile(r"(?:!!?[\w./:-]{1,60} )?(?:[|>](?:[+-]?\d?|\d[+-])|)(?:\s+#.*)?")
_REMARKED = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\s\"'|>#&!*][^\"'#]*?)\s+#.*")
"""A value of one line and a remark."""
_OPENS = re.compile(
    r"(?m)^[ \t]*(?:- +)*[\"']?[^\s:\"'#][^:\n\"']{0,80}[\"']?[ ]?:[ \t]*(?:!!?[\w./:-]{1,60} )?(?:[|>](?:[+-]?\d?|\d[+-]))?[ \t]*$|^[ \t]*(?:- +)?name:[ \t]"
)
"""A name with nothing or a block after it, or an item with a name."""


def redact_blocks(sweep: Sweep, text: str, where: str) -> str:
    """Hide what is indented below a secret's name, and the value of an item with such a name."""
    if "\n" not in text or not _OPENS.search(text):
        return text
    return _Blocks(sweep, where).redact(text)


def redact_yaml(sweep: Sweep, text: str, where: str) -> str:
    """Redact YAML: what stands after a secret's name goes whatever it looks like."""
    return sweep.text(_Blocks(sweep, where, whole=True).redact(text), where)


def _bare(value: str) -> str:
    """Give a value without the remark behind it (YAML 1.2.2, section 6.6)."""
    found = _REMARKED.fullmatch(value) if " #" in value else None
    return found[1] if found else value


class _Blocks:
    def __init__(self, sweep: Sweep, where: str, *, whole: bool = False) -> None:
        self._whole = whole
        self._sweep = sweep
        self._where = where
        self._below: tuple[int, KeyRule] | None = None
        """The column and the rule of the name that all lines further in belong to."""
        self._item: KeyRule | None = None

    def redact(self, text: str) -> str:
        return "\n".join(map(self._line, text.split("\n")))

    def _line(self, line: str) -> str:
        found = _LINE.fullmatch(line.rstrip("\r"))
        if found is None or not line.strip():
            return line
        column, value = len(found["indent"]) + len(found["dash"]), _bare(found["value"].strip())
        if self._below and (
            len(found["indent"]) > self._below[0] or (found["dash"] and len(found["indent"]) == self._below[0])
        ):
            return self._inner(line, found, value)
        self._below = None
        return self._outer(line, found, column, value)

    def _inner(self, line: str, found: re.Match[str], value: str) -> str:
        assert self._below
        if found["name"] and (self._sweep.names.is_descriptor(found["name"]) or not value):
            return line
        rule = self._below[1]
        if not applies(rule, value.strip("\"'"), oauth=False):
            own = self._sweep.names.rule(found["name"], "text") if found["name"] and self._whole else None
            if own is None or not applies(own, value.strip("\"'"), oauth=False):
                return line
            rule = own
        return self._hide(line, value, rule)

    def _outer(self, line: str, found: re.Match[str], column: int, value: str) -> str:
        name = found["name"] or ""
        rule = self._sweep.names.rule(name, "text") if name and "/" not in name else None
        if name in ("name", "key"):
            self._item = self._sweep.names.rule(value.strip("\"'"), "text") if value else None
        elif found["dash"]:
            self._item = None
        if rule and _BLOCK.fullmatch(value):
            self._below = (column if not found["dash"] else len(found["indent"]), rule)
        elif name in ("value", "data") and self._item and applies(self._item, value, oauth=False):
            return self._hide(line, value, self._item)
        elif self._whole and rule and value[:1] not in "{[&*!" and applies(rule, value.strip("\"'"), oauth=False):
            return self._hide(line, value, rule)
        return line

    def _hide(self, line: str, value: str, rule: KeyRule) -> str:
        """Hide what stands in a line; a plain word is not looked for elsewhere, where it means something else."""
        bare = value.strip("\"'")
        if bare.isalpha() and bare.islower():
            rule = replace(rule, taint="never")
        if not bare or self._sweep.is_mask(bare) or PLACEHOLDER.search(bare):
            return line
        return line.replace(bare, self._sweep.hide(bare, rule, self._where), 1)
