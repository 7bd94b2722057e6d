"""Bodies as HAR files hold them: text, base64, form parameters, or a file beside them."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Final, Protocol
from urllib.parse import urlencode

from workbench.capture.outline import BODY_CAP
from workbench.exchange import FORM_TYPE, Body

type Record = Mapping[str, Any]

NOTHING: Final = Body()

_ATTACHED = re.compile(r"[0-9a-f]{32,64}(?:\.[A-Za-z0-9]{1,10})?")
"""How Playwright names bodies: by their SHA-1. Nothing else is opened."""
_GZIP = b"\x1f\x8b"


class Attachments(Protocol):
    """The bodies that lie beside a HAR: in its folder, or in the same zip."""

    def read(self, name: str, limit: int) -> bytes | None:
        """Give a file's octets; None when it is not there, is no plain file, or is longer than ``limit``."""


def of_request(posted: Record, fields: Mapping[str, str], attached: Attachments | None) -> Body:
    media_type = fields.get("content-type") or _media_type(posted)
    body = _read(posted, media_type, attached)
    return body if body is not None else _of_parameters(posted, media_type)


def of_response(made: Record, fields: Mapping[str, str], attached: Attachments | None) -> Body:
    content = made.get("content")
    if not isinstance(content, dict):
        return NOTHING
    media_type = fields.get("content-type") or _media_type(content)
    size, wire = _count(content.get("size")), _count(made.get("bodySize"))
    body = _read(content, media_type, attached, coding=fields.get("content-encoding", ""), wire=wire)
    if body is not None:
        return body
    gone = size and int(made.get("status") or 0) not in {204, 304}
    return Body(media_type=media_type, size=size, wire_size=wire, omitted="not in the file" if gone else "")


def _media_type(record: Record) -> str:
    said = record.get("mimeType")
    return said if isinstance(said, str) and said != "x-unknown" else ""


def _count(value: object) -> int:
    return int(value) if isinstance(value, int | float) and 0 < value < 1e15 else 0


def _read(
    record: Record, media_type: str, attached: Attachments | None, *, coding: str = "", wire: int = 0
) -> Body | None:
    """Give the body; None when the record holds none."""
    if isinstance(name := record.get("_file"), str):
        return _of_file(PurePosixPath(name).name, media_type, attached)
    text = record.get("text")
    if not isinstance(text, str) or not text:
        return None
    if str(record.get("encoding")).lower() == "base64":
        return _of_base64(text, media_type, coding, wire)
    return _of_text(text, media_type, wire)


def _of_text(text: str, media_type: str, wire: int) -> Body:
    if len(text) > BODY_CAP:
        return _capped(len(text), media_type)
    if "charset" in media_type.lower() and "utf-8" not in media_type.lower():
        # The tool has undone the charset that the type still names.
        return Body(text=text, media_type=media_type, wire_size=wire)
    return Body(raw=text.encode("utf-8", "replace"), media_type=media_type, wire_size=wire)


def _of_base64(text: str, media_type: str, coding: str, wire: int) -> Body:
    try:
        raw = base64.b64decode(text, validate=False)
    except binascii.Error:
        return Body(media_type=media_type, size=len(text) * 3 // 4, omitted="undecodable")
    # Fiddler keeps the content coding when it was told not to decode.
    kept = coding if raw.startswith(_GZIP) and "gzip" in coding else ""
    return _of_octets(raw, media_type, wire, kept)


def _of_octets(raw: bytes, media_type: str, wire: int = 0, coding: str = "") -> Body:
    if len(raw) > BODY_CAP:
        return _capped(len(raw), media_type)
    return Body(raw=raw, media_type=media_type, coding=coding, wire_size=wire)


def _capped(size: int, media_type: str) -> Body:
    return Body(media_type=media_type, size=size, omitted="capped")


def _of_file(name: str, media_type: str, attached: Attachments | None) -> Body:
    raw = attached.read(name, BODY_CAP) if attached and _ATTACHED.fullmatch(name) else None
    if raw is None:
        return Body(media_type=media_type, omitted="not in the file")
    return _of_octets(raw, media_type)


def _of_parameters(posted: Record, media_type: str) -> Body:
    """Write a form's parameters as they stood on the wire; Firefox and Charles leave the text out for some."""
    found = posted.get("params")
    parameters = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    if not parameters:
        return Body(media_type=media_type)
    if not media_type.startswith(FORM_TYPE) and media_type:
        return Body(media_type=media_type, omitted="not in the file")
    pairs = [(str(item.get("name") or ""), str(item.get("value") or "")) for item in parameters]
    return _of_text(_encoded(pairs), media_type or FORM_TYPE, 0)


def _encoded(pairs: Sequence[tuple[str, str]]) -> str:
    """Write pairs as a form; those that tools copied from one, escapes and all, stay as they are."""
    written = "&".join(f"{name}={value}" for name, value in pairs)
    return written if _ESCAPE.search(written) and _AS_SENT.fullmatch(written) else urlencode(pairs)


_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_AS_SENT = re.compile(r"(?:[A-Za-z0-9*._~+=&-]|%[0-9A-Fa-f]{2})*")
