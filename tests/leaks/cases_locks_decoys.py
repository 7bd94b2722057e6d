"""What looks like a secret beside the rules that addresses, header fields and messages brought, and is none."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import Case, Plant, in_frame, in_json, in_request_header, in_response_header, in_url
from tests.leaks.planter import compact


def _url(form: str, url: Plant[str]) -> Case:
    return in_url("url.query-key", f"lock decoys: {form}", url)


def _asked(form: str, name: str, value: Plant[str]) -> Case:
    return in_request_header("request.kept-header", f"lock decoys: {form}", name, value)


def _said(form: str, name: str, value: Plant[str]) -> Case:
    return in_response_header("response.custom", f"lock decoys: {form}", name, value)


def _text(form: str, data: Plant[str]) -> Case:
    return in_frame("stream.ws-json", f"lock decoys: {form}", data)


CASES: tuple[Case, ...] = (
    _url("id below a version", lambda p: f"/v1/{p.keep('prj_8s9dKx2Lm4Qw7Zt1Vb3N')}/deployments/{p.uuid()}"),
    _url("row below a version", lambda p: f"/api/v2/{p.digest(24)}/notes"),
    _url("content below a version", lambda p: f"/v2/{p.digest(64)}/manifest?digest=sha256"),
    _url("words below a version", lambda p: f"/v3/{p.keep('organizationMembershipRequests')}/{p.slug()}"),
    _url("slug below a version", lambda p: f"/api/{p.slug()}/v1/{p.keep('checkout-session-settings')}"),
    _url("tenant below a version", lambda p: f"/v1/AUTH_{p.digest(32)}/{p.keep('photos')}/{p.slug()}.jpg"),
    _url("number of a row", lambda p: f"/mfa/{p.keep('482913')}/devices"),
    _url("code of a product", lambda p: f"/product/code/{p.keep('41966510')}?lang={p.keep('de')}"),
    _url("check of an order", lambda p: f"/orders/check/{p.number()}"),
    _url("login of a year", lambda p: f"/reports/logins/{p.keep('2026')}/{p.keep('04')}"),
    _url("postal code", lambda p: f"/geo/postcode/{p.keep('04109')}/stores"),
    _url("quoted id", lambda p: f"/items?id=%22{p.uuid()}%22&sort=%22{p.keep('createdAt')}%22&nonce=%22{p.keep('none')}%22"),
    _url("time as session", lambda p: f"/training?session={p.keep('1775989212000')}&room={p.keep('north-2')}"),
    _url("row as session", lambda p: f"/courses/{p.number()}?session={p.keep('20264417')}"),
    _url("list of slugs", lambda p: f"/feed?streams={p.slug()}/{p.slug()}|{p.slug()}&limit={p.keep('50')}"),
    _url("folder", lambda p: f"/files?path={p.keep('Projects/2026/Q2-Planning/Budget_Overview_Final_v12.xlsx')}"),
    _url("login with words", lambda p: f"/login?t={p.keep('renewal')}&k={p.keep('v2Beta1')}&campaign={p.keep('Spring2026')}"),
    _url("address of a login", lambda p: f"/dologin.php?goto={p.keep('clientarea.php')}&language={p.keep('german')}&id={p.uuid()}"),
    _url("base64 of an address", lambda p: f"/img/{p.keep('Ly9waWNzLnNob3Aub3JnL2ltZy9hdmF0YXJfMTIucG5n')}/thumb.webp"),
    _url("hook by its number", lambda p: f"/repos/acme/hooks/{p.number()}/deliveries/{p.uuid()}"),
    _url("row of a mailbox", lambda p: f"/v1.0/me/messages/{p.keep('AAMkAGI2NGVhZTVlLTI1OGMtNDI4My1iZmE5LTA5OGJiZGEzMTc0YQBGAAAAAADUuTJK1K9aTpCdqXop_4NaBwCd9nJ')}/attachments"),
    _url("document of an office", lambda p: f"https://docs.google.com/document/d/{p.keep('1aBcD3FgHiJkLmN0pQrStUvWxYz12345aBcD3FgHiJkL')}/edit"),
    _url("picture of a person", lambda p: f"https://lh3.googleusercontent.com/a/{p.keep('ACg8ocIq7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk2Mn4Pq6')}=s96-c"),
    _url("picture by its hash", lambda p: f"/media/cache/{p.keep('q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk2Mn4Pq6A')}.webp"),
    _url("file of a drive", lambda p: f"/api/files/{p.keep('b1q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk2Mn4Pq6')}/versions/{p.number()}"),
    _url("embedded film", lambda p: f"https://www.youtube.com/embed/{p.keep('dQw4w9WgXcQ')}?rel={p.keep('0')}"),
    _url("invite to a place", lambda p: f"/invite/{p.keep('Workshop2026')}/agenda"),
    _url("join of a room", lambda p: f"/join/{p.keep('Room12B')}?lang={p.keep('en')}"),
    _url("check of a device", lambda p: f"/verify/{p.keep('iPhone15Pro')}/steps"),
    _url("feed of a blog", lambda p: f"/blog/{p.slug()}/feed.xml?page={p.keep('2')}"),
    _url("announcements", lambda p: f"/announcements/{p.uuid()}/announce?draft={p.keep('true')}"),
    _url("vehicle", lambda p: f"/remote/unlock/status?vin={p.keep('WVWZZZ1JZXW000001')}&door={p.keep('front-left')}"),
    _url("invitation of a list", lambda p: f"/orders?invitation={p.uuid()}&sort={p.keep('name')}"),
    _url("registration of a fair", lambda p: f"/registration/{p.slug()}/{p.uuid()}"),
    _url("code of a sale", lambda p: f"/redeem/{p.keep('SUMMER-SALE26')}?shop={p.keep('north')}"),
    _url("day of a claim", lambda p: f"/claim/{p.keep('2026-04-12')}/{p.keep('CL-4711-A')}"),
    _url("pin of a map", lambda p: f"/map/pin/{p.keep('622621')}/edit"),
    _url("change to approve", lambda p: f"/change/approve/{p.uuid()}?note={p.keep('ok')}"),
    _url("folder of a drive", lambda p: f"/drive/folders/{p.keep('1q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9')}?hl={p.keep('de')}"),
    _url("list of songs", lambda p: f"/playlist/{p.keep('37i9dQZF1DXcBWIGoYBM5M')}/track/{p.keep('4uLU6hMCjMI75M1A2tKUQC')}"),
    _url("channel of films", lambda p: f"/channel/{p.keep('UCBR8q7Zb3xK9Lm2Nw4Rt6Vw')}/videos"),
    _url("row below a word", lambda p: f"/project/{p.keep('q7Zb3xK9Lm2Nw4Rt6Vy8')}/task/{p.keep('Xc1Qd5Fs7Gh9Jk2Mn4Pq')}"),
    _url("application by its row", lambda p: f"/jobs/{p.number()}/apply/{p.uuid()}"),
    _url("answer by its row", lambda p: f"/forum/answer/{p.digest(24)}?page={p.keep('2')}"),
    _url("short link of a thread", lambda p: f"/t/{p.slug()}/{p.number()}?u=anna"),
    _url("report by its row", lambda p: f"/report/{p.keep('q7Zb3xK9Lm2Nw4Rt6Vy8Xc1Qd5Fs7Gh9Jk')}/pages"),
    _url("commit", lambda p: f"/diff?from={p.digest(40)}&to={p.digest(40)}&w={p.keep('1')}"),
    _url("trigger of a rule", lambda p: f"/automations/trigger/{p.uuid()}/edit"),
    _url("list in a header", lambda p: f"/x?q={p.keep('anna')}"),
    _asked("login of a kiosk", "X-Login-Page", lambda p: p.keep("kiosk/Welcome2026/de")),
    in_json("json.key", "lock decoys: links", lambda p: {"_links": {"self": f"/api/files/{p.digest(64)}/meta", "parent": f"https://portal.example/api/document/{p.uuid()}/pages", "icon": f"https://cdn.example/icons/{p.digest(32)}.svg"}}),
    _asked("host of a build", "X-Original-Host", lambda p: p.keep("pr-1482-portal-web.preview.acme.example")),
    _asked("host of a region", "X-Forwarded-Host", lambda p: p.keep("api-eu-central-1-blue.k8s.acme.example:8443")),
    _asked("network card", "X-Device-Mac", lambda p: p.keep("001A2B3C4D5E")),
    _asked("network card with colons", "X-Client-Mac", lambda p: p.keep("00:1A:2B:3C:4D:5E")),
    _asked("machine", "X-Backend-Node", lambda p: p.keep("Web-Frontend07")),
    _asked("referer with dots", "Referer", lambda p: f"https://portal.example/a/../help/{p.keep('reset/how-to-reset-a-password')}"),
    _asked("baggage with a path", "baggage", lambda p: f"sentry-transaction=%2Forders%2F{p.number()}%2Fitems,sentry-release={p.keep('web@8.14.2')}"),
    _asked("approval", "X-2FA-Approval-Result", lambda p: p.keep("REJECTED")),
    _asked("protocol", "Sec-WebSocket-Protocol", lambda p: f"{p.keep('access-token-protocol-version1')}, {p.keep('v5.channel.k8s.io')}, {p.keep('bearer-auth')}"),
    _asked("permissions", "X-Required-Permissions", lambda p: p.keep("secrets=write; tokens=read")),
    _said("relative", "Location", lambda p: f"../orders/{p.number()}/edit?tab={p.keep('history')}"),
    _said("json of a place", "HX-Location", lambda p: compact({"path": p.keep("/orders/list"), "target": p.keep("#main-pane")})),
    _said("word", "Content-Location", lambda p: p.keep("index.de.html")),
    _said("signed at", "X-Provider-Signature-Info", lambda p: f"t={p.keep('1775989212')},v={p.keep('2')}"),
    _text("certificate without a password", lambda p: f"$ openssl req -x509 -key server.pem -keyform PEM -subj /CN={p.keep('portal.example')} -days {p.keep('3650')}"),
    _text("login in words", lambda p: p.keep("login failed for Anna at kiosk 12")),
    _text("login in fields", lambda p: f"login|{p.keep('success')}|{p.keep('kiosk-12')}|{p.uuid()}|{p.date()}"),
    _text("resume of a row", lambda p: f"RESUME;{p.digest(24)};{p.keep('page-7')}"),
    _text("auth by name", lambda p: f"auth,{p.keep('anna')},{p.keep('north-hall')},{p.keep('2.4.1')}"),
    _text("drawing", lambda p: f"4.size,1.0,4.1024,3.768;4.sync,8.{p.keep('12345678')};"),
    _text("length", lambda p: f'58|{{"syncId":{p.number()},"locale":"{p.keep("fi")}","changes":[]}}'),
    _text("commands", lambda p: f'SUB {p.keep("orders.eu")} 7\r\nPING\r\n'),
    in_json("json.key", "lock decoys: key and flag", lambda p: {"key": p.keep("billing-portal-2026-q2"), "secret": False, "label": p.slug()}),
    in_json("json.key", "lock decoys: key and word", lambda p: {"key": p.keep("STRIPE_WEBHOOK_URL_2026"), "secret": p.keep("optional")}),
    in_json("json.key", "lock decoys: data address", lambda p: {"icon": "data:image/svg+xml," + quote(f"<svg><title>{p.keep('Schloss')}</title></svg>"), "n": p.number()}),
    in_json("json.key", "lock decoys: packed", lambda p: {"cursor": p.keep("CAESBmNyZWF0ZRIKMjAyNi0wNC0xMhgK"), "next": p.slug()}),
    in_json("json.key", "lock decoys: permissions", lambda p: {"permissions": {"contents": p.keep("read"), "secrets": p.keep("write"), "tokens": "read"}}),
    in_json("json.key", "lock decoys: paths in a log", lambda p: {"line": f"GET path=/orders/{p.number()}/items status=200 file=/srv/app/{p.slug()}.py"}),
    in_json("json.key", "lock decoys: sound", lambda p: {"sdp": f"m=audio 9 RTP/SAVPF {p.keep('111')}\r\na=rtpmap:111 {p.keep('opus/48000/2')}\r\na=ice-options:{p.keep('trickle')}\r\na=msid:{p.uuid()} {p.uuid()}\r\n"}),
)  # fmt: skip
