"""Sign-ins in the frames and events of further protocols."""

from __future__ import annotations

import json

from tests.leaks.case import Case, Plant, in_answer, in_binary_frame, in_frame, in_post
from tests.leaks.planter import Planter, b64

_EVENTS = "text/event-stream"
_RS = "\x1e"


def _mqtt(p: Planter) -> bytes:
    user, password = b"ann", p.password().encode()
    payload = b"".join(len(part).to_bytes(2, "big") + part for part in (b"client-1", user, password))
    return b"\x10" + bytes([10 + len(payload)]) + b"\x00\x04MQTT\x05\xc2\x00\x3c" + payload


def _stomp(head: str, *lines: str, content: str = "") -> str:
    return "\n".join([head, *lines, "", f"{content}\0"])


def _dump(value: object) -> str:
    return json.dumps(value)


def _counted(*packets: str) -> str:
    """Write packets as Engine.IO 3 polls them, each behind its length."""
    return "".join(f"{len(packet)}:{packet}" for packet in packets)


def _data(text: str) -> str:
    """Write a text as the data lines of an event."""
    return "".join(f"data: {line}\n" for line in text.split("\n")) + "\n"


_SSE: list[Case] = [
    in_answer("stream.sse", "indented json", _EVENTS, lambda p: f"event: {p.keep('session')}\n" + _data(json.dumps({"id": p.number(), "auth": {"accessToken": p.token()}}, indent=2))),
    in_answer("stream.sse", "without a blank", _EVENTS, lambda p: f'data:{{"password":"{p.password()}",\ndata:"id":{p.number()}}}\n\n'),
    in_answer("stream.sse", "form in lines", _EVENTS, lambda p: f"data: user=ann\ndata: password={p.simple_password()}\ndata: page={p.slug()}\n\n"),
    in_answer("stream.sse", "value in the next line", _EVENTS, lambda p: f"data: {p.keep('order-ready')}\ndata: token:\ndata: {p.key(40)}\n\n"),
    in_answer("stream.sse", "fields between", _EVENTS, lambda p: f'data: {{"id":{p.number()},\nid: 7\nevent: auth\ndata: "refresh_token":"{p.token()}"}}\n\n'),
    in_answer("stream.sse", "byte order mark", _EVENTS, lambda p: f'\ufeffdata: {{"token":"{p.token()}","ref":"{p.slug()}"}}\n\n'),
    in_answer("stream.sse", "token as id", _EVENTS, lambda p: f"id: {p.keep('1042')}\nretry: 3000\nevent: token\ndata: {p.token(43)}\n\n"),
    in_answer("stream.sse", "named event of a code", _EVENTS, lambda p: f"event: otp\ndata: {p.otp()}\n\nevent: {p.keep('orders')}\ndata: {p.keep('482913')}\n\n"),
    in_answer("stream.sse", "list of lines of json", _EVENTS, lambda p: f'data: {{"id":{p.number()}}}\ndata: {{"secret":"{p.token()}"}}\n\n'),
    in_answer("stream.sse", "json in json", _EVENTS, lambda p: _data(_dump({"type": p.keep("message"), "payload": _dump({"session_token": p.token()})}))),
    in_answer("stream.sse", "decoy pieces of text", _EVENTS, lambda p: f"event: token\ndata: {p.keep('Hello')}\n\nevent: token\ndata: {p.keep('partnership')}\n\nevent: session\ndata: {p.keep('started')}\n\n"),
    in_answer("stream.sse", "datastar signals", _EVENTS, lambda p: f'event: datastar-patch-signals\ndata: signals {{"csrf":"{p.token()}","page":"{p.slug()}"}}\n\n'),
    in_answer("stream.sse", "markup in lines", _EVENTS, lambda p: f'event: patch\ndata: <form>\ndata: <input type="hidden" name="csrf_token"\ndata: value="{p.token()}">\ndata: <p>{p.slug()}</p></form>\n\n'),
]  # fmt: skip

