"""Content in lines: newline-delimited JSON and server-sent events."""

from __future__ import annotations

from workbench.redaction.codings import OmittedError
from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

BROKEN = KeyRule(name="broken-event", kind="text", reason="The data of an event that is cut short.", taint="never")


def redact_lines(sweep: Sweep, text: str, where: str) -> str:
    """Redact newline-delimited JSON (also with RFC 7464's separators). A line that is none closes the whole."""
    return "\n".join(_line(sweep, line, f"{where}[{number}]") for number, line in enumerate(text.splitlines()))


def _line(sweep: Sweep, line: str, where: str) -> str:
    bare = line.strip("\x1e \t")
    if not bare:
        return ""
    value = parse_json(bare)
    if value is UNPARSED:
        raise OmittedError("unparsed")
    return redact_json(sweep, value, where)


def redact_event_stream(sweep: Sweep, text: str, where: str) -> str:
    """Redact server-sent events: the data lines of an event are one text (HTML Living Standard, 9.2.6)."""
    blocks = text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    return "\n\n".join(_event(sweep, block, f"{where}[{number}]") for number, block in enumerate(blocks))


def _event(sweep: Sweep, block: str, where: str) -> str:
    fields = [line.partition(":") for line in block.split("\n")]
    data = "\n".join(value.removeprefix(" ") for name, _, value in fields if name == "data")
    kept = _data(sweep, data, where).split("\n") if data else []
    lines: list[str] = []
    for name, colon, value in fields:
        if name == "data":
            lines += [f"data: {part}" for part in kept]
            kept = []
        else:
            lines.append(name + colon + (sweep.text(value, where) if value else ""))
    return "\n".join(lines)


def _data(sweep: Sweep, data: str, where: str) -> str:
    """Redact an event's data; what looks like JSON and is none, since it was cut short, goes whole."""
    if data[:1] in ("{", "[") and data != "[DONE]" and parse_json(data) is UNPARSED:
        return sweep.hide(data, BROKEN, where)
    return sweep.text(data, where)
