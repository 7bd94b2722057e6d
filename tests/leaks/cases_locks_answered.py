"""Headers of an answer: cookies that are set, addresses one is sent on to, policies, timings, and portals' own fields."""

from __future__ import annotations

from tests.leaks.case import Case, Plant, in_response_header
from tests.leaks.cases_locks_keys import capital
from tests.leaks.cases_locks_urls import asked, lower
from tests.leaks.planter import b64, compact


def _set(form: str, value: Plant[str], place: str = "set-cookie") -> Case:
    return in_response_header(f"response.{place}", f"lock: {form}", "Set-Cookie", value)


def _said(place: str, form: str, name: str, value: Plant[str]) -> Case:
    return in_response_header(f"response.{place}", f"lock: {form}", name, value)


_COOKIES: tuple[Case, ...] = (
    _set("symfony", lambda p: f"REMEMBERME={b64('App.User:YW5uYQ~~:1775989212:' + p.hex(64))}; path={p.keep('/intranet')}; HttpOnly; SameSite={p.keep('Lax')}"),
    _set("asp.net", lambda p: f".AspNetCore.Identity.Application=CfDJ8{p.token(320)}; expires={p.keep('Sun, 12 Apr 2026 10:15:00 GMT')}; path=/; secure"),
    _set("play", lambda p: f"PLAY_SESSION={p.jwt()}; SameSite=Lax; Path={p.keep('/shop')}"),
    _set("flask", lambda p: f"session=.eJw{p.token(60)}.Zhk7{p.token(2)}.{p.token(27)}; Domain={p.keep('portal.example')}; HttpOnly"),
    _set("rack", lambda p: f"_acme_session={asked(p.base64(240))}--{asked(p.base64(12))}--{asked(p.base64(16))}; path={p.keep('/admin')}"),
    _set("fritz", lambda p: f"sid={p.hex(16)}; Max-Age={p.keep('1200')}"),
    _set("router", lambda p: f"SESSIONID_R3={p.token(20)}; path={p.keep('/cgi-bin/luci')}; httponly"),
    _set("openwrt", lambda p: f"sysauth_https={p.hex(32)}; path={p.keep('/cgi-bin/luci/')}; SameSite=strict"),
    _set("printer", lambda p: f"EPSESSION={p.digits(12)}; path={p.keep('/PRESENTATION')}"),
    _set("odoo", lambda p: f"session_id={p.token(84)}; Expires={p.keep('Sat, 11 Jul 2026 10:15:00 GMT')}; HttpOnly; Path=/"),
    _set("two in value", lambda p: f"auth=user%3Danna%26token%3D{p.token(40)}; Path={p.keep('/kiosk')}"),
    _set("csrf cookie", lambda p: f"XSRF-TOKEN={p.token(64)}; Path=/; SameSite={p.keep('Strict')}"),
    _set("japanese", lambda p: f"ログイン={p.token(40)}; path={p.keep('/ja')}"),
    _set("quoted", lambda p: f'token="{p.base64(48)}"; Version="1"; Path="{p.keep("/geoserver")}"'),
    _set("partitioned", lambda p: f"__Host-sess={p.token(43)}; Secure; Path=/; Partitioned; Priority={p.keep('High')}"),
    _set("comment", lambda p: f"JSESSIONID={capital(p, 32)}; Comment={p.keep('login cookie')}; Path=/bank"),
    _set("joined three", lambda p: f"lang=it; Path=/, sid={p.token(32)}; Expires=Sun, 12 Apr 2026 10:15:00 GMT; Path=/, csrf={p.hex(32)}; Path={p.keep('/app')}", "joined-cookie"),
    _set("joined no blank", lambda p: f"rid={p.guid()}; HttpOnly,theme=contrast; Path={p.keep('/ui')}", "joined-cookie"),
    _set("joined decoy first", lambda p: f"banner=seen-2026-04; Max-Age={p.keep('86400')}, remember_me={p.token(60)}; HttpOnly", "joined-cookie"),
    _said("joined-cookie", "trailer", "X-Trailer", lambda p: f"Set-Cookie: sess={p.token(40)}; Path={p.keep('/late')}"),
    _said("joined-cookie", "second version", "Set-Cookie2", lambda p: f'SID="{p.token(24)}"; Version="1"; Path="{p.keep("/acme")}"; Discard'),
    _said("joined-cookie", "as other header", "X-Set-Cookie", lambda p: f"auth_session={p.token(40)}; Path={p.keep('/native')}; Secure"),
    _said("joined-cookie", "mobile array", "X-Cookies", lambda p: compact([f"sid={p.token(30)}; Path=/", "lang=ko"])),
)  # fmt: skip

