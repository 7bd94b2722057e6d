"""Bodies: undo the codings, find out what the content is, redact it as that, or leave it out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

from workbench.exchange import FORM_TYPE, Body, essence_of
from workbench.redaction.addressed import lone_text
from workbench.redaction.blocks import redact_yaml
from workbench.redaction.codings import OmittedError, decode_content, decode_text
from workbench.redaction.gwt import signs_in
from workbench.redaction.headers import redact_kept
from workbench.redaction.json_text import UNPARSED, parse_json, parse_octets
from workbench.redaction.json_tree import redact_json
from workbench.redaction.lines import redact_event_stream, redact_lines, redact_prefixed
from workbench.redaction.markup import redact_markup
from workbench.redaction.multipart import redact_multipart
from workbench.redaction.packets import redact_payload
from workbench.redaction.sweep import Sweep, TooDeepError
from workbench.redaction.tables import has_titles, redact_csv
from workbench.redaction.url import redact_pairs
from workbench.redaction.wire_types import is_packed_message

_PREFIX = re.compile(
    r"\ufeff?\s*(?:\)\]\}'?,?\s*|for\s*\(;;\);\s*|while\s*\((?:1|true)\);\s*|\{\}&&\s*|throw [^\n<>]{1,20}<[^<>\n]{1,40}>\s*|/\*[^*/]{0,40}\*/\s*)?"
)
_JSONP = re.compile(
    r"\s*(?:/\*\*/\s*)?(?:typeof [\w$.]{1,100} ?={2,3} ?['\"]function['\"] ?&& ?)?([A-Za-z_$][\w$.]{0,100})\s*\(\s*([{\[][\s\S]*)\)\s*;?\s*"
)
_PLAIN_JSON = re.compile(r"application/(?:[\w.-]+\+)?json\s*(?:;\s*charset=\"?utf-?8\"?\s*)?\Z", re.IGNORECASE)
"""The media types whose octets can be parsed as they are."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1d\x7f]")
"""What no text has; ESC and the record separators do occur."""
_SECTION = re.compile(r"\s*\[\w[\w .:\\/{}*@-]*\]\s*\n")
_LOG = re.compile(
    r"\s*\[(?:\d{4}-\d\d-\d\d[ T]|\d{1,2}:\d\d(?::\d\d)?\]|[A-Z][A-Za-z]{1,12}[\]:]|(?!true|false|null)[A-Za-z][\w.:/ -]{0,80}\](?!\s*[,;}\]]))"
)
"""How a line of a log, a chat or a map of hosts begins, and no JSON."""
_PREFIXED_LINES = re.compile(r"\)\]\}'?,?\s*\d{1,9}\s*\n\s*[\[{]")
"""Lines of JSON with their lengths between them, behind a prefix against inclusion."""
_SCRIPTS = frozenset(
    {"application/javascript", "text/javascript", "application/x-javascript", "application/ecmascript"}
)
_BINARY = re.compile(
    r"(?:image|audio|video|font)/|application/(?:octet-stream|pdf|zip|x-protobuf|protobuf|grpc|msgpack|x-msgpack|cbor|wasm|vnd\.|gzip|x-)"
)
_SHORT = 512
"""Octets of a body that is looked at again at no cost."""


def redact_body(sweep: Sweep, body: Body, where: str, *, keep: bool = True) -> Body:
    """Give the body as it may be stored: ``text``, or the reason why not. Without ``keep`` only its sizes are kept."""
    if keep and not (body.raw or body.text or body.omitted or body.coding):
        kind = redact_kept(sweep, body.media_type, f"{where}.type")
        return body if kind == body.media_type else replace(body, media_type=kind)
    if not keep or sweep.strict or len(body.raw) < _SHORT or not sweep.memory.is_again(_glance(body.raw)):
        return _read(sweep, body, where, keep=keep)
    place = where, body.media_type, body.coding, body.size, body.wire_size, hashlib.sha256(body.raw).digest()
    if place in sweep.memory.bodies:
        kept, notes = sweep.memory.bodies[place]
        return kept if sweep.note_again(notes) else _read(sweep, body, where)
    memory, noted = sweep.memory, len(sweep.hidden)
    kept = _read(sweep, body, where)
    if sweep.memory is memory and len(sweep.hidden) < sweep.limits.hidden:
        memory.keep_body(place, kept, tuple(sweep.hidden[noted:]))
    return kept


def _glance(octets: bytes) -> int:
    """Give what is the same for octets that are the same, and seldom for others, at hardly any cost."""
    middle = len(octets) // 2
    return hash((len(octets), octets[:64], octets[middle : middle + 64], octets[-64:]))


def _read(sweep: Sweep, body: Body, where: str, *, keep: bool = True) -> Body:
    size, wire_size = body.size, body.wire_size or len(body.raw)
    text = omitted = ""
    try:
        octets = decode_content(body.raw, body.coding, sweep.limits)
        size = size or len(octets or body.text.encode("utf-8", "replace"))
        omitted = body.omitted or ("" if keep else "metadata-only")
        if not omitted:
            text = _redacted(sweep, octets, body, where)
    except TooDeepError:
        text, omitted = "", "nested-too-deep"
    except OmittedError as error:
        text, omitted = "", body.omitted or str(error)
    return Body(
        text=text,
        media_type=redact_kept(sweep, body.media_type, f"{where}.type"),
        size=size,
        wire_size=wire_size,
        omitted=omitted,
    )


