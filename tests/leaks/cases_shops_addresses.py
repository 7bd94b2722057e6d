"""Forms of shops, schools, clinics and works: what their addresses and headers hold."""

from __future__ import annotations

import zlib
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import Case, in_request_header, in_response_header, in_url
from tests.leaks.planter import Planter, b64, compact, encoded


def _deflated(p: Planter) -> str:
    packer = zlib.compressobj(wbits=-15)
    text = f'<AuthnRequest ID="a" Destination="https://idp.example"><Extensions><ott>{p.token(40)}</ott></Extensions></AuthnRequest>'
    return quote(b64(packer.compress(text.encode()) + packer.flush()), safe="")


_URLS: list[Case] = [
 in_url("url.userinfo", "camera stream", lambda p: f"https://viewer:{p.two_words()}@cam.example/stream/{p.slug()}?fps=15"),
 in_url("url.userinfo", "calendar server", lambda p: f"https://{quote('ann@x.example')}:{quote(p.human())}@dav.example/{p.slug()}/"),
 in_url("url.query-key", "parcel locker", lambda p: f"/locker/{p.slug()}/open?pickupCode={p.otp(6)}&parcel={p.number()}"),
 in_url("url.query-key", "exam", lambda p: f"/exam/enter?examId={p.uuid()}&entryKey={p.key(16)}&lang={p.keep('fr-CA')}"),
 in_url("url.query-key", "spanish", lambda p: f"/ingresar?correo=ana&claveTemporal={p.two_words()}&sede={p.slug()}"),
 in_url("url.query-key", "dutch", lambda p: f"/inloggen?naam=jan&toegangscode={p.otp(6)}&winkel={p.slug()}"),
 in_url("url.query-key", "swedish", lambda p: f"/logga-in?namn=eva&losenord={p.two_words()}&butik={p.slug()}"),
 in_url("url.query-key", "print release", lambda p: f"/print/release?job={p.number()}&releasePin={p.otp(4)}&printer={p.keep('HP-2-floor')}"),
 in_url("url.query-key", "crm sid", lambda p: f"/crm/index.php?module={p.keep('Contacts_2')}&MSID={p.hex(32)}&record={p.uuid()}"),
 in_url("url.query-key", "license", lambda p: f"/activate?product={p.slug()}&licenseKey={'-'.join(p.upper(5) for _ in range(5))}"),
 in_url("url.innocent-query", "redirect payload", lambda p: f"/go?d={p.jwt()}&to={p.keep('pricing_2')}&build={p.digest()}"),
 in_url("url.innocent-query", "mail sender", lambda p: f"/hook?q=SG.{p.token(22)}.{p.token(43)}&id={p.number()}"),
 in_url("url.innocent-query", "chat token", lambda p: f"/slackish?u=xoxb-{p.otp(11)}-{p.otp(12)}-{p.key(24)}&ch={p.slug()}"),
 in_url("url.escaped-key", "hyphen", lambda p: f"/p?client%2Dsecret={p.key(32)}&page={p.keep('12')}&slug={p.slug()}"),
 in_url("url.escaped-key", "space", lambda p: f"/p?%20auth_code={p.key(32)}&id={p.uuid()}"),
 in_url("url.escaped-key", "twice", lambda p: f"/p?%2573essionKey={p.key(32)}&id={p.uuid()}"),
 in_url("url.semicolon", "wiki", lambda p: f"/index.cgi?page={p.slug()};user=ann;pass={p.two_words()}"),
 in_url("url.nested", "wfresh", lambda p: "/signin?wctx=" + quote("rm=0&id=passive&ru=" + quote(f"/app?ssoKey={p.key(32)}&n={p.slug()}", safe=""), safe="")),
 in_url("url.nested", "open redirect", lambda p: "/out?u=" + quote(f"https://m.example/{p.slug()}#access={p.token(40)}", safe="")),
 in_url("url.nested", "tracker", lambda p: "/collect?v=2&dr=" + quote(f"https://x.example/verify-email?verify={p.token(43)}&l={p.slug()}", safe="")),
 in_url("url.json", "context", lambda p: "/embed?context=" + quote(compact({"orderId": p.number(), "viewer": {"accessCode": p.two_words()}}))),
 in_url("url.json", "array", lambda p: "/api?where=" + quote(compact([["site", "=", p.slug()], ["passcode", "=", p.otp(6)]]))),
 in_url("url.base64-json", "player", lambda p: f"/player/{p.slug()}?p=" + quote(b64(compact({"title": "x", "streamKey": p.two_words()})))),
 in_url("url.base64-json", "path", lambda p: "/open/" + encoded({"doc": 7, "password": p.two_words()}) + "/view"),
 in_url("url.reset-path", "spanish", lambda p: f"/cuenta/restablecer-contrasena/{p.token(32)}?origen={p.slug()}"),
 in_url("url.reset-path", "norwegian", lambda p: f"/konto/glemt-passord/{p.hex(32)}/{p.number()}"),
 in_url("url.reset-path", "email change", lambda p: f"/settings/email/confirm-change/{p.token(64)}?next={p.slug()}"),
 in_url("url.reset-path", "accept", lambda p: f"/teams/{p.slug()}/accept-invitation/{p.key(20)}"),
 in_url("url.reset-path", "signature request", lambda p: f"/sign/{p.number()}/s/{p.token(32)}/view"),
 in_url("url.matrix", "ticket", lambda p: f"/portal/app;ticket={p.key(32)};v=3/{p.slug()}/home"),
 in_url("url.webhook-path", "form endpoint", lambda p: f"/webhooks/v2/{p.key(32)}/orders?shop={p.slug()}"),
 in_url("url.webhook-path", "monitoring ping", lambda p: f"https://hc-ping.example/{p.guid()}/start?rid={p.number()}"),
 in_url("url.webhook-path", "alert api", lambda p: f"/integrations/generic/20131130/alert/{p.guid()}/{p.keep('routing-2')}"),
 in_url("url.private-calendar", "booking feed", lambda p: f"/calendars/feed/{p.hex(40)}.ics?room={p.slug()}"),
 in_url("url.private-calendar", "podcast feed", lambda p: f"/private-feed/{p.token(24)}/podcast.xml?show={p.slug()}"),
 in_url("url.fragment", "hash route", lambda p: f"/{p.slug()}#!/activate/{p.token(40)}"),
 in_url("url.fragment", "pairs", lambda p: f"/{p.slug()}#session={p.hex(40)}&lang={p.keep('sv-SE')}"),
 in_url("url.capability-host", "preview", lambda p: f"https://preview-{p.key(32).lower()}.sites.example/{p.slug()}"),
 in_url("url.s3-signature", "cdn", lambda p: f"https://d1.cdn.example/{p.slug()}.mp4?Policy={p.token(120)}&Signature={p.token(200)}&Key-Pair-Id=APKA{p.upper(16)}"),
 in_url("url.s3-signature", "stream token", lambda p: f"https://v.example/{p.slug()}/index.m3u8?hdnts=exp=1900000000~acl=/*~hmac={p.hex(64)}"),
 in_url("url.s3-signature", "bunny", lambda p: f"https://z.example/{p.slug()}.jpg?token={p.token(43)}&expires=1900000000&width={p.keep('640')}"),
 in_url("url.sas", "queue", lambda p: f"https://q.example/{p.slug()}/messages?api-version=2024-05&sharedKeySig={quote(p.base64(32), safe='')}&se=1900000000&skn={p.keep('RootPolicy')}"),
 in_url("url.sas", "logic app", lambda p: f"/workflows/{p.digest(32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={p.token(43)}"),
 in_url("url.oidc", "hybrid", lambda p: f"/signin-oidc#code={p.hex(64)}.1&id_token={p.jwt()}&state=CfDJ8{p.token(120)}&x={p.slug()}"),
 in_url("url.oidc", "login hint", lambda p: f"/authorize?client_id={p.uuid()}&response_type={p.keep('code')}&code_challenge_method={p.keep('S256')}&nonce={p.token(22)}&state={p.token(32)}"),
 in_url("url.oidc", "device", lambda p: f"/device?user_code={p.upper(4)}-{p.upper(4)}&locale={p.keep('nb')}"),
 in_url("url.id-token-hint", "logout", lambda p: f"/oauth2/sessions/logout?id_token_hint={p.jwt()}&ui_locales={p.keep('nn-NO')}"),
 in_url("url.saml-redirect", "request", lambda p: f"/idp/sso?SAMLRequest={_deflated(p)}&SigAlg={p.keep('rsa-sha256')}&Signature={quote(p.base64(128), safe='')}"),
 in_url("url.ws-query", "socket", lambda p: f"wss://portal.example/ws/{p.slug()}?v=3&jwt={p.jwt()}"),
 in_url("url.ws-query", "session", lambda p: f"wss://portal.example/socket.io/?EIO=4&transport={p.keep('websocket')}&sid={p.token(20)}"),
 in_url("url.card", "segment", lambda p: f"/cards/{p.card()}/balance?shop={p.slug()}"),
 in_url("url.query-key", "pos login", lambda p: f"/pos/clerk?clerk={p.number()}&clerkPin={p.otp(4)}&till={p.keep('till-2')}"),
 in_url("url.query-key", "one more key", lambda p: f"/maps/tile?z={p.keep('12')}&x=4&subscriptionKey={p.token(43)}"),
]  # fmt: skip

