"""Frames and events: gateways of chat, exchanges' feeds, telephony, terminals, chargers, live pages."""

from __future__ import annotations

import json

from tests.leaks.case import Case, Plant, in_answer, in_binary_frame, in_frame
from tests.leaks.cases_locks_keys import capital
from tests.leaks.planter import Planter, b64, compact

_SSE = "text/event-stream"


def _sse(form: str, text: Plant[str], place: str = "stream.sse") -> Case:
    return in_answer(place, f"lock: {form}", _SSE, text)


def _ws(form: str, data: Plant[object], place: str = "stream.ws-json") -> Case:
    """Put a secret into a frame of JSON."""
    return in_frame(place, f"lock: {form}", lambda p: compact(data(p)))


def _text(form: str, data: Plant[str], place: str = "stream.ws-json") -> Case:
    return in_frame(place, f"lock: {form}", data)


def octets(p: Planter) -> list[int]:
    """Give a key as a list of numbers."""
    return list(p.key(32).encode())


_EVENTS: tuple[Case, ...] = (
    _sse("mcp endpoint", lambda p: f"event: endpoint\ndata: /messages/?session_id={p.hex(32)}\n\nevent: message\ndata: {compact({'jsonrpc': '2.0', 'id': p.number(), 'result': {'tools': []}})}\n\n"),
    _sse("firebase", lambda p: f"event: put\ndata: {compact({'path': '/', 'data': {'users': {'u1': {'fcmToken': p.token(140), 'name': p.keep('Kiosk 3')}}}})}\n\nevent: keep-alive\ndata: null\n\n"),
    _sse("turbo stream", lambda p: f'data: <turbo-stream action="replace" target="{p.keep("login_form")}"><template><input type="hidden" name="authenticity_token" value="{p.token(86)}"></template></turbo-stream>\n\n'),
    _sse("datastar", lambda p: f"event: datastar-patch-signals\ndata: signals {{apiKey: '{p.key(32)}', tab: 'billing'}}\n\n"),
    _sse("datastar elements", lambda p: f'event: datastar-patch-elements\ndata: selector #{p.keep("keys")}\ndata: elements <code id="secret-key">sk_live_{p.key(24)}</code>\n\n'),
    _sse("multi-line json", lambda p: f'data: {{\ndata:   "user": "anna",\ndata:   "refresh_token": "{p.token(40)}",\ndata:   "plan": "{p.keep("team-annual")}"\ndata: }}\n\n'),
    _sse("retry and id", lambda p: f'retry: 3000\nid: {p.number()}\nevent: {p.keep("session.renewed")}\ndata: {{"sid":"{p.token(32)}"}}\n\n'),
    _sse("form data", lambda p: f"data: status={p.keep('linked')}&device_secret={p.token(32)}\n\n"),
    _sse("no blank", lambda p: f'data:{{"pairingCode":"{p.otp(6)}","screen":"{p.keep("lobby-2")}"}}\n\n'),
    _sse("log tail", lambda p: f"data: 2026-04-12T10:15:00Z INFO {p.keep('worker-3')} connecting postgres://app:{p.simple_password()}@db/{p.keep('orders')}\n\n"),
    _sse("build log", lambda p: f"data: #12 [stage 3/7] RUN npm config set //registry.npmjs.org/:_authToken npm_{p.key(36)}\ndata: #12 {p.keep('DONE 0.4s')}\n\n"),
    _sse("chat tool", lambda p: f"data: {compact({'choices': [{'delta': {'tool_calls': [{'function': {'name': p.keep('login'), 'arguments': compact({'username': 'anna', 'password': p.human()})}}]}}], 'usage': {'max_tokens': p.number()}})}\n\ndata: [DONE]\n\n"),
    _sse("base64 payload", lambda p: f"event: state\ndata: {b64(compact({'token': p.token(40), 'view': 'home'}))}\n\nevent: {p.keep('heartbeat')}\ndata: 1\n\n"),
    _sse("mercure", lambda p: f'id: urn:uuid:{p.uuid()}\ndata: {{"@id":"/invites/{p.number()}","inviteUrl":"https://portal.example/join?token={p.token(40)}"}}\n\n'),
    _sse("half", lambda p: f'data: {{"delta":"Your new key is", "n": {p.number()}}}\n\ndata: {{"apiSecret":"{p.token(48)}', "stream.sse-split"),
    _sse("comment", lambda p: f': connected as kiosk-7 with token={p.token(40)}\n\ndata: {{"ok":true}}\n\n', "stream.sse-split"),
    _sse("carriage returns", lambda p: f'event: auth\rdata: {{"accessToken":"{p.token(40)}","kind":"{p.keep("device")}"}}\r\r', "stream.sse-split"),
)  # fmt: skip

