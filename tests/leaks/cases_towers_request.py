"""Secrets in request headers of towers: keys and schemes."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_request_header,
)
from tests.leaks.planter import b64, encoded

KEYS: list[Case] = [
    in_request_header("request.api-key", f"tower {name}", name, value)
    for name, value in (
        ("X-Portal-Access", lambda p: p.token(40)),
        ("sid-auth", lambda p: p.hex(32)),
        ("X-Mandant-Secret", lambda p: p.two_words()),
        ("X-Lock-Pin", lambda p: p.otp(4)),
        ("Wsse-Password", lambda p: p.base64(20)),
        ("X-Csrf-Hash", lambda p: p.hex(32)),
        ("X-Tenant-Passphrase", lambda p: p.dashed()),
        ("PVEAPIToken", lambda p: p.guid()),
        ("X-Transmission-Session-Id", lambda p: p.key(48)),
        ("X-Sap-Csrf", lambda p: p.token(24)),
        ("Client-Credential", lambda p: f"svc-report:{p.key(30)}"),
        ("X-Otp-Code", lambda p: p.otp(6)),
        ("X-Zugang", lambda p: p.token(36)),
    )
] + [
    in_request_header(
        "request.bearer", "tower prefixed with a bar", "Authorization", lambda p: f"Bearer 4217|{p.key(40)}"
    ),
    in_request_header(
        "request.bearer",
        "tower vendor scheme with a name",
        "Authorization",
        lambda p: f"Klinik-Auth user=station3, key={p.key(32)}, v={p.keep('1.2')}",
    ),
    in_request_header("request.bearer", "tower genie key", "Authorization", lambda p: f"GenieKey {p.guid()}"),
    in_request_header(
        "request.bearer",
        "tower token with equals",
        "Authorization",
        lambda p: f'Token token="{p.hex(32)}", email="ops@mail.example"',
    ),
    in_request_header(
        "request.bearer",
        "tower pve",
        "Authorization",
        lambda p: f"PVEAPIToken=monitor@pam!grafana={p.guid()}",
    ),
    in_request_header(
        "request.bearer",
        "tower media browser",
        "X-Emby-Authorization",
        lambda p: (
            f'MediaBrowser Client="{p.keep("Android TV")}", Device="Living", DeviceId="{p.uuid()}", Version="{p.keep("10.8.2")}", Token="{p.hex(32)}"'
        ),
    ),
    in_request_header("request.bearer", "tower words", "Authorization", lambda p: f"ApiPassword {p.dashed()}"),
    in_request_header("request.basic", "tower human", "Authorization", lambda p: f"Basic {b64('anna:' + p.human())}"),
    in_request_header(
        "request.basic", "tower empty user", "Authorization", lambda p: f"basic {b64(':' + p.token(52))}"
    ),
    in_request_header(
        "request.basic", "tower phrase", "Authorization", lambda p: f"Basic {b64('k.novak:' + p.phrase())}"
    ),
    in_request_header("request.basic", "tower own name", "X-Backend-Basic", lambda p: b64("sync:" + p.pet())),
    in_request_header(
        "request.basic", "tower in plain", "Authorization", lambda p: f"Basic meter07:{p.simple_password()}"
    ),
    in_request_header(
        "request.digest",
        "tower akamai edge grid",
        "Authorization",
        lambda p: (
            f"EG1-HMAC-SHA256 client_token=akab-{p.key(16)};access_token=akab-{p.key(16)};timestamp={p.keep('20260211T10:15:00+0000')};nonce={p.guid()};signature={p.base64(32)}="
        ),
    ),
    in_request_header(
        "request.digest",
        "tower acs3",
        "Authorization",
        lambda p: (
            f"ACS3-HMAC-SHA256 Credential={p.key(24)},SignedHeaders={p.keep('host;x-acs-action')},Signature={p.hex(64)}"
        ),
    ),
    in_request_header(
        "request.digest",
        "tower oauth 1a",
        "Authorization",
        lambda p: (
            f'OAuth realm="{p.keep("4217663_SB1")}",oauth_consumer_key="{p.hex(64)}",oauth_token="{p.hex(64)}",oauth_signature_method="{p.keep("HMAC-SHA256")}",oauth_timestamp="1770000000",oauth_nonce="{p.key(11)}",oauth_version="1.0",oauth_signature="{quote(p.base64(32), safe="")}%3D"'
        ),
    ),
    in_request_header(
        "request.digest",
        "tower mac",
        "Authorization",
        lambda p: f'MAC id="{p.key(20)}", ts="1770000000", nonce="{p.key(8)}", ext="app-store", mac="{p.base64(20)}="',
    ),
    in_request_header(
        "request.digest",
        "tower digest sess",
        "Authorization",
        lambda p: (
            f'Digest username="kasse", realm="{p.keep("Lager Nord")}", uri="{p.keep("/ISAPI/System/status")}", algorithm={p.keep("MD5-sess")}, nonce="{p.base64(30)}", cnonce="{p.hex(16)}", nc={p.keep("00000001")}, qop={p.keep("auth-int")}, response="{p.hex(32)}", opaque="{p.hex(32)}"'
        ),
    ),
    in_request_header(
        "request.proxy-authorization",
        "tower basic pet",
        "Proxy-Authorization",
        lambda p: f"Basic {b64('corp%5Cjdoe:' + p.pet())}",
    ),
    in_request_header(
        "request.proxy-authorization",
        "tower digest",
        "Proxy-Authorization",
        lambda p: (
            f'Digest username="x", realm="{p.keep("squid-hq")}", nonce="{p.hex(32)}", response="{p.hex(32)}", qop={p.keep("auth")}'
        ),
    ),
    in_request_header(
        "request.proxy-authorization",
        "tower plain pair",
        "Proxy-Authorization",
        lambda p: f"user-zone-{p.keep('de')}:{p.key(12).lower()}",
    ),
    in_request_header(
        "request.proxy-authorization", "tower ntlm", "Proxy-Authorization", lambda p: f"NTLM TlRMTVNTUAAD{p.base64(60)}"
    ),
    in_request_header("request.proxy-authorization", "tower own name", "X-Proxy-Auth", lambda p: p.two_words()),
    in_request_header(
        "request.websocket-protocol",
        "tower bearer prefix",
        "Sec-WebSocket-Protocol",
        lambda p: f"{p.keep('v2.chat.example')}, access_token.{p.token(40)}",
    ),
    in_request_header(
        "request.websocket-protocol",
        "tower hasura",
        "Sec-WebSocket-Protocol",
        lambda p: f"{p.keep('graphql-transport-ws')}, auth-{p.hex(48)}",
    ),
    in_request_header(
        "request.websocket-protocol",
        "tower base64 json",
        "Sec-WebSocket-Protocol",
        lambda p: f"{p.keep('ocpp1.6')}, {encoded({'apiKey': p.key(32), 'cp': 'CP-7'})}",
    ),
    in_request_header(
        "request.websocket-protocol",
        "tower dotted key",
        "Sec-WebSocket-Protocol",
        lambda p: (
            f"{p.keep('realtime')}, {p.keep('openai-beta.realtime-v1')}, openai-insecure-api-key.sk-proj-{p.token(48)}"
        ),
    ),
    in_request_header(
        "request.websocket-protocol",
        "tower short ticket",
        "Sec-WebSocket-Protocol",
        lambda p: f"{p.keep('mqttv3.1')}, ticket-{p.key(20)}",
    ),
]
