"""Multipart forms (RFC 7578): fields like those of a form; of a file only name, type and size are kept."""

from __future__ import annotations

import re

import orjson

from workbench.redaction.codings import OmittedError
from workbench.redaction.fields import called
from workbench.redaction.made import is_made
from workbench.redaction.near import NEAR, is_beside
from workbench.redaction.oauth import applies
from workbench.redaction.sweep import Sweep

_BOUNDARY = re.compile(r"boundary=(?:\"([^\"]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
_PARAMETER = re.compile(r"(?<![\w-])(name|filename)\*?=(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;]+))", re.IGNORECASE)
_PARTS = 1_000
_NAME = 64
"""Characters of the longest name that a part holds."""

type Part = dict[str, str | int]
type Head = tuple[dict[str, str], dict[str, str], str]


def redact_multipart(sweep: Sweep, text: str, media_type: str, where: str) -> str:
    """Give the parts as a JSON array: ``{"name", "value"}``, and for files ``{"name", "file", "type", "size"}``."""
    found = _BOUNDARY.search(media_type)
    if found is None:
        raise OmittedError("unparsed")
    pieces = re.split(r"(?:\A|\r?\n)--" + re.escape(found[1] or found[2]), text)
    if len(pieces) < 3 or len(pieces) > _PARTS or not pieces[-1].startswith("--"):
        raise OmittedError("unparsed")
    heads = [_head(piece) for piece in pieces[1:-1]]
    names = called([(names.get("name", ""), content if len(content) <= _NAME else "") for _, names, content in heads])
    parts = [_part(sweep, head, name, where) for head, name in zip(heads, names, strict=True)]
    for part in parts:
        _hide_beside(sweep, part, parts, where)
    return orjson.dumps(parts).decode()


def _hide_beside(sweep: Sweep, part: Part, parts: list[Part], where: str) -> None:
    """Hide in place what another field says to be a password."""
    name, value = str(part["name"]), str(part.get("value", ""))
    others = (str(other.get(member, "")) for other in parts if other is not part for member in ("name", "value"))
    if is_made(value) and is_beside(name, value, others):
        part["value"] = sweep.hide(value, NEAR, f"{where}.{name}")


def _head(piece: str) -> Head:
    """Take a part apart: the fields of its header, the names in them, its content."""
    head, _, content = piece.lstrip("\r\n").replace("\r\n", "\n", piece.count("\r\n")).partition("\n\n")
    fields = {
        name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head.split("\n"))
    }
    names = {
        found[1].lower(): found[2] or found[3] or ""
        for found in _PARAMETER.finditer(fields.get("content-disposition", ""))
    }
    return fields, names, content


def _part(sweep: Sweep, head: Head, called_by: str, where: str) -> Part:
    fields, names, content = head
    name = sweep.swap_known(names.get("name", ""), where)
    if "filename" in names:
        file = sweep.text(names["filename"], f"{where}.{name}")
        return {
            "name": name,
            "file": file,
            "type": fields.get("content-type", ""),
            "size": len(content.encode("utf-8", "replace")),
        }
    kind = fields.get("content-type", "").lower()
    if kind.startswith(("application/http", "multipart/")):
        return {"name": name, "value": _inner(sweep, content, fields["content-type"], f"{where}.{name}")}
    return {"name": name, "value": _value(sweep, called_by, content, f"{where}.{name}")}


def _inner(sweep: Sweep, content: str, media_type: str, where: str) -> str:
    """Redact what a part of a batch holds: requests, of which each has a head and a body, and answers (OData 4.01, 11.7)."""
    if media_type.lower().startswith("multipart/"):
        try:
            with sweep.deeper():
                return redact_multipart(sweep, content, media_type, where)
        except OmittedError:
            return sweep.text(content, where)
    head, blank, body = content.partition("\n\n")
    return f"{sweep.text(f'{head}{blank}', where)}{sweep.text(body, where)}"


def _value(sweep: Sweep, name: str, content: str, where: str) -> str:
    rule = sweep.names.rule(name, "form")
    if rule and applies(rule, content, oauth=False) and not sweep.is_mask(content):
        return sweep.hide(content, rule, where)
    return sweep.text(content, where)