_FRAMES: tuple[Case, ...] = (
    _ws("discord identify", lambda p: {"op": 2, "d": {"token": f"{p.key(26)}.{p.token(6)}.{p.token(38)}", "properties": {"os": p.keep("Windows"), "browser": p.keep("Discord Client")}, "compress": False}}),
    _ws("discord voice", lambda p: {"op": 4, "d": {"mode": p.keep("aead_aes256_gcm_rtpsize"), "secret_key": octets(p)}}),
    _ws("mattermost", lambda p: {"seq": 1, "action": p.keep("authentication_challenge"), "data": {"token": p.key(26)}}),
    _ws("pusher", lambda p: {"event": p.keep("pusher:subscribe"), "data": {"auth": f"3f9a1c22b0d4e5f60718:{p.hex(64)}", "channel": p.keep("private-orders-42")}}),
    _ws("pusher text", lambda p: {"event": p.keep("pusher:connection_established"), "data": compact({"socket_id": p.keep("218912.7340921"), "session_token": p.token(30)})}),
    _ws("ably", lambda p: {"action": 17, "auth": {"accessToken": f"{p.token(6)}.{p.token(8)}:{p.token(40)}"}, "channel": p.keep("[?rewind=1]orders")}),
    _ws("centrifugo", lambda p: {"id": 1, "connect": {"token": p.jwt(), "name": p.keep("js-dashboard")}}),
    _ws("action cable", lambda p: {"command": p.keep("subscribe"), "identifier": compact({"channel": p.keep("RoomChannel"), "room_id": p.number(), "access_key": p.token(32)})}),
    _ws("obs", lambda p: {"op": 1, "d": {"rpcVersion": 1, "authentication": p.base64(32) + "=", "eventSubscriptions": p.number()}}),
    _ws("obs hello", lambda p: {"op": 0, "d": {"obsWebSocketVersion": p.keep("5.5.2"), "authentication": {"challenge": p.base64(32) + "=", "salt": p.base64(32) + "="}}}),
    _ws("deribit", lambda p: {"jsonrpc": "2.0", "id": p.number(), "method": p.keep("public/auth"), "params": {"grant_type": p.keep("client_credentials"), "client_id": p.keep("fo7WAPRm"), "client_secret": p.token(44)}}),
    _ws("okx", lambda p: {"op": "login", "args": [{"apiKey": p.guid(), "passphrase": p.human(), "timestamp": p.keep("1775989212"), "sign": p.base64(32) + "="}]}),
    _ws("bitmex", lambda p: {"op": p.keep("authKeyExpires"), "args": [p.token(24), 1775989212, p.hex(64)]}),
    _ws("alpaca", lambda p: {"action": "auth", "key": "PK" + p.upper(18), "secret": p.key(40)}),
    _ws("polygon", lambda p: {"action": p.keep("auth"), "params": p.token(32)}),
    _ws("kraken", lambda p: {"event": p.keep("subscribe"), "subscription": {"name": p.keep("ownTrades"), "token": p.base64(32)}}),
    _ws("listen key", lambda p: {"e": p.keep("listenKeyExpired"), "E": 1775989212000, "listenKey": p.key(64)}),
    _ws("ocpp", lambda p: [2, p.uuid(), p.keep("ChangeConfiguration"), {"key": p.keep("AuthorizationKey"), "value": p.hex(40)}]),
    _ws("ocpp heartbeat", lambda p: [2, p.uuid(), p.keep("ChangeConfiguration"), {"key": p.keep("HeartbeatInterval"), "value": p.keep("14400")}]),
    _ws("janus", lambda p: {"janus": p.keep("attach"), "plugin": p.keep("janus.plugin.videoroom"), "transaction": p.keep("Vw3kq9ZtL1"), "apisecret": p.two_words(), "session_id": p.digits(16)}),
    _ws("sdp", lambda p: {"type": "offer", "sdp": f"v=0\r\no=- {p.number()} 2 IN IP4 127.0.0.1\r\na=ice-ufrag:{p.keep('F7gI')}\r\na=ice-pwd:{p.key(24)}\r\na=fingerprint:sha-256 {p.keep('4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B')}\r\na=mid:0\r\n"}),
    _ws("sdes", lambda p: {"type": "answer", "sdp": f"v=0\r\nm=audio 9 RTP/SAVPF {p.keep('111')}\r\na=crypto:1 {p.keep('AES_CM_128_HMAC_SHA1_80')} inline:{p.base64(30)}\r\n"}),
    _ws("turn", lambda p: {"iceServers": [{"urls": [p.keep("turn:turn.example:3478?transport=udp")], "username": "1775989212:anna", "credential": p.base64(20) + "="}]}),
    _ws("wamp", lambda p: [5, p.base64(32) + "=", {"realm": p.keep("realm1")}]),
    _ws("wamp ticket", lambda p: [1, p.keep("realm1"), {"authmethods": [p.keep("ticket")], "authid": "anna", "ticket": p.key(24)}]),
    _ws("ttyd", lambda p: {"AuthToken": p.token(24), "columns": p.number(), "rows": 24}),
    _ws("terminal", lambda p: {"type": "stdin", "data": f"export AWS_SECRET_ACCESS_KEY={p.base64(30)}\r", "cols": p.number()}),
    _ws("terminal out", lambda p: {"op": "stdout", "data": f"\u001b[32m$\u001b[0m mysql -u root -p{p.simple_password()} {p.keep('shopdb')}\r\n"}),
    _ws("jupyter", lambda p: {"header": {"msg_id": p.uuid(), "msg_type": p.keep("execute_request")}, "content": {"code": f'import os\npassword = "{p.simple_password()}"\nconnect("{p.keep("warehouse")}", password)'}}),
    _ws("gitpod", lambda p: {"jsonrpc": "2.0", "method": p.keep("workspace/didChangeConfiguration"), "params": {"settings": {"acme.apiToken": p.token(40), "editor.tabSize": 4, "files.autoSave": p.keep("afterDelay")}}}),
    _ws("vs live", lambda p: {"t": "d", "d": {"r": p.number(), "a": "auth", "b": {"cred": p.jwt()}}}),
    _ws("rtdb secret", lambda p: {"t": "d", "d": {"r": 2, "a": "gauth", "b": {"cred": f"ya29.{p.token(160)}"}}}),
    _ws("matrix", lambda p: {"type": p.keep("m.room_key"), "content": {"algorithm": p.keep("m.megolm.v1.aes-sha2"), "room_id": p.keep("!abc:acme.example"), "session_key": f"AgAAAAA{p.token(220)}"}}),
    _ws("shelly", lambda p: {"id": 1, "src": "user_1", "method": p.keep("Wifi.SetConfig"), "params": {"config": {"sta": {"ssid": p.keep("Werkstatt"), "pass": p.human()}}}}),
    _ws("esphome", lambda p: {"type": p.keep("config_entries/flow"), "user_input": {"noise_psk": p.base64(32) + "=", "host": p.keep("esp-garage.local")}}),
    _ws("pin pad", lambda p: {"type": p.keep("lock/usercode/set"), "user_code": p.otp(6), "code_slot": 3, "entity": p.keep("lock.front_door")}),
    _ws("alarm", lambda p: {"type": "call_service", "domain": p.keep("alarm_control_panel"), "service": p.keep("alarm_disarm"), "service_data": {"code": p.otp(4), "entity_id": p.keep("alarm_control_panel.haus")}}),
    _ws("signalr", lambda p: {"type": 1, "target": p.keep("Authenticate"), "arguments": [p.jwt()], "invocationId": "0"}),
    _text("signalr separators", lambda p: json.dumps({"protocol": p.keep("json"), "version": 1}) + "\x1e" + compact({"type": 1, "target": "Hello", "arguments": [{"connectionToken": p.token(22), "hub": p.keep("orders")}]}) + "\x1e"),
    _text("phoenix", lambda p: compact(["3", "3", p.keep("room:lobby"), p.keep("phx_join"), {"token": f"SFMyNTY.{p.token(60)}.{p.token(43)}"}])),
    _text("live view", lambda p: compact(["4", "4", "lv:phx-F9aB", "phx_join", {"url": f"https://portal.example/users/reset_password/{p.token(43)}", "params": {"_csrf_token": p.token(56), "_mounts": 0}, "session": f"SFMyNTY.{p.token(90)}"}])),
    _text("twitch", lambda p: f"CAP REQ :{p.keep('twitch.tv/tags')}\r\nPASS oauth:{p.hex(30)}\r\nNICK {p.keep('kioskbot')}\r\n"),
    _text("nats", lambda p: f'CONNECT {{"verbose":false,"lang":"{p.keep("nats.ws")}","auth_token":"{p.two_words()}"}}\r\nPING\r\n'),
    _text("nats jwt", lambda p: f'CONNECT {{"jwt":"{p.jwt()}","sig":"{p.token(86)}","version":"{p.keep("1.29.2")}"}}\r\n'),
    _text("sip", lambda p: f'REGISTER sip:{p.keep("pbx.acme.example")} SIP/2.0\r\nVia: SIP/2.0/WSS x.invalid;branch={p.keep("z9hG4bK7281")}\r\nAuthorization: Digest username="6001", nonce="{p.hex(16)}", response="{p.hex(32)}", algorithm={p.keep("MD5")}\r\n\r\n'),
    _text("xmpp", lambda p: f"<auth xmlns='{p.keep('urn:ietf:params:xml:ns:xmpp-sasl')}' mechanism='{p.keep('PLAIN')}'>{b64(chr(0) + 'anna' + chr(0) + p.simple_password())}</auth>"),
    _text("xmpp oauth", lambda p: f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='{p.keep('X-OAUTH2')}'>{p.base64(60)}</auth>"),
    _text("guacamole", lambda p: f"7.connect,13.{p.keep('VERSION_1_5_0')},9.{p.keep('10.0.0.12')},4.3389,4.anna,{len(pw := p.two_words())}.{pw};"),
    _text("redis", lambda p: f"*3\r\n$4\r\nAUTH\r\n$7\r\ndefault\r\n$24\r\n{p.key(24)}\r\n*2\r\n$6\r\nSELECT\r\n$1\r\n{p.keep('3')}\r\n"),
    _text("imap over ws", lambda p: f'a1 LOGIN "anna@acme.example" "{p.simple_password()}"\r\na2 SELECT {p.keep("INBOX.Archive")}\r\n'),
    _text("smtp over ws", lambda p: f"EHLO {p.keep('kiosk.acme.example')}\r\nAUTH PLAIN {b64(chr(0) + 'anna' + chr(0) + p.simple_password())}\r\n"),
    _text("postgres text", lambda p: f"ALTER ROLE app WITH PASSWORD '{p.simple_password()}' VALID UNTIL '{p.keep('2027-01-01')}';"),
    _text("form text", lambda p: f"type=auth&token={p.token(40)}&room={p.keep('north-hall')}"),
    _text("pipe separated", lambda p: f"AUTH|{p.token(40)}|{p.keep('kiosk-12')}|2.4.1"),
    _text("word and token", lambda p: f"authenticate {p.jwt()} {p.keep('v2')}"),
    _text("vaadin", lambda p: f'{p.keep("123")}|{{"csrfToken":"{p.guid()}","rpc":[],"syncId":{p.number()}}}'),
    _text("atmosphere", lambda p: f"{p.uuid()}|{p.keep('30000')}|X|{p.keep('websocket')}|auth={p.token(32)}"),
    _text("stomp activemq", lambda p: f"CONNECT\naccept-version:{p.keep('1.1,1.2')}\nlogin:anna\npasscode:{p.human()}\nheart-beat:{p.keep('10000,10000')}\n\n\0", "stream.ws-stomp"),
    _text("stomp csrf", lambda p: f"CONNECT\nX-XSRF-TOKEN:{p.guid()}\nhost:{p.keep('broker-2')}\n\n\0", "stream.ws-stomp"),
    _text("stomp send", lambda p: f"SEND\ndestination:{p.keep('/app/login')}\ncontent-type:application/json\n\n{compact({'user': 'anna', 'pin': p.otp(4)})}\0", "stream.ws-stomp"),
    _text("stomp receipt", lambda p: f"SUBSCRIBE\nid:{p.keep('sub-0')}\ndestination:{p.keep('/user/queue/orders')}\ntoken:{p.token(40)}\n\n\0", "stream.ws-stomp"),
    _text("socket.io auth", lambda p: "40" + compact({"token": p.jwt(), "client": p.keep("kiosk-web")}), "stream.ws-socket-io"),
    _text("socket.io positional", lambda p: "42" + compact(["login", "anna", p.human()]), "stream.ws-socket-io"),
    _text("socket.io namespace", lambda p: f"40/admin,{compact({'secret': p.two_words(), 'region': p.keep('eu-3')})}", "stream.ws-socket-io"),
    _text("socket.io open", lambda p: "0" + compact({"sid": p.token(20), "upgrades": [], "pingInterval": p.number()}), "stream.ws-socket-io"),
    _text("socket.io bearer", lambda p: "421" + compact([p.keep("authenticate"), {"auth": "Bearer " + p.token(40)}]), "stream.ws-socket-io"),
    _text("socket.io reply", lambda p: "431" + compact([{"ok": True, "resumeKey": p.token(32), "room": p.keep("lobby")}]), "stream.ws-socket-io"),
    _text("socket.io list", lambda p: "42" + compact([p.keep("terminal:input"), f"sshpass -p {p.simple_password()} ssh root@{p.keep('edge-7')}"]), "stream.ws-socket-io"),
    in_binary_frame("stream.ws-binary", "lock: mqtt connect", lambda p: b"\x10\x3a\x00\x04MQTT\x04\xc2\x00\x3c\x00\x05kiosk\x00\x04anna\x00\x10" + p.key(16).encode()),
    in_binary_frame("stream.ws-binary", "lock: ssh tunnel", lambda p: b"\x00\x00\x00\x20password\x00" + p.two_words().encode()),
    in_binary_frame("stream.ws-binary", "lock: protobuf", lambda p: b"\x0a\x28" + p.token(40).encode() + capital(p, 16).encode()),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_EVENTS, *_FRAMES)
