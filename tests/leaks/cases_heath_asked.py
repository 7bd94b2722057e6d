"""Forms of what travels in the headers of a request."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import Case, Plant, in_request_header
from tests.leaks.planter import b64, encoded

type _Rows = tuple[tuple[str, str, Plant[str]], ...]

_TOKENS: _Rows = (
  ("bearer guid", "Authorization", lambda p: f"Bearer {p.guid()}"),
  ("bearer lower scheme", "authorization", lambda p: f"bearer   {p.letters(40)}"),
  ("token scheme", "Authorization", lambda p: f"Token token={p.key(40)}, app=kiosk-app"),
  ("bearer in list", "Authorization", lambda p: f"Bearer {p.key(40)}, ApiKey {p.hex(32)}"),
  ("zoho", "Authorization", lambda p: f"Zoho-oauthtoken 1000.{p.hex(32)}.{p.hex(32)}"),
  ("splunk", "Authorization", lambda p: f"Splunk {p.guid()}"),
  ("genie", "Authorization", lambda p: f"GenieKey {p.guid()}"),
  ("no scheme", "Authorization", lambda p: p.letters(40)),
  ("mediabrowser", "Authorization", lambda p: f'MediaBrowser Client="Living Room", Device="Fire", DeviceId="dev-9", Version="10.9.2", Token="{p.hex(32)}"'),
  ("basic human", "Authorization", lambda p: f"Basic {b64('k.meier:' + p.human())}"),
  ("basic colon in password", "Authorization", lambda p: f"Basic {b64('admin:' + p.two_words() + ':x')}"),
  ("basic empty name", "Authorization", lambda p: f"basic {b64(':' + p.letters(52))}"),
  ("basic with blank", "Authorization", lambda p: f"Basic {b64('svc:' + p.phrase())}"),
  ("basic plain", "Authorization", lambda p: f"Basic svc-reader:{p.two_words()}"),
  ("digest", "Authorization", lambda p: f'Digest username="cam", realm="{p.keep("IP Camera(12)")}", nonce="{p.hex(32)}", uri="/onvif", response="{p.hex(32)}", qop=auth, nc=00000001, cnonce="{p.hex(16)}"'),
  ("aws4", "Authorization", lambda p: f"AWS4-HMAC-SHA256 Credential={p.upper(20)}/20260201/eu-central-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature={p.hex(64)}"),
  ("shared key lite", "Authorization", lambda p: f"SharedKeyLite acct:{p.base64(32)}="),
  ("hawk", "Authorization", lambda p: f'Hawk id="dh37fg", ts="1770012345", nonce="{p.key(6)}", mac="{p.base64(32)}="'),
  ("oauth1", "Authorization", lambda p: f'OAuth realm="{p.keep("1234567_SB1")}", oauth_consumer_key="{p.hex(64)}", oauth_token="{p.hex(64)}", oauth_nonce="{p.key(11)}", oauth_signature="{quote(p.base64(32) + "=", safe="")}"'),
  ("negotiate", "Authorization", lambda p: f"Negotiate YII{p.base64(90)}"),
  ("wsse", "X-WSSE", lambda p: f'UsernameToken Username="{p.keep("blog")}", PasswordDigest="{p.base64(20)}=", Nonce="{p.base64(16)}", Created="2026-02-01T10:00:00Z"'),
  ("proxy basic", "Proxy-Authorization", lambda p: f"Basic {b64('CORP\\\\mkeller:' + p.human())}"),
  ("proxy bearer", "Proxy-Authorization", lambda p: f"Bearer {p.letters(40)}"),
  ("proxy ntlm", "Proxy-Authorization", lambda p: f"NTLM TlRMTVNTUAAD{p.base64(96)}"),
  ("proxy plain", "Proxy-Authorization", lambda p: f"session-country-at:{p.two_words()}"),
)  # fmt: skip

_COOKIES: _Rows = (
  ("asp", "Cookie", lambda p: f"culture=de-AT; .ASPXAUTH={p.hex(96)}; tz=60"),
  ("odd name", "Cookie", lambda p: f"theme=sand-light; gsid_x7={p.token(40)}"),
  ("quoted", "Cookie", lambda p: f'lang="pt-BR"; auth="{p.letters(40)}"'),
  ("several remember", "Cookie", lambda p: f"_ga=GA1.2.1.1; wordpress_logged_in_0a1b2c3d4e5f60718293a4b5c6d7e8f9=anna%7C1770012345%7C{p.key(43)}%7C{p.hex(64)}"),
  ("rails", "Cookie", lambda p: f"seen_banner=spring-sale; _crm_session={quote(p.base64(120))}--{p.hex(40)}"),
  ("json plain", "Cookie", lambda p: f'prefs={{"lang":"en-NZ","token":"{p.key(32)}"}}'),
  ("json escaped", "Cookie", lambda p: "auth_store=" + quote(json.dumps({"state": {"refresh": p.key(40), "tab": "inbox-2"}, "version": 0}))),
  ("json j prefix", "Cookie", lambda p: "u=" + quote("j:" + json.dumps({"apiKey": p.hex(32), "plan": "plan-gold"}))),
  ("json base64", "Cookie", lambda p: f"st={encoded({'sid': p.key(24), 'n': 1})}; view=list-wide"),
  ("supabase chunks", "Cookie", lambda p: f"sb-proj-auth-token.0=base64-{encoded({'access_token': p.key(60)})}; sb-theme=night-b"),
  ("array", "Cookie", lambda p: "sb=" + quote(json.dumps([p.jwt(), p.letters(12), None])) + "; l=sl-SI"),
  ("nameless", "Cookie", lambda p: p.key(32)),
  ("nameless equals", "Cookie", lambda p: f"={p.hex(40)}; mode=kiosk-b"),
  ("nameless between", "Cookie", lambda p: f"a=first-a; {p.token(36)}; b=second-b"),
  ("nameless words", "Cookie", lambda p: f"consent-given; {p.jwt()}"),
  ("nameless letters", "Cookie", lambda p: f"; {p.letters(40)}; hint=new-user"),
  ("password cookie", "Cookie", lambda p: f"user=ingrid; pw={p.pet()}; remember=1"),
  ("form in cookie", "Cookie", lambda p: f"acct=name=lena-b&key={p.hex(32)}&exp=1770012345"),
  ("comma parted", "Cookie", lambda p: f"a=1-2-3, SESSION={p.guid()}"),
  ("cookie2", "Cookie2", lambda p: f'$Version="1"; SID="{p.key(30)}"; $Path="/shop"'),
)  # fmt: skip

_KEYS: _Rows = (
  ("xsrf", "X-XSRF-Token", lambda p: p.letters(40)),
  ("csrf odd", "anti-forgery", lambda p: p.token(92)),
  ("session odd", "X-Portal-Sess", lambda p: p.hex(40)),
  ("psa", "X-Tenant-Secret", lambda p: p.guid()),
  ("connectwise", "Authorization", lambda p: f"Basic {b64('acme+' + p.key(16) + ':' + p.key(16))}"),
  ("datto", "X-Datto-Key", lambda p: p.letters(40)),
  ("hospital pin", "X-User-Pin", lambda p: p.otp(4)),
  ("otp", "X-Gitlab-OTP", lambda p: p.otp(6)),
  ("mfa", "X-MFA-Code", lambda p: p.otp(6)),
  ("sudo", "X-Sudo-Password", lambda p: p.two_words()),
  ("two fields", "X-Auth", lambda p: f"user=kasse-4; secret={p.key(32)}"),
  ("json header", "X-Session-Context", lambda p: json.dumps({"locale": p.keep("fi-FI"), "ticket": p.key(40)})),
  ("base64 json header", "X-Amz-Context", lambda p: b64(json.dumps({"idToken": p.key(60), "a": 1}))),
  ("german", "X-Zugangstoken", lambda p: p.letters(40)),
  ("client cert", "X-Client-Cert", lambda p: quote("-----BEGIN PRIVATE KEY-----\n" + p.base64(90) + "\n-----END PRIVATE KEY-----")),
  ("passport user", "X-Passport-Ticket", lambda p: f"t={p.base64(80)}&p="),
  ("epic", "X-Epic-Sid", lambda p: p.digits(18)),
  ("nintex", "NTX-Apikey", lambda p: p.hex(32)),
)  # fmt: skip

_PROOFS: _Rows = (
  ("k8s", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('v4.channel.k8s.io')}, base64url.bearer.authorization.k8s.io.{encoded(p.key(30))}"),
  ("graphql jwt", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('graphql-transport-ws')}, {p.jwt()}"),
  ("token comma", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('ocpp1.6')}, token, {p.hex(32)}"),
  ("auth dash", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('mqtt')}, auth-{p.key(32)}"),
  ("appsync", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('aws-appsync-event-ws')}, header-{encoded({'Authorization': p.key(40), 'host': 'a.example'})}"),
  ("openai", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('realtime')}, openai-insecure-api-key.sk-{p.key(48)}, openai-beta.realtime-v1"),
  ("letters alone", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('chat-v2')}, {p.letters(40)}"),
  ("iap", "X-Goog-IAP-JWT-Assertion", lambda p: p.jwt()),
  ("cloudflare access", "Cf-Access-Jwt-Assertion", lambda p: p.jwt(aud="abc")),
  ("alb", "X-Amzn-Oidc-Data", lambda p: p.jwt(name="x")),
  ("innocent jwt", "X-Context", lambda p: p.jwt()),
  ("client assertion", "Client-Assertion", lambda p: p.jwt(iss="s6BhdRkqt3")),
  ("saml assertion", "X-SAML-Assertion", lambda p: b64(f"<saml:Assertion ID='_1'><saml:SignatureValue>{p.base64(60)}</saml:SignatureValue></saml:Assertion>")),
  ("dpop", "DPoP", lambda p: p.jwt(htm="POST", htu="https://portal.example/token")),
  ("attestation", "OAuth-Client-Attestation-PoP", lambda p: p.jwt()),
  ("message signature", "Signature", lambda p: f"{p.keep('sig1')}=:{p.base64(64)}==:"),
  ("signature input nonce", "Signature-Input", lambda p: f'sig1=("@method" "@path");created=1770012345;keyid="{p.keep("key-7")}";nonce="{p.key(24)}"'),
  ("draft cavage", "Signature", lambda p: f'keyId="{p.keep("https://social.example/u/bo#main-key")}",algorithm="rsa-sha256",headers="(request-target) date",signature="{p.base64(128)}"'),
  ("stripe", "Stripe-Signature", lambda p: f"t={p.keep('1770012345')},v1={p.hex(64)},v0={p.hex(64)}"),
  ("github hmac", "X-Hub-Signature-256", lambda p: f"sha256={p.hex(64)}"),
  ("slack", "X-Slack-Signature", lambda p: f"v0={p.hex(64)}"),
  ("content hmac", "X-Content-Hmac", lambda p: p.base64(32) + "="),
  ("session response", "Sec-Session-Response", lambda p: f'"{p.jwt(jti="n")}"'),
  ("secure session response", "Secure-Session-Response", lambda p: p.jwt()),
  ("session response two", "Sec-Session-Response", lambda p: f'"{p.jwt()}";id="sess-view"'),
)  # fmt: skip

_ADDRESSES: _Rows = (
  ("reset", "Referer", lambda p: f"https://portal.example/password/reset/{p.letters(40)}?l={p.keep('hu-HU')}"),
  ("query", "Referer", lambda p: f"https://portal.example/cb?code={p.key(40)}&state={p.hex(32)}&app={p.keep('board-b')}"),
  ("nested", "Referer", lambda p: f"https://sso.example/?continue=https%3A%2F%2Fportal.example%2F%3Fsid%3D{p.key(32)}%26v%3D{p.keep('desk')}"),
  ("userinfo", "Referer", lambda p: f"https://ops:{p.two_words()}@grafana.example/d/{p.keep('disk-usage')}"),
  ("android", "Referer", lambda p: f"android-app://com.example.{p.keep('mailclient')}/invite/{p.key(30)}"),
  ("original url", "X-Original-URL", lambda p: f"/oauth2/callback?code={p.key(40)}&rd={p.keep('/boards')}"),
  ("rewrite url", "X-Rewrite-URL", lambda p: f"/invite/{p.hex(32)}/{p.keep('start-here')}"),
  ("forwarded uri", "X-Forwarded-Uri", lambda p: f"/api/items?apikey={p.letters(40)}&q={p.keep('lamps')}"),
  ("envoy", "X-Envoy-Original-Path", lambda p: f"/v1/user?access_token={p.jwt()}&fields={p.keep('name,age')}"),
  ("original uri", "X-Original-URI", lambda p: f"/cal/private-{p.hex(32)}/{p.keep('basic')}.ics"),
  ("waws", "X-WAWS-Unencoded-URL", lambda p: f"/api/fn?code={p.token(54)}==&name={p.keep('nightly')}"),
  ("original host", "X-Forwarded-Host", lambda p: f"{p.key(32).lower()}.tunnel.example"),
  ("baggage", "baggage", lambda p: f"userTier={p.keep('gold-plus')},session_token={p.key(32)},region=eu"),
  ("baggage props", "baggage", lambda p: f"auth={p.letters(40)};ttl=30, flow={p.keep('checkout-b')}"),
  ("baggage escaped", "baggage", lambda p: f"ctx=%7B%22jwt%22%3A%22{p.key(36)}%22%7D,svc={p.keep('cart-api')}"),
  ("baggage nested url", "baggage", lambda p: f"page=https%3A%2F%2Fportal.example%2Freset%2F{p.hex(40)},v={p.keep('2026.2.9')}"),
  ("baggage jwt", "baggage", lambda p: f"u={p.jwt()},sentry-environment={p.keep('production-eu')}"),
  ("correlation context", "Correlation-Context", lambda p: f"tenant={p.keep('acme-gmbh')},apikey={p.hex(32)}"),
  ("uber", "uberctx-password", lambda p: p.two_words()),
  ("jaeger", "jaeger-baggage", lambda p: f"pin={p.otp(6)}, lane={p.keep('green-lane')}"),
  ("path", ":path", lambda p: f"/v1/messages?token={p.key(32)}&page={p.keep('page-4')}"),
  ("path reset", ":path", lambda p: f"/auth/reset/{p.hex(40)}?x={p.keep('mail-11')}"),
  ("path matrix", ":path", lambda p: f"/shop/{p.keep('cart')};jsessionid={p.upper(32)}"),
  ("path sig", ":path", lambda p: f"/b/{p.keep('file-1.pdf')}?sv=2024&sig={p.token(43)}%3D"),
  ("authority", ":authority", lambda p: f"{p.hex(32)}.preview.example"),
)  # fmt: skip

_PLAIN: _Rows = (
  ("etag asked", "If-None-Match", lambda p: f'W/"{p.digest(40)}"'),
  ("traceparent", "traceparent", lambda p: f"00-{p.digest(32)}-{p.digest(16)}-01"),
  ("baggage plain", "baggage", lambda p: f"sentry-trace_id={p.digest(32)},sentry-release={p.keep('web@2026.2.1')},sentry-public_key={p.digest(32)}"),
  ("request ids", "X-Correlation-ID", lambda p: p.uuid()),
  ("idempotency", "Idempotency-Key", lambda p: p.uuid()),
  ("protocols", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('graphql-ws')}, {p.keep('v12.stomp')}, {p.keep('soap')}"),
  ("referer plain", "Referer", lambda p: f"https://portal.example/orders/{p.uuid()}/items?sort={p.keep('created-desc')}"),
  ("client version", "X-Client-Version", lambda p: p.keep("ios/2026.2.1 (build 4711; iPhone17,2)")),
  ("digest header", "Content-Digest", lambda p: p.keep("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:")),
  ("original plain", "X-Original-URL", lambda p: f"/catalog/{p.keep('garden-tools')}/{p.number()}?page={p.keep('3')}"),
  ("auth mode", "X-Auth-Type", lambda p: p.keep("interactive-browser")),
)  # fmt: skip

_GROUPS = {
    "request.bearer": _TOKENS,
    "request.cookie": _COOKIES,
    "request.api-key": _KEYS,
    "request.signature": _PROOFS,
    "request.original-url": _ADDRESSES,
    "request.kept-header": _PLAIN,
}

CASES: list[Case] = [
    in_request_header(place, f"heath {name}", header, value)
    for place, rows in _GROUPS.items()
    for name, header, value in rows
]