_SOCKET_IO: list[Case] = [
    in_frame("stream.ws-socket-io", "namespace and ack", lambda p: '42/admin,17["login",{"user":"ann","password":"' + p.simple_password() + '"}]'),
    in_frame("stream.ws-socket-io", "namespace of two steps", lambda p: f'40/v2/chat,{{"auth":{{"token":"{p.token()}"}}}}'),
    in_frame("stream.ws-socket-io", "ack with an answer", lambda p: f'43/admin,17[{{"ok":true,"sessionToken":"{p.token()}","ref":"{p.slug()}"}}]'),
    in_frame("stream.ws-socket-io", "positional with ack", lambda p: f'4217["authenticate","ann","{p.password()}"]'),
    in_frame("stream.ws-socket-io", "token by position", lambda p: f'42["auth","{p.token()}"]'),
    in_frame("stream.ws-socket-io", "binary event", lambda p: f'451-["upload",{{"ticketSecret":"{p.token()}","file":{{"_placeholder":true,"num":0}}}}]'),
    in_frame("stream.ws-socket-io", "binary ack in a namespace", lambda p: f'461-/files,3[{{"apiKey":"{p.key(40)}"}},{{"_placeholder":true,"num":0}}]'),
    in_frame("stream.ws-socket-io", "error", lambda p: f'44/admin,{{"message":"invalid","data":{{"token":"{p.token()}","code":"{p.keep("E_AUTH")}"}}}}'),
    in_frame("stream.ws-socket-io", "namespace with pairs", lambda p: f'40/chat?user=1&access_token={p.token()},{{"ref":"{p.slug()}"}}'),
    in_frame("stream.ws-socket-io", "nested event", lambda p: '42["message",' + _dump(_dump({"password": p.password(), "id": p.number()})) + "]"),
    in_frame("stream.ws-socket-io", "code event", lambda p: f'42["verifyOtp","{p.otp()}"]'),
    in_frame("stream.ws-socket-io", "decoy event", lambda p: f'42/orders,9["update",{{"id":{p.number()},"status":"{p.keep("PENDING_REVIEW")}"}}]'),
    in_post("stream.ws-socket-io", "decoy plain numbers", "text/plain", lambda p: p.keep("10:30 meeting, 12 people, room 42")),
    in_post("stream.ws-socket-io", "polling packets", "text/plain;charset=UTF-8", lambda p: f'40{{"token":"{p.token()}"}}{_RS}42["ref","{p.slug()}"]'),
    in_answer("stream.ws-socket-io", "polling handshake", "text/plain; charset=UTF-8", lambda p: '0{"sid":"' + p.token(20) + '","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}'),
    in_answer("stream.ws-socket-io", "polling of version 3", "text/plain; charset=UTF-8", lambda p: _counted('0{"sid":"' + p.token(20) + '","upgrades":["websocket"]}', "40")),
    in_post("stream.ws-socket-io", "polling sign-in of version 3", "text/plain;charset=UTF-8", lambda p: _counted(f'42["login","ann","{p.password()}"]')),
    in_post("stream.ws-socket-io", "polling positional", "text/plain;charset=UTF-8", lambda p: f'42["login","ann","{p.password()}"]{_RS}2'),
    in_post("stream.ws-socket-io", "polling namespace", "text/plain;charset=UTF-8", lambda p: f'40/admin,{{"token":"{p.token()}"}}{_RS}42/admin,1["page","{p.slug()}"]'),
    in_post("stream.ws-socket-io", "polling base64", "text/plain;charset=UTF-8", lambda p: f'42["x"]{_RS}b{b64(_dump({"password": p.password()}))}'),
    in_post("stream.ws-socket-io", "polling form of version 2", "application/x-www-form-urlencoded", lambda p: f'd=57%3A42%5B%22auth%22%2C%7B%22token%22%3A%22{p.token()}%22%7D%5D'),
]  # fmt: skip

