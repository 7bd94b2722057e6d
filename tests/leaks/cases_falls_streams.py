"""Streams, codings and binary data as products that many people run send them."""

from __future__ import annotations

import gzip
import json
import zlib
from urllib.parse import quote

import brotli  # type: ignore[import-untyped]  # the wheel has no type information
import zstandard

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    after_login,
    in_answer,
    in_binary_frame,
    in_frame,
    in_json_post,
)
from tests.leaks.planter import b64, compact, encoded

MULTIPART = "multipart/form-data; boundary=b0"
XML = "text/xml"

CASES: tuple[Case, ...] = (
    in_answer(
        "text.trace",
        "falls: trace echo",
        "message/http",
        lambda p: (
            f"TRACE /{p.slug()} HTTP/1.1\r\nHost: a.example\r\nCookie: sid={p.key(40)}\r\nX-Forwarded-Access-Token: {p.key(40)}\r\n"
        ),
    ),
    in_answer(
        "text.trace",
        "falls: whoami",
        TEXT_TYPE,
        lambda p: (
            f"Hostname: {p.slug()}\nIP: 10.1.2.3\nGET / HTTP/1.1\nAuthorization: Basic {b64('anna:' + p.simple_password())}\n"
        ),
    ),
    in_json_post(
        "text.stack-trace",
        "falls: python repr",
        lambda p: {
            "trace": f"File \"app.py\", line 41, in login\n  user={'anna'!r}, password='{p.simple_password()}'",
            "release": p.slug(),
        },
    ),
    in_json_post(
        "text.stack-trace",
        "falls: php args",
        lambda p: {
            "trace": f"#0 /srv/{p.slug()}/Auth.php(41): PDO->__construct('mysql:host=db', 'app', '{p.simple_password()}')"
        },
    ),
    in_json_post(
        "text.data-uri",
        "falls: json data",
        lambda p: {"src": "data:application/json;base64," + b64(compact({"access_token": p.key(40)})), "alt": p.slug()},
    ),
    in_json_post(
        "text.data-uri",
        "falls: plain data",
        lambda p: {"src": f"data:text/plain,password%3D{p.simple_password()}", "alt": p.slug()},
    ),
    in_answer(
        "stream.sse",
        "falls: chat resume",
        "text/event-stream",
        lambda p: (
            f'event: {p.keep("session.created")}\ndata: {{"client_secret":\ndata: {{"value":"ek_{p.hex(32)}"}}}}\n\n'
        ),
    ),
    in_answer(
        "stream.sse",
        "falls: mercure",
        "text/event-stream",
        lambda p: f'id: 41\ndata: {{"topic":"{p.uuid()}","subscription":"{p.slug()}","token":"{p.jwt()}"}}\n\n',
    ),
    in_answer(
        "stream.sse-split",
        "falls: cut data",
        "text/event-stream",
        lambda p: f'data: {{"ok":1}}\n\ndata: {{"access_token":"{p.key(40)}',
    ),
    in_frame(
        "stream.ws-json",
        "falls: home assistant",
        lambda p: json.dumps({"type": p.keep("auth"), "access_token": p.jwt(), "ref": p.slug()}),
    ),
    in_frame(
        "stream.ws-json",
        "falls: discord identify",
        lambda p: json.dumps(
            {"op": 2, "d": {"token": f"{p.key(24)}.{p.key(6)}.{p.token(38)}", "properties": {"os": p.keep("linux")}}}
        ),
    ),
    in_frame(
        "stream.ws-json",
        "falls: phoenix join",
        lambda p: json.dumps(["3", "3", f"room:{p.slug()}", "phx_join", {"token": p.key(60)}]),
    ),
    in_frame(
        "stream.ws-stomp",
        "falls: rabbit connect",
        lambda p: f"CONNECT\naccept-version:1.2\nhost:{p.slug()}\nlogin:anna\npasscode:{p.simple_password()}\n\n\0",
    ),
    in_frame(
        "stream.ws-stomp",
        "falls: spring csrf",
        lambda p: f"CONNECT\nX-CSRF-TOKEN:{p.guid()}\nheart-beat:{p.keep('10000,10000')}\n\n\0",
    ),
    in_frame(
        "stream.ws-socket-io",
        "falls: connect auth",
        lambda p: "40/chat," + compact({"token": p.key(60), "room": p.slug()}),
    ),
    in_frame(
        "stream.ws-socket-io",
        "falls: event",
        lambda p: "42" + compact(["authenticate", {"session_token": p.key(40), "client": p.slug()}]),
    ),
    in_binary_frame(
        "stream.ws-binary",
        "falls: mqtt connect",
        lambda p: b"\x10\x50\x00\x04MQTT\x04\xc2\x00\x3c\x00\x04anna\x00\x14" + p.key(20).encode(),
    ),
    in_answer(
        "coding.gzip",
        "falls: gzip json",
        "application/json",
        lambda p: gzip.compress(json.dumps({"api_token": p.key(40), "id": p.number()}).encode()),
        "gzip",
    ),
    in_answer(
        "coding.br",
        "falls: br json",
        "application/json",
        lambda p: brotli.compress(json.dumps({"api_token": p.key(40), "id": p.number()}).encode()),
        "br",
    ),
    in_answer(
        "coding.zstd",
        "falls: zstd json",
        "application/json",
        lambda p: zstandard.compress(json.dumps({"client_secret": p.key(40), "id": p.number()}).encode()),
        "zstd",
    ),
    in_answer(
        "coding.deflate",
        "falls: deflate json",
        "application/json",
        lambda p: zlib.compress(json.dumps({"client_secret": p.key(40), "id": p.number()}).encode()),
        "deflate",
    ),
    in_answer(
        "coding.double",
        "falls: twice",
        "application/json",
        lambda p: gzip.compress(gzip.compress(json.dumps({"api_token": p.key(40), "id": p.number()}).encode())),
        "gzip, gzip",
    ),
    in_answer(
        "coding.mislabelled",
        "falls: said plain",
        "application/json",
        lambda p: gzip.compress(json.dumps({"api_token": p.key(40)}).encode()),
    ),
    in_answer(
        "coding.charset",
        "falls: utf-16",
        "application/json; charset=utf-16",
        lambda p: json.dumps({"api_token": p.key(40), "id": p.number()}).encode("utf-16"),
    ),
    in_answer(
        "binary.protobuf", "falls: protobuf", "application/x-protobuf", lambda p: b"\x0a\x28" + p.key(40).encode()
    ),
    in_answer(
        "binary.grpc-web",
        "falls: grpc",
        "application/grpc-web-text",
        lambda p: b64(b"\x00\x00\x00\x00\x2a\x0a\x28" + p.key(40).encode()),
    ),
    in_answer(
        "binary.msgpack",
        "falls: msgpack",
        "application/msgpack",
        lambda p: b"\x81\xa5token\xd9\x28" + p.key(40).encode(),
    ),
    in_answer(
        "binary.pdf", "falls: pdf", "application/pdf", lambda p: f"%PDF-1.7\n(Password {p.password()})Tj".encode()
    ),
    in_answer("binary.zip", "falls: zip", "application/zip", lambda p: b"PK\x03\x04" + p.key(40).encode()),
    in_answer(
        "binary.png-text", "falls: png", "image/png", lambda p: b"\x89PNG\r\n\x1a\ntEXtComment\0" + p.key(40).encode()
    ),
    after_login(
        "echo.known",
        "falls: hex echo",
        lambda p, s: json.dumps({"ref": p.slug(), "raw": s.encode().hex()}),
        "application/json",
    ),
    after_login("echo.normalised", "falls: quoted", lambda p, s: f"{p.slug()} {quote(s, safe='')}", TEXT_TYPE),
    after_login(
        "echo.later",
        "falls: base64 in text",
        lambda p, s: json.dumps({"ref": p.slug(), "dbg": encoded({"a": s})}),
        "application/json",
    ),
)
