"""A third set, of other trades, with more that looks alike: headers and streams of towers."""

from __future__ import annotations

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    in_answer,
    in_frame,
    in_json,
    in_request_header,
    in_response_header,
)
from tests.leaks.planter import b64, compact

HEADERS: list[Case] = [
    *(
        in_request_header("request.api-key", f"third {name}", name, value)
        for name, value in (
            ("X-Locker-Code", lambda p: p.otp(6)),
            ("X-Nutzer-Sitzung", lambda p: p.hex(32)),
            ("License-Key", lambda p: p.upper(25)),
            ("X-Hash-Auth", lambda p: p.hex(64)),
            ("Tv-Session", lambda p: p.token(24)),
            ("x-app-check", lambda p: p.jwt()),
            ("X-Wifi-Psk", lambda p: p.two_words()),
            ("x-bff-xsrf", lambda p: p.token(22)),
            ("X-Geheim", lambda p: p.pet()),
            ("X-Mfa-Assertion", lambda p: p.key(40)),
            ("X-Cred", lambda p: p.token(30)),
        )
    ),
    in_request_header(
        "request.bearer", "third apikey scheme", "Authorization", lambda p: f"ApiKey key-id-7:{p.key(40)}"
    ),
    in_request_header(
        "request.bearer",
        "third params",
        "Authorization",
        lambda p: f'Token id="{p.key(20)}", secret="{p.phrase()}", version="{p.keep("2.1")}"',
    ),
    in_request_header(
        "request.digest",
        "third tc3",
        "Authorization",
        lambda p: (
            f"TC3-HMAC-SHA256 Credential={p.key(36)}/2026-02-11/cvm/tc3_request, SignedHeaders={p.keep('content-type;host')}, Signature={p.hex(64)}"
        ),
    ),
    in_request_header(
        "request.digest",
        "third oss4",
        "Authorization",
        lambda p: (
            f"OSS4-HMAC-SHA256 Credential={p.key(24)}/20260211/cn-hangzhou/oss/aliyun_v4_request,AdditionalHeaders={p.keep('host')},Signature={p.hex(64)}"
        ),
    ),
    in_request_header(
        "request.signature",
        "third two labels",
        "Signature",
        lambda p: f"{p.keep('proxy_sig')}=:{p.base64(64)}==:, {p.keep('sig1')}=:{p.base64(48)}:",
    ),
    in_request_header(
        "request.signature",
        "third input kept",
        "Signature-Input",
        lambda p: (
            f'sig1=("@method" "@authority");created={p.keep("1770000000")};keyid="{p.keep("key-ed25519")}";nonce="{p.token(24)}"'
        ),
    ),
    in_request_header(
        "request.original-url",
        "third tus",
        "Upload-Metadata",
        lambda p: (
            f"filetype {p.keep(b64('video/mp4'))},upload_token {b64(p.token(40))},relativePath {p.keep(b64('holiday/2026.mp4'))}"
        ),
    ),
    in_request_header(
        "request.kept-header",
        "third agent",
        "User-Agent",
        lambda p: f"{p.keep('okhttp/4.12.0')} apikey/{p.key(32)} {p.keep('(Linux; Android 15)')}",
    ),
    in_request_header(
        "request.referer",
        "third mail",
        "Referer",
        lambda p: f"https://portal.example/verify/anna@mail.example/{p.otp(6)}/{p.keep('step')}",
    ),
    in_response_header(
        "response.set-cookie",
        "third remapped",
        "X-Amzn-Remapped-Set-Cookie",
        lambda p: f"sid={p.hex(32)}; Path={p.keep('/gate')}; SameSite={p.keep('Lax')}",
    ),
    in_response_header(
        "response.refresh",
        "third",
        "Refresh",
        lambda p: f"4; url=/queue/{p.hex(40)}/{p.keep('position')}?n={p.keep('12')}",
    ),
    in_response_header(
        "response.content-disposition",
        "third",
        "Content-Disposition",
        lambda p: f'attachment; filename="{p.keep("nord")}_client_secret_{p.hex(32)}.txt"',
    ),
    in_response_header(
        "response.content-disposition",
        "third kept",
        "Content-Disposition",
        lambda p: (
            f'attachment; filename="{p.keep("token-usage-report")}-{p.date()}-{p.uuid()}.csv"; token="{p.key(20)}"'
        ),
    ),
    in_response_header(
        "response.location", "third scheme", "Location", lambda p: f"gym-app://pair/{p.token(32)}?club={p.keep('zh-1')}"
    ),
    in_response_header(
        "response.link", "third", "Link", lambda p: f'</calendars/{p.key(24)}/team.ics>; rel="{p.keep("alternate")}"'
    ),
]
STREAMS: list[Case] = [
    in_frame(
        "stream.ws-stomp",
        "third escaped",
        lambda p: (
            f"CONNECT\nlogin:a\npasscode:{p.pet()}\nAuthorization:Basic\\c{p.key(30)}\nhost:{p.keep('vh-2')}\n\n\x00"
        ),
    ),
    in_answer(
        "binary.protobuf",
        "third two fields",
        JSON_TYPE,
        lambda p: compact(
            {
                "m": b64(b"\x0a\x05token\x12" + bytes([len(s := p.key(36))]) + s.encode() + b"\x1a\x04note"),
                "n": p.number(),
            }
        ),
    ),
    in_json(
        "url.nested",
        "third link in a body",
        lambda p: {"href": f"https://portal.example/quick-login/{p.guid()}", "rel": p.keep("self")},
    ),
    in_json(
        "url.reset-path",
        "third mail in a body",
        lambda p: {"link": f"https://portal.example/verify/anna@mail.example/{p.otp(6)}/go", "kind": p.keep("MAIL")},
    ),
    in_json(
        "url.private-calendar",
        "third in a body",
        lambda p: {"feed": f"https://portal.example/cal/public/{p.key(24)}/team.ics", "kind": p.keep("TEAM")},
    ),
    in_json(
        "echo.known", "third packed", lambda p: {"raw": b64(f"user=a&passwort={p.two_words()}"), "kind": p.keep("FORM")}
    ),
]