_ADDRESSES: tuple[Case, ...] = (
    _said("location", "native app", "Location", lambda p: f"com.acme.bank://callback?code={p.token(43)}&iss={p.keep('https%3A%2F%2Fid.acme.example')}"),
    _said("location", "intent", "Location", lambda p: f"intent://login?token={p.token(40)}#Intent;scheme=acme;package={p.keep('com.acme.app')};end"),
    _said("location", "teams link", "Location", lambda p: f"msteams:/l/auth?ticket={p.token(60)}&tenant={p.uuid()}"),
    _said("location", "signed download", "Location", lambda p: f"https://objects.githubusercontent.com/{p.number()}/{p.uuid()}?X-Amz-Signature={p.hex(64)}&response-content-disposition={p.keep('attachment%3B%20filename%3Dapp.zip')}"),
    _said("location", "relative reset", "Location", lambda p: f"../account/reset/{p.hex(40)}/edit?step={p.keep('choose')}"),
    _said("location", "query only", "Location", lambda p: f"?sid={p.token(26)}&tab={p.keep('2')}"),
    _said("location", "fragment nested", "Location", lambda p: f"https://portal.example/#/callback?returnUrl=%2Fhome&accessToken={p.token(60)}&lang={p.keep('ro')}"),
    _said("location", "userinfo", "Location", lambda p: f"https://svc:{p.simple_password()}@reports.example/{p.slug()}.xlsx"),
    _said("location", "post login", "Location", lambda p: f"/sso?sso={asked(b64('nonce=' + p.hex(32) + '&email=a%40acme.example'))}&sig={p.hex(64)}&return={p.keep('latest')}"),
    _said("location", "double", "Location", lambda p: f"https://login.example/out?redirect={asked('https://portal.example/in?r=' + asked('https://x.example/?jwt=' + p.jwt()))}&lc={p.keep('1031')}"),
    _said("location", "magic in german", "Location", lambda p: f"/anmeldung/einmallink/{p.token(43)}?mandant={p.keep('nord')}"),
    _said("location", "error", "Location", lambda p: f"/login?error={p.keep('invalid_token')}&error_description={p.keep('The+access+token+expired')}&state={p.token(32)}"),
    _said("location", "vpn", "Location", lambda p: f"/remote/fortisslvpn?redir={p.keep('/sslvpn/portal.html')}&tmsession={p.hex(32)}"),
    _said("location", "content", "Content-Location", lambda p: f"/exports/{p.number()}.csv?dl_token={p.token(24)}"),
    _said("location", "guest", "Location", lambda p: f"/sharing/{p.slug()}/guest?g={p.jwt()}"),
    _said("location", "created", "Location", lambda p: f"/api/v1/sessions/{p.token(64)}"),
    _said("location", "plain created", "Location", lambda p: f"/api/v1/orders/{p.uuid()}/items/{p.number()}"),
    _said("location", "help", "Location", lambda p: f"/docs/{p.keep('tokens/rotate-a-refresh-token')}?v={p.keep('4.11')}#{p.keep('revoking-old-tokens')}"),
    _said("location", "operation", "Operation-Location", lambda p: f"https://api.cognitive.example/vision/v3.2/read/results/{p.uuid()}?t=1775989212&c={p.jwt()}"),
    _said("location", "async operation", "Azure-AsyncOperation", lambda p: f"https://management.azure.com/subscriptions/{p.uuid()}/operations/{p.uuid()}?api-version={p.keep('2024-07-01')}&t=638801234567890123&s={p.token(342)}&h={p.token(43)}"),
    _said("location", "upload session", "Location", lambda p: f"https://www.googleapis.com/upload/drive/v3/files?uploadType={p.keep('resumable')}&upload_id=A{p.token(110)}"),
    _said("location", "tus", "Location", lambda p: f"/files/{p.digest(32)}?upload_token={p.token(40)}"),
    _said("refresh", "seconds", "Refresh", lambda p: f"0;url=/verify;token={p.hex(32)}?src={p.keep('mail')}"),
    _said("refresh", "quoted", "Refresh", lambda p: f'3; URL="https://portal.example/pay?clientSecret=pi_3O_secret_{p.key(25)}&step={p.keep("3ds")}"'),
    _said("refresh", "capital", "refresh", lambda p: f"5, https://portal.example/kiosk?pin={p.otp(6)}&terminal={p.keep('T-114')}"),
    _said("link", "next token", "Link", lambda p: f'<https://portal.example/v2/items?limit=100&access_token={p.token(40)}>; rel="{p.keep("next")}", <https://portal.example/v2/items?limit=100>; rel="{p.keep("first")}"'),
    _said("link", "preload", "Link", lambda p: f"</assets/app-{p.digest(8)}.js>; rel={p.keep('preload')}; as=script; nonce={p.token(22)}"),
    _said("link", "invoice", "Link", lambda p: f'<https://files.example/{p.slug()}.pdf?sig={asked(p.base64(32) + "=")}&se=2026-04-12>; rel="{p.keep("enclosure")}"; title="{p.keep("Rechnung April")}"'),
    _said("link", "acme", "Link", lambda p: f'<https://acme.example/acme/new-nonce>;rel="{p.keep("index")}", <https://hooks.example/services/T024BE7LD/{p.key(24)}>;rel="webhook"'),
    _said("link", "list unsubscribe", "List-Unsubscribe", lambda p: f"<https://news.example/unsubscribe/{p.token(60)}>, <mailto:leave@news.example>"),
    _said("source-map", "signed", "SourceMap", lambda p: f"https://maps.example/app-{p.digest(8)}.js.map?token={p.token(40)}"),
    _said("source-map", "basic", "X-SourceMap", lambda p: f"https://deploy:{p.pet()}@maps.example/{p.keep('vendor.chunk')}.map"),
    _said("source-map", "sas", "SourceMap", lambda p: f"https://acme.blob.core.windows.net/maps/main.{p.digest(8)}.js.map?sv={p.keep('2024-11-04')}&sig={p.token(43)}%3D"),
    _said("content-disposition", "token in name", "Content-Disposition", lambda p: f'attachment; filename="export_{p.slug()}_sk_live_{p.key(24)}.csv"'),
    _said("content-disposition", "address", "Content-Disposition", lambda p: f"inline; filename*=UTF-8''{asked('report?access_token=' + p.token(40))}.pdf"),
    _said("content-disposition", "plain", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("Passwort-Richtlinie_2026-04_v3.pdf")}"; size={p.keep("182734")}'),
    _said("content-disposition", "key file", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("private_key_backup_instructions.pem")}"; x-passphrase="{p.two_words()}"'),
)  # fmt: skip

