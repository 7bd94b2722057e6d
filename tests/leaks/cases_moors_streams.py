"""Cases of moors: frames and events."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer
from tests.leaks.moors_parts import event, events, frames
from tests.leaks.planter import compact

CASES: list[Case] = [
    frames(
        "stream.ws-json",
        "moors action cable",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "command": "subscribe",
                        "identifier": compact({"channel": p.keep("RoomChannel"), "token": p.letters(24)}),
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors pusher",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "event": "pusher:subscribe",
                        "data": {"auth": p.hex(20) + ":" + p.hex(64), "channel": p.keep("private-orders")},
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors centrifugo",
        lambda p: [("sent", compact({"id": 1, "connect": {"token": p.letters(40), "name": p.keep("js")}}))],
    ),
    frames(
        "stream.ws-json",
        "moors mattermost",
        lambda p: [
            (
                "sent",
                compact({"seq": 1, "action": p.keep("authentication_challenge"), "data": {"token": p.letters(26)}}),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors gateway identify",
        lambda p: [
            (
                "sent",
                compact({"op": 2, "d": {"token": p.key(59), "intents": 513, "properties": {"os": p.keep("linux")}}}),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors bayeux",
        lambda p: [
            (
                "sent",
                compact(
                    [
                        {
                            "channel": p.keep("/meta/handshake"),
                            "ext": {"authentication": {"user": "mk", "credentials": p.letters(18)}},
                            "version": "1.0",
                        }
                    ]
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors live view",
        lambda p: [
            (
                "sent",
                compact(
                    [
                        "4",
                        "4",
                        p.keep("lv:phx-F1"),
                        "phx_join",
                        {
                            "url": p.keep("https://fen.example/"),
                            "session": "SFMyNTY." + p.token(60),
                            "params": {"_csrf_token": p.token(40)},
                        },
                    ]
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors sip register",
        lambda p: [
            (
                "sent",
                f'REGISTER sip:fen.example SIP/2.0\r\nCall-ID: {p.keep("a84b4c76e66710")}\r\nAuthorization: Digest username="2041", realm="fen", nonce="{p.hex(32)}", response="{p.hex(32)}"\r\n\r\n',
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors graphql answer",
        lambda p: [
            (
                "received",
                compact(
                    {
                        "id": "1",
                        "type": "next",
                        "payload": {"data": {"revealSecret": {"plaintext": p.pet(), "label": p.keep("NAS")}}},
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors json patch",
        lambda p: [
            (
                "received",
                compact(
                    {
                        "ops": [
                            {"op": "replace", "path": "/settings/wifiPassword", "value": p.letters(12)},
                            {"op": "replace", "path": "/settings/ssid", "value": p.keep("Moor-5G")},
                        ]
                    }
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors xml frame",
        lambda p: [
            ("received", f"<event type='{p.keep('enrol')}'><enrolmentSecret>{p.letters(20)}</enrolmentSecret></event>")
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "moors reveal",
        lambda p: [("received", '42["credential:revealed",' + compact({"id": p.number(), "pw": p.letters(12)}) + "]")],
    ),
    events(
        "stream.sse",
        "moors turbo stream",
        lambda p: [
            event(
                0,
                f'<turbo-stream action="{p.keep("append")}" target="codes"><template><p>Your code is <b>{p.otp(6)}</b></p></template></turbo-stream>',
            )
        ],
    ),
    events(
        "stream.sse",
        "moors named event",
        lambda p: [
            event(
                0, compact({"kind": p.keep("rotate"), "newSecret": p.letters(20)}), "secret.rotated", p.keep("evt-1182")
            )
        ],
    ),
    events(
        "stream.sse",
        "moors prose pieces",
        lambda p: [
            event(0, compact({"delta": f"Set the password to {p.human()} and restart."})),
            event(1, compact({"delta": p.keep("Then check the logs.")})),
        ],
    ),
    in_answer(
        "stream.sse",
        "moors body of events",
        "text/event-stream",
        lambda p: (
            f"event: {p.keep('enrolled')}\nid: 4\ndata: {compact({'deviceSecret': p.key(24)})}\n\n: keep-alive\n\ndata: {p.keep('done')}\n\n"
        ),
    ),
    in_answer(
        "stream.sse",
        "moors fields over lines",
        "text/event-stream",
        lambda p: f"data: host={p.keep('mx.fen.example')}\ndata: smtp_password={p.pet()}\n\n",
    ),
    frames(
        "stream.ws-json",
        "moors login by arguments",
        lambda p: [("sent", compact({"cmd": "login", "args": ["mk", p.pet()], "lang": p.keep("en")}))],
    ),
    frames(
        "stream.ws-json",
        "moors config pushed",
        lambda p: [("received", compact({"type": "config", "text": f"ssid={p.keep('Moor')}\npsk={p.two_words()}\n"}))],
    ),
    frames(
        "stream.ws-json",
        "moors error echo",
        lambda p: [
            ("sent", compact({"op": "unlock", "pin": p.otp(6)})),
            ("received", compact({"op": "error", "text": p.keep("wrong pin")})),
        ],
    ),
    events(
        "stream.sse",
        "moors words of a model",
        lambda p: [
            event(0, compact({"delta": p.keep("Tokens are pieces of words; a password is not one.")})),
            event(1, compact({"delta": f"export API_KEY={p.key(28)}"})),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors frames without secrets",
        lambda p: [
            ("received", compact(["token", p.keep("BTC-USD"), p.keep("session-open")])),
            ("received", compact({"type": "pin", "value": p.keep("message-42"), "auth": p.key(32)})),
        ],
    ),
]