_SIGNALR: list[Case] = [
    in_frame("stream.ws-json", "signalr handshake and call", lambda p: _dump({"protocol": "json", "version": 1}) + _RS + _dump({"type": 1, "invocationId": "0", "target": p.keep("Authenticate"), "arguments": ["ann", p.password()]}) + _RS),
    in_frame("stream.ws-json", "signalr token argument", lambda p: _dump({"type": 1, "target": "SetToken", "arguments": [p.token()]}) + _RS),
    in_frame("stream.ws-json", "signalr completion", lambda p: _dump({"type": 3, "invocationId": "0", "result": {"accessToken": p.token(), "id": p.slug()}}) + _RS),
    in_frame("stream.ws-json", "signalr headers", lambda p: _dump({"type": 1, "headers": {"Authorization": f"Bearer {p.token()}"}, "target": p.keep("Subscribe"), "arguments": []}) + _RS),
    in_frame("stream.ws-json", "signalr stream item", lambda p: _dump({"type": 2, "invocationId": "9", "item": {"connectionToken": p.token(), "n": p.number()}}) + _RS + _dump({"type": 6}) + _RS),
    in_frame("stream.ws-json", "signalr stream of arguments", lambda p: _dump({"type": 4, "target": "LoginStream", "arguments": [{"user": "ann", "password": p.password()}], "streamIds": ["1"]}) + _RS),
    in_frame("stream.ws-json", "signalr error", lambda p: _dump({"type": 7, "error": f"Invalid token={p.token()}", "allowReconnect": True}) + _RS),
    in_frame("stream.ws-json", "signalr hub of old", lambda p: _dump({"H": p.keep("chathub"), "M": "Login", "A": ["ann", p.password()], "I": 0})),
    in_frame("stream.ws-json", "signalr without an end", lambda p: _dump({"type": 1, "target": "x", "arguments": [{"secret": p.token()}]}) + _RS + _dump({"type": 1, "target": p.keep("orders"), "arguments": [p.slug()]})),
    in_answer("stream.ws-json", "signalr negotiate", "application/json", lambda p: _dump({"connectionId": p.slug(), "connectionToken": p.token(22), "negotiateVersion": 1, "availableTransports": [{"transport": p.keep("WebSockets")}]})),
    in_post("stream.ws-json", "signalr long polling", "text/plain;charset=UTF-8", lambda p: _dump({"type": 1, "target": "Login", "arguments": ["ann", p.password()]}) + _RS + _dump({"type": 6}) + _RS),
]  # fmt: skip

_STOMP: list[Case] = [
    in_frame("stream.ws-stomp", "stomp command", lambda p: _stomp("STOMP", "accept-version:1.2", "host:portal", f"login:{p.keep('ann-lee')}", f"passcode:{p.password().replace(':', '')}")),
    in_frame("stream.ws-stomp", "escaped passcode", lambda p: _stomp("CONNECT", "login:ann", f"passcode:\\c{p.simple_password()}\\n", f"heart-beat:{p.keep('10000,10000')}")),
    in_frame("stream.ws-stomp", "access token header", lambda p: _stomp("CONNECT", f"access_token:{p.token()}", f"X-Tenant:{p.slug()}")),
    in_frame("stream.ws-stomp", "token on subscribe", lambda p: _stomp("SUBSCRIBE", "id:sub-0", f"destination:{p.keep('/topic/orders')}", f"X-Auth-Token:{p.token()}")),
    in_frame("stream.ws-stomp", "form as body", lambda p: _stomp("SEND", f"destination:{p.keep('/app/login')}", "content-type:application/x-www-form-urlencoded", content=f"user=ann&password={p.simple_password()}")),
    in_frame("stream.ws-stomp", "several frames", lambda p: _stomp("SEND", "destination:/app/a", content=_dump({"id": p.number()})) + _stomp("CONNECT", "login:ann", f"passcode:{p.simple_password()}")),
    in_frame("stream.ws-stomp", "heart-beat before", lambda p: "\n" + _stomp("CONNECT", "login:ann", f"passcode:{p.simple_password()}")),
    in_frame("stream.ws-stomp", "without an end", lambda p: f"CONNECT\nlogin:ann\npasscode:{p.simple_password()}\n\n"),
    in_frame("stream.ws-stomp", "sockjs message", lambda p: "a" + _dump([_stomp("MESSAGE", f"destination:{p.keep('/user/queue/auth')}", content=_dump({"token": p.token()}))])),
    in_frame("stream.ws-stomp", "error with a dump", lambda p: _stomp("ERROR", "message:bad", f"receipt-id:{p.keep('r-77')}", content=f"CONNECT\nlogin:ann\npasscode:{p.simple_password()}\n")),
    in_frame("stream.ws-stomp", "simple destination", lambda p: _stomp("SEND", f"destination:/queue/reset/{p.token()}", f"receipt:{p.keep('r-1')}")),
]  # fmt: skip