_POLICIES: tuple[Case, ...] = (
    _said("csp", "strict dynamic", "Content-Security-Policy", lambda p: f"script-src 'nonce-{p.base64(16)}==' '{p.keep('strict-dynamic')}' {p.keep('https:')}; object-src 'none'; base-uri 'self'"),
    _said("csp", "hash kept", "Content-Security-Policy", lambda p: f"script-src '{p.keep('sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=')}'; report-uri https://csp.example/r/{p.keep('default')}?sentry_key={p.hex(32)}"),
    _said("csp", "report path", "Content-Security-Policy-Report-Only", lambda p: f"default-src 'self' {p.keep('*.cdn.example')}; report-uri /csp/report?auth={p.token(32)}&policy={p.keep('7')}"),
    _said("csp", "frame ancestors", "Content-Security-Policy", lambda p: f"frame-ancestors {p.keep('https://teams.microsoft.com')}; report-uri https://u:{p.pet()}@csp.example/"),
    _said("report-to", "group", "Report-To", lambda p: compact({"group": p.keep("nel-default"), "max_age": 604800, "endpoints": [{"url": f"https://r.example/report?s={p.token(120)}&token={p.token(32)}"}]})),
    _said("report-to", "endpoints", "Reporting-Endpoints", lambda p: f'main="https://r.example/{p.keep("csp")}?apikey={p.hex(32)}", default="https://r.example/{p.keep("default")}"'),
    _said("report-to", "nel", "NEL", lambda p: compact({"report_to": p.keep("network-errors"), "max_age": 2592000, "request_headers": ["If-None-Match"], "token": p.token(32)})),
    _said("authentication-info", "digest", "Authentication-Info", lambda p: f'nextnonce="{p.hex(32)}", qop={p.keep("auth")}, rspauth="{p.hex(32)}", cnonce="{p.hex(16)}", nc={p.keep("00000001")}'),
    _said("authentication-info", "basic challenge", "WWW-Authenticate", lambda p: f'Basic realm="{p.keep("Intranet der Stadtwerke")}", charset="{p.keep("UTF-8")}"'),
    _said("authentication-info", "bearer challenge", "WWW-Authenticate", lambda p: f'Bearer realm="{p.keep("https://auth.docker.io/token")}",service="{p.keep("registry.docker.io")}",scope="{p.keep("repository:library/alpine:pull")}",error="{p.keep("invalid_token")}"'),
    _said("authentication-info", "ntlm challenge", "WWW-Authenticate", lambda p: f"NTLM TlRMTVNTUAACAAAA{p.base64(120)}"),
    _said("authentication-info", "digest challenge", "WWW-Authenticate", lambda p: f'Digest realm="{p.keep("IP Camera(C1234)")}", nonce="{p.hex(32)}", opaque="{p.hex(16)}", algorithm={p.keep("SHA-256")}, stale={p.keep("FALSE")}'),
    _said("authentication-info", "hawk", "Server-Authorization", lambda p: f'Hawk mac="{p.base64(32)}=", hash="{p.base64(32)}=", ext="{p.keep("response-specific")}"'),
    _said("authentication-info", "scram", "Authentication-Info", lambda p: f"authToken={p.key(40)}, data={b64('v=' + p.base64(32))}, hash=SHA-256"),
    _said("authentication-info", "proxy", "Proxy-Authentication-Info", lambda p: f'nextnonce="{p.base64(32)}"'),
    _said("authentication-info", "passport", "Authentication-Info", lambda p: f"Passport1.4 da-status=success,tname=MSPAuth,tname=MSPProf,from-PP='t={p.token(120)}&p='"),
    _said("authentication-info", "acme nonce", "Replay-Nonce", lambda p: p.token(43)),
    _said("server-timing", "description", "Server-Timing", lambda p: f'db;dur={p.keep("53.2")}, auth;desc="Bearer {p.token(40)}", cache;desc="{p.keep("hit-front")}"'),
    _said("server-timing", "session", "Server-Timing", lambda p: f'total;dur=12.4, traceparent;desc="00-{p.digest(32)}-{p.digest(16)}-01", session;desc="{p.token(40)}"'),
    _said("server-timing", "query", "Server-Timing", lambda p: f'upstream;desc="GET /me?api_key={p.hex(32)}";dur={p.keep("88")}'),
    _said("server-timing", "dsn", "Server-Timing", lambda p: f'sql;desc="mysql://root:{p.pet()}@db1/shop";dur={p.keep("3.1")}'),
    _said("custom", "new bearer", "X-New-Access-Token", lambda p: p.token(60)),
    _said("custom", "spring", "Authorization", lambda p: f"Bearer {p.jwt()}"),
    _said("custom", "devise", "access-token", lambda p: p.token(22)),
    _said("custom", "jira session", "X-Seraph-LoginReason-Token", lambda p: p.hex(40)),
    _said("custom", "vault lease", "X-Vault-Wrapped-Token", lambda p: f"hvs.{p.token(90)}"),
    _said("custom", "keystone", "X-Subject-Token", lambda p: p.hex(32)),
    _said("custom", "redfish", "X-Auth-Token", lambda p: p.hex(32)),
    _said("custom", "ig pair", "CST", lambda p: p.hex(64)),
    _said("custom", "sts", "X-Credentials", lambda p: compact({"AccessKeyId": "ASIA" + p.upper(16), "SecretAccessKey": p.base64(30), "Expiration": "2026-05-07T21:20:00Z"})),
    _said("custom", "temporary password", "X-Generated-Password", lambda p: p.two_words()),
    _said("custom", "one-time code", "X-Debug-OTP", lambda p: p.otp()),
    _said("custom", "htmx trigger", "HX-Trigger", lambda p: compact({"keyCreated": {"apiKey": p.token(40), "name": p.keep("CI deploy key")}, "toast": p.keep("Saved")})),
    _said("custom", "htmx push", "HX-Push-Url", lambda p: f"/keys/reveal?once={p.token(40)}&token={p.hex(40)}"),
    _said("custom", "action redirect", "x-action-redirect", lambda p: f"/welcome?session_token={p.token(40)};push"),
    _said("custom", "debug sql", "X-Debug-Query", lambda p: f"UPDATE users SET password='{p.simple_password()}' WHERE id={p.number()}"),
    _said("custom", "chrome logger", "X-ChromeLogger-Data", lambda p: b64(compact({"version": "4.1.0", "columns": ["log"], "rows": [[["login", {"password": p.simple_password()}]]]}))),
    _said("custom", "symfony debug", "X-Debug-Token-Link", lambda p: f"https://portal.example/_profiler/{p.digest(6)}?panel={p.keep('db')}&auth_token={p.token(30)}"),
    _said("custom", "pairing", "X-Pairing-Code", lambda p: p.otp(6)),
    _said("custom", "wifi", "X-Guest-Wifi-Password", lambda p: p.dashed()),
    _said("custom", "grpc details", "grpc-status-details-bin", lambda p: b64(b"\x08\x10\x12\x2binvalid token " + p.token(43).encode())),
    _said("custom", "cbs", "X-Csrf-Token", lambda p: lower(p, 24)),
)  # fmt: skip

