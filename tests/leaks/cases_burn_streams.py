"""Cases of burn: events, frames, codings, octets."""

from __future__ import annotations

from tests.leaks.case import Case, in_answer
from tests.leaks.moors_parts import event, events, frames
from tests.leaks.planter import b64, compact

_SSE = "text/event-stream"


CASES: list[Case] = [
    events(
        "stream.sse",
        "burn data json",
        lambda p: [
            event(0, compact({"delta": {"token": "Hel"}, "id": p.number()}), "chunk"),
            event(
                1, compact({"client_secret": {"value": p.key(30)}, "model": p.keep("burn-4-mini")}), "session.created"
            ),
        ],
    ),
    events(
        "stream.sse",
        "burn multi line",
        lambda p: [
            event(0, f'{{"session":\n{{"authToken":\n"{p.key(32)}"}},\n"room":"{p.keep("blue room")}"}}', "ready")
        ],
    ),
    events(
        "stream.sse",
        "burn key lines",
        lambda p: [event(0, f"user: ada\npassword: {p.pet()}\nstate: {p.keep('awaiting-review')}", "credentials")],
    ),
    events(
        "stream.sse",
        "burn name says it",
        lambda p: [event(0, p.key(32), "token"), event(1, p.keep("page-two-ready"), "progress")],
    ),
    events(
        "stream.sse",
        "burn log lines",
        lambda p: [event(0, f"Step 4/9 : RUN echo {p.keep('building')}"), event(1, f"export NPM_TOKEN={p.key(36)}")],
    ),
    in_answer(
        "stream.sse",
        "burn raw fields",
        _SSE,
        lambda p: (
            f"retry: 3000\nid: {p.keep('evt-41')}\nevent: magic_link\ndata: https://burn.example/m/{p.token(43)}\n\n"
        ),
    ),
    in_answer(
        "stream.sse",
        "burn raw comment",
        _SSE,
        lambda p: f": session={p.key(32)}\n\ndata: {compact({'tick': p.number()})}\n\n",
    ),
    in_answer(
        "stream.sse",
        "burn raw carriage",
        _SSE,
        lambda p: f"event: auth\rdata: {compact({'jwt': p.jwt()})}\r\rdata: {p.keep('heartbeat')}\r\r",
    ),
    in_answer(
        "stream.sse-split",
        "burn json over lines",
        _SSE,
        lambda p: f'event: config\ndata: {{"password":\ndata: "{p.human()}",\ndata: "mode": "{p.keep("kiosk")}"}}\n\n',
    ),
    in_answer(
        "stream.sse-split",
        "burn pem over lines",
        _SSE,
        lambda p: (
            f"data: -----BEGIN PRIVATE KEY-----\ndata: {p.base64(48)}\ndata: {p.base64(48)}\ndata: -----END PRIVATE KEY-----\n\nevent: {p.keep('finished')}\ndata: ok\n\n"
        ),
    ),
    in_answer(
        "stream.sse-split",
        "burn truncated",
        _SSE,
        lambda p: f'data: {{"state":"{p.keep("warming-up")}"}}\n\ndata: {{"user":"ada","secret":"{p.key(32)}',
    ),
    frames(
        "stream.ws-json",
        "burn graphql init",
        lambda p: [
            (
                "sent",
                compact(
                    {"type": p.keep("connection_init"), "payload": {"headers": {"x-hasura-admin-secret": p.pet()}}}
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "burn array protocol",
        lambda p: [("sent", compact([None, "3", p.keep("realtime:room"), "phx_join", {"user_token": p.key(32)}]))],
    ),
    frames(
        "stream.ws-json",
        "burn wamp",
        lambda p: [
            ("received", compact([4, "ticket", {}])),
            ("sent", compact([5, p.letters(16), {}])),
            ("received", compact([36, 5512, 4429, {}, [p.keep("temperature")]])),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn signalr",
        lambda p: [
            ("sent", '{"protocol":"json","version":1}\x1e'),
            (
                "sent",
                compact({"type": 1, "target": "Login", "arguments": ["ada", p.human()]})
                + "\x1e"
                + compact({"type": 1, "target": "Join", "arguments": [p.keep("north-hall")]})
                + "\x1e",
            ),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn ddp",
        lambda p: [
            (
                "sent",
                compact(
                    {
                        "msg": "method",
                        "method": "login",
                        "params": [
                            {
                                "user": {"username": "ada"},
                                "password": {"digest": p.hex(64), "algorithm": p.keep("sha-256")},
                            }
                        ],
                        "id": "4",
                    }
                ),
            ),
            ("received", compact({"msg": "result", "id": "4", "result": {"id": p.drawn(17), "token": p.key(43)}})),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn sockjs",
        lambda p: [
            (
                "received",
                "a["
                + compact(compact({"type": "rec", "address": p.keep("chat.room"), "headers": {"auth": p.key(28)}}))
                + "]",
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "burn pusher double",
        lambda p: [
            (
                "received",
                compact(
                    {"event": p.keep("order-shipped"), "data": compact({"trackingPin": p.otp(6), "otp": p.otp(6)})}
                ),
            )
        ],
    ),
    frames(
        "stream.ws-json",
        "burn ship shell",
        lambda p: [
            ("sent", compact(["stdin", f"mysql -u root -p{p.simple_password()}\r"])),
            ("received", compact(["stdout", f"Welcome to the {p.keep('MariaDB monitor')}\r\n"])),
        ],
    ),
    frames(
        "stream.ws-json",
        "burn irc",
        lambda p: [("sent", f"PASS oauth:{p.letters(30)}\r\nNICK ada\r\nJOIN #{p.keep('burn-room')}\r\n")],
    ),
    frames(
        "stream.ws-json",
        "burn xmpp sasl",
        lambda p: [
            (
                "sent",
                f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='{p.keep('PLAIN')}'>{b64(chr(0) + 'ada' + chr(0) + p.human())}</auth>",
            )
        ],
    ),
]
