"""Forms of what travels in the headers of an answer."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import quote

from tests.leaks.case import Case, Plant, Traffic, around, in_response_header, one
from tests.leaks.planter import Planter, b64, encoded
from workbench.exchange import Headers, Response

type _Rows = tuple[tuple[str, str, Plant[str]], ...]

_COOKIES: _Rows = (
  ("plain", "Set-Cookie", lambda p: f"connect.sid=s%3A{p.token(32)}.{quote(p.base64(32), safe='')}; Path=/portal; HttpOnly"),
  ("odd", "Set-Cookie", lambda p: f"x9={p.hex(40)}; Max-Age=86400; Secure; SameSite=Lax"),
  ("human", "Set-Cookie", lambda p: f"remember_pw={p.pet()}; expires=Wed, 21 Oct 2026 07:28:00 GMT; domain=.portal.example"),
  ("nameless", "Set-Cookie", lambda p: f"{p.key(32)}; Path=/area"),
  ("json", "Set-Cookie", lambda p: "u=" + quote(json.dumps({"jwt": p.jwt(), "lang": "el-GR"})) + "; Path=/"),
  ("joined", "Set-Cookie", lambda p: f"lang=bg-BG; Path=/, AUTH={p.letters(40)}; Path=/; HttpOnly, n=nine-9"),
  ("joined expires", "Set-Cookie", lambda p: f"a=1; Expires=Thu, 01 Jan 2027 00:00:00 GMT, __Host-session={p.guid()}; Secure"),
  ("joined line feed", "Set-Cookie", lambda p: f"seen=intro-b; Path=/\ntoken={p.key(40)}; Path=/"),
  ("other header", "X-Set-Cookie", lambda p: f"JSESSIONID={p.upper(32)}; Path=/"),
  ("capacitor", "X-Cap-Cookies", lambda p: f"sid={p.hex(32)}; view=map-b"),
)  # fmt: skip

_LEADING: _Rows = (
  ("callback", "Location", lambda p: f"https://app.example/cb?code={p.key(32)}&state={p.letters(40)}&ui={p.keep('wide-b')}"),
  ("fragment", "Location", lambda p: f"/app#access_token={p.key(60)}&token_type={p.keep('bearer')}"),
  ("app scheme", "Location", lambda p: f"com.example.bank://done?ticket={p.hex(32)}&lang={p.keep('is-IS')}"),
  ("path", "Location", lambda p: f"/session/{p.letters(40)}/{p.keep('overview-b')}"),
  ("upload", "Location", lambda p: f"https://up.example/upload?upload_id={p.token(80)}&uploadType={p.keep('resumable')}"),
  ("content location", "Content-Location", lambda p: f"/share/{p.key(24)}/{p.keep('readme-first')}"),
  ("nested twice", "Location", lambda p: f"/login?next=%2Fauth%3Fnext%3D%252Fx%253Fauth_token%253D{p.key(32)}&m={p.keep('m-3')}"),
  ("refresh", "Refresh", lambda p: f"0; url=/magic/{p.hex(40)}?t={p.keep('auto')}"),
  ("refresh quoted", "Refresh", lambda p: f"5;URL='https://portal.example/enter?sid={p.letters(40)}&v={p.keep('two')}'"),
  ("refresh bare", "Refresh", lambda p: f"3, /enter;jsessionid={p.upper(32)}?s={p.keep('slow')}"),
  ("link next", "Link", lambda p: f'<https://api.example/v1/files?access_token={p.hex(40)}&page=2>; rel="{p.keep("next")}"'),
  ("link preload", "Link", lambda p: f"</private/{p.key(32)}/{p.keep('app.css')}>; rel=preload, </img/{p.keep('logo-b.svg')}>; rel=icon"),
  ("link alternate", "Link", lambda p: f'<https://cal.example/ical/private-{p.hex(32)}/basic.ics>; rel="alternate"; title="{p.keep("My week")}"'),
  ("link unsubscribe", "List-Unsubscribe", lambda p: f"<https://m.example/u/{p.token(40)}>, <mailto:off@m.example?subject={p.keep('stop-list')}>"),
  ("operation location", "Operation-Location", lambda p: f"https://fn.example/runtime/webhooks/durabletask/instances/{p.uuid()}?code={p.token(54)}"),
  ("hub", "X-Redirect-To", lambda p: f"/oauth/finish?verifier={p.letters(40)}&z={p.keep('zone-4')}"),
  ("hx redirect", "HX-Redirect", lambda p: f"/auth/otp/{p.hex(32)}?n={p.keep('new-b')}"),
  ("inertia", "X-Inertia-Location", lambda p: f"/reset-password/{p.hex(64)}?email={p.keep('a-b')}"),
)  # fmt: skip

_REPORTS: _Rows = (
  ("auth info", "Authentication-Info", lambda p: f'nextnonce="{p.hex(32)}", qop=auth, rspauth="{p.hex(32)}", cnonce="{p.hex(16)}", nc={p.keep("00000002")}'),
  ("proxy auth info", "Proxy-Authentication-Info", lambda p: f'nextnonce="{p.base64(24)}", qop={p.keep("auth-int")}'),
  ("scram", "Authentication-Info", lambda p: f"sid={p.key(16)}, data={b64('v=' + p.base64(32))}"),
  ("bearer back", "Authorization", lambda p: f"Bearer {p.key(60)}"),
  ("www nonce", "WWW-Authenticate", lambda p: f'Digest realm="{p.keep("Office Printer")}", nonce="{p.hex(40)}", opaque="{p.hex(32)}", qop="auth"'),
  ("www ntlm", "WWW-Authenticate", lambda p: f"NTLM TlRMTVNTUAAC{p.base64(60)}"),
  ("csp nonce", "Content-Security-Policy", lambda p: f"default-src 'self' {p.keep('https://cdn.example')}; script-src 'nonce-{p.base64(18)}' 'strict-dynamic'"),
  ("csp report", "Content-Security-Policy", lambda p: f"img-src {p.keep('data:')}; report-uri https://csp.example/r?key={p.hex(32)}"),
  ("csp report path", "Content-Security-Policy-Report-Only", lambda p: f"default-src 'none'; report-uri https://{p.keep('o11')}.ingest.sentry.io/api/7/security/?sentry_key={p.hex(32)}"),
  ("csp src token", "Content-Security-Policy", lambda p: f"frame-src https://pay.example/embed?session={p.key(32)} {p.keep('https://maps.example')}; connect-src 'self'"),
  ("csp source host", "Content-Security-Policy", lambda p: f"connect-src https://{p.hex(32)}.preview.example {p.keep('wss://live.example')}"),
  ("report to", "Report-To", lambda p: json.dumps({"group": p.keep("csp-endpoint"), "max_age": 10886400, "endpoints": [{"url": f"https://r.example/report?token={p.key(40)}"}]})),
  ("report to two", "Report-To", lambda p: ", ".join(json.dumps({"group": g, "endpoints": [{"url": f"https://r.example/{g}/hook/{p.letters(40)}"}]}) for g in (p.keep("nel-b"), p.keep("csp-b")))),
  ("report to cloudflare", "Report-To", lambda p: json.dumps({"endpoints": [{"url": f"https://a.nel.cloudflare.com/report/v4?s={quote(p.base64(120), safe='')}"}], "group": p.keep("cf-nel"), "max_age": 604800})),
  ("reporting endpoints", "Reporting-Endpoints", lambda p: f'{p.keep("main-endpoint")}="https://r.example/in?apiKey={p.letters(40)}", default="https://r.example/{p.keep("plain-in")}"'),
  ("nel", "NEL", lambda p: json.dumps({"report_to": p.keep("nel-group"), "max_age": 1, "request_headers": ["X"], "secret": p.hex(32)})),
  ("expect ct", "Expect-CT", lambda p: f'max-age={p.keep("86400")}, report-uri="https://ct.example/r/d/ct?auth={p.key(24)}"'),
  ("timing desc", "Server-Timing", lambda p: f'db;dur={p.keep("53.2")}, auth;desc="Bearer {p.key(40)}";dur=2'),
  ("timing jwt", "Server-Timing", lambda p: f'u;desc="{p.jwt()}", total;dur={p.keep("123.4")}'),
  ("timing pair", "Server-Timing", lambda p: f'sess;desc="sid={p.hex(32)}", cache;desc="{p.keep("HIT-edge-fra")}"'),
  ("timing name", "Server-Timing", lambda p: f'token;desc={p.letters(40)}, pop;desc={p.keep("vie-04")}'),
  ("timing url", "Server-Timing", lambda p: f'origin;desc="GET /u?api_key={p.hex(32)}";dur={p.keep("9.25")}'),
  ("timing vendor", "Server-Timing", lambda p: f'k;desc="sk_live_{p.key(24)}", cdn;desc={p.keep("MISS-b")}'),
)  # fmt: skip

_FILES: _Rows = (
  ("map query", "SourceMap", lambda p: f"/static/{p.keep('app.js.map')}?token={p.key(32)}"),
  ("map x", "X-SourceMap", lambda p: f"https://maps.example/{p.hex(40)}/private/{p.keep('main.js.map')}?auth={p.hex(32)}"),
  ("map userinfo", "SourceMap", lambda p: f"https://ci:{p.key(20)}@art.example/{p.keep('vendor.map')}"),
  ("map data", "SourceMap", lambda p: "data:application/json;base64," + b64(json.dumps({"version": 3, "sourcesContent": [f"const API_KEY='{p.key(32)}'"]}))),
  ("map signed", "SourceMap", lambda p: f"https://b.s3.amazonaws.com/{p.keep('b.map')}?AWSAccessKeyId=AKIA{p.upper(16)}&Signature={p.token(27)}%3D"),
  ("disposition name", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("report")}_sk_live_{p.key(24)}.csv"'),
  ("disposition token", "Content-Disposition", lambda p: f'attachment; filename="session-{p.jwt()}.txt"; size={p.keep("2048")}'),
  ("disposition pair", "Content-Disposition", lambda p: f'attachment; filename="export?token={p.key(32)}&v={p.keep("v-12")}.pdf"'),
  ("disposition star", "Content-Disposition", lambda p: f"attachment; filename=\"{p.keep('backup.zip')}\"; filename*=UTF-8''backup%20password%3D{p.letters(14)}.zip"),
  ("disposition private key", "Content-Disposition", lambda p: f'inline; filename="{p.keep("vpn-client")}-apikey-{p.hex(32)}.ovpn"'),
  ("disposition base64", "Content-Disposition", lambda p: f'attachment; filename="=?UTF-8?B?{b64("token=" + p.key(24))}?="; x={p.keep("x-1")}'),
)  # fmt: skip

_CUSTOM: _Rows = (
  ("renewed", "X-Renewed-Token", lambda p: p.letters(40)),
  ("new access", "access-token", lambda p: p.token(22)),
  ("devise", "client", lambda p: p.keep("web-kiosk")),
  ("csrf", "X-CSRF-Token", lambda p: p.base64(64)),
  ("challenge", "Sec-Session-Challenge", lambda p: f'"{p.key(32)}";id="{p.keep("s-view")}"'),
  ("registration", "Sec-Session-Registration", lambda p: f'(ES256 RS256);path="{p.keep("StartSession")}";challenge="{p.key(32)}";authorization="{p.key(24)}"'),
  ("nextauth", "X-Auth-Json", lambda p: json.dumps({"access": p.key(50), "role": p.keep("nurse-b")})),
  ("base64 json", "X-User-Info", lambda p: encoded({"sub": 1, "refresh_token": p.key(50)})),
  ("pagination", "X-Next-Link", lambda p: f"/items?page=2&api_key={p.hex(32)}&sort={p.keep('name-asc')}"),
  ("otp debug", "X-Debug-Otp", lambda p: p.otp(6)),
  ("generated password", "X-Initial-Password", lambda p: p.two_words()),
)  # fmt: skip

_PLAIN: _Rows = (
  ("etag", "ETag", lambda p: f'W/"{p.digest(32)}"'),
  ("etag md5", "ETag", lambda p: f'"{p.digest(32)}-12"'),
  ("etag base64", "ETag", lambda p: p.keep('W/"2e1-Kx3vQ9Lr2mNbT7YpWs4aZ0cD1eF"')),
  ("timing", "Server-Timing", lambda p: f'{p.keep("cdn-cache")};desc={p.keep("HIT")}, edge;dur={p.keep("14.2")}, rid;desc="{p.digest(32)}"'),
  ("traceparent timing", "Server-Timing", lambda p: f'traceparent;desc="00-{p.digest(32)}-{p.digest(16)}-01"'),
  ("disposition", "Content-Disposition", lambda p: f'attachment; filename="{p.keep("Jahresbericht_2026-02_final-v3.pdf")}"'),
  ("disposition id", "Content-Disposition", lambda p: f'inline; filename="{p.uuid()}.png"'),
  ("disposition hash", "Content-Disposition", lambda p: f'attachment; filename="{p.digest(40)}.tar.gz"'),
  ("map", "SourceMap", lambda p: f"/static/js/main.{p.digest(8)}.js.map"),
  ("map far", "SourceMap", lambda p: f"https://maps.example/{p.digest(40)}/{p.keep('vendor.js.map')}"),
  ("csp hash", "Content-Security-Policy", lambda p: f"script-src 'sha256-{p.keep('RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=')}'; style-src {p.keep('https://fonts.example')}"),
  ("link", "Link", lambda p: f'</api/orders?cursor={p.number()}&limit=50>; rel="{p.keep("next")}", </css/{p.digest(16)}.css>; rel=preload'),
  ("location row", "Location", lambda p: f"/api/orders/{p.uuid()}/items/{p.number()}"),
  ("location object", "Location", lambda p: f"/v1/documents/{p.digest(24)}/versions/{p.keep('draft-3')}"),
  ("report plain", "Report-To", lambda p: json.dumps({"group": p.keep("default-group"), "endpoints": [{"url": p.keep("https://r.example/default-reports")}]})),
  ("request id", "X-Request-Id", lambda p: p.digest(32)),
  ("version", "X-Build", lambda p: p.keep("2026.02.14-rc3+g4f1d2a7")),
  ("rows", "Content-Range", lambda p: p.keep("items 0-24/3190")),
)  # fmt: skip


def _etag(name: str, plant: Plant[tuple[str, Headers, Headers]]) -> Case:
    """Give a case whose ETag is what the session's cookie or header holds."""

    def build(p: Planter) -> Traffic:
        _, asked, answered = plant(p)
        made = around(p)
        request = replace(made.request, headers=(*made.request.headers, *asked))
        return one(replace(made, request=request, response=Response(200, "OK", answered)))

    return Case("response.custom", f"heath etag {name}", build)


