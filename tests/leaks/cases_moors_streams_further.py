"""Cases of moors: frames and events."""

from __future__ import annotations

from tests.leaks.case import Case, in_binary_frame
from tests.leaks.moors_parts import event, events, frames, terminal
from tests.leaks.planter import b64, compact


def _sized(value: bytes, octets: int) -> bytes:
    return len(value).to_bytes(octets, "big") + value


CASES: list[Case] = [
    frames(
        "stream.ws-json",
        "moors janus",
        lambda p: [("sent", compact({"janus": "create", "transaction": p.keep("t8Kq2"), "apisecret": p.letters(14)}))],
    ),
    in_binary_frame(
        "stream.ws-binary",
        "moors mqtt",
        lambda p: b"\x10\x30\x00\x04MQTT\x04\xc2\x00\x3c\x00\x02c1\x00\x02mk" + _sized(p.pet().encode(), 2),
    ),
    frames(
        "stream.ws-json",
        "moors subscribe with key",
        lambda p: [("sent", compact({"action": "subscribe", "apiKey": p.key(24), "channels": [p.keep("trades")]}))],
    ),
    frames(
        "stream.ws-json",
        "moors list of arguments",
        lambda p: [("sent", compact(["auth", p.letters(24)])), ("received", compact(["ok", p.keep("room:quay")]))],
    ),
    frames(
        "stream.ws-json",
        "moors text command",
        lambda p: [("sent", f"login mk {p.pet()}"), ("received", p.keep("230 Welcome mk"))],
    ),
    frames(
        "stream.ws-json",
        "moors key and value lines",
        lambda p: [("sent", f"user=mk;pass={p.letters(10)};ver={p.keep('3.1')}")],
    ),
    frames(
        "stream.ws-json",
        "moors nested text",
        lambda p: [
            (
                "received",
                compact({"t": "msg", "d": compact({"e": "door.pin", "pin": p.otp(4), "door": p.keep("Gate 4")})}),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors rpc result",
        lambda p: [
            ("sent", compact({"id": 7, "method": p.keep("credentials.reveal"), "params": {"id": 4}})),
            ("received", compact({"id": 7, "result": {"username": "ops", "password": p.letters(12)}})),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors base64 frame",
        lambda p: [("received", b64(compact({"wifiPassword": p.pet(), "ssid": "Moor"})))],
    ),
    frames(
        "stream.ws-socket-io",
        "moors numbers in front",
        lambda p: [
            ("sent", '4217["auth",{"session":"' + p.letters(32) + '"}]'),
            ("received", '4317[{"locale":"' + p.keep("is-IS") + '"}]'),
        ],
    ),
    events(
        "stream.sse",
        "moors lines of a log",
        lambda p: [event(0, f"{p.keep('pulling image')}\nDB_PASSWORD={p.letters(12)}\n{p.keep('starting')}")],
    ),
    events(
        "stream.sse",
        "moors token by its name",
        lambda p: [event(0, p.letters(32), "session-token"), event(1, p.keep("tick"), "heartbeat")],
    ),
    events(
        "stream.sse",
        "moors markdown",
        lambda p: [
            event(
                0,
                compact(
                    {"md": f"| key | value |\n|---|---|\n| city | {p.keep('Bregenz')} |\n| password | {p.pet()} |"}
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors stomp like json",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "command": "CONNECT",
                        "headers": {"login": "relay", "passcode": p.letters(12), "host": p.keep("/fen")},
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors unlock by name",
        lambda p: [("sent", compact({"type": "lock/unlock", "entity": p.keep("lock.gate_4"), "code": p.otp(6)}))],
    ),
    frames(
        "stream.ws-json",
        "moors keyed by id",
        lambda p: [
            (
                "received",
                compact(
                    {"u": {p.keep("door-4"): {"keypadCode": p.otp(5)}, p.keep("door-5"): {"keypadCode": p.otp(5)}}}
                ),
            )
        ],
    ),
    events(
        "stream.sse",
        "moors patch of state",
        lambda p: [
            event(0, compact({"path": ["settings", "smtp", "password"], "value": p.letters(12)})),
            event(1, compact({"path": ["settings", "smtp", "host"], "value": p.keep("mx.fen.example")})),
        ],
    ),
    terminal(
        "stream.ws-json",
        "moors terminal",
        lambda p: [
            ("received", compact({"Op": "stdout", "Data": "Password for ops: "})),
            ("sent", compact({"Op": "stdin", "Data": p.human() + "\r"})),
            ("received", compact({"Op": "stdout", "Data": p.keep("Welcome to fen-web")})),
            ("sent", compact({"Op": "stdin", "Data": p.keep("uptime")})),
        ],
    ),
    terminal(
        "stream.ws-json",
        "moors plain terminal",
        lambda p: [
            ("received", f"{p.keep('sudo needs a word')}\r\n[sudo] password for ops: "),
            ("sent", p.letters(9) + "\n"),
            ("received", p.keep("up 3 days, load 0.12")),
        ],
    ),
    terminal(
        "stream.ws-json",
        "moors notebook terminal",
        lambda p: [
            ("received", compact(["stdout", "Enter passphrase for key '/home/ops/.ssh/id': "])),
            ("sent", compact(["stdin", p.phrase() + "\r"])),
            ("received", compact(["stdout", p.keep("Identity added")])),
        ],
    ),
    terminal(
        "stream.ws-json",
        "moors chat that asks",
        lambda p: [
            ("received", compact({"from": "bot", "text": "Please enter your PIN:"})),
            ("sent", compact({"from": "mk", "text": p.otp(4)})),
            ("received", compact({"from": "bot", "text": p.keep("Thank you, gate 4 is open")})),
        ],
    ),
]
