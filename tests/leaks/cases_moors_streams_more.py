"""Cases of moors: frames and events."""

from __future__ import annotations

from tests.leaks.case import Case, in_binary_frame
from tests.leaks.moors_parts import event, events, frames
from tests.leaks.planter import b64, compact


def _sized(value: bytes, octets: int) -> bytes:
    return len(value).to_bytes(octets, "big") + value


CASES: list[Case] = [
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
]
