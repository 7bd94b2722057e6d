"""Secrets in streams of towers."""

from __future__ import annotations

import json

from tests.leaks.case import (
    Case,
    in_answer,
    in_binary_frame,
    in_frame,
)
from tests.leaks.planter import compact

_SSE = "text/event-stream"

STREAMS: list[Case] = [
    in_answer(
        "stream.sse",
        "tower named event",
        _SSE,
        lambda p: (
            f"event: {p.keep('session.opened')}\nid: {p.keep('41')}\ndata: {compact({'sessionKey': p.hex(32), 'room': p.keep('ward-3')})}\n\n"
        ),
    ),
    in_answer(
        "stream.sse", "tower pairs", _SSE, lambda p: f"data: user=anna token={p.key(32)} status={p.keep('queued')}\n\n"
    ),
    in_answer("stream.sse", "tower comment", _SSE, lambda p: f": auth {p.jwt()}\n\ndata: {p.keep('tick 17')}\n\n"),
    in_answer(
        "stream.sse",
        "tower three lines",
        _SSE,
        lambda p: f'data: {{"kind": "{p.keep("grant")}",\ndata:  "pairingCode":\ndata:  "{p.otp(6)}"}}\n\n',
    ),
    in_answer("stream.sse", "tower id", _SSE, lambda p: f"id: {p.jwt()}\nretry: 3000\ndata: {p.keep('ready')}\n\n"),
    in_answer(
        "stream.sse-split",
        "tower cut in a value",
        _SSE,
        lambda p: f'data: {{"phase":"{p.keep("start")}"}}\n\ndata: {{"uploadToken":"{p.token(40)[:24]}',
    ),
    in_answer(
        "stream.sse-split",
        "tower cut in the scheme",
        _SSE,
        lambda p: f"data: {p.keep('hello')}\n\ndata: Authorization: Bearer {p.token(60)}",
    ),
    in_answer(
        "stream.sse-split",
        "tower carriage returns",
        _SSE,
        lambda p: f'data: {{"a":"{p.keep("lift-2")}"}}\r\rdata: {{"passcode":"{p.pet()}"}}\r\r',
    ),
    in_answer(
        "stream.sse-split",
        "tower without an end",
        _SSE,
        lambda p: f"event: key\ndata: secret={p.two_words()}",
    ),
    in_answer(
        "stream.sse-split",
        "tower field apart",
        _SSE,
        lambda p: f'data: {{"refresh\ndata: Token":"{p.key(40)}"}}\n\ndata: {p.keep("bye-bye")}\n\n',
    ),
    in_frame(
        "stream.ws-json",
        "tower array call",
        lambda p: compact([2, p.uuid(), p.keep("Authorize"), {"idTag": "T1", "authKey": p.hex(40)}]),
    ),
    in_frame(
        "stream.ws-json",
        "tower subscribe",
        lambda p: compact(
            {
                "op": p.keep("subscribe"),
                "args": [
                    {"apiKey": p.key(20), "passphrase": p.two_words(), "timestamp": "1770000000", "sign": p.base64(32)}
                ],
            }
        ),
    ),
    in_frame(
        "stream.ws-json",
        "tower connection init",
        lambda p: compact({"type": p.keep("connection_init"), "payload": {"headers": {"x-desk-auth": p.token(32)}}}),
    ),
    in_frame("stream.ws-json", "tower text before", lambda p: f"AUTH {p.key(32)}\n" + compact({"status": "ok-7"})),
    in_frame(
        "stream.ws-json",
        "tower nested string",
        lambda p: compact(
            {
                "m": 0,
                "n": p.keep("AuthenticateUser"),
                "o": json.dumps({"APIKey": p.hex(32), "Nonce": "1", "Signature": p.hex(64)}),
            }
        ),
    ),
    in_frame(
        "stream.ws-stomp",
        "tower connect",
        lambda p: (
            f"CONNECT\naccept-version:{p.keep('1.1,1.2')}\nlogin:till4\npasscode:{p.pet()}\nheart-beat:{p.keep('10000,10000')}\n\n\x00"
        ),
    ),
    in_frame(
        "stream.ws-stomp",
        "tower send header",
        lambda p: f"SEND\ndestination:{p.keep('/app/hello')}\nX-Desk-Token:{p.token(32)}\n\n{{}}\x00",
    ),
    in_frame(
        "stream.ws-stomp",
        "tower message body",
        lambda p: (
            f"MESSAGE\nsubscription:{p.keep('sub-0')}\ncontent-type:application/json\n\n{compact({'pin': p.otp(4), 'tray': p.keep('B-12')})}\x00"
        ),
    ),
    in_frame(
        "stream.ws-stomp",
        "tower escaped header",
        lambda p: f"STOMP\nhost:{p.keep('vhost-1')}\nauthorization:Bearer\\c{p.key(40)}\n\n\x00",
    ),
    in_frame(
        "stream.ws-stomp",
        "tower receipt",
        lambda p: f"CONNECTED\nversion:1.2\nsession:{p.hex(32)}\nserver:{p.keep('RabbitMQ/3.13.1')}\n\n\x00",
    ),
    in_frame(
        "stream.ws-socket-io",
        "tower connect with auth",
        lambda p: f"40/{p.keep('ward')}," + compact({"token": p.key(40)}),
    ),
    in_frame(
        "stream.ws-socket-io",
        "tower open",
        lambda p: "0" + compact({"sid": p.token(20), "upgrades": [p.keep("polling-ws")], "pingInterval": 25000}),
    ),
    in_frame(
        "stream.ws-socket-io",
        "tower ack",
        lambda p: "431" + compact([{"ok": True, "resumeKey": p.hex(32), "room": p.keep("lobby-5")}]),
    ),
    in_frame(
        "stream.ws-socket-io",
        "tower event",
        lambda p: "42" + compact([p.keep("pair:start"), p.keep("tv-north"), {"pairingSecret": p.two_words()}]),
    ),
    in_frame(
        "stream.ws-socket-io",
        "tower sockjs",
        lambda p: "a" + json.dumps([compact({"msg": p.keep("connected"), "session": p.key(17)})]),
    ),
    in_binary_frame(
        "stream.ws-binary",
        "tower mqtt",
        lambda p: b"\x10\x30\x00\x04MQTT\x04\xc2\x00\x3c\x00\x04till\x00\x0a" + p.pet().encode(),
    ),
    in_binary_frame("stream.ws-binary", "tower json octets", lambda p: compact({"token": p.key(30)}).encode()),
    in_binary_frame("stream.ws-binary", "tower cbor", lambda p: b"\xa1\x65token\x78\x20" + p.key(32).encode()),
    in_binary_frame("stream.ws-binary", "tower signalr", lambda p: b"\x20\x96\x01\x80\xa4auth" + p.token(30).encode()),
    in_binary_frame(
        "stream.ws-binary", "tower amqp", lambda p: b"AMQP\x00\x00\x09\x01PLAIN\x00till\x00" + p.two_words().encode()
    ),
]