_REQUESTS: list[Case] = [
 in_request_header("request.bearer", "genie", "Authorization", lambda p: f"GenieKey {p.guid()}"),
 in_request_header("request.bearer", "api key scheme", "Authorization", lambda p: f"ApiKey {p.base64(45)}=="),
 in_request_header("request.bearer", "wrapped", "Authorization", lambda p: f'WRAP access_token="{p.token(80)}"'),
 in_request_header("request.bearer", "sso", "Authorization", lambda p: f"SSWS 00{p.token(40)}"),
 in_request_header("request.bearer", "user and token", "Authorization", lambda p: f"Token token={p.key(20)}, email=ann@x2.example"),
 in_request_header("request.basic", "human", "Authorization", lambda p: "Basic " + b64(f"ann@x.example:{p.human()}")),
 in_request_header("request.digest", "ovh", "X-Ovh-Signature", lambda p: f"$1${p.hex(40)}"),
 in_request_header("request.digest", "tc3", "Authorization", lambda p: f"TC3-HMAC-SHA256 Credential=AKID{p.key(32)}/2026-01-01/cvm/tc3_request, SignedHeaders=content-type;host, Signature={p.hex(64)}"),
 in_request_header("request.digest", "netstorage", "X-Akamai-ACS-Auth-Sign", lambda p: p.base64(32) + "="),
 in_request_header("request.proxy-authorization", "custom", "Proxy-Authorization", lambda p: f"Bearer {p.token(48)}"),
 in_request_header("request.cookie", "moodle", "Cookie", lambda p: f"MoodleSession={p.key(26)}; MOODLEID1_={quote(p.base64(24), safe='')}; lang=fr_ca"),
 in_request_header("request.cookie", "cart", "Cookie", lambda p: f"wp_woocommerce_session_1f=17%7C%7C1900000000%7C%7C1899990000%7C%7C{p.hex(32)}; currency=NOK"),
 in_request_header("request.cookie", "shop login", "Cookie", lambda p: f"_shop_auth={p.hex(32)}; PrestaShop-1f=def50200{p.hex(200)}; cart_currency=SEK"),
 in_request_header("request.cookie", "django", "Cookie", lambda p: f"csrftoken={p.key(64)}; messages=.eJx{p.token(60)}; django_language=sv"),
 in_request_header("request.cookie", "flask", "Cookie", lambda p: f"session=.eJw{p.token(80)}.Z{p.token(5)}.{p.token(27)}; view=list_2"),
 in_request_header("request.cookie", "opaque name", "Cookie", lambda p: f"zk={p.token(64)}; ui=compact_2"),
 in_request_header("request.json-cookie", "base64", "Cookie", lambda p: "prefs=" + b64(compact({"view": "list", "keyring": {"secret": p.two_words()}})) + "; tz=Europe/Paris"),
 in_request_header("request.nameless-cookie", "after equals", "Cookie", lambda p: f"={p.token(48)}; lang=de_AT"),
 *(in_request_header("request.api-key", f"header {name}", name, make) for name, make in (
   ("X-Clinic-Passcode", lambda p: p.otp(6)),
   ("X-Terminal-Pin", lambda p: p.otp(4)),
   ("X-Kiosk-Unlock", lambda p: p.two_words()),
   ("x-goog-iap-jwt-assertion", lambda p: p.jwt()),
   ("X-Wp-Nonce", lambda p: p.hex(10)),
   ("X-Csrf-Magic", lambda p: f"sid:{p.hex(40)},1900000000"),
   ("X-Shared-Secret", lambda p: p.two_words()),
   ("X-OTP-Code", lambda p: p.otp()),
   ("X-Reauth", lambda p: p.token(40)),
   ("X-Upload-Ticket", lambda p: p.guid()),
   ("Client-Credential", lambda p: f"{p.key(20)}:{p.key(40)}"),
   ("X-Merchant-Password", lambda p: p.two_words()),
   ("Sec-Token-Binding", lambda p: p.token(120)),
   ("Gateway-Session", lambda p: p.hex(32)),
   ("X-Vend-Salt", lambda p: p.key(24)),
 )),
 in_request_header("request.websocket-protocol", "chat", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('chat.v2')}, auth-{p.key(40)}"),
 in_request_header("request.assertion", "principal", "X-Principal", lambda p: f"user=ann;assertion={p.jwt()}"),
 in_request_header("request.assertion", "no name at all", "X-Extra", lambda p: p.jwt(iss="x")),
 in_request_header("request.dpop", "dpop", "DPoP", lambda p: p.jwt(htu="https://x.example")),
 in_request_header("request.signature", "message", "Signature", lambda p: f'keyId="ops-2",algorithm="hs2019",headers="(request-target) date",signature="{p.base64(64)}=="'),
 in_request_header("request.signature", "svix", "Webhook-Signature", lambda p: f"v1,{p.base64(32)}= v1,{p.base64(32)}="),
 in_request_header("request.referer", "reset", "Referer", lambda p: f"https://portal.example/{p.slug()}/nouveau-mot-de-passe/{p.token(40)}"),
 in_request_header("request.original-url", "auth request", "X-Auth-Request-Redirect", lambda p: f"https://x.example/{p.slug()}?share={p.token(40)}"),
 in_request_header("request.original-url", "proxy uri", "X-Original-URI", lambda p: f"/files/{p.slug()}?dl_token={p.hex(32)}"),
 in_request_header("request.baggage", "encoded", "baggage", lambda p: f"shop={p.slug()},auth={quote(p.base64(30), safe='')};p=1"),
 in_request_header("request.baggage", "jwt", "tracestate", lambda p: f"vendor={p.keep('s1-2')},x={p.jwt()}"),
 in_request_header("request.path", "path", ":path", lambda p: f"/invite/{p.token(32)}?shop={p.slug()}"),
 in_request_header("request.session-response", "session", "Sec-Session-Response", lambda p: f'"{p.jwt()}"'),
]  # fmt: skip

