"""``workbench operations``, ``call`` and ``allow``."""

from __future__ import annotations

import re
from argparse import Namespace

import msgspec

from workbench.cli.context import with_api
from workbench.cli.output import moment, note, say, show_json, table
from workbench.errors import UsageError
from workbench.exchange import JsonValue

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

LONGEST = 366 * 86_400
"""Seconds that a leave may be given for; longer ones are until it is taken back."""


def list_operations(options: Namespace) -> int:
    """List promoted operations and the catalog's broken files; 1 when there are broken ones."""
    found = with_api(options, lambda api: api.operations())
    if options.json:
        show_json(found)
    else:
        rows = [
            [
                f"{row.operation.portal}/{row.operation.name}",
                row.operation.risk,
                row.status if row.trusted else "untrusted",
                row.calls,
                row.operation.title,
            ]
            for row in found.operations
        ]
        empty = "No operations yet. `workbench endpoints` lists what can be promoted."
        if not all(row.trusted for row in found.operations):
            note("Untrusted files run for nobody until you have looked at them: `workbench trust` shows them.")
        table(["OPERATION", "RISK", "STATUS", "CALLS", "TITLE"], rows, empty=empty)
        for row in found.operations:
            if row.drift:
                note(f"{row.operation.portal}/{row.operation.name} has drifted: {'; '.join(row.drift)}.")
    for problem in found.problems:
        note(f"{problem.path}:{problem.line}: {problem.reason}")
    return 1 if found.problems else 0


def call(options: Namespace) -> int:
    """Run an operation as the person; prints the answer's body as JSON."""
    given = arguments(options.document, options.arguments)
    result = with_api(options, lambda api: api.call(options.operation, given))
    show_json(result.value)
    note(f"HTTP {result.status} in {result.seconds:.2f} s" + (", cut short" if result.truncated else ""))
    return 0 if result.status < 400 else 1


def arguments(document: str, pairs: list[str]) -> dict[str, JsonValue]:
    """Put ``--arguments`` and ``NAME=VALUE`` together; the latter win. Raises UsageError. Pure."""
    try:
        given = msgspec.json.decode(document or "{}", type=dict[str, JsonValue])
    except msgspec.MsgspecError as error:
        raise UsageError(f"--arguments is no JSON object: {error}.") from error
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals or not name:
            raise UsageError(f"{pair!r} is no argument.", hint="Write NAME=VALUE.")
        given[name] = _value(text)
    return given


def _value(text: str) -> JsonValue:
    try:
        value: JsonValue = msgspec.json.decode(text)
    except msgspec.MsgspecError:
        return text
    return value


def allow(options: Namespace) -> int:
    """Let agents run a write, or take that back."""
    if options.revoke:
        say(f"Agents may no longer run {with_api(options, lambda api: api.revoke(options.operation))}.")
        return 0
    length = seconds(options.duration)
    only = arguments("", options.only)
    granted = with_api(
        options,
        lambda api: api.allow(options.operation, client=options.client, seconds=length, count=options.count, only=only),
    )
    if options.json:
        show_json(granted)
        return 0
    until = f"until {moment(granted.until)}" if granted.until else "until you take it back with --revoke"
    count = f", {granted.remaining} times at most" if granted.remaining >= 0 else ""
    limits = ", ".join(f"{name}={value!r}" for name, value in granted.only.items())
    having = f", with {limits} alone" if limits else ""
    say(f"{granted.client or 'Every client'} may run {granted.operation} {until}{count}{having}.")
    return 0


def seconds(text: str) -> float:
    """Read ``30m``, ``1h``, ``2d`` or seconds; 0 for nothing. Raises UsageError. Pure."""
    if not text:
        return 0.0
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)([smhd]?)", text.strip())
    length = float(found[1]) * _UNITS[found[2] or "s"] if found else 0.0
    if length == 0:
        raise UsageError(f"{text!r} is no length of time.", hint="Write one such as 30m, 1h or 2d.")
    if length > LONGEST:
        raise UsageError(f"{text!r} is more than a year.", hint="Leave --for out: it holds until you take it back.")
    return length
