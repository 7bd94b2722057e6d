"""Messages of streams: WebSocket frames and server-sent events, each by itself."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.exchange import Message
from workbench.redaction.body import redact_content
from workbench.redaction.codings import OmittedError
from workbench.redaction.commands import redact_command
from workbench.redaction.json_text import UNPARSED, parse_json
from workbench.redaction.json_tree import redact_json
from workbench.redaction.lines import hide_named, redact_lines
from workbench.redaction.packets import redact_packet
from workbench.redaction.prompts import hide_typed
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep, TooDeepError
from workbench.redaction.url import redact_url

WAMP = KeyRule(name="wamp-signature", kind="signature", reason="What a WAMP client signs in with.", taint="role")
_AUTHENTICATE = 5

_MARK = re.compile(r"\[[A-Z_ ]{1,20}\]")
"""Such as ``[DONE]``, with which streams of a language model end."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FRAGMENT = re.compile(r"[\"']\s*[:,}\]]\s*[\"'{\[\]}]|[\"']\s*[}\]]+\s*\Z|\A\d{0,6}[\[{]\s*\"")
"""A piece of JSON: what was cut apart somewhere else, and could hold anything."""
_VERB = re.compile(r"([A-Z]{2,16} |\d{1,9}\|)(\{[^\n]*\})(\s*)")
"""A command with JSON behind it, as NATS has them; its length, as Vaadin has it."""
_STOMP = re.compile(r"([A-Z]{3,12})\r?\n((?:[^\n:]+:[^\n]*\r?\n)*)\r?\n([\s\S]*)")


def redact_message(sweep: Sweep, message: Message) -> Message:
    """Give the message without its secrets; binary data, and text beyond the limits, is left out."""
    size = message.size or len(message.data.encode("utf-8", "replace"))
    if message.kind == "binary":
        return replace(message, data="", size=size, omitted=message.omitted or "binary")
    where = f"messages[{message.sequence}]"
    text, omitted = message.data.encode("utf-8", "replace").decode(), message.omitted
    try:
        if len(text) > sweep.limits.inflated_size:
            raise OmittedError("capped")
        typed = hide_typed(sweep, text, where) if sweep.prompts.is_answer(message) else ""
        sweep.prompts.take_in(message)
        kept = typed or hide_named(sweep, message.event, text, where) or _text(sweep, text, where)
    except TooDeepError:
        kept, omitted = "", "nested-too-deep"
    except OmittedError as error:
        kept, omitted = "", str(error)
    return replace(
        message,
        data=kept,
        size=size,
        event=sweep.text(message.event, where),
        id=sweep.text(message.id, where),
        omitted=omitted,
    )


def _text(sweep: Sweep, text: str, where: str) -> str:
    if "\x1e" in text.strip("\x1e"):
        return "\x1e".join(_text(sweep, part, where) if part else "" for part in text.split("\x1e"))
    bare = text.strip("\x1e")
    if bare != text:
        return text.replace(bare, _text(sweep, bare, where), 1) if bare else text
    if text[:1] in ("{", "[") and not _MARK.fullmatch(text):
        value = parse_json(text)
        if isinstance(value, list) and _is_signature(value):
            value[1] = sweep.hide(value[1], WAMP, where)
        return redact_json(sweep, value, where) if value is not UNPARSED else redact_lines(sweep, text, where)
    kept = _framed(sweep, text, where)
    return _plain(sweep, text, where) if kept is None else kept


def _is_signature(value: list[object]) -> bool:
    """Whether it is WAMP's AUTHENTICATE: a number, a signature or a ticket, what goes with it."""
    return len(value) == 3 and value[0] == _AUTHENTICATE and isinstance(value[1], str) and isinstance(value[2], dict)


def _framed(sweep: Sweep, text: str, where: str) -> str | None:
    """Read a packet of Socket.IO, a command of NATS, or frames of STOMP; None for any other text."""
    if frame := _STOMP.fullmatch(text):
        parts = [part.lstrip() for part in text.split("\0") if part.strip()]
        if len(parts) == 1:
            return _stomp(sweep, frame, where)
        return "".join(_text(sweep, f"{part}\0", where) for part in parts)
    if "\r\n" in text.rstrip() and _VERB.fullmatch(text.partition("\r\n")[0]):
        return "\r\n".join(_text(sweep, line, where) if line else "" for line in text.split("\r\n"))
    if (frame := _VERB.fullmatch(text)) and (value := parse_json(frame[2])) is not UNPARSED:
        return frame[1] + redact_json(sweep, value, where) + frame[3]
    if (command := redact_command(sweep, text, where)) is not None:
        return command
    return redact_packet(sweep, text, where)


def _plain(sweep: Sweep, text: str, where: str) -> str:
    if _CONTROL.search(text) or (_FRAGMENT.search(text) and parse_json(text) is UNPARSED):
        raise OmittedError("unparsed")
    return redact_content(sweep, text, "text/plain", where) if text[:1] == "<" else sweep.text(text, where)


def _stomp(sweep: Sweep, frame: re.Match[str], where: str) -> str:
    """Read a STOMP 1.2 frame: a command, headers, an empty line, a body that ends with NUL."""
    lines = []
    for line in frame[2].splitlines():
        name, _, value = line.partition(":")
        plain = value.replace("\\c", ":")
        kept = _stomp_value(sweep, name, plain, where)
        lines.append(f"{name}:{value if kept == plain else kept}\n")
    body = frame[3].rstrip("\0\r\n")
    return f"{frame[1]}\n{''.join(lines)}\n{_text(sweep, body, where) if body else ''}\0"


def _stomp_value(sweep: Sweep, name: str, value: str, where: str) -> str:
    if rule := sweep.names.rule(name, "header"):
        return sweep.hide_unless_harmless(value, rule, where)
    return redact_url(sweep, value, where) if value.startswith("/") else sweep.text(value, where)
