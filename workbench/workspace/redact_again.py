"""Pass what older redaction rules have passed through those of today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workbench.exchange import Body, Redacted
from workbench.journal import (
    ActionEntry,
    BeingWrittenError,
    ExchangeEntry,
    Header,
    MessageEntry,
    OpenEntry,
    read_header,
    read_recordings,
    rewrite,
    segments,
)
from workbench.journal.lines import decode_line, encode_line
from workbench.layout import Layout
from workbench.redaction import Redactor
from workbench.redaction.account import redactor_of
from workbench.workspace.scrub import PLACES, Scrubbed

WHY = "scrubbed: newer rules hide more"


def redact_again(layout: Layout) -> Scrubbed:
    """Pass what older rules have passed through those of today. Raises OSError, and UsageError for unusable rules."""
    done = Scrubbed()
    found = read_recordings(layout)
    redactors = {account: redactor_of(layout, account) for account in {recording.account for recording in found}}
    for recording in found:
        redactor = redactors[recording.account]
        rules = redactor.rules.version
        older = [each for each in segments(layout.recording(recording.id)) if _rules(each.path) != rules]
        lines = 0
        for each in older:
            try:
                lines += rewrite(each.path, _again(redactor, done), WHY, rules=rules)
                done.segments += 1
            except BeingWrittenError:
                done.busy.append(recording.id)
        if lines:
            done.lines += lines
            done.recordings.append(recording.id)
    return done


def _rules(path: Path) -> str:
    header = read_header(path)
    return header.rules if isinstance(header, Header) else ""


def _again(redactor: Redactor, done: Scrubbed) -> Callable[[bytes], bytes]:
    def redacted(line: bytes) -> bytes:
        match entry := decode_line(line):
            case ExchangeEntry(exchange) | OpenEntry(exchange):
                kept = _merged(exchange, redactor.redact(exchange))
                for note in kept.hidden[len(exchange.hidden) :][: PLACES - len(done.places)]:
                    done.places[note.where] = None
                return line if kept == exchange else encode_line(type(entry)(kept))
            case MessageEntry(message=message):
                text = redactor.redact_message(message, "")
                return line if text == message else encode_line(replace(entry, message=text))
            case ActionEntry(action):
                target = redactor.redact_text(action.target)
                return line if target == action.target else encode_line(ActionEntry(replace(action, target=target)))
        return line

    return redacted


def _merged(before: Redacted, after: Redacted) -> Redacted:
    """Keep what was noted at the first time: it cannot be seen any more. What is counted stays as it was counted."""
    fresh = [note for note in after.hidden if note not in before.hidden]
    if not fresh:
        return before
    request = replace(after.request, body=_sizes(before.request.body, after.request.body))
    response = after.response
    if response is not None and before.response is not None:
        response = replace(response, body=_sizes(before.response.body, response.body))
    return Redacted(replace(after, request=request, response=response, hidden=(*before.hidden, *fresh)))


def _sizes(before: Body, after: Body) -> Body:
    return replace(after, size=before.size, wire_size=before.wire_size, omitted=before.omitted or after.omitted)
