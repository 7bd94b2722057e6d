"""Header fields as lines of a text: what curl and servers print, and what people copy from their tools."""

from __future__ import annotations

import re

from workbench.redaction.headers import redact_headers
from workbench.redaction.placeholder import is_placeholder
from workbench.redaction.sweep import Sweep
from workbench.redaction.url import redact_url

_FIELD = re.compile(
    r"(?im)^(?P<before>[ \t]{0,8}(?:[<>*|][ \t]{0,2})?)(?P<name>authorization|proxy-authorization|cookie|set-cookie|x-(?:api|auth)-[a-z-]{2,30})(?P<colon>:[ \t]{1,3})(?P<value>[^\r\n]{8,8000})"
)
_REQUEST = re.compile(
    r"(?m)^(?P<method>GET|POST|PUT|PATCH|DELETE|MERGE|HEAD) (?P<target>[^\s/:][^\s:]{0,2000}|/[^\s]{1,8000})(?=(?: HTTP/\d(?:\.\d)?)?\r?$)"
)
"""The first line of a request within a batch, whose address may begin at the batch's own (OData 4.01, section 11.7.7)."""
_SENTENCE = re.compile(r"[A-Za-z][a-z]{0,20}(?: [a-z][a-z'-]{0,20}){3,100}[.!?]?")


def redact_header_lines(sweep: Sweep, text: str, where: str) -> str:
    """Hide what header fields of these names hide, in lines that are written as they are."""
    if ": " not in text or "\n" not in text:
        return text
    text = _REQUEST.sub(lambda found: f"{found['method']} {_target(sweep, found['target'], where)}", text)
    return _FIELD.sub(lambda found: _line(sweep, found, where), text)


def _target(sweep: Sweep, target: str, where: str) -> str:
    if target.startswith("/"):
        return redact_url(sweep, target, where)
    return redact_url(sweep, f"/{target}", where)[1:]


def _line(sweep: Sweep, found: re.Match[str], where: str) -> str:
    if any(mark in found["value"] for mark in ("<", ">", "{")) or _SENTENCE.fullmatch(found["value"].rstrip()):
        return found[0]
    if all(map(is_placeholder, found["value"].split())):
        return found[0]
    ((name, value),) = redact_headers(sweep, ((found["name"], found["value"].rstrip()),), where)
    return f"{found['before']}{name}{found['colon']}{value}"