_LEFT: tuple[Case, ...] = (
    _said("custom", "etag", "ETag", lambda p: f'W/"{p.digest(40)}"'),
    _said("custom", "request id", "X-Request-Id", lambda p: p.digest(32)),
    _said("custom", "cf-ray", "CF-RAY", lambda p: p.keep("8f2a1b3c4d5e6f70-FRA")),
    _said("custom", "hit", "X-Amz-Cf-Id", lambda p: p.keep("n1vHAkdAx4aZb0Cq8rT6yU2wE9sLfJkXcVbGmPoIuYt7hQdR3zWlSg==")),
    _said("custom", "total", "X-Total-Count", lambda p: str(p.number())),
    _said("custom", "commit", "X-Git-Sha", lambda p: p.digest(40)),
    _said("custom", "token kind", "X-Token-Expires-In", lambda p: p.keep("86400")),
    _said("custom", "scopes", "X-OAuth-Scopes", lambda p: p.keep("repo, admin:org_hook, read:packages")),
    _said("custom", "key names", "X-Accepted-Permissions", lambda p: p.keep("secrets=read; actions_variables=write")),
    _said("custom", "hash", "Repr-Digest", lambda p: p.keep("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:")),
    _said("custom", "version id", "x-amz-version-id", lambda p: p.keep("3HL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY")),
    _said("custom", "password age", "X-Password-Expires", lambda p: p.keep("2026-12-31")),
    _said("custom", "rate", "X-RateLimit-Resource", lambda p: p.keep("integration_manifest")),
    _said("custom", "mfa", "X-MFA-Methods", lambda p: p.keep("totp,webauthn,sms")),
    _said("custom", "wait", "Retry-After", lambda p: p.keep("120")),
    _said("custom", "alt", "Alt-Svc", lambda p: p.keep('h3=":443"; ma=86400')),
    _said("custom", "backend", "X-Served-By", lambda p: p.keep("cache-fra-eddf8230041-FRA")),
    _said("custom", "session state", "X-Session-State", lambda p: p.keep("authenticated")),
    _said("custom", "csrf policy", "X-CSRF-Protection", lambda p: p.keep("double-submit-cookie")),
    _said("custom", "matched path", "X-Matched-Path", lambda p: p.keep("/reset-password/[token]")),
    _said("custom", "otp sent", "X-OTP-Channel", lambda p: p.keep("sms-primary")),
    _said("custom", "surrogate", "Surrogate-Key", lambda p: f"{p.keep('product-4711')} {p.keep('category-outdoor')} {p.slug()}"),
    _said("custom", "cache tag", "Cache-Tag", lambda p: f"{p.slug()},{p.keep('collection_summer_2026')}"),
    _said("custom", "idempotent", "Idempotent-Replayed-Key", lambda p: p.uuid()),
    _said("custom", "last", "Last-Modified", lambda p: p.keep("Sun, 12 Apr 2026 10:15:00 GMT")),
)  # fmt: skip

CASES: tuple[Case, ...] = (*_COOKIES, *_ADDRESSES, *_POLICIES, *_LEFT)
