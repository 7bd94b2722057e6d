"""Cases of moors: frames and events."""

from __future__ import annotations

from tests.leaks.case import Case
from tests.leaks.moors_parts import event, events, frames
from tests.leaks.planter import b64, compact

CASES: list[Case] = [
    events(
        "stream.sse",
        "moors plain lines",
        lambda p: [event(0, f"user: mk\npassword: {p.pet()}\nsite: {p.keep('Quay')}")],
    ),
    events("stream.sse", "moors id is a token", lambda p: [event(0, compact({"n": p.number()}), "tick", p.jwt())]),
    events(
        "stream.sse",
        "moors json over lines",
        lambda p: [event(0, f'{{\n "pairingCode": "{p.recovery()}",\n "model": "{p.keep("FX-200")}"\n}}', "pair")],
    ),
    events(
        "stream.sse",
        "moors secret over lines",
        lambda p: [event(0, f'{{"site":"{p.keep("Quay")}","sessionToken":\n"{p.letters(26)}"}}')],
    ),
    events(
        "stream.sse",
        "moors mcp endpoint",
        lambda p: [event(0, f"/messages/?session_id={p.hex(32)}&v={p.keep('2025-03-26')}", "endpoint")],
    ),
    events(
        "stream.sse",
        "moors tool arguments",
        lambda p: [
            event(
                0,
                compact(
                    {
                        "choices": [
                            {
                                "delta": {
                                    "tool_calls": [
                                        {
                                            "function": {
                                                "name": p.keep("login"),
                                                "arguments": compact({"password": p.human()}),
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                ),
            )
        ],
    ),
    events(
        "stream.sse",
        "moors install log",
        lambda p: [event(0, f"{p.keep('Step 4/9: creating admin')}"), event(1, f"Initial admin password: {p.key(14)}")],
    ),
    frames(
        "stream.ws-json",
        "moors hello",
        lambda p: [
            ("sent", compact({"op": "auth", "args": [p.key(20), 1770000000, p.hex(64)]})),
            ("received", compact({"op": "auth", "success": True, "conn_id": p.uuid()})),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors graphql ws",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "type": "connection_init",
                        "payload": {"headers": {"Authorization": "Bearer " + p.letters(30)}, "lang": p.keep("en")},
                    }
                ),
            ),
            ("received", compact({"type": "connection_ack"})),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors phoenix",
        lambda p: [("sent", compact(["3", "3", p.keep("room:lobby"), "phx_join", {"token": p.letters(24)}]))],
    ),
    frames(
        "stream.ws-json",
        "moors signalr",
        lambda p: [
            ("sent", compact({"protocol": "json", "version": 1}) + "\x1e"),
            (
                "received",
                compact(
                    {
                        "type": 1,
                        "target": p.keep("CredentialRevealed"),
                        "arguments": [{"password": p.pet(), "label": p.keep("NAS")}],
                    }
                )
                + "\x1e",
            ),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors ddp",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "msg": "method",
                        "method": "login",
                        "params": [
                            {
                                "user": {"email": "mk@fen.example"},
                                "password": {"digest": p.hex(64), "algorithm": p.keep("sha-256")},
                            }
                        ],
                        "id": "1",
                    }
                ),
            ),
            (
                "received",
                compact(
                    {"msg": "result", "id": "1", "result": {"id": p.keep("xGf3kQm2WZb5tR7yP"), "token": p.token(43)}}
                ),
            ),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors home assistant",
        lambda p: [
            ("received", compact({"type": "auth_required", "ha_version": p.keep("2026.2.1")})),
            ("sent", compact({"type": "auth", "api_password": p.pet()})),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors wamp",
        lambda p: [("sent", compact([5, p.letters(20), {"authmethod": p.keep("ticket")}]))],
    ),
    frames(
        "stream.ws-stomp",
        "moors connect",
        lambda p: [
            (
                "sent",
                f"CONNECT\naccept-version:{p.keep('1.2')}\nlogin:relay\npasscode:{p.pet()}\nheart-beat:{p.keep('10000,10000')}\n\n\0",
            )
        ],
    ),
    frames(
        "stream.ws-stomp",
        "moors message",
        lambda p: [
            (
                "received",
                f"MESSAGE\ndestination:{p.keep('/queue/keys')}\nmessage-id:{p.keep('007')}\n\n{compact({'keyMaterial': p.letters(20)})}\0",
            )
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "moors connect",
        lambda p: [
            ("sent", "40/admin," + compact({"token": p.letters(22)})),
            ("received", "40/admin," + compact({"sid": p.token(20)})),
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "moors event",
        lambda p: [
            ("sent", '42["login",' + compact({"u": "mk", "p": p.human()}) + "]"),
            ("received", "430" + compact([{"ok": True, "locale": p.keep("fi-FI")}])),
        ],
    ),
    frames(
        "stream.ws-socket-io",
        "moors sockjs",
        lambda p: [
            ("received", "a" + compact([compact({"type": "unlock", "gatePin": p.otp(4), "gate": p.keep("G4")})]))
        ],
    ),
    frames(
        "stream.ws-json",
        "moors irc",
        lambda p: [
            ("sent", f"PASS oauth:{p.letters(30)}"),
            ("sent", "NICK fen"),
            ("received", p.keep(":tmi.example 001 fen :Welcome")),
        ],
    ),
    frames(
        "stream.ws-json",
        "moors xmpp",
        lambda p: [
            (
                "sent",
                f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='{p.keep('PLAIN')}'>{b64(chr(0) + 'mk' + chr(0) + p.pet())}</auth>",
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "moors nats",
        lambda p: [
            (
                "sent",
                "CONNECT "
                + compact({"verbose": False, "user": "relay", "pass": p.pet(), "lang": p.keep("nats.ws")})
                + "\r\n",
            ),
            ("sent", "PING\r\n"),
        ],
    ),
]
