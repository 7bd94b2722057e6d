"""Where the page finds the value of an operation's anti-forgery header: in a cookie, or in an answer that it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.discovery.json_path import ITEMS, parts
from workbench.errors import UsageError
from workbench.operation import Operation, effective_risk

_ANSWER = re.compile(r"response:GET (/(?!/)[^\s?#{}$\\]*)(\$.+)")


@dataclass(frozen=True, slots=True)
class Source:
    """One of the two; empty where the header is left out."""

    cookie: str = ""
    path: str = ""
    """Asked for with GET, at the operation's own origin."""
    member: tuple[str, ...] = ()
    """The names that lead to the value in that answer's JSON."""

    def __bool__(self) -> bool:
        return bool(self.cookie or self.path)


def source_of(operation: Operation) -> Source:
    """Read ``auth.csrf_source``; reads do without where it is unknown. Raises UsageError for a write that cannot."""
    auth = operation.auth
    kind, _, name = auth.csrf_source.partition(":")
    if auth.csrf_header and kind == "cookie" and name:
        return Source(cookie=name)
    told = _ANSWER.fullmatch(auth.csrf_source)
    if auth.csrf_header and told and ITEMS not in parts(told[2]):
        return Source(path=told[1], member=parts(told[2]))
    if auth.csrf_header and effective_risk(operation) != "read":
        msg = f"The file of {operation.portal}/{operation.name} does not say what feeds its anti-forgery header."
        hint = 'Add `"csrf_source": "cookie:NAME"`, or `"response:GET /path$.member"`, to its `auth`.'
        raise UsageError(msg, hint=hint)
    return Source()
