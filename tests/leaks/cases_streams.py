"""Secrets in streams, under codings and charsets, in binary formats, and echoes of what is known."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from urllib.parse import quote

import brotli  # type: ignore[import-untyped] # the wheel has no type information
import zstandard

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    Plant,
    Traffic,
    after_login,
    around,
    body,
    exchange,
    in_answer,
    in_binary_frame,
    in_frame,
    in_post,
    one,
    record,
)
from tests.leaks.planter import Planter, b64
from workbench.exchange import Message, Request, Response

_EVENTS = "text/event-stream"
_PLAIN = "text/plain"


def _secret(p: Planter) -> str:
    return json.dumps({**record(p), "token": p.token(), "password": p.password()})


def _bare(p: Planter) -> bytes:
    """Give JSON with a canary and no decoys, for what is to be left out as a whole."""
    return json.dumps({"token": p.token(), "password": p.password()}).encode()


def _field(number: int, text: str) -> bytes:
    octets = text.encode()
    return bytes([number << 3 | 2, len(octets)]) + octets


def _grpc(message: bytes) -> bytes:
    return struct.pack(">BI", 0, len(message)) + message


def _msgpack(p: Planter) -> bytes:
    token = p.token(31).encode()
    return b"\x81\xa8password" + bytes([0xA0 | len(token)]) + token


def _mqtt(p: Planter) -> bytes:
    parts = b"".join(struct.pack(">H", len(text)) + text for text in (b"client", b"ann", p.token().encode()))
    return b"\x10" + bytes([len(parts) + 10]) + b"\x00\x04MQTT\x04\xc2\x00\x3c" + parts


def _cbor(p: Planter) -> bytes:
    token = p.token(40).encode()
    return b"\xa1\x68password\x78\x28" + token


def _zip(p: Planter) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("config.env", f"password={p.simple_password()}")
    return out.getvalue()


def _png(p: Planter) -> bytes:
    text = b"Comment\0token=" + p.token().encode()
    chunk = struct.pack(">I", len(text)) + b"tEXt" + text + struct.pack(">I", zlib.crc32(b"tEXt" + text))
    return b"\x89PNG\r\n\x1a\n" + chunk


def _pdf(p: Planter) -> bytes:
    return b"%PDF-1.7\n1 0 obj << /Author (token=" + p.token().encode() + b") >> endobj\n%%EOF"


def _events(place: str, form: str, messages: Plant[list[str]]) -> Case:
    """Events of an open stream, each as the recorder hands it to the redactor."""

    def build(p: Planter) -> Traffic:
        made = around(p)
        events = tuple(
            Message(number, 1.0, "received", "event", data, event="tick") for number, data in enumerate(messages(p))
        )
        answer = Response(200, "OK", (("Content-Type", _EVENTS),), body(_EVENTS, ""))
        return one(replace(made, response=answer, messages=events, resource_type="eventsource"))

    return Case(place, form, build)


STREAMS: list[Case] = [
    in_answer("stream.sse", "one line", _EVENTS, lambda p: f"event: {p.keep('login')}\ndata: {json.dumps({'id': p.number(), 'token': p.token()})}\n\n"),
    in_answer("stream.sse", "several lines", _EVENTS, lambda p: f'event: x\ndata: {{"token":\ndata: "{p.token()}"}}\n\ndata: {p.slug()}\n\n'),
    in_answer("stream.sse", "id", _EVENTS, lambda p: f"id: {p.jwt()}\ndata: {p.slug()}\n\n"),
    in_answer("stream.sse", "comment", _EVENTS, lambda p: f": token={p.token()}\n\ndata: {p.slug()}\n\n"),
    in_answer("stream.sse", "carriage returns", _EVENTS, lambda p: f'data: {{"token":"{p.token()}"}}\r\rdata: {p.slug()}\r\r'),
    in_answer("stream.sse", "cut short", _EVENTS, lambda p: f'data: {{"id":1,"token":"{p.token()}'),
    in_answer("stream.sse", "broken json", _EVENTS, lambda p: f"data: {{'password':'{p.simple_password()}'\n\n"),
    in_answer("stream.sse", "text", _EVENTS, lambda p: f"data: password={p.simple_password()}\n\n"),
    in_answer("stream.sse", "charset", f"{_EVENTS};charset=utf-8", lambda p: f"data: {json.dumps({'id': p.number(), 'token': p.token()})}\n\n"),
    in_answer("stream.sse", "done", _EVENTS, lambda p: f"data: {json.dumps({'delta': 'token=' + p.token()})}\n\ndata: {p.keep('[DONE]')}\n\n"),
    _events("stream.sse-split", "whole", lambda p: [json.dumps({"id": p.number(), "token": p.token()})]),
    _events("stream.sse-split", "in two events", lambda p: ['{"token":"' + p.token(), p.token() + '"}']),
    _events("stream.sse-split", "pairs", lambda p: [f"password={p.simple_password()}", p.slug()]),
    in_frame("stream.ws-json", "token", lambda p: json.dumps({"type": p.keep("auth_ok"), "token": p.token()})),
    in_frame("stream.ws-json", "array", lambda p: json.dumps(["auth", {"password": p.password(), "id": p.number()}])),
    in_frame("stream.ws-json", "graphql", lambda p: json.dumps({"type": p.keep("connection_init"), "payload": {"Authorization": f"Bearer {p.token()}"}})),
    in_frame("stream.ws-json", "escaped", lambda p: json.dumps({"msg": json.dumps({"password": p.password()})})),
    in_frame("stream.ws-json", "several values", lambda p: json.dumps({"id": 1}) + "\n" + json.dumps({"token": p.token()})),
    in_frame("stream.ws-json", "signalr", lambda p: json.dumps({"type": 1, "target": p.keep("Login"), "arguments": ["ann", p.password()]}) + "\x1e"),
    in_frame("stream.ws-json", "signalr token", lambda p: json.dumps({"type": 1, "target": "x", "arguments": [{"accessToken": p.token()}]}) + "\x1e" + json.dumps({"type": 6}) + "\x1e"),
    in_frame("stream.ws-json", "phoenix", lambda p: json.dumps(["1", "1", "room:lobby", "phx_join", {"token": p.token()}])),
    in_frame("stream.ws-json", "ddp", lambda p: json.dumps({"msg": "result", "result": {"id": p.slug(), "token": p.token(43)}})),
    in_frame("stream.ws-json", "sockjs", lambda p: "a" + json.dumps([json.dumps({"token": p.token(), "id": p.number()})])),
    in_frame("stream.ws-json", "home assistant", lambda p: json.dumps({"type": "auth", "access_token": p.jwt()})),
    in_frame("stream.ws-json", "cut short", lambda p: '{"token":"' + p.token()),
    in_frame("stream.ws-json", "text", lambda p: f"AUTH token={p.token()}"),
    in_frame("stream.ws-json", "irc pass", lambda p: f"PASS oauth:{p.key(30).lower()}"),
    in_frame("stream.ws-json", "command", lambda p: f"LOGIN ann {p.simple_password()}"),
    in_frame("stream.ws-json", "redis auth", lambda p: f"AUTH {p.simple_password()}"),
    in_frame("stream.ws-json", "xmpp", lambda p: f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{b64(chr(0) + 'ann' + chr(0) + p.password())}</auth>"),
    in_frame("stream.ws-json", "xml", lambda p: f"<login><password>{p.simple_password()}</password></login>"),
    in_frame("stream.ws-stomp", "connect", lambda p: f"CONNECT\nlogin:{p.keep('ann-lee')}\npasscode:{p.simple_password()}\naccept-version:1.2\n\n\0"),
    in_frame("stream.ws-stomp", "connected", lambda p: f"CONNECTED\nsession:{p.token()}\nversion:{p.keep('1.2')}\n\n\0"),
    in_frame("stream.ws-stomp", "body", lambda p: f"MESSAGE\ndestination:{p.keep('/queue/orders')}\n\n{json.dumps({'password': p.password()})}\0"),
    in_frame("stream.ws-stomp", "authorization", lambda p: f"CONNECT\nAuthorization:Bearer {p.token()}\n\n\0"),
    in_frame("stream.ws-stomp", "sockjs", lambda p: json.dumps([f"CONNECT\npasscode:{p.simple_password()}\n\n\0"])),
    in_frame("stream.ws-stomp", "carriage returns", lambda p: f"CONNECT\r\npasscode:{p.simple_password()}\r\n\r\n\0"),
    in_frame("stream.ws-socket-io", "event", lambda p: "42" + json.dumps(["auth", {"token": p.token(), "id": p.number()}])),
    in_frame("stream.ws-socket-io", "namespace", lambda p: "40/admin," + json.dumps({"token": p.token()})),
    in_frame("stream.ws-socket-io", "handshake", lambda p: "0" + json.dumps({"sid": p.token(20), "upgrades": ["websocket"], "pingInterval": 25000})),
    in_frame("stream.ws-socket-io", "positional login", lambda p: "42" + json.dumps(["login", "ann", p.password()])),
    in_frame("stream.ws-socket-io", "acknowledged", lambda p: "430" + json.dumps([None, {"jwt": p.token()}])),
    in_frame("stream.ws-socket-io", "namespace query", lambda p: f"40/admin?token={p.token()},"),
    in_frame("stream.ws-socket-io", "cut short", lambda p: '42["auth",{"token":"' + p.token()),
    in_answer("stream.ws-socket-io", "polling", "text/plain; charset=UTF-8", lambda p: "0" + json.dumps({"sid": p.token(20), "upgrades": ["websocket"]})),
    in_answer("stream.ws-socket-io", "polling several", "text/plain; charset=UTF-8", lambda p: '42["a",1]\x1e42' + json.dumps(["auth", {"token": p.token()}])),
    in_answer("stream.ws-socket-io", "polling with length", "text/plain; charset=UTF-8", lambda p: "97:0" + json.dumps({"sid": p.token(20)}) + "2:40"),
    in_binary_frame("stream.ws-binary", "msgpack", _msgpack),
    in_binary_frame("stream.ws-binary", "mqtt", _mqtt),
    in_binary_frame("stream.ws-binary", "json", lambda p: _bare(p)),
]  # fmt: skip

CODED: list[Case] = [
    in_answer("coding.gzip", "json", JSON_TYPE, lambda p: gzip.compress(_secret(p).encode()), "gzip"),
    in_answer("coding.gzip", "x-gzip", JSON_TYPE, lambda p: gzip.compress(_secret(p).encode()), "x-gzip"),
    in_answer("coding.gzip", "upper case", JSON_TYPE, lambda p: gzip.compress(_secret(p).encode()), "GZIP"),
    in_answer("coding.gzip", "two members", JSON_TYPE, lambda p: gzip.compress(b'{"id":1,') + gzip.compress(_bare(p)[1:]), "gzip"),
    in_answer("coding.gzip", "file", "application/gzip", lambda p: gzip.compress(_bare(p))),
    in_answer("coding.gzip", "base64", JSON_TYPE, lambda p: json.dumps({"payload": b64(gzip.compress(_bare(p)))})),
    in_answer("coding.gzip", "base64 of zlib", JSON_TYPE, lambda p: json.dumps({"payload": b64(zlib.compress(_bare(p)))})),
    in_post("coding.gzip", "undeclared request", JSON_TYPE, lambda p: gzip.compress(_bare(p))),
    in_answer("coding.br", "json", JSON_TYPE, lambda p: brotli.compress(_secret(p).encode()), "br"),
    in_answer("coding.zstd", "json", JSON_TYPE, lambda p: zstandard.compress(_secret(p).encode()), "zstd"),
    in_answer("coding.deflate", "zlib", JSON_TYPE, lambda p: zlib.compress(_secret(p).encode()), "deflate"),
    in_answer("coding.deflate", "raw", JSON_TYPE, lambda p: zlib.compress(_secret(p).encode(), wbits=-15), "deflate"),
    in_answer("coding.double", "gzip, br", JSON_TYPE, lambda p: brotli.compress(gzip.compress(_secret(p).encode())), "gzip, br"),
    in_answer("coding.double", "gzip twice", JSON_TYPE, lambda p: gzip.compress(gzip.compress(_secret(p).encode())), "gzip, gzip"),
    in_answer("coding.double", "gzip twice, said once", JSON_TYPE, lambda p: gzip.compress(gzip.compress(_bare(p))), "gzip"),
    in_answer("coding.mislabelled", "plain as gzip", JSON_TYPE, lambda p: _secret(p), "gzip"),
    in_answer("coding.mislabelled", "gzip as br", JSON_TYPE, lambda p: gzip.compress(_bare(p)), "br"),
    in_answer("coding.mislabelled", "gzip as nothing", JSON_TYPE, lambda p: gzip.compress(_bare(p))),
    in_answer("coding.mislabelled", "gzip as text", _PLAIN, lambda p: gzip.compress(_bare(p))),
    in_answer("coding.mislabelled", "plain text as br", _PLAIN, lambda p: f"password={p.simple_password()}", "br"),
    in_answer("coding.mislabelled", "unknown", JSON_TYPE, lambda p: _bare(p), "x-secret"),
    in_answer("coding.mislabelled", "identity", JSON_TYPE, lambda p: _secret(p), "identity"),
    in_answer("coding.mislabelled", "cut short", JSON_TYPE, lambda p: gzip.compress(_bare(p))[:-9], "gzip"),
    in_answer("coding.mislabelled", "aws-chunked", JSON_TYPE, lambda p: b"40;chunk-signature=" + p.hex(64).encode() + b"\r\n" + _bare(p) + b"\r\n0\r\n", "aws-chunked"),
    in_answer("coding.charset", "utf-16 declared", "application/json; charset=utf-16", lambda p: _secret(p).encode("utf-16")),
    in_answer("coding.charset", "utf-16le declared", "application/json; charset=utf-16le", lambda p: _secret(p).encode("utf-16-le")),
    in_answer("coding.charset", "utf-16 undeclared", JSON_TYPE, lambda p: _bare(p).decode().encode("utf-16-le")),
    in_answer("coding.charset", "utf-16 big endian undeclared", _PLAIN, lambda p: f"password={p.simple_password()}".encode("utf-16-be")),
    in_answer("coding.charset", "utf-16 mark", _PLAIN, lambda p: f"password={p.simple_password()}".encode("utf-16")),
    in_answer("coding.charset", "utf-32", JSON_TYPE, lambda p: _bare(p).decode().encode("utf-32")),
    in_answer("coding.charset", "utf-32 undeclared", _PLAIN, lambda p: f"password={p.simple_password()}".encode("utf-32-le")),
    in_answer("coding.charset", "utf-7 declared", "text/plain; charset=utf-7", lambda p: f"password={p.simple_password()}".encode("utf-7")),
    in_answer("coding.charset", "utf-7 undeclared", _PLAIN, lambda p: "+AHAAYQBzAHMAdwBvAHIAZA-=" + base64.b64encode(p.simple_password().encode("utf-16-be")).decode().rstrip("=").join("+-")),
    in_answer("coding.charset", "utf-7 html", "text/html", lambda p: "+ADw-input name=x value=" + base64.b64encode(("token=" + p.token()).encode("utf-16-be")).decode().rstrip("=").join("+-")),
    in_answer("coding.charset", "latin-1", "text/plain; charset=iso-8859-1", lambda p: f"{p.keep('Crème brûlée')} password={p.simple_password()}".encode("latin-1")),
    in_answer("coding.charset", "shift-jis", "text/plain; charset=shift_jis", lambda p: f"パスワード token={p.token()}".encode("shift_jis")),
    in_answer("coding.charset", "ebcdic", "text/plain; charset=cp037", lambda p: f"password={p.simple_password()}".encode("cp037")),
    in_answer("coding.charset", "unknown", "application/json; charset=x-nothing", lambda p: _bare(p)),
    in_answer("coding.charset", "base64 as charset", "text/plain; charset=base64", lambda p: base64.b64encode(_bare(p))),
    in_answer("coding.charset", "rot13 as charset", "text/plain; charset=rot13", lambda p: _bare(p)),
    in_answer("coding.charset", "hex as charset", "text/plain; charset=hex", lambda p: _bare(p).hex()),
    in_answer("coding.charset", "bad utf-8", _PLAIN, lambda p: b"\xff\xfe\xfa password=" + p.simple_password().encode()),
    in_answer("coding.charset", "mark and json", JSON_TYPE, lambda p: b"\xef\xbb\xbf" + _secret(p).encode()),
    in_answer("coding.charset", "nul between", _PLAIN, lambda p: f"pass\0word={p.simple_password()}"),
    in_answer("coding.charset", "zero width", _PLAIN, lambda p: f"pass\u200bword={p.simple_password()}"),
    in_answer("binary.protobuf", "field", "application/x-protobuf", lambda p: _field(1, "ann") + _field(2, p.token())),
    in_answer("binary.protobuf", "as octets", "application/octet-stream", lambda p: _field(2, p.token())),
    in_answer("binary.protobuf", "as text", _PLAIN, lambda p: _field(1, "ann") + _field(2, p.token()) + b"\0"),
    in_answer("binary.protobuf", "as json", JSON_TYPE, lambda p: _field(2, p.token())),
    in_answer("binary.protobuf", "no type", "", lambda p: _field(1, "ann") + _field(2, p.token())),
    in_answer("binary.protobuf", "vendor type", "application/vnd.google.protobuf", lambda p: _field(2, p.token())),
    in_answer("binary.protobuf", "other name", "application/protobuf; proto=x.Y", lambda p: _field(2, p.token())),
    in_answer("binary.grpc-web", "message", "application/grpc-web+proto", lambda p: _grpc(_field(2, p.token()))),
    in_answer("binary.grpc-web", "text", "application/grpc-web-text", lambda p: base64.b64encode(_grpc(_field(2, p.token())))),
    in_answer("binary.grpc-web", "text and proto", "application/grpc-web-text+proto", lambda p: base64.b64encode(_grpc(_field(2, p.token())))),
    in_answer("binary.grpc-web", "trailers", "application/grpc-web+proto", lambda p: b"\x80" + struct.pack(">I", 60) + f"grpc-message: token={p.token()}\r\n".encode()),
    in_answer("binary.grpc-web", "json", "application/grpc-web+json", lambda p: _grpc(_bare(p))),
    in_answer("binary.grpc-web", "connect", "application/connect+json", lambda p: _grpc(_bare(p))),
    in_answer("binary.msgpack", "map", "application/msgpack", _msgpack),
    in_answer("binary.msgpack", "x-msgpack", "application/x-msgpack", _msgpack),
    in_answer("binary.msgpack", "vendor", "application/vnd.msgpack", _msgpack),
    in_answer("binary.msgpack", "as text", _PLAIN, _msgpack),
    in_answer("binary.msgpack", "cbor", "application/cbor", _cbor),
    in_answer("binary.msgpack", "cbor as text", _PLAIN, _cbor),
    in_answer("binary.msgpack", "bson", "application/bson", lambda p: b"\x30\0\0\0\x02password\0\x20\0\0\0" + p.token(31).encode() + b"\0\0"),
    in_answer("binary.zip", "zip", "application/zip", _zip),
    in_answer("binary.zip", "as octets", "application/octet-stream", _zip),
    in_answer("binary.zip", "as text", _PLAIN, _zip),
    in_answer("binary.zip", "base64", JSON_TYPE, lambda p: json.dumps({"file": b64(_zip(p))})),
    in_answer("binary.zip", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _zip),
    in_answer("binary.pdf", "pdf", "application/pdf", _pdf),
    in_answer("binary.pdf", "as text", _PLAIN, lambda p: _pdf(p) + b"\xff"),
    in_answer("binary.pdf", "all ascii", _PLAIN, _pdf),
    in_answer("binary.png-text", "png", "image/png", _png),
    in_answer("binary.png-text", "as text", _PLAIN, _png),
    in_answer("binary.png-text", "data uri", JSON_TYPE, lambda p: json.dumps({"qr": "data:image/png;base64," + b64(_png(p))})),
    in_answer("binary.png-text", "base64", JSON_TYPE, lambda p: json.dumps({"qrCode": b64(_png(p))})),
    in_answer("binary.png-text", "font", "font/woff2", lambda p: b"wOF2" + p.token().encode()),
]  # fmt: skip

_ECHOES: dict[str, Callable[[str], str]] = {
    "plain": lambda s: s,
    "hex": lambda s: s.encode().hex(),
    "upper hex": lambda s: s.encode().hex().upper(),
    "base64": b64,
    "base64 after one": lambda s: b64("x" + s),
    "base64 after two": lambda s: b64("xy" + s + "z"),
    "base64 twice": lambda s: b64(b64(s)),
    "base64 twice, shifted": lambda s: b64("q" + b64("x" + s)),
    "url-safe base64": lambda s: base64.urlsafe_b64encode(s.encode()).decode(),
    "base32": lambda s: base64.b32encode(s.encode()).decode(),
    "entities": lambda s: escape(s),
    "decimal entities": lambda s: "".join(f"&#{ord(c)};" for c in s),
    "hex entities": lambda s: "".join(f"&#x{ord(c):x};" for c in s),
    "quoted-printable": lambda s: quopri.encodestring(s.encode()).decode(),
    "url": lambda s: quote(s, safe=""),
    "url in lower case": lambda s: quote(s, safe="").replace("%2B", "%2b").replace("%3D", "%3d").replace("%3F", "%3f"),
    "every octet escaped": lambda s: "".join(f"%{ord(c):02X}" for c in s),
    "url twice": lambda s: quote(quote(s, safe=""), safe=""),
    "lower case": str.lower,
    "upper case": str.upper,
    "json": lambda s: json.dumps(s)[1:-1],
    "unicode escapes": lambda s: "".join(f"\\u{ord(c):04x}" for c in s),
    "javascript escapes": lambda s: "".join(f"\\x{ord(c):02x}" for c in s),
    "within a word": lambda s: f"abc{s}def",
    "nfd": lambda s: unicodedata.normalize("NFD", s),
    "utf-16 as text": lambda s: "\0".join(s),
    "shell quoting": lambda s: "'" + s.replace("'", "'\\''") + "'",
    "char codes": lambda s: ",".join(str(ord(c)) for c in s),
}


def _echo(form: str, encode: Callable[[str], str]) -> Case:
    def echo(p: Planter, password: str) -> str:
        return json.dumps({**record(p), "note": f"said {encode(password)} and {p.slug()}"})

    return after_login("echo.known", form, echo, JSON_TYPE)


def _etag(p: Planter) -> Traffic:
    session = p.token()
    headers = (("Set-Cookie", f"sid={session}; Path=/"), ("ETag", f'"{session}"'), ("X-Trace", p.uuid()))
    return one(replace(around(p), response=Response(200, "OK", headers)))


def _accented(form: str, p: Planter) -> Traffic:
    password = f"Zażółć-Gęślą{p.otp(4)}"
    p.secrets[-1] = password
    text = {"nfd": unicodedata.normalize("NFD", password), "latin-2": quote(password.encode("iso-8859-2"))}.get(
        form, password
    )
    answer = Response(
        200, "OK", (), body(JSON_TYPE, json.dumps({"note": text, "slug": p.slug()}, ensure_ascii=form != "plain"))
    )
    return Traffic((around(p, response=answer),), typed=(password,))


def _login(place: str, p: Planter) -> Traffic:
    """Sign in, then see the token that came of it in a place that says nothing."""
    token = p.key(28)
    first = around(p, response=Response(200, "OK", (), body(JSON_TYPE, json.dumps({"access_token": token}))))
    if place == "url":
        second = exchange(Request("GET", f"https://portal.example/live/{token}/feed"))
    elif place == "header":
        second = exchange(Request("GET", "https://portal.example/x", (("X-Thing", f"v1 {token}"),)))
    elif place == "key":
        second = replace(around(p), response=Response(200, "OK", (), body(JSON_TYPE, json.dumps({token: p.number()}))))
    else:
        second = replace(
            around(p), response=Response(200, "OK", (), body("text/html", f"<p>{p.keep('Hello')} {token}</p>"))
        )
    return Traffic((first, second))


ECHOES: list[Case] = [
    *(_echo(form, encode) for form, encode in _ECHOES.items()),
    Case("echo.etag", "of a cookie", _etag),
    *(Case("echo.normalised", form, partial(_accented, form)) for form in ("plain", "nfd", "escaped")),
    *(Case("echo.later", place, partial(_login, place)) for place in ("url", "header", "key", "markup")),
    after_login("echo.error-page", "html", lambda p, s: f"<p>{p.keep('Wrong')} {escape(s)}</p>", "text/html"),
    after_login("echo.error-page", "text", lambda p, s: f"{p.keep('Wrong')} {s}", _PLAIN),
    after_login("echo.error-page", "csv", lambda p, s: f"a,b\n{s},{p.keep('x1')}\n", "text/csv"),
    after_login("echo.error-page", "form", lambda p, s: f"q={quote(s, safe='')}&r={p.slug()}", "application/x-www-form-urlencoded"),
]  # fmt: skip

CASES: list[Case] = [*STREAMS, *CODED, *ECHOES]
