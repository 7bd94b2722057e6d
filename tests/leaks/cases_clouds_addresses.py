"""Forms of clouds and their consoles: what their addresses and headers hold."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import Case, in_request_header, in_response_header, in_url
from tests.leaks.planter import Planter, b64, compact, encoded


def _deflated(text: str) -> str:
    packer = zlib.compressobj(wbits=-15)
    return quote(b64(packer.compress(text.encode()) + packer.flush()), safe="")


def _saml(p: Planter) -> str:
    return _deflated(f'<samlp:Response ID="_1"><saml:NameID>{p.token(40)}</saml:NameID><ds:SignatureValue>{p.base64(60)}</ds:SignatureValue></samlp:Response>')  # fmt: skip


_URLS: list[Case] = [
 in_url("url.userinfo", "mirror of a repository", lambda p: f"https://svc-mirror:{p.two_words()}@git.example/{p.slug()}.git?depth=1"),
 in_url("url.userinfo", "deploy token", lambda p: f"https://gitlab-deploy-token-7:{p.key(20)}@git.example/{p.slug()}"),
 in_url("url.query-key", "agent enrolment", lambda p: f"/rmm/agent/enroll?siteId={p.number()}&enrolmentKey={p.key(20)}&os={p.keep('windows-11')}"),
 in_url("url.query-key", "german customer code", lambda p: f"/kunde/start?kundennummer={p.number()}&zugangscode={p.otp(8)}&sprache=de"),
 in_url("url.query-key", "portuguese", lambda p: f"/entrar?usuario=ana&senhaProvisoria={p.two_words()}&loja={p.slug()}"),
 in_url("url.query-key", "installer", lambda p: f"/download/agent.msi?org={p.slug()}&installToken={p.guid()}&arch={p.keep('x86_64')}"),
 in_url("url.query-key", "voucher login", lambda p: f"/guest/s/default/?id=aa:bb:cc:dd:ee:ff&voucherPin={p.otp(10)}&ssid={p.keep('Lobby-5G')}"),
 in_url("url.innocent-query", "report embed", lambda p: f"/embed/report?r={p.jwt()}&theme={p.keep('night_blue')}&id={p.uuid()}"),
 in_url("url.innocent-query", "machine key", lambda p: f"/check?from=ci&v=ghp_{p.key(36)}&build={p.number()}"),
 in_url("url.innocent-query", "opaque x", lambda p: f"/accept?x={p.token(43)}&plan={p.keep('pro-yearly')}&rev={p.digest()}"),
 in_url("url.escaped-key", "two letters", lambda p: f"/p?%61pi%4Bey={p.key(32)}&page={p.keep('12')}&slug={p.slug()}"),
 in_url("url.escaped-key", "in the middle", lambda p: f"/p?pass%77ord={p.two_words()}&id={p.uuid()}"),
 in_url("url.escaped-key", "upper and dotted", lambda p: f"/p?LOGIN%2EPASSCODE={p.otp()}&id={p.uuid()}"),
 in_url("url.semicolon", "library", lambda p: f"/cgi-bin/opac-user.pl?branch={p.slug()};userid=ann;password={p.two_words()};lang=en"),
 in_url("url.nested", "return to", lambda p: "/login?returnTo=" + quote(quote(f"https://app.example/cb?session_token={p.token(40)}&tab={p.slug()}", safe=""), safe="")),
 in_url("url.nested", "image proxy", lambda p: "/_next/image?url=" + quote(f"https://cdn.example/i/{p.slug()}.png?sig={p.token(43)}&w=64", safe="") + "&w=640&q=75"),
 in_url("url.nested", "share in an app link", lambda p: "/open?link=" + quote(f"myapp://join/{p.slug()}?passcode={p.otp(8)}", safe="")),
 in_url("url.json", "filter", lambda p: "/api/v1/query?filter=" + quote(compact({"site": p.slug(), "apiSecret": p.two_words(), "limit": 50}))),
 in_url("url.json", "odata key", lambda p: f"/odata/Sessions(Id={p.number()},SecretKey='{p.key(32)}')?$select=Name"),
 in_url("url.base64-json", "widget", lambda p: "/widget?cfg=" + encoded({"board": 7, "viewerToken": p.two_words()})),
 in_url("url.base64-json", "within json", lambda p: "/w?state=" + encoded({"r": 7, "inner": encoded({"pwd": p.two_words()})})),
 in_url("url.reset-path", "german", lambda p: f"/konto/passwort-vergessen/neu/{p.key(32)}?quelle={p.slug()}"),
 in_url("url.reset-path", "french", lambda p: f"/fr/mot-de-passe/reinitialiser/{p.hex(40)}/{p.number()}"),
 in_url("url.reset-path", "one-click", lambda p: f"/auth/one-click/{p.token(22)}?utm_campaign={p.slug()}"),
 in_url("url.reset-path", "set by uuid", lambda p: f"/users/{p.number()}/set-password/{p.guid()}"),
 in_url("url.reset-path", "guest access", lambda p: f"/guest-access/{p.token(43)}/documents/{p.slug()}"),
 in_url("url.matrix", "checkout", lambda p: f"/shop/checkout;ctoken={p.key(24)};step=2/{p.slug()}"),
 in_url("url.webhook-path", "incoming", lambda p: f"/api/webhooks/incoming/{p.number()}/{p.token(48)}?wait=true"),
 in_url("url.webhook-path", "chat room", lambda p: f"/hooks/{p.key(26)}?channel={p.slug()}"),
 in_url("url.webhook-path", "automation", lambda p: f"/webhook-trigger/{p.guid()}/run?flow={p.slug()}"),
 in_url("url.private-calendar", "private", lambda p: f"/ical/{p.number()}/private-{p.hex(32)}/basic.ics?tz={p.keep('Europe/Oslo')}"),
 in_url("url.private-calendar", "export", lambda p: f"/calendar/export/{p.token(32)}.ics?year={p.keep('2026')}"),
 in_url("url.fragment", "return", lambda p: f"/app/{p.slug()}#/oauth/return?at={p.token(40)}&expires_in={p.keep('3600')}"),
 in_url("url.fragment", "shared with a key", lambda p: f"/file/{p.slug()}#key={p.base64(24)}"),
 in_url("url.capability-host", "tunnel", lambda p: f"https://{p.hex(32)}.tunnel.example/{p.slug()}?page=2"),
 in_url("url.s3-signature", "object store", lambda p: f"https://b.oss.example/{p.slug()}.csv?OSSAccessKeyId=LTAI{p.key(20)}&Expires=1900000000&Signature={quote(p.base64(20), safe='')}%3D"),
 in_url("url.s3-signature", "temp url", lambda p: f"https://swift.example/v1/AUTH_demo/c/{p.slug()}?temp_url_sig={p.hex(40)}&temp_url_expires=1900000000"),
 in_url("url.sas", "blob", lambda p: f"https://st.example/c/{p.slug()}.pdf?sv=2024-11-04&sr=b&sp={p.keep('r')}&se=2026-01-01T00%3A00%3A00Z&sig={quote(p.base64(32), safe='')}%3D"),
 in_url("url.oidc", "broker", lambda p: f"/realms/{p.keep('master')}/broker/oidc/endpoint?state={p.token(43)}&session_state={p.guid()}&code={p.guid()}.{p.guid()}.{p.guid()}"),
 in_url("url.oidc", "execution", lambda p: f"/login-actions/authenticate?session_code={p.token(43)}&execution={p.uuid()}&client_id={p.keep('account-console')}&tab_id=7"),
 in_url("url.oidc", "service ticket", lambda p: f"/app/{p.slug()}?ticket=ST-1203-{p.key(26)}-cas01"),
 in_url("url.id-token-hint", "end session", lambda p: f"/connect/endsession?id_token_hint={p.jwt()}&post_logout_redirect_uri={p.keep('https%3A%2F%2Fapp.example%2Fbye')}"),
 in_url("url.saml-redirect", "response", lambda p: f"/sso/acs?SAMLResponse={_saml(p)}&RelayState={p.keep('dashboard_2')}"),
 in_url("url.ws-query", "live console", lambda p: f"wss://portal.example/console/ws?vm={p.slug()}&vncticket={quote('PVEVNC:65F2A1B0::' + p.base64(96), safe='')}"),
 in_url("url.ws-query", "pusher", lambda p: f"wss://portal.example/app/{p.slug()}?protocol=7&client={p.keep('js')}&authKey={p.key(20)}"),
 in_url("url.card", "pan", lambda p: f"/pay/lookup?pan={p.card()}&merchant={p.number()}"),
 in_url("url.query-key", "array member", lambda p: f"/search?user[name]=ann&user[credentials][secretPhrase]={quote(p.phrase())}&filters[0]={p.slug()}"),
 in_url("url.query-key", "dotted options", lambda p: f"/jdbc?spring.datasource.password={p.two_words()}&spring.profiles.active={p.keep('stage-2')}"),
 in_url("url.query-key", "snapshot of a camera", lambda p: f"/cgi-bin/snapshot.cgi?loginuse=admin&loginpas={p.two_words()}&channel={p.keep('3')}"),
 in_url("url.query-key", "sms gateway", lambda p: f"/http/send?username=ann&api_pass={p.two_words()}&to=4711&text=" + quote(f"Your login code is {p.otp()}") + f"&ref={p.slug()}"),
]  # fmt: skip

_REQUESTS: list[Case] = [
 in_request_header("request.bearer", "with an id before", "Authorization", lambda p: f"Bearer 42|{p.key(40)}"),
 in_request_header("request.bearer", "splunk", "Authorization", lambda p: f"Splunk {p.guid()}"),
 in_request_header("request.bearer", "zoho", "Authorization", lambda p: f"Zoho-oauthtoken 1000.{p.hex(32)}.{p.hex(32)}"),
 in_request_header("request.bearer", "klaviyo", "Authorization", lambda p: f"Klaviyo-API-Key pk_{p.hex(34)}"),
 in_request_header("request.bearer", "pairs", "Authorization", lambda p: f'MediaBrowser Client="Web-2", Device="Chrome", Token="{p.hex(32)}"'),
 in_request_header("request.basic", "words", "Authorization", lambda p: "Basic " + b64(f"ann/token:{p.two_words()}")),
 in_request_header("request.digest", "aws of an object store", "Authorization", lambda p: f"AWS AKIA{p.upper(16)}:{p.base64(20)}="),
 in_request_header("request.digest", "acs", "Authorization", lambda p: f"acs LTAI{p.key(16)}:{p.base64(20)}"),
 in_request_header("request.digest", "edge grid", "Authorization", lambda p: f"EG1-HMAC-SHA256 client_token=akab-{p.key(32)};access_token=akab-{p.key(32)};timestamp=20260314T10:00:00+0000;nonce={p.guid()};signature={p.base64(32)}="),
 in_request_header("request.proxy-authorization", "short", "Proxy-Authorization", lambda p: "basic " + b64(f"ann:{p.two_words()}")),
 in_request_header("request.cookie", "several", "Cookie", lambda p: f"lang=pt-BR; connect.sid=s%3A{p.token(32)}.{quote(p.base64(32), safe='')}; theme=dark-mode"),
 in_request_header("request.cookie", "short name", "Cookie", lambda p: f"_ga=GA1.2.17.1700000000; s={p.token(48)}"),
 in_request_header("request.cookie", "asp chunks", "Cookie", lambda p: f".AspNetCore.Cookies=chunks-2; .AspNetCore.CookiesC1={p.token(90)}; .AspNetCore.CookiesC2={p.token(60)}; region=eu-west-1"),
 in_request_header("request.cookie", "laravel", "Cookie", lambda p: f"acme_app_remember={quote(encoded({'iv': p.base64(16), 'value': p.base64(60), 'mac': p.hex(64)}))}; locale=nb_NO"),
 in_request_header("request.cookie", "appliance", "Cookie", lambda p: f"PVEAuthCookie=PVE:root@pam:65F2A1B0::{quote(p.base64(96), safe='')}; PVELangCookie=nb-2"),
 in_request_header("request.json-cookie", "state", "Cookie", lambda p: "appState=" + quote(compact({"tenant": "t", "auth": {"at": p.token(40)}}))),
 in_request_header("request.json-cookie", "list", "Cookie", lambda p: "sb-auth=" + quote(json.dumps([p.jwt(), p.token(22), None, None]))),
 in_request_header("request.nameless-cookie", "alone", "Cookie", lambda p: f"theme=light_2; {p.token(48)}"),
 *(in_request_header("request.api-key", f"header {name}", name, make) for name, make in (
   ("X-Autotask-Secret", lambda p: p.two_words()),
   ("ApiIntegrationCode", lambda p: p.key(27)),
   ("X-Nable-Agent-Passphrase", lambda p: p.phrase()),
   ("CW-Access-Credential", lambda p: p.token(30)),
   ("X-Device-Pairing-Code", lambda p: p.otp(8)),
   ("X-TOTP", lambda p: p.otp()),
   ("X-Sudo-Code", lambda p: p.otp()),
   ("X-Mfa-Response", lambda p: p.otp()),
   ("Anti-Forgery", lambda p: p.token(92)),
   ("X-Transmission-Session-Id", lambda p: p.key(48)),
   ("MAAS-Impersonation-Grant", lambda p: p.token(60)),
   ("X-Zammad-Ephemeral", lambda p: f"tok_{p.key(32)}"),
   ("X-Wopi-Proof", lambda p: p.base64(128)),
   ("X-Ezviz-Verify", lambda p: p.hex(32)),
   ("Kennwort", lambda p: p.two_words()),
 )),
 in_request_header("request.websocket-protocol", "console", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('binary.k8s.v5')}, bearer.{p.token(60)}"),
 in_request_header("request.assertion", "load balancer", "X-Amzn-Oidc-Data", lambda p: p.jwt(kid="1")),
 in_request_header("request.assertion", "edge", "X-Edge-Info", lambda p: f"v1 {p.jwt()} {p.keep('eu-north-2')}"),
 in_request_header("request.dpop", "own name", "X-Proof", lambda p: p.jwt(htm="POST")),
 in_request_header("request.signature", "shop", "X-Shop-Hmac-Sha256", lambda p: p.base64(32) + "="),
 in_request_header("request.signature", "pairs", "X-Signature", lambda p: f"t=1700000000,v1={p.hex(64)}"),
 in_request_header("request.referer", "setup link", "Referer", lambda p: f"https://portal.example/setup/{p.slug()}?setupCode={p.key(24)}"),
 in_request_header("request.original-url", "forwarded", "X-Envoy-Original-Path", lambda p: f"/v1/{p.slug()}?access_key={p.key(32)}&limit=5"),
 in_request_header("request.baggage", "session", "baggage", lambda p: f"tenant={p.slug()},user.session={p.token(40)},build={p.keep('2026-2')}"),
 in_request_header("request.baggage", "correlation", "Correlation-Context", lambda p: f"appId={p.slug()},authSecret={p.two_words()}"),
 in_request_header("request.path", "path", ":path", lambda p: f"/v1/{p.slug()}?pairingToken={p.key(30)}"),
 in_request_header("request.session-response", "jwt", "Secure-Session-Response", lambda p: p.jwt(jti="x")),
]  # fmt: skip

_ANSWERS: list[Case] = [
 in_response_header("response.set-cookie", "vendor", "Set-Cookie", lambda p: f"NSC_AAAC={p.hex(64)}; Path={p.keep('/vpn_2')}; HttpOnly; Secure"),
 in_response_header("response.set-cookie", "remember", "Set-Cookie", lambda p: f"acme-remember={p.key(60)}; Max-Age={p.keep('31536000')}; SameSite=Lax"),
 in_response_header("response.joined-cookie", "joined", "Set-Cookie", lambda p: f"a={p.token(40)}; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/, SSESS{p.keep('9f')}={p.token(43)}; Path={p.keep('/app_2')}"),
 in_response_header("response.location", "magic", "Location", lambda p: f"https://portal.example/welcome/{p.slug()}?loginHandoff={p.token(40)}"),
 in_response_header("response.location", "app", "Location", lambda p: f"com.acme.app:/cb?code={p.token(32)}&state={p.token(20)}#_=_"),
 in_response_header("response.refresh", "wait", "Refresh", lambda p: f"3;URL='/next/{p.slug()}?resume={p.jwt()}'"),
 in_response_header("response.link", "preload", "Link", lambda p: f'</a/{p.slug()}.js>; rel=preload, </feed?feedKey={p.key(32)}>; rel="alternate"'),
 in_response_header("response.authentication-info", "rspauth", "Authentication-Info", lambda p: f'nextnonce="{p.key(32)}", qop=auth, rspauth="{p.hex(32)}"'),
 in_response_header("response.csp", "nonce and report", "Content-Security-Policy", lambda p: f"script-src 'self' 'nonce-{p.base64(16)}' {p.keep('https://cdn.example')}; report-uri /csp?key={p.hex(32)}"),
 in_response_header("response.report-to", "group", "Report-To", lambda p: compact({"group": p.slug(), "max_age": 86400, "endpoints": [{"url": f"https://r.example/report?s={p.token(120)}"}]})),
 in_response_header("response.server-timing", "description", "Server-Timing", lambda p: f'edge;dur=12, auth;desc="sessionKey={p.key(32)}", db;desc="{p.keep("pool-2")}"'),
 in_response_header("response.source-map", "signed", "SourceMap", lambda p: f"/maps/{p.slug()}.js.map?signature={p.hex(64)}"),
 in_response_header("response.content-disposition", "name", "Content-Disposition", lambda p: f'attachment; filename="{p.slug()}-{p.jwt()}.pdf"'),
 in_response_header("response.custom", "one-time", "X-One-Time-Pass", lambda p: p.otp()),
 in_response_header("response.custom", "rotated", "X-Rotated-Secret", lambda p: f"ref=1; value={p.two_words()}"),
 in_response_header("response.custom", "subject token", "X-Subject-Token", lambda p: "gAAAAAB" + p.token(120)),
 in_response_header("response.custom", "json in a header", "X-Hydrate", lambda p: compact({"page": p.slug(), "csrf": p.token(30)})),
]  # fmt: skip

CASES: list[Case] = [replace(case, form=f"clouds {case.form}", live=False) for case in (*_URLS, *_REQUESTS, *_ANSWERS)]
