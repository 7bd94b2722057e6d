"""Feed mutated content to every codec: ``python -m tests.leaks.fuzz [--seconds N] [--seed S]``."""

from __future__ import annotations

import argparse
import random
import sys
import time
from dataclasses import replace

from tests.leaks.case import around, body
from tests.leaks.planter import Planter
from tests.leaks.running import CASES
from workbench.exchange import Body, Message, Response
from workbench.redaction import Redactor

_TYPES = (
    "application/json", "application/x-ndjson", "application/x-www-form-urlencoded", "multipart/form-data; boundary=zz", "text/xml", "text/html", "text/csv",
    "application/yaml", "text/plain", "text/event-stream", "application/javascript", "application/octet-stream", "", "text/plain; charset=utf-7",
)  # fmt: skip
_CODINGS = ("", "", "", "gzip", "br", "zstd", "deflate", "gzip, br")
_PIECES = (
    b"{",
    b"[",
    b'"',
    b"\\",
    b"%",
    b"&#x",
    b"<",
    b"]]>",
    b"\0",
    b"\xff\xfe",
    b"\x1b]52;",
    b"--zz\r\n",
    b"eyJ",
    b"=" * 50,
    b"+AHA-",
    b"[" * 500,
)
_PATIENCE = 5.0
"""Seconds that one input may take."""


def samples(seed: str) -> list[bytes]:
    """Give the bodies of all cases to start from."""
    exchanges = [made for case in CASES for made in case.build(Planter(f"{seed} {case.id}")).exchanges]
    bodies = [part.body.raw for made in exchanges for part in (made.request, made.response) if part and part.body.raw]
    return bodies + [message.data.encode() for made in exchanges for message in made.messages]


def mutated(chance: random.Random, octets: bytes) -> bytes:
    """Change a text in a few places: cut, repeat, insert, flip."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(octets))
        end = min(len(octets), at + chance.randint(0, 40))
        piece = chance.choice((*_PIECES, octets[at:end], octets[at:end] * 3, chance.randbytes(4)))
        octets = octets[:at] + piece + octets[chance.choice((at, end)) :]
    return octets[: chance.choice((len(octets), len(octets) // 2 + 1))]


def attempt(redactor: Redactor, chance: random.Random, octets: bytes) -> float:
    """Redact some content in every place where it can stand; gives the seconds that this took."""
    started = time.monotonic()
    text = octets.decode("utf-8", "replace")
    made = around(Planter("0"), response=Response(200, body=_body(chance, octets)))
    request = replace(
        made.request, url=f"https://portal.example/{text[:300]}", headers=(("X-Thing", text), ("Cookie", text))
    )
    redactor.redact(replace(made, request=request))
    redactor.redact_message(Message(0, 1.0, "received", "text", text), "wss://portal.example/live")
    redactor.redact_text(text)
    redactor.find(text)
    return time.monotonic() - started


def _body(chance: random.Random, octets: bytes) -> Body:
    return body(chance.choice(_TYPES), octets, chance.choice(_CODINGS))


def run(seconds: float, seed: str) -> tuple[int, float]:
    """Try until the time is over; gives how many were tried, and the longest that one took. Raises what a codec raises."""
    chance, starts = random.Random(seed), samples(seed)
    until, count, longest = time.monotonic() + seconds, 0, 0.0
    while time.monotonic() < until:
        redactor = Redactor(b"key")
        for _ in range(50):
            octets = mutated(chance, chance.choice(starts))
            try:
                taken = attempt(redactor, chance, octets)
            except Exception as error:
                error.add_note(f"seed {seed}, input {octets!r}")
                raise
            assert taken < _PATIENCE, f"seed {seed}: {taken:.1f} s for {octets!r}"
            count, longest = count + 1, max(longest, taken)
    return count, longest


def main() -> None:
    parser = argparse.ArgumentParser(description="Feed mutated content to every codec.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default="1")
    given = parser.parse_args()
    count, longest = run(given.seconds, given.seed)
    sys.stdout.write(f"{count} inputs, none raised anything; the longest took {longest:.2f} s\n")


if __name__ == "__main__":
    main()