def _opening(name: str, payload: Plant[object]) -> Case:
    """Put a secret into what a client opens a GraphQL connection with."""

    def frame(p: Planter) -> str:
        return _dump({"type": p.keep("connection_init"), "payload": payload(p)})

    return in_frame("stream.ws-json", f"graphql-ws {name}", frame)


_GRAPHQL: list[Case] = [
    _opening("authToken", lambda p: {"authToken": p.token(), "tenant": p.slug()}),
    _opening("authorization", lambda p: {"headers": {"Authorization": f"Bearer {p.token()}", "X-Tenant": p.slug()}}),
    _opening("authentication", lambda p: {"authentication": p.jwt(), "lang": p.slug()}),
    _opening("x-api-key", lambda p: {"connectionParams": {"x-api-key": p.key(32)}}),
    _opening("x-hasura-admin-secret", lambda p: {"headers": {"x-hasura-admin-secret": p.simple_password()}}),
    _opening("session", lambda p: {"session": p.token(), "version": p.slug()}),
    _opening("user and password", lambda p: {"user": "ann", "password": p.password()}),
    _opening("text", lambda p: _dump({"token": p.token(), "id": p.number()})),
    _opening("bare payload", lambda p: p.token()),
    _opening("decoy bare payload", lambda p: p.slug()),
    in_frame("stream.ws-json", "graphql-ws appsync", lambda p: _dump({"id": p.slug(), "type": "start", "payload": {"data": "{}", "extensions": {"authorization": {"Authorization": p.jwt(), "host": p.keep("api.portal.example")}}}})),
    in_frame("stream.ws-json", "graphql-ws aliased variable", lambda p: _dump({"id": "1", "type": "subscribe", "payload": {"query": "mutation($p:String!){login(password:$p){ok}}", "variables": {"p": p.password(), "n": p.slug()}}})),
]  # fmt: skip

