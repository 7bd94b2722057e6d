"""Content in lines: newline-delimited JSON and server-sent events."""

from __future__ import annotations

import re

from workbench.redaction.codings import OmittedError
from workbench.redaction.guess import looks_random
from workbench.redaction.json_text import UNPARSED, dump_json, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.placeholder import CONSTANT_KINDS
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_RUN = re.compile(r"[\w+/.~-]{8,4096}={0,2}")
_OPEN = re.compile(r"[\w+/.~-]{8}\Z")
"""How a line ends that goes on in the next."""
_CODE = re.compile(r"\d{4,8}")

BROKEN = KeyRule(name="broken-event", kind="text", reason="The data of an event that is cut short.", taint="never")


def redact_lines(sweep: Sweep, text: str, where: str) -> str:
    """Redact newline-delimited JSON (also with RFC 7464's separators). A line that is none closes the whole."""
    lines = text.splitlines()
    if len(lines) > 1 and text[:2] == '["' and (rows := _rows(lines)):
        return _table(sweep, rows, where)
    return "\n".join(_line(sweep, line, f"{where}[{number}]") for number, line in enumerate(lines))


def redact_prefixed(sweep: Sweep, text: str, where: str) -> str:
    """Redact lines of JSON behind a prefix against inclusion."""
    prefix, _, rest = text.partition("\n")
    return f"{prefix}\n{redact_lines(sweep, rest, where)}"


def _rows(lines: list[str]) -> list[list[object]]:
    """Give the rows of a table of which each line is a list, the first of titles; none if the lines are something else."""
    rows = [parse_json(line) for line in lines if line.strip()]
    lists = [row for row in rows if isinstance(row, list)]
    same = len(lists) == len(rows) and len({len(row) for row in lists}) == 1
    return lists if same and len(lists) > 1 and all(isinstance(title, str) for title in lists[0]) else []


def _table(sweep: Sweep, rows: list[list[object]], where: str) -> str:
    """Redact rows as one document, in which titles say what stands below them, and write each on a line of its own."""
    kept = parse_json(redact_json(sweep, rows, where))
    return "\n".join(map(dump_json, kept)) if isinstance(kept, list) else ""


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
    named = "".join(value.strip() for name, _, value in fields if name == "event")
    kept = (hide_named(sweep, named, data, where) or _data(sweep, data, where)).split("\n") if data else []
    lines: list[str] = []
    for name, colon, value in fields:
        if name == "data":
            lines += [f"data: {part}" for part in kept]
            kept = []
        else:
            lines.append(name + colon + (sweep.text(value, where) if value else ""))
    return "\n".join(lines)


def hide_named(sweep: Sweep, event: str, data: str, where: str) -> str:
    """Give what stands for an event's data that its name calls a secret, when it looks like one; nothing where it stays.

    Streams of words call their pieces tokens, so that the name alone says too little.
    """
    if "\n" in data and (kept := hide_split(sweep, data, where)):
        return kept
    rule = sweep.names.rule(event, "json") if event else None
    data = data.replace("\n", "") if rule else data
    if rule is None or not (looks_random(data) or (rule.kind in CONSTANT_KINDS and _CODE.fullmatch(data))):
        return ""
    return sweep.hide(data, rule, where)


def hide_split(sweep: Sweep, data: str, where: str) -> str:
    """Give what stands for an event's data of which the lines are one secret, or a name with it, cut apart; nothing where they are not."""
    first, *rest = data.split("\n")
    if not rest or not all(_RUN.fullmatch(line) and looks_random(line) for line in rest) or not _OPEN.search(first):
        return ""
    joined = data.replace("\n", "")
    with sweep.deeper():
        kept = sweep.text(joined, where)
    return kept if kept != joined and rest[-1] not in kept else ""


def _data(sweep: Sweep, data: str, where: str) -> str:
    """Redact an event's data; what looks like JSON and is none, since it was cut short, goes whole."""
    if data[:1] in ("{", "[") and data != "[DONE]" and parse_json(data) is UNPARSED:
        try:
            return redact_lines(sweep, data, where)
        except OmittedError:
            return sweep.hide(data, BROKEN, where)
    return sweep.text(data, where)
