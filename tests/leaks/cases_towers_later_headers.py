"""Forms that came to mind once the first were mended: headers and streams of towers."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    JSON_TYPE,
    TEXT_TYPE,
    Case,
    in_answer,
    in_frame,
    in_post,
    in_request_header,
    in_response_header,
)
from tests.leaks.planter import b64, compact, encoded

HEADERS: list[Case] = [
    *(
        in_request_header("request.api-key", f"later {name}", name, value)
        for name, value in (
            ("X-Badge-Secret", lambda p: p.upper(12)),
            ("X-Nutzer-Passwort", lambda p: p.human()),
            ("Portal-Session", lambda p: p.guid()),
            ("X-Signature-V2", lambda p: p.base64(32)),
            ("X-Door-Code", lambda p: p.otp(6)),
            ("apptoken", lambda p: p.hex(32)),
            ("X-Sso-Assertion", lambda p: p.jwt()),
            ("X-Kasse-Schluessel", lambda p: p.key(28)),
            ("X-Station-Auth", lambda p: f"{p.hex(16)}:{p.hex(32)}"),
            ("x-identity-token", lambda p: p.token(40)),
            ("X-Access-Pass", lambda p: p.dashed()),
            ("X-Totp", lambda p: p.otp(6)),
        )
    ),
    in_request_header(
        "request.bearer", "later sso key", "Authorization", lambda p: f"sso-key {p.key(12)}_{p.key(22)}:{p.key(22)}"
    ),
    in_request_header("request.bearer", "later splunk", "Authorization", lambda p: f"Splunk {p.guid()}"),
    in_request_header(
        "request.bearer", "later discord", "Authorization", lambda p: f"Bot {p.key(24)}.{p.key(6)}.{p.token(27)}"
    ),
    in_request_header("request.bearer", "later klaviyo", "Authorization", lambda p: f"Klaviyo-API-Key pk_{p.hex(34)}"),
    in_request_header(
        "request.bearer", "later json", "Authorization", lambda p: compact({"user": "7", "token": p.hex(32)})
    ),
    in_request_header(
        "request.basic", "later digits", "authorization", lambda p: f"Basic {b64('4182:' + p.digits(6))}"
    ),
    in_request_header(
        "request.digest",
        "later nc unquoted",
        "Authorization",
        lambda p: (
            f'Digest username=kiosk, realm="{p.keep("Werk 3")}", nonce={p.hex(32)}, uri="{p.keep("/api/v1/doors")}", response={p.hex(32)}'
        ),
    ),
    in_request_header(
        "request.digest",
        "later sig v4a",
        "Authorization",
        lambda p: (
            f"AWS4-ECDSA-P256-SHA256 Credential=AKIA{p.upper(16)}/20260211/s3/aws4_request, SignedHeaders={p.keep('host;x-amz-date')}, Signature={p.hex(140)}"
        ),
    ),
    in_request_header(
        "request.digest",
        "later spaces in quotes",
        "Authorization",
        lambda p: f'Custom app="{p.hex(32)}", pass="{p.phrase()}", realm="{p.keep("Halle")}"',
    ),
    in_request_header(
        "request.proxy-authorization",
        "later phrase",
        "Proxy-Authorization",
        lambda p: f"Basic {b64('u:' + p.phrase())}",
    ),
    in_request_header(
        "request.websocket-protocol",
        "later basic",
        "Sec-WebSocket-Protocol",
        lambda p: f"{p.keep('wamp.2.json')}, base64.{b64('u:' + p.two_words()).rstrip('=')}",
    ),
    in_request_header(
        "request.websocket-protocol",
        "later pairs",
        "Sec-WebSocket-Protocol",
        lambda p: f"{p.keep('chat-v3')}, token={p.hex(40)}",
    ),
    in_request_header(
        "request.assertion",
        "later principal",
        "X-Client-Principal-Data",
        lambda p: encoded({"sub": "x", "idToken": p.key(40)}),
    ),
    in_request_header(
        "request.signature", "later t and v1", "X-Kasse-Signature", lambda p: f"t=1770000000,v1={p.hex(64)}"
    ),
    in_request_header("request.signature", "later hmac name", "X-Hmac", lambda p: f"hmac-sha256:{p.base64(32)}"),
    in_request_header(
        "request.referer",
        "later code",
        "Referer",
        lambda p: f"https://portal.example/unlock/{p.token(24)}?step={p.keep('two')}",
    ),
    in_request_header(
        "request.referer",
        "later semicolon",
        "Referer",
        lambda p: f"https://portal.example/l;sid={p.hex(32)}?d={p.keep('list')}",
    ),
    in_request_header(
        "request.original-url", "later replaced", "X-Replaced-Path", lambda p: f"/share/{p.token(30)}?p={p.keep('3')}"
    ),
    in_request_header(
        "request.original-url", "later next url", "Next-Url", lambda p: f"/join/{p.guid()}/accept?d={p.keep('grid')}"
    ),
    in_request_header(
        "request.baggage",
        "later credentials",
        "baggage",
        lambda p: f"svc.credential={p.key(32)},svc.name={p.keep('till-front')}",
    ),
    in_request_header("request.cookie", "later dotted", "Cookie", lambda p: f"a.b=1; .gate.sso={p.base64(60)}"),
    in_request_header(
        "request.json-cookie", "later array", "Cookie", lambda p: "u=" + quote(json.dumps(["anna", p.hex(40), 17]))
    ),
    in_request_header("request.nameless-cookie", "later two bare", "Cookie", lambda p: f"{p.key(32)}; {p.hex(32)}"),
    in_request_header(
        "request.kept-header",
        "later range",
        "User-Agent",
        lambda p: f"{p.keep('Scanner/2.0 (+https://scan.example/bot)')} token/{p.hex(32)}",
    ),
    in_request_header(
        "request.kept-header",
        "later content type",
        "Content-Type",
        lambda p: f"application/json; profile={p.keep('order-v2')}; access_token={p.hex(32)}",
    ),
    in_request_header(
        "request.path", "later", ":path", lambda p: f"/confirm/anna@mail.example/{p.otp(6)}?x={p.keep('1')}"
    ),
    in_request_header("request.dpop", "later nonce", "DPoP-Nonce", lambda p: p.token(40)),
    in_request_header("request.session-response", "later bound", "Sec-Session-Id", lambda p: p.token(24)),
    in_response_header(
        "response.set-cookie",
        "later short",
        "Set-Cookie",
        lambda p: f"t={p.key(16)}; Path={p.keep('/tor')}; Max-Age={p.keep('300')}",
    ),
    in_response_header(
        "response.joined-cookie",
        "later trailer",
        "X-Original-Set-Cookie",
        lambda p: f"gate={p.hex(32)}; Domain={p.keep('tor.example')}; Secure",
    ),
    in_response_header(
        "response.location",
        "later desktop scheme",
        "Location",
        lambda p: f"tor-desk://auth/{p.token(32)}?v={p.keep('3')}",
    ),
    in_response_header(
        "response.location",
        "later mail",
        "Location",
        lambda p: f"/verify/anna@mail.example/{p.otp(6)}?next={p.keep('home')}",
    ),
    in_response_header(
        "response.location",
        "later userinfo",
        "Location",
        lambda p: f"https://svc:{p.two_words()}@files.example/{p.keep('q4.zip')}",
    ),
    in_response_header(
        "response.refresh",
        "later token path",
        "Refresh",
        lambda p: f"2;url=https://portal.example/claim/{p.key(24)}?s={p.keep('wait')}",
    ),
    in_response_header(
        "response.authentication-info",
        "later srp",
        "Authentication-Info",
        lambda p: f"s={p.base64(16)}==,v={p.base64(32)}=,i=4096",
    ),
    in_response_header(
        "response.csp",
        "later report",
        "Content-Security-Policy",
        lambda p: f"default-src {p.keep('https://a.example')}; report-uri https://u:{p.hex(32)}@r.example/c",
    ),
    in_response_header(
        "response.report-to",
        "later path",
        "Report-To",
        lambda p: compact({"group": p.keep("g-1"), "endpoints": [{"url": f"https://r.example/{p.key(32)}/in"}]}),
    ),
    in_response_header(
        "response.server-timing",
        "later jwt",
        "Server-Timing",
        lambda p: f'{p.keep("app;dur=12.5")}, id;desc="{p.jwt()}"',
    ),
    in_response_header(
        "response.source-map",
        "later basic",
        "X-SourceMap",
        lambda p: f"/m/{p.keep('a.js.map')}?X-Amz-Signature={p.hex(64)}",
    ),
    in_response_header(
        "response.content-disposition",
        "later api key",
        "Content-Disposition",
        lambda p: f'attachment; filename="{p.keep("werk-3")}-apikey-{p.hex(32)}.json"',
    ),
    in_response_header(
        "response.custom",
        "later upload",
        "X-Upload-Url",
        lambda p: f"https://up.example/{p.keep('inbox')}/{p.uuid()}?upload_token={p.token(30)}",
    ),
    in_response_header("response.custom", "later location of key", "X-Key", lambda p: p.dashed()),
    in_response_header("response.custom", "later otp", "X-Sms-Code", lambda p: p.otp(6)),
]
STREAMS: list[Case] = [
    in_answer(
        "stream.sse",
        "later link",
        "text/event-stream",
        lambda p: f"event: {p.keep('invite')}\ndata: https://portal.example/join/{p.token(30)}?r={p.keep('b12')}\n\n",
    ),
    in_answer(
        "stream.sse",
        "later code",
        "text/event-stream",
        lambda p: f'data: {{"step":"{p.keep("sms-sent")}","otp":{p.otp(6)}}}\n\n',
    ),
    in_frame(
        "stream.ws-json",
        "later args",
        lambda p: compact({"method": p.keep("door.open"), "params": ["B12", {"pin": p.otp(4)}]}),
    ),
    in_frame(
        "stream.ws-json",
        "later signin",
        lambda p: compact({"id": 3, "method": "signIn", "params": ["anna", p.two_words()]}),
    ),
    in_frame(
        "stream.ws-stomp",
        "later token",
        lambda p: f"SUBSCRIBE\nid:{p.keep('sub-4')}\ntoken:{p.hex(32)}\ndestination:{p.keep('/topic/doors')}\n\n\x00",
    ),
    in_frame(
        "stream.ws-socket-io",
        "later event",
        lambda p: "42/tor,7" + compact([p.keep("auth:login"), {"user": "a", "passwort": p.pet()}]),
    ),
    in_answer(
        "binary.protobuf",
        "later nested",
        JSON_TYPE,
        lambda p: compact(
            {"p": b64(b"\x0a\x08password\x12" + bytes([len(s := p.key(30))]) + s.encode()), "n": p.number()}
        ),
    ),
    in_answer(
        "binary.msgpack",
        "later in json",
        JSON_TYPE,
        lambda p: compact({"p": b64(b"\x82\xa5token\xd9\x20" + p.key(32).encode() + b"\xa1n\x07"), "n": p.number()}),
    ),
    in_answer(
        "coding.charset",
        "later latin",
        "application/json; charset=iso-8859-1",
        lambda p: (
            compact({"Schlüssel": p.key(24), "Straße": p.keep("Ring 4")})
            .replace("\\u00fc", "ü")
            .encode("latin-1", "replace")
        ),
    ),
    in_answer(
        "stream.ws-json",
        "later text",
        TEXT_TYPE,
        lambda p: f"connected as {p.keep('till-4')}\nyour session token is {p.key(32)}\n",
    ),
    in_post(
        "har.params",
        "later path",
        JSON_TYPE,
        lambda p: compact(
            {
                "log": {
                    "entries": [
                        {
                            "request": {
                                "url": f"https://portal.example/quick-login/{p.guid()}",
                                "method": p.keep("PATCH"),
                            }
                        }
                    ]
                }
            }
        ),
    ),
]