_ANSWERS: list[Case] = [
 in_response_header("response.set-cookie", "quoted", "Set-Cookie", lambda p: f'cw_conversation="{p.jwt()}"; Path={p.keep("/w2")}; Secure'),
 in_response_header("response.set-cookie", "partitioned", "Set-Cookie", lambda p: f"__Host-kundenlogin={p.token(43)}; Path=/; Secure; Partitioned; Priority={p.keep('High')}"),
 in_response_header("response.joined-cookie", "line feed", "Set-Cookie", lambda p: f"lang=nb_NO; Path=/\nauthstate={p.hex(64)}; Path=/"),
 in_response_header("response.location", "fragment", "Location", lambda p: f"/{p.slug()}#id_token={p.jwt()}&x=1"),
 in_response_header("response.location", "activation", "Location", lambda p: f"/aktivieren/{p.token(32)}?lang={p.keep('de_AT')}"),
 in_response_header("response.refresh", "plain", "Refresh", lambda p: f"0; url=https://x.example/{p.slug()}?tmpkey={p.hex(32)}"),
 in_response_header("response.link", "resumable", "Link", lambda p: f'<https://x.example/up/{p.slug()}?uploadKey={p.key(32)}>; rel="resume"; title="{p.keep("part-2")}"'),
 in_response_header("response.authentication-info", "server", "WWW-Authenticate", lambda p: f'Digest realm="{p.keep("Shop-2")}", qop="auth", nonce="{p.base64(32)}", opaque="{p.hex(32)}"'),
 in_response_header("response.csp", "report", "Content-Security-Policy-Report-Only", lambda p: f"default-src {p.keep('https://a2.example')}; report-uri https://o.example/api/2/security/?sentry_key={p.hex(32)}"),
 in_response_header("response.report-to", "endpoints", "Reporting-Endpoints", lambda p: f'main="https://r.example/{p.slug()}?token={p.hex(40)}"'),
 in_response_header("response.server-timing", "jwt", "Server-Timing", lambda p: f'gw;desc="{p.jwt()}", app;dur=3;desc="{p.keep("pool-2")}"'),
 in_response_header("response.source-map", "query", "X-SourceMap", lambda p: f"/m/{p.slug()}.map?access={p.token(40)}"),
 in_response_header("response.content-disposition", "token", "Content-Disposition", lambda p: f"attachment; filename*=UTF-8''{p.slug()}%20token%3D{p.key(32)}.txt"),
 in_response_header("response.custom", "initial", "X-Initial-Password", lambda p: p.two_words()),
 in_response_header("response.custom", "refreshed", "X-Set-Authorization", lambda p: f"Bearer {p.token(40)}"),
 in_response_header("response.custom", "htmx", "HX-Trigger", lambda p: compact({"loggedIn": {"sessionKey": p.token(32), "to": p.slug()}})),
 in_response_header("response.custom", "user", "X-User-Context", lambda p: encoded({"u": "ann", "apiSecret": p.two_words()})),
 in_response_header("response.custom", "turbo", "X-Debug-Params", lambda p: f"login=ann&passwd={p.two_words()}&shop={p.slug()}"),
]  # fmt: skip

CASES: list[Case] = [replace(case, form=f"shops {case.form}", live=False) for case in (*_URLS, *_REQUESTS, *_ANSWERS)]
