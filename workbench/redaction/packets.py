"""Packets of Engine.IO and Socket.IO: digits, a namespace, the number of an acknowledgement, JSON."""

from __future__ import annotations

import re

from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.sweep import Sweep

SEPARATOR = "\x1e"
"""Parts packets of Engine.IO 4, and messages of SignalR."""

_PACKET = re.compile(r"([a-z]?(?:\d{1,4}(?:-\d{1,10})?(?:/[^,\[{]{0,100},)?\d{0,10})?)([\[{][\s\S]*)")
_SIGN = re.compile(r"[0-6]{1,2}(?:probe)?|")
"""A packet without data, such as a ping."""
_BINARY = re.compile(r"b[A-Za-z0-9+/_-]*={0,2}")
_LENGTH = re.compile(r"(\d{1,8}):(?=[0-6])")


def redact_packet(sweep: Sweep, text: str, where: str) -> str | None:
    """Redact a packet with JSON; None for any other text."""
    frame = _PACKET.fullmatch(text)
    value = parse_json(frame[2]) if frame else UNPARSED
    if frame is None or value is UNPARSED:
        return None
    return sweep.text(frame[1], where) + redact_json(sweep, value, where)


def redact_payload(sweep: Sweep, text: str, where: str) -> str | None:
    """Redact the packets of a polling request or its answer, in either notation; None where it is something else. Binary ones go."""
    if _LENGTH.match(text):
        return _by_length(sweep, text, where)
    if not text[:1].isdigit():
        return None
    kept = [_one(sweep, part, where) for part in text.split(SEPARATOR)]
    return None if None in kept else SEPARATOR.join(map(str, kept))


def _one(sweep: Sweep, part: str, where: str) -> str | None:
    if _BINARY.fullmatch(part):
        return "b"
    return part if _SIGN.fullmatch(part) else redact_packet(sweep, part, where)


def _by_length(sweep: Sweep, text: str, where: str) -> str | None:
    """Read packets that say their length, as Engine.IO 3 has them."""
    kept, at = "", 0
    while at < len(text):
        found = _LENGTH.match(text, at)
        stop = found.end() + int(found[1]) if found else at
        packet = _one(sweep, text[found.end() : stop], where) if found and stop <= len(text) else None
        if packet is None:
            return None
        kept += f"{len(packet)}:{packet}"
        at = stop
    return kept