def _redacted(sweep: Sweep, octets: bytes, body: Body, where: str) -> str:
    sweep.look_back(octets or body.text)
    if octets[:1] in (b"{", b"[") and _PLAIN_JSON.match(body.media_type):
        value = parse_octets(octets)
        if value is not UNPARSED:
            return redact_json(sweep, value, where)
    text = _text(octets, body.media_type) if octets else body.text
    return text and redact_content(sweep, text, body.media_type, where)


def _text(octets: bytes, media_type: str) -> str:
    if is_binary(media_type):
        raise OmittedError("binary")
    return decode_text(octets, media_type)


def is_binary(media_type: str) -> bool:
    """Whether a media type's content is no text. ``+json`` and ``+xml`` are text, whatever stands before."""
    essence = essence_of(media_type)
    if essence.endswith(("+json", "+xml", "/json", "/xml")) or essence in {
        "application/x-ndjson",
        FORM_TYPE,
    }:
        return False
    return (
        _BINARY.match(essence) is not None
        and essence not in _SCRIPTS
        and not essence.startswith(("application/x-yaml", "application/x-json"))
    )


def redact_content(sweep: Sweep, text: str, media_type: str, where: str) -> str:
    """Redact the text of a body. Raises OmittedError for what cannot be read completely."""
    if len(text) > sweep.limits.inflated_size:
        raise OmittedError("capped")
    essence = essence_of(media_type)
    if essence.startswith("multipart/") and not text.startswith("["):
        return redact_multipart(sweep, text, media_type, where)
    kept = _as_json(sweep, text, where)
    if kept is not None:
        return kept
    if lone := lone_text(sweep, text, where):
        return lone
    return _reader(text, essence)(sweep, text, where)


def _as_json(sweep: Sweep, text: str, where: str) -> str | None:
    """Redact text that is JSON whatever its type says, also behind a prefix against inclusion or in a callback."""
    found = _PREFIX.match(text)
    start = found.end() if found else 0
    if text[start : start + 1] in ("{", "[", '"'):
        value = parse_json(text[start:])
        if value is not UNPARSED:
            return text[:start].lstrip("\ufeff") + redact_json(sweep, value, where)
    if (call := _JSONP.fullmatch(text)) and (value := parse_json(call[2])) is not UNPARSED:
        return f"{call[1]}({redact_json(sweep, value, where)});"
    return None


def _reader(text: str, essence: str) -> Callable[[Sweep, str, str], str]:
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if essence == "text/event-stream":
        return redact_event_stream
    if _PREFIXED_LINES.match(text):
        return redact_prefixed
    if essence.endswith(("ndjson", "jsonl", "json-seq", "jsonlines")) or (
        start in ("{", "[") and not _SECTION.match(text) and not (essence == "text/plain" and _LOG.match(text))
    ):
        return redact_lines
    if essence in _SCRIPTS:
        return _refuse("script")
    if start == "<" or essence in {"text/html", "application/xml", "text/xml"} or essence.endswith("+xml"):
        return redact_markup
    return _plain_reader(text, essence)


def _plain_reader(text: str, essence: str) -> Callable[[Sweep, str, str], str]:
    if essence == FORM_TYPE:
        return _form
    if essence.endswith("json"):
        return _scalar
    if essence.endswith(("yaml", "yml")):
        return redact_yaml
    if essence in {"text/csv", "text/tab-separated-values"}:
        return redact_csv
    if essence.startswith(("text/", "message/")) or essence in {
        "",
        "application/graphql",
        "application/toml",
    }:
        return _plain
    return _refuse("unparsed") if _is_text(text) else _refuse("binary")


def _is_text(text: str) -> bool:
    return _CONTROL.search(text[:65_536]) is None


def _refuse(reason: str) -> Callable[[Sweep, str, str], str]:
    def refuse(_sweep: Sweep, _text: str, _where: str) -> str:
        raise OmittedError(reason)

    return refuse


def _form(sweep: Sweep, text: str, where: str) -> str:
    return redact_pairs(sweep, text, where, "form")


def _scalar(sweep: Sweep, text: str, where: str) -> str:
    """Redact a JSON body that is a bare number or word; anything else is broken."""
    value = parse_json(text)
    if value is UNPARSED:
        raise OmittedError("unparsed")
    return redact_json(sweep, value, where)


def _plain(sweep: Sweep, text: str, where: str) -> str:
    if not _is_text(text) or is_packed_message(text):
        raise OmittedError("binary")
    if (packets := redact_payload(sweep, text, where)) is not None:
        return packets
    if signs_in(text):
        raise OmittedError("unparsed")
    return redact_csv(sweep, text, where) if has_titles(sweep, text) else sweep.text(text, where)
