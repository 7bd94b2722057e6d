"""Print how much memory redaction takes at most, after each of the worst that a portal can send.

    uv run python -m tests.benchmarks.redaction_memory

Peaks are of the whole process (``ru_maxrss``): they never fall.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable

import brotli  # type: ignore[import-untyped] # the wheel has no type information

from workbench.capture.items import EventStream
from workbench.exchange import Body, Exchange, Headers, Request, Response
from workbench.redaction import Redactor

_MB = 1_000_000


def _exchange(
    raw: bytes = b"", media_type: str = "application/json", coding: str = "", headers: Headers = ()
) -> Exchange:
    body = Body(raw=raw, media_type=media_type, coding=coding)
    request = Request("GET", "https://portal.example/api/items", headers)
    return Exchange("x", "r", 0.0, request, Response(200, body=body), resource_type="fetch")


def bomb(redactor: Redactor) -> None:
    redactor.redact(_exchange(brotli.compress(bytes(256 * _MB), quality=5), "text/plain", "br"))


def small_objects(redactor: Redactor) -> None:
    """Sixteen megabytes, the most that is read: ten times that once parsed."""
    redactor.redact(_exchange(b"[" + b",".join([b'{"a":1}'] * (15 * _MB // 8)) + b"]"))


def nested(redactor: Redactor) -> None:
    redactor.redact(_exchange(b"[" * _MB + b"]" * _MB))


def headers(redactor: Redactor) -> None:
    fields = tuple((f"x-{number}", "ab" * 100_000) for number in range(1_000))
    redactor.redact(_exchange(headers=fields))


def stream(_redactor: Redactor) -> None:
    """Send a gigabyte of one server-sent event that never ends."""
    events = EventStream("x", "https://portal.example/live", "")
    for _ in range(1_000):
        events.feed(b"data: " + b"x" * (_MB - 7) + b"\n", 1.0)


def main() -> None:
    redactor = Redactor(b"k" * 32)
    redactor.redact(_exchange(b"{}"))
    _say("rules and automata", 0.0)
    works: tuple[Callable[[Redactor], None], ...] = (headers, nested, bomb, stream, small_objects)
    for work in works:
        started = time.process_time()
        work(redactor)
        _say(work.__name__, time.process_time() - started)


def _say(what: str, seconds: float) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{what:20} peak so far {peak:6.0f} MB, {seconds:5.1f} s\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