def _same(p: Planter, value: str, asked: str, answered: str, weak: str = '"{}"') -> tuple[str, Headers, Headers]:
    request = ((asked, answered.format(value)),) if asked else ()
    return value, request, (("ETag", weak.format(value)), ("X-Kept", p.keep("kept-as-is")))


_ETAGS: tuple[tuple[str, Plant[tuple[str, Headers, Headers]]], ...] = (
  ("cookie", lambda p: _same(p, p.hex(32), "Cookie", "PHPSESSID={}")),
  ("cookie weak", lambda p: _same(p, p.key(32), "Cookie", "session={}; a=b", 'W/"{}"')),
  ("bearer", lambda p: _same(p, p.token(40), "Authorization", "Bearer {}")),
  ("guid", lambda p: _same(p, p.guid(), "Cookie", "SID={}")),
  ("letters", lambda p: _same(p, p.letters(40), "X-Session-Id", "{}")),
  ("suffix", lambda p: _same(p, p.hex(40), "Cookie", "sess={}", '"{}-gzip"')),
  ("set beside", lambda p: ((v := p.key(28)), (), (("Set-Cookie", f"sid={v}; Path=/"), ("ETag", f'"{v}"')))),
  ("jwt", lambda p: ((v := p.jwt()), (), (("ETag", f'"{v}"'), ("X-Kept", p.keep("kept-b"))))),
)  # fmt: skip

_GROUPS = {
    "response.set-cookie": _COOKIES,
    "response.location": _LEADING,
    "response.report-to": _REPORTS,
    "response.content-disposition": _FILES,
    "response.custom": (*_CUSTOM, *_PLAIN),
}

CASES: list[Case] = [
    *(
        in_response_header(place, f"heath {name}", header, value)
        for place, rows in _GROUPS.items()
        for name, header, value in rows
    ),
    *(_etag(name, plant) for name, plant in _ETAGS),
]
