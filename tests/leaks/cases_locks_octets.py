"""Octets and HARs: what is packed, encoded or mislabelled, and the fields that only a HAR has."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import plistlib
import struct
import tarfile
import zipfile
import zlib

from tests.leaks.case import Case, Plant, in_answer, in_json, in_post
from tests.leaks.planter import Planter, b64, compact

_OCTETS = "application/octet-stream"
_JSON = "application/json"


def _got(place: str, form: str, media_type: str, content: Plant[str | bytes], coding: str = "") -> Case:
    return in_answer(place, f"lock: {form}", media_type, content, coding)


def document(p: Planter) -> str:
    """Give JSON with a secret and decoys, in ASCII."""
    return compact({"user": "anna", "accessToken": p.token(40), "plan": p.keep("team-annual"), "seats": p.number()})


def secret(p: Planter) -> str:
    """Give JSON with a secret alone, for what is not kept at all."""
    return compact({"user": "anna", "accessToken": p.token(40)})


def packed_tar(p: Planter) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        entry = tarfile.TarInfo("config/.env")
        octets = f"DB_PASSWORD={p.simple_password()}\n".encode()
        entry.size = len(octets)
        archive.addfile(entry, io.BytesIO(octets))
    return held.getvalue()


def packed_zip(p: Planter) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("backup/users.json", secret(p))
    return held.getvalue()


def pickled(p: Planter) -> bytes:
    return (
        b"\x80\x04\x95\x3c\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x08password\x94\x8c\x10"
        + p.key(16).encode()
        + b"\x94u."
    )


def java(p: Planter) -> bytes:
    return (
        b"\xac\xed\x00\x05sr\x00\x17com.acme.LoginRequest\x00\x00\x00\x01L\x00\x08passwordt\x00\x12Ljava/lang/String;xpt\x00\x10"
        + p.key(16).encode()
    )


def amf(p: Planter) -> bytes:
    return (
        b"\x00\x03\x00\x00\x00\x01\x00\x0aauth.login\x00\x02/1\x00\x00\x00\x20\x0a\x00\x00\x00\x02\x02\x00\x04anna\x02\x00\x10"
        + p.key(16).encode()
    )


def binary_plist(p: Planter) -> bytes:
    return plistlib.dumps({"PayloadContent": [{"Password": p.simple_password()}]}, fmt=plistlib.FMT_BINARY)


def thrift(p: Planter) -> bytes:
    value = p.token(32).encode()
    return (
        b"\x80\x01\x00\x01\x00\x00\x00\x0cauthenticate\x00\x00\x00\x01\x0b\x00\x01"
        + struct.pack(">I", len(value))
        + value
        + b"\x00"
    )


def message(p: Planter) -> bytes:
    return b"\x0a\x04anna\x12\x28" + p.token(40).encode()


def framed(p: Planter) -> bytes:
    inner = message(p)
    return b"\x00" + struct.pack(">I", len(inner)) + inner


def jpeg(p: Planter) -> bytes:
    return (
        b"\xff\xd8\xff\xe1\x00\x60Exif\x00\x00MM\x00*ImageDescription\x00password="
        + p.simple_password().encode()
        + b"\xff\xd9"
    )


def wide(p: Planter) -> bytes:
    return ("﻿" + document(p)).encode("utf-16-le")


def profile(p: Planter) -> str:
    """Give a Wi-Fi profile of a phone as its manager writes it."""
    return f'<?xml version="1.0"?><plist version="1.0"><dict><key>PayloadType</key><string>com.apple.wifi.managed</string><key>SSID_STR</key><string>Schule-WLAN</string><key>Password</key><string>{p.two_words()}</string></dict></plist>'


_BINARY: tuple[Case, ...] = (
    _got("coding.gzip", "declared", _JSON, lambda p: gzip.compress(document(p).encode()), "gzip"),
    _got("coding.gzip", "undeclared", _JSON, lambda p: gzip.compress(secret(p).encode())),
    _got("coding.gzip", "in base64 in json", _JSON, lambda p: compact({"id": p.number(), "payload": base64.b64encode(gzip.compress(secret(p).encode())).decode()})),
    _got("coding.gzip", "compression stream", _OCTETS, lambda p: gzip.compress(secret(p).encode())),
    _got("coding.gzip", "x-gzip", _JSON, lambda p: gzip.compress(document(p).encode()), "x-gzip"),
    _got("coding.deflate", "raw", _JSON, lambda p: zlib.compress(document(p).encode())[2:-4], "deflate"),
    _got("coding.deflate", "zlib in base64", "text/plain", lambda p: base64.b64encode(zlib.compress(secret(p).encode())).decode()),
    _got("coding.deflate", "zlib in a member", _JSON, lambda p: compact({"name": p.keep("board-7"), "state": base64.urlsafe_b64encode(zlib.compress(secret(p).encode())).decode()})),
    _got("coding.double", "gzip twice", _JSON, lambda p: gzip.compress(gzip.compress(document(p).encode())), "gzip, gzip"),
    _got("coding.double", "gzip and base64", "text/plain", lambda p: gzip.compress(b64(secret(p)).encode()), "gzip"),
    _got("coding.mislabelled", "identity", _JSON, lambda p: document(p), "identity"),
    _got("coding.mislabelled", "gzip that is none", _JSON, lambda p: document(p), "gzip"),
    _got("coding.mislabelled", "bzip2", _OCTETS, lambda p: bz2.compress(secret(p).encode())),
    _got("coding.mislabelled", "json as picture", "image/png", lambda p: secret(p)),
    _got("coding.mislabelled", "json as font", "font/woff2", lambda p: secret(p)),
    _got("coding.mislabelled", "json as video", "video/mp4", lambda p: secret(p)),
    _got("coding.mislabelled", "env as octets", _OCTETS, lambda p: f"APP_ENV={'production'}\nSECRET_KEY_BASE={p.hex(128)}\n"),
    _got("coding.charset", "utf-16 with mark", _JSON, wide),
    _got("coding.charset", "utf-16 big", "application/json; charset=utf-16be", lambda p: document(p).encode("utf-16-be")),
    _got("coding.charset", "shift jis", "text/html; charset=Shift_JIS", lambda p: f'<p>{p.keep("kiosk-7")}</p><label>パスワード</label><input name="pw" type="password" value="{p.simple_password()}">'.encode("shift_jis")),
    _got("coding.charset", "latin form", "application/x-www-form-urlencoded; charset=iso-8859-1", lambda p: f"benutzer=anna&kennwort={p.simple_password()}&straße={p.keep('Ringweg')}".encode("latin-1")),
    _got("coding.charset", "utf-32", "application/json; charset=utf-32", lambda p: secret(p).encode("utf-32")),
    _got("coding.charset", "ebcdic", "text/plain; charset=cp037", lambda p: f"USERID=ANNA PASSWORD={p.upper(8)}".encode("cp037")),
    _got("coding.charset", "cyrillic", "text/plain; charset=windows-1251", lambda p: f"логин: anna\nпароль: {p.simple_password()}\nофис: {p.keep('north-2')}".encode("cp1251")),
    _got("binary.protobuf", "vendor", "application/vnd.google.protobuf", message),
    _got("binary.protobuf", "as base64 text", "text/plain", lambda p: b64(message(p))),
    _got("binary.protobuf", "thrift", "application/x-thrift", thrift),
    _got("binary.protobuf", "pickle", _OCTETS, pickled),
    _got("binary.protobuf", "java", "application/x-java-serialized-object", java),
    _got("binary.protobuf", "amf", "application/x-amf", amf),
    _got("binary.protobuf", "plist", "application/x-apple-binary-plist", binary_plist),
    _got("binary.protobuf", "plist as text", "text/plain", binary_plist),
    _got("binary.protobuf", "profile", "application/x-apple-aspen-config", profile),
    _got("binary.grpc-web", "framed", "application/grpc-web+proto", framed),
    _got("binary.grpc-web", "text", "application/grpc-web-text", lambda p: b64(framed(p))),
    _got("binary.grpc-web", "trailers", "application/grpc-web+proto", lambda p: b"\x80\x00\x00\x00\x50grpc-status:16\r\ngrpc-message:token " + p.token(40).encode() + b" expired\r\n"),
    _got("binary.grpc-web", "connect stream", "application/connect+json", lambda p: b"\x00" + struct.pack(">I", len(text := secret(p).encode())) + text + b"\x02\x00\x00\x00\x02{}"),
    _got("binary.msgpack", "blazor", "application/vnd.msgpack", lambda p: b"\x82\xa4user\xa4anna\xa5token\xd9\x28" + p.token(40).encode()),
    _got("binary.msgpack", "base64 in json", _JSON, lambda p: compact({"v": p.number(), "blob": b64(b"\x82\xa4user\xa4anna\xa8password\xb0" + p.key(16).encode())})),
    _got("binary.zip", "tar", "application/x-tar", packed_tar),
    _got("binary.zip", "tar gz", "application/gzip", lambda p: gzip.compress(packed_tar(p))),
    _got("binary.zip", "tar as text", "text/plain", packed_tar),
    _got("binary.zip", "in json", _JSON, lambda p: compact({"name": p.keep("backup.zip"), "content": b64(packed_zip(p))})),
    _got("binary.zip", "in data uri", _JSON, lambda p: compact({"name": p.keep("backup-2026.zip"), "href": "data:application/zip;base64," + b64(packed_zip(p))})),
    _got("binary.png-text", "jpeg", "image/jpeg", jpeg),
    _got("binary.png-text", "jpeg as text", "text/plain", jpeg),
    _got("binary.png-text", "svg", "image/svg+xml", lambda p: f'<svg xmlns="http://www.w3.org/2000/svg"><title>Gast-WLAN</title><text>WIFI:S:Guest;T:WPA;P:{p.simple_password()};;</text></svg>'),
    _got("binary.pdf", "in data uri", _JSON, lambda p: compact({"doc": p.keep("welcome-letter"), "pdf": "data:application/pdf;base64," + b64(b"%PDF-1.7\n1 0 obj << /Length 44 >> stream\nBT (Passwort: " + p.simple_password().encode() + b") Tj ET\nendstream endobj\n%%EOF")})),
    in_post("binary.zip", "lock: tus chunk", "application/offset+octet-stream", packed_zip),
)  # fmt: skip


def entry(p: Planter, **parts: object) -> dict[str, object]:
    """Give an entry of a HAR that says nothing, with parts of one that does."""
    request = {
        "method": "GET",
        "url": "https://portal.example/api/orders/17",
        "headers": [],
        "queryString": [],
        "cookies": [],
    }
    return {
        "startedDateTime": p.date(),
        "time": 12,
        "request": request,
        "response": {"status": 200, "content": {"size": 0}},
        **parts,
    }


def har(p: Planter, **parts: object) -> dict[str, object]:
    return {
        "log": {
            "version": "1.2",
            "creator": {"name": p.keep("WebInspector"), "version": "537.36"},
            "pages": parts.pop("pages", []),
            "entries": [entry(p, **parts)],
        }
    }


def _page(p: Planter, title: str) -> list[object]:
    return [{"id": "page_1", "title": title, "startedDateTime": p.date(), "pageTimings": {"onLoad": 812.5}}]


def _params(p: Planter, name: str, value: str) -> dict[str, object]:
    pairs = [{"name": "locale", "value": p.keep("gsw-CH")}, {"name": name, "value": value}]
    return {
        "request": {
            "method": "POST",
            "url": "https://portal.example/login",
            "headers": [],
            "postData": {"mimeType": "application/x-www-form-urlencoded", "params": pairs},
        }
    }


_HAR: tuple[Case, ...] = (
    in_json("har.initiator", "lock: url", lambda p: har(p, _initiator={"type": "parser", "url": f"https://portal.example/join?invite_token={p.token(40)}&ref={p.keep('mail')}", "lineNumber": 12})),
    in_json("har.initiator", "lock: parent stack", lambda p: har(p, _initiator={"type": "script", "stack": {"callFrames": [{"functionName": p.keep("refreshSession"), "url": "https://cdn.example/app.js"}], "parent": {"description": "fetch", "callFrames": [{"functionName": "", "url": f"https://portal.example/app#access_token={p.jwt()}"}]}}})),
    in_json("har.initiator", "lock: basic script", lambda p: har(p, _initiator={"type": "script", "stack": {"callFrames": [{"functionName": p.keep("bootWidget"), "url": f"https://u:{p.pet()}@static.example/w.js", "scriptId": "41"}]}})),
    in_json("har.initiator", "lock: inline data", lambda p: har(p, _initiator={"type": "script", "url": "data:text/javascript," + f"var%20apiKey%3D'{p.key(32)}'", "name": p.keep("inline-boot")})),
    in_json("har.error", "lock: blocked", lambda p: har(p, _error="net::ERR_BLOCKED_BY_CLIENT", _detail=f"{p.keep('blocked by rule 17')}: https://portal.example/t?session={p.token(32)}")),
    in_json("har.error", "lock: header echo", lambda p: har(p, _error=f"Invalid header: Authorization: Bearer {p.token(40)} ({p.keep('ERR_HTTP2_PROTOCOL_ERROR')})")),
    in_json("har.error", "lock: python", lambda p: har(p, _error=f"ProxyError({p.keep('Max retries exceeded')}) http://proxyuser:{p.simple_password()}@10.1.1.1:3128")),
    in_json("har.error", "lock: comment", lambda p: har(p, comment=f"login with anna / password: {p.simple_password()} - {p.keep('see ticket OPS-4711')}")),
    in_json("har.page-title", "lock: reset", lambda p: har(p, pages=_page(p, f"https://portal.example/reset/{p.hex(64)}"))),
    in_json("har.page-title", "lock: magic", lambda p: har(p, pages=_page(p, f"Sign in - https://portal.example/magic?token={p.token(40)}"))),
    in_json("har.page-title", "lock: code", lambda p: har(p, pages=_page(p, f"{p.otp(6)} is your Acme verification code"))),
    in_json("har.page-title", "lock: kept", lambda p: har(p, pages=_page(p, p.keep("Reset your password - Acme Portal")), _apiKeyNote={"secret": p.token(32)})),
    in_json("har.params", "lock: post params", lambda p: har(p, **_params(p, "j_password", p.human()))),
    in_json("har.params", "lock: file param", lambda p: har(p, **_params(p, "client_secret", p.key(40)))),
    in_json("har.params", "lock: nested name", lambda p: har(p, **_params(p, "user[password_confirmation]", p.two_words()))),
    in_json("har.params", "lock: query list", lambda p: har(p, request={"method": "GET", "url": "https://portal.example/a", "queryString": [{"name": "sig", "value": p.base64(32) + "="}, {"name": "page", "value": p.keep("page-2")}]})),
    in_json("har.params", "lock: firefox cookies", lambda p: har(p, response={"status": 200, "cookies": [{"name": "PHPSESSID", "value": p.token(26), "path": p.keep("/legacy"), "httpOnly": True}, {"name": "lang", "value": p.keep("rm-CH")}]})),
    in_json("har.params", "lock: headers of two", lambda p: har(p, request={"method": "GET", "url": "https://portal.example/a", "headers": [{"name": "X-Api-Key", "value": p.key(32)}, {"name": "X-Request-Id", "value": p.uuid()}]})),
    in_json("har.params", "lock: redirect", lambda p: har(p, response={"status": 302, "redirectURL": f"https://portal.example/cb?code={p.token(40)}&state={p.token(22)}", "_transferSize": p.number()})),
    in_json("har.params", "lock: web socket", lambda p: har(p, _webSocketMessages=[{"type": "send", "time": 1.0, "opcode": 1, "data": compact({"op": "auth", "token": p.token(40)})}, {"type": "receive", "data": p.keep("pong-4711")}])),
    in_json("har.params", "lock: event source", lambda p: har(p, _eventSourceMessages=[{"time": 1.0, "eventName": p.keep("session"), "eventId": "1", "data": compact({"refreshToken": p.token(40)})}])),
    in_json("har.params", "lock: base64 content", lambda p: har(p, response={"status": 200, "content": {"mimeType": "application/json", "encoding": "base64", "text": b64(compact({"apiSecret": p.token(40), "n": 1}))}})),
    in_json("har.params", "lock: post text", lambda p: har(p, request={"method": "POST", "url": "https://portal.example/l", "postData": {"mimeType": "text/plain", "text": f"user=anna&pass={p.pet()}&next={p.keep('inbox')}"}})),
    in_json("har.params", "lock: set-cookie header", lambda p: har(p, response={"status": 200, "headers": [{"name": "set-cookie", "value": f"sess={p.token(40)}; Path={p.keep('/acme')}\nlang=de"}]})),
    in_json("har.params", "lock: as text", lambda p: {"file": p.keep("support-case-18.har"), "text": json.dumps(har(p, **_params(p, "passwd", p.human())))}),
    in_json("har.params", "lock: charles", lambda p: [{"status": "COMPLETE", "method": "GET", "host": p.keep("portal.example"), "path": "/x", "query": f"auth_token={p.token(32)}&n=1", "request": {"header": {"headers": [{"name": "Cookie", "value": f"sid={p.token(32)}"}]}}}]),
    in_json("har.params", "lock: fiddler", lambda p: {"Session": {"RequestHeaders": f"GET /a HTTP/1.1\r\nHost: {p.keep('portal.example')}\r\nCookie: auth={p.token(40)}\r\nAuthorization: Basic {b64('anna:' + p.simple_password())}\r\n\r\n"}}),
    in_json("har.params", "lock: playwright trace", lambda p: {"type": "resource-snapshot", "snapshot": {"_frameref": p.keep("frame@1a2b"), "request": {"url": f"https://portal.example/?ticket=ST-{p.token(40)}", "headers": [{"name": "authorization", "value": "Bearer " + p.token(40)}]}, "response": {"content": {"_sha1": p.digest(40)}}}}),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_BINARY, *_HAR)
