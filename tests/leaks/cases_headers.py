"""Secrets in the headers of requests and answers."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import Case, in_request_header, in_response_header
from tests.leaks.planter import Planter, b64

_KEYS = (
    "X-Api-Key", "X-API-Token", "Api-Key", "apikey", "X-Auth-Token", "X-Access-Token", "X-Session-Id", "X-Session-Token", "X-CSRF-Token",
    "X-XSRF-TOKEN", "RequestVerificationToken", "X-Amz-Security-Token", "X-Goog-Api-Key", "Ocp-Apim-Subscription-Key", "X-Functions-Key",
    "PRIVATE-TOKEN", "X-Gitlab-Token", "X-Vault-Token", "X-Shopify-Access-Token", "DD-API-KEY", "DD-APPLICATION-KEY", "X-Figma-Token",
    "X-Parse-Session-Token", "X-Parse-REST-API-Key", "X-User-Token", "X-Client-Secret", "X-App-Secret", "X-Password", "X-Auth", "X-Auth-Key",
    "Auth-Token", "Token", "JWT", "X-JWT-Assertion", "X-Id-Token", "X-Refresh-Token", "X-Device-Token", "X-Secret", "X-Redmine-API-Key",
    "X-Authentication-Token", "X-Auth-User-Token", "X-Amz-Cf-Id-Token", "X-Sid", "Session", "X-Ticket", "X-Authorization", "Authentication",
    "X-Zumo-Auth", "X-MS-TOKEN-AAD-ACCESS-TOKEN", "X-Firebase-AppCheck", "X-Firebase-Auth", "X-Hasura-Admin-Secret", "X-Tableau-Auth",
    "X-Cookie", "X-Okta-Session", "X-Algolia-API-Key", "X-Meili-Key", "Circle-Token", "Fastly-Key", "X-Rundeck-Auth-Token", "X-Registry-Auth",
    "X-ApiKey", "AccessKey", "X-Emby-Token", "X-MBX-APIKEY", "X-Correlation-Token", "X-Recaptcha-Token", "X-Kite-Session", "x-hcaptcha-token",
)  # fmt: skip


def _basic(p: Planter) -> str:
    return "Basic " + b64(f"ann:{p.password()}")


def _aws(p: Planter) -> str:
    return (
        f"AWS4-HMAC-SHA256 Credential=AKIA{p.upper()}/20260203/eu-west-1/s3/aws4_request, "
        f"SignedHeaders=host;x-amz-date, Signature={p.hex(64)}"
    )


def _digest(p: Planter) -> str:
    return f'Digest username="ann", realm="portal", nonce="{p.token()}", uri="/x", qop=auth, nc=00000001, cnonce="{p.token(12)}", response="{p.hex(32)}"'


REQUEST: list[Case] = [
    *(in_request_header("request.api-key", name, name, lambda p: p.token()) for name in _KEYS),
    in_request_header("request.bearer", "jwt", "Authorization", lambda p: f"Bearer {p.jwt()}"),
    in_request_header("request.bearer", "opaque", "Authorization", lambda p: f"Bearer {p.token()}"),
    in_request_header("request.bearer", "lower case", "authorization", lambda p: f"bearer {p.token()}"),
    in_request_header("request.bearer", "no scheme", "Authorization", lambda p: p.token()),
    in_request_header("request.bearer", "token scheme", "Authorization", lambda p: f"Token token={p.token()}, email=ann"),
    in_request_header("request.bearer", "quoted", "Authorization", lambda p: f'Token token="{p.token()}"'),
    in_request_header("request.bearer", "custom scheme", "Authorization", lambda p: f"GenieKey {p.guid()}"),
    in_request_header("request.bearer", "two spaces", "Authorization", lambda p: f"Bearer   {p.token()}"),
    in_request_header("request.bearer", "colon", "Authorization", lambda p: f"Bearer: {p.token()}"),
    in_request_header("request.bearer", "oauth 1", "Authorization", lambda p: f'OAuth oauth_consumer_key="{p.key(20)}", oauth_token="{p.key(40)}", oauth_signature="{quote(p.base64(20), safe="")}"'),
    in_request_header("request.bearer", "json", "Authorization", lambda p: json.dumps({"token": p.token()})),
    in_request_header("request.bearer", "amazon", "Authorization", lambda p: f"AWS AKIA{p.upper()}:{p.base64(20)}"),
    in_request_header("request.bearer", "shared key", "Authorization", lambda p: f"SharedKey acct:{p.base64(32)}="),
    in_request_header("request.bearer", "negotiate", "Authorization", lambda p: f"Negotiate {p.base64(200)}"),
    in_request_header("request.bearer", "ntlm", "Authorization", lambda p: f"NTLM {p.base64(120)}"),
    in_request_header("request.bearer", "short", "Authorization", lambda p: f"Bearer {p.simple_password()}"),
    in_request_header("request.basic", "password", "Authorization", _basic),
    in_request_header("request.basic", "key as user", "Authorization", lambda p: "Basic " + b64(f"{p.key()}:")),
    in_request_header("request.basic", "not base64", "Authorization", lambda p: f"Basic ann:{p.simple_password()}"),
    in_request_header("request.digest", "digest", "Authorization", _digest),
    in_request_header("request.digest", "aws4", "Authorization", _aws),
    in_request_header("request.digest", "hawk", "Authorization", lambda p: f'Hawk id="{p.key(12)}", ts="1353832234", nonce="{p.key(10)}", mac="{p.base64(32)}"'),
    in_request_header("request.digest", "hmac", "Authorization", lambda p: f"HMAC-SHA256 SignedHeaders=date;host&Signature={p.base64(32)}"),
    in_request_header("request.digest", "signature", "Authorization", lambda p: f'Signature keyId="{p.key(12)}",algorithm="hs2019",headers="date",signature="{p.base64(64)}"'),
    in_request_header("request.proxy-authorization", "basic", "Proxy-Authorization", _basic),
    in_request_header("request.proxy-authorization", "bearer", "Proxy-Authorization", lambda p: f"Bearer {p.token()}"),
    in_request_header("request.cookie", "session", "Cookie", lambda p: f"theme=dark; sid={p.token()}; lang=pl"),
    in_request_header("request.cookie", "uuid", "Cookie", lambda p: f"SESSION={p.guid()}; lang=pl"),
    in_request_header("request.cookie", "chunks", "Cookie", lambda p: f".AspNetCore.Cookies=chunks-2; .AspNetCore.CookiesC1={p.token(80)}; .AspNetCore.CookiesC2={p.token(60)}"),
    in_request_header("request.cookie", "quoted", "Cookie", lambda p: f'sid="{p.token()}"; lang=pl'),
    in_request_header("request.cookie", "signed", "Cookie", lambda p: f"connect.sid=s%3A{p.token()}.{quote(p.base64(32), safe='')}"),
    in_request_header("request.cookie", "no blank", "Cookie", lambda p: f"a=1;sid={p.token()};b=2"),
    in_request_header("request.cookie", "comma", "Cookie", lambda p: f"a=1, sid={p.token()}, b=2"),
    in_request_header("request.cookie", "base64 json", "Cookie", lambda p: f"session={b64(json.dumps({'passport': {'user': p.simple_password()}}))}"),
    in_request_header("request.cookie", "remember", "Cookie", lambda p: f"remember_user_token={quote(b64(json.dumps([[1], '$2a$10$abc', p.token(20)])))}"),
    in_request_header("request.cookie", "jwt", "Cookie", lambda p: f"auth={p.jwt()}; lang=pl"),
    in_request_header("request.cookie", "wordpress", "Cookie", lambda p: f"wordpress_logged_in_{p.hex(32)}=ann%7C1770000000%7C{p.key(43)}%7C{p.hex(64)}"),
    in_request_header("request.json-cookie", "escaped", "Cookie", lambda p: "prefs=" + quote(json.dumps({"token": p.token()}))),
    in_request_header("request.json-cookie", "plain", "Cookie", lambda p: 'prefs={"token":"' + p.token() + '"}; lang=pl'),
    in_request_header("request.json-cookie", "j:", "Cookie", lambda p: "user=j%3A" + quote(json.dumps({"accessToken": p.token()}))),
    in_request_header("request.nameless-cookie", "bare", "Cookie", lambda p: p.token()),
    in_request_header("request.nameless-cookie", "equals", "Cookie", lambda p: f"={p.token()}"),
    in_request_header("request.websocket-protocol", "second", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('graphql-transport-ws')}, {p.token()}"),
    in_request_header("request.websocket-protocol", "kubernetes", "Sec-WebSocket-Protocol", lambda p: f"base64url.bearer.authorization.k8s.io.{p.token(60)}, {p.keep('v4.channel.k8s.io')}"),
    in_request_header("request.websocket-protocol", "jwt", "Sec-WebSocket-Protocol", lambda p: f"access_token, {p.jwt()}"),
    in_request_header("request.websocket-protocol", "escaped", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('chat')}, token%3D{p.token()}"),
    in_request_header("request.websocket-protocol", "amplify", "Sec-WebSocket-Protocol", lambda p: f"graphql-ws, header-{b64(json.dumps({'Authorization': p.token(), 'host': 'x'})).rstrip('=')}"),
    in_request_header("request.assertion", "goog", "X-Goog-IAP-JWT-Assertion", lambda p: p.jwt()),
    in_request_header("request.assertion", "innocent name", "X-Context", lambda p: p.jwt()),
    in_request_header("request.assertion", "cloudflare", "Cf-Access-Jwt-Assertion", lambda p: p.jwt()),
    in_request_header("request.assertion", "principal", "X-MS-CLIENT-PRINCIPAL", lambda p: b64(json.dumps({"claims": [{"typ": "pw", "val": p.simple_password()}]}))),
    in_request_header("request.dpop", "proof", "DPoP", lambda p: p.jwt(htm="POST")),
    in_request_header("request.dpop", "scheme", "Authorization", lambda p: f"DPoP {p.token()}"),
    in_request_header("request.signature", "rfc 9421", "Signature", lambda p: f"sig1=:{p.base64(64)}:"),
    in_request_header("request.signature", "stripe", "Stripe-Signature", lambda p: f"t=1770000000,v1={p.hex(64)},v0={p.hex(64)}"),
    in_request_header("request.signature", "github", "X-Hub-Signature-256", lambda p: f"sha256={p.hex(64)}"),
    in_request_header("request.signature", "slack", "X-Slack-Signature", lambda p: f"v0={p.hex(64)}"),
    in_request_header("request.signature", "hmac", "X-Hmac", lambda p: p.hex(64)),
    in_request_header("request.signature", "shopify", "X-Shopify-Hmac-Sha256", lambda p: p.base64(32)),
    in_request_header("request.signature", "sign", "X-Sign", lambda p: p.hex(64)),
    in_request_header("request.signature", "authenticator", "X-Bapi-Sign", lambda p: p.hex(64)),
    in_request_header("request.referer", "query", "Referer", lambda p: f"https://portal.example/orders?token={p.token()}&tab=2"),
    in_request_header("request.referer", "reset path", "Referer", lambda p: f"https://portal.example/reset-password/{p.token()}"),
    in_request_header("request.referer", "oidc", "Referer", lambda p: f"https://portal.example/cb?code={p.token()}&state={p.token(22)}"),
    in_request_header("request.original-url", "x-original-url", "X-Original-URL", lambda p: f"/items?token={p.token()}"),
    in_request_header("request.original-url", "x-rewrite-url", "X-Rewrite-URL", lambda p: f"/items?api_key={p.token()}"),
    in_request_header("request.original-url", "x-forwarded-uri", "X-Forwarded-Uri", lambda p: f"/reset-password/{p.token()}"),
    in_request_header("request.original-url", "destination", "Destination", lambda p: f"https://ann:{p.simple_password()}@dav.example/x"),
    in_request_header("request.original-url", "link in text", "X-Info", lambda p: f"see https://portal.example/x?token={p.token()} for more"),
    in_request_header("request.baggage", "token", "baggage", lambda p: f"userId={p.number()},token={p.token()},env=prod"),
    in_request_header("request.baggage", "properties", "baggage", lambda p: f"session={p.token()};ttl=30,env=prod"),
    in_request_header("request.baggage", "tracestate", "tracestate", lambda p: f"vendor=a,auth={p.token()}"),
    in_request_header("request.baggage", "json", "X-Context", lambda p: json.dumps({"password": p.password(), "id": p.number()})),
    in_request_header("request.baggage", "base64 json", "X-Context", lambda p: b64(json.dumps({"user": "ann", "password": p.password()}))),
    in_request_header("request.baggage", "escaped json", "X-Context", lambda p: quote(json.dumps({"user": "ann", "password": p.password()}))),
    in_request_header("request.path", ":path", ":path", lambda p: f"/items/{p.number()}?token={p.token()}"),
    in_request_header("request.path", ":authority", ":authority", lambda p: f"ann:{p.simple_password()}@portal.example"),
    in_request_header("request.session-response", "jwt", "Sec-Session-Response", lambda p: p.jwt()),
    in_request_header("request.session-response", "quoted", "Sec-Session-Response", lambda p: f'"{p.jwt()}"'),
    in_request_header("request.session-response", "challenge", "Sec-Session-Challenge", lambda p: f'"{p.token()}";id="{p.token(22)}"'),
    in_request_header("request.kept-header", "user agent", "User-Agent", lambda p: f"Mozilla/5.0 ({p.keep('X11; Linux x86_64')}) app/1.2 ghp_{p.key(36)}"),
    in_request_header("request.kept-header", "accept jwt", "Accept", lambda p: f"application/json;t={p.jwt()}"),
    in_request_header("request.kept-header", "user agent pairs", "User-Agent", lambda p: f"curl/8 (token={p.token()})"),
    in_request_header("request.kept-header", "content type", "Content-Type", lambda p: f"text/x-note; token={p.token()}"),
    in_request_header("request.kept-header", "if-none-match", "If-Match", lambda p: f'"{p.jwt()}"'),
]  # fmt: skip

RESPONSE: list[Case] = [
    in_response_header("response.set-cookie", "session", "Set-Cookie", lambda p: f"sid={p.token()}; {p.keep('Path=/; HttpOnly')}"),
    in_response_header("response.set-cookie", "path", "Set-Cookie", lambda p: f"a={p.token()}; Path=/x; Domain=portal.example"),
    in_response_header("response.set-cookie", "json", "Set-Cookie", lambda p: "u=" + quote(json.dumps({"token": p.token()})) + "; Path=/"),
    in_response_header("response.set-cookie", "no name", "Set-Cookie", lambda p: f"{p.token()}; Path=/"),
    in_response_header("response.set-cookie", "value in name", "Set-Cookie", lambda p: f"sess_{p.hex(32)}=1; Path=/"),
    in_response_header("response.set-cookie", "attribute", "Set-Cookie", lambda p: f"a=1; Path=/reset-password/{p.token()}"),
    in_response_header("response.joined-cookie", "comma", "Set-Cookie", lambda p: f"a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, sid={p.token()}; Path=/"),
    in_response_header("response.joined-cookie", "line feed", "Set-Cookie2", lambda p: f"a=1,sid={p.token()}; Version=1"),
    in_response_header("response.joined-cookie", "quoted comma", "Set-Cookie", lambda p: f'a="x,{p.token()}"; Path=/'),
    in_response_header("response.location", "fragment", "Location", lambda p: f"https://portal.example/cb#id_token={p.jwt()}&state={p.token(22)}"),
    in_response_header("response.location", "query", "Location", lambda p: f"/orders/{p.number()}?code={p.token()}&state={p.token(22)}"),
    in_response_header("response.location", "path", "Location", lambda p: f"https://portal.example/reset-password/{p.token()}"),
    in_response_header("response.location", "content-location", "Content-Location", lambda p: f"/files/{p.number()}?sig={p.token(43)}"),
    in_response_header("response.location", "custom scheme", "Location", lambda p: f"com.portal.app:/cb?code={p.token()}&state={p.token(22)}"),
    in_response_header("response.location", "custom scheme host", "Location", lambda p: f"portal://auth?token={p.token()}"),
    in_response_header("response.refresh", "url", "Refresh", lambda p: f"0; url=https://portal.example/?token={p.token()}"),
    in_response_header("response.refresh", "relative", "Refresh", lambda p: f"5;URL='/next?session_id={p.token()}'"),
    in_response_header("response.link", "next", "Link", lambda p: f'<https://portal.example/items?token={p.token()}>; {p.keep("rel=")}"next"'),
    in_response_header("response.link", "relative", "Link", lambda p: f'</items?api_key={p.token()}>; rel="next", </items?page=1>; rel="first"'),
    in_response_header("response.authentication-info", "nextnonce", "Authentication-Info", lambda p: f'nextnonce="{p.token()}", rspauth="{p.hex(32)}"'),
    in_response_header("response.authentication-info", "www", "WWW-Authenticate", lambda p: f'Digest realm="portal", nonce="{p.token()}", opaque="{p.hex(32)}"'),
    in_response_header("response.authentication-info", "negotiate", "WWW-Authenticate", lambda p: f"Negotiate {p.base64(80)}"),
    in_response_header("response.authentication-info", "dpop nonce", "DPoP-Nonce", lambda p: p.token()),
    in_response_header("response.csp", "nonce", "Content-Security-Policy", lambda p: f"{p.keep('script-src')} 'nonce-{p.base64(16)}'"),
    in_response_header("response.csp", "report-uri", "Content-Security-Policy", lambda p: f"default-src 'self'; report-uri https://r.example/csp?sentry_key={p.hex(32)}"),
    in_response_header("response.csp", "report only", "Content-Security-Policy-Report-Only", lambda p: f"default-src 'self'; report-uri /csp?token={p.token()}"),
    in_response_header("response.report-to", "json", "Report-To", lambda p: json.dumps({"group": p.keep("default"), "endpoints": [{"url": f"https://r.example/?token={p.token()}"}]})),
    in_response_header("response.report-to", "nel", "NEL", lambda p: json.dumps({"report_to": "x", "token": p.token()})),
    in_response_header("response.report-to", "endpoints", "Reporting-Endpoints", lambda p: f'main="https://r.example/?key={p.jwt()}"'),
    in_response_header("response.server-timing", "jwt", "Server-Timing", lambda p: f'db;dur=53, auth;desc="{p.jwt()}"'),
    in_response_header("response.server-timing", "pair", "Server-Timing", lambda p: f'a;desc="token={p.token()}"'),
    in_response_header("response.source-map", "sourcemap", "SourceMap", lambda p: f"/app.js.map?token={p.token()}"),
    in_response_header("response.source-map", "x-sourcemap", "X-SourceMap", lambda p: f"https://maps.example/{p.slug()}.map?access_token={p.token()}"),
    in_response_header("response.content-disposition", "jwt", "Content-Disposition", lambda p: f'attachment; filename="report-{p.jwt()}.txt"'),
    in_response_header("response.content-disposition", "star", "Content-Disposition", lambda p: f"attachment; filename*=UTF-8''token%3D{p.token()}.txt"),
    in_response_header("response.custom", "api key", "X-Api-Key", lambda p: p.token()),
    in_response_header("response.custom", "new token", "X-New-Token", lambda p: p.jwt()),
    in_response_header("response.custom", "authorization", "Authorization", lambda p: f"Bearer {p.token()}"),
    in_response_header("response.custom", "session", "X-Session-Id", lambda p: p.guid()),
    in_response_header("response.custom", "registration", "Sec-Session-Registration", lambda p: f'(ES256);path="/reg";challenge="{p.token()}";authorization="{p.token()}"'),
    in_response_header("response.custom", "clear key", "X-Debug", lambda p: f"password={p.simple_password()}"),
    in_response_header("response.custom", "grpc", "grpc-message", lambda p: f"invalid%20token%3D{p.token()}"),
    in_response_header("response.custom", "redirect in json", "X-Redirect-Json", lambda p: json.dumps({"to": f"/cb?token={p.token()}"})),
]  # fmt: skip

CASES: list[Case] = [*REQUEST, *RESPONSE]