_CHANNELS: list[Case] = [
    in_frame("stream.ws-json", "phoenix join", lambda p: _dump(["3", "3", p.keep("user:42"), "phx_join", {"params": {"guardian_token": p.token()}}])),
    in_frame("stream.ws-json", "phoenix reply", lambda p: _dump([None, "7", "auth", "phx_reply", {"status": p.keep("ok"), "response": {"jwt": p.jwt()}}])),
    in_frame("stream.ws-json", "phoenix access token", lambda p: _dump(["1", "9", "realtime:public", "access_token", {"access_token": p.token(), "ref": p.slug()}])),
    in_frame("stream.ws-json", "phoenix object", lambda p: _dump({"topic": p.keep("room:lobby"), "event": "phx_join", "payload": {"token": p.token()}, "ref": "1"})),
    in_frame("stream.ws-json", "phoenix sign-in", lambda p: _dump(["4", "5", "session", "login", {"email": "ann@portal.example", "password": p.password()}])),
    in_frame("stream.ws-json", "phoenix push", lambda p: _dump(["4", "6", p.keep("room:1"), "verify", {"otp": p.otp()}])),
    in_frame("stream.ws-json", "phoenix live view", lambda p: _dump(["4", "4", "lv:phx-F1", "phx_join", {"url": f"https://portal.example/{p.slug()}", "params": {"_csrf_token": p.token(), "_mounts": 0}, "session": p.jwt(), "static": p.jwt()}])),
    in_frame("stream.ws-json", "phoenix live view form", lambda p: _dump(["4", "8", "lv:phx-F1", "event", {"type": "form", "event": p.keep("save"), "value": f"_target=user&user%5Bpassword%5D={p.simple_password()}&page=2"}])),
    in_frame("stream.ws-json", "pusher subscribe", lambda p: _dump({"event": p.keep("pusher:subscribe"), "data": {"channel": "private-orders", "auth": f"{p.key(20)}:{p.hex(64)}"}})),
    in_frame("stream.ws-json", "pusher presence", lambda p: _dump({"event": "pusher:subscribe", "data": {"channel": p.keep("presence-room"), "auth": f"key:{p.hex(64)}", "channel_data": _dump({"user_id": p.slug(), "user_info": {"token": p.token()}})}})),
    in_frame("stream.ws-json", "pusher signin", lambda p: _dump({"event": "pusher:signin", "data": {"auth": f"app:{p.hex(64)}", "user_data": _dump({"id": p.slug()})}})),
    in_frame("stream.ws-json", "pusher text of data", lambda p: _dump({"event": "pusher:subscribe", "data": _dump({"channel": p.keep("private-a"), "auth": f"app:{p.hex(64)}"})})),
    in_answer("stream.ws-json", "pusher auth", "application/json", lambda p: _dump({"auth": f"app:{p.hex(64)}", "shared_secret": p.token(44)})),
    in_frame("stream.ws-json", "centrifugo connect", lambda p: _dump({"id": 1, "connect": {"token": p.jwt(), "name": p.keep("js")}})),
    in_frame("stream.ws-json", "centrifugo old connect", lambda p: _dump({"params": {"token": p.token(), "name": p.keep("js")}, "id": 1})),
    in_frame("stream.ws-json", "centrifugo subscribe", lambda p: _dump({"id": 2, "subscribe": {"channel": p.keep("$orders:42"), "token": p.jwt()}})),
    in_frame("stream.ws-json", "centrifugo lines", lambda p: _dump({"id": 1, "connect": {"token": p.token()}}) + "\n" + _dump({"id": 2, "subscribe": {"channel": p.keep("news")}})),
    in_frame("stream.ws-json", "centrifugo data", lambda p: _dump({"id": 1, "connect": {"data": {"password": p.password()}, "version": p.keep("5.2.2")}})),
    in_frame("stream.ws-json", "nats connect", lambda p: f'CONNECT {{"verbose":false,"user":"ann","pass":"{p.simple_password()}","lang":"{p.slug()}"}}\r\n'),
    in_frame("stream.ws-json", "nats token", lambda p: f'CONNECT {{"auth_token":"{p.token()}","name":"{p.slug()}"}}\r\n'),
    in_frame("stream.ws-json", "action cable perform", lambda p: _dump({"command": "message", "identifier": _dump({"channel": p.keep("Auth")}), "data": _dump({"action": "login", "password": p.password()})})),
    in_frame("stream.ws-json", "ddp resume", lambda p: _dump({"msg": "method", "method": "login", "params": [{"resume": p.token(43)}], "id": "1"})),
    in_frame("stream.ws-json", "ddp digest", lambda p: _dump({"msg": "method", "method": "login", "params": [{"user": {"username": "ann"}, "password": {"digest": p.hex(64), "algorithm": p.keep("sha-256")}}], "id": "1"})),
    in_frame("stream.ws-json", "mattermost challenge", lambda p: _dump({"seq": 1, "action": p.keep("authentication_challenge"), "data": {"token": p.token(26)}})),
    in_frame("stream.ws-json", "discord identify", lambda p: _dump({"op": 2, "d": {"token": p.token(70), "intents": 513}})),
    in_frame("stream.ws-json", "obs identify", lambda p: _dump({"op": 1, "d": {"rpcVersion": 1, "authentication": p.base64(32) + "="}})),
    in_binary_frame("stream.ws-binary", "mqtt connect of version 5", _mqtt),
    in_frame("stream.ws-binary", "mqtt connect read as text", lambda p: _mqtt(p).decode("latin-1")),
]  # fmt: skip

FRAMES: list[Case] = [*_SSE, *_SOCKET_IO, *_SIGNALR, *_STOMP, *_GRAPHQL, *_CHANNELS]
