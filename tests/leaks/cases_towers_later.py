"""Forms that came to mind once the first were mended: URLs of towers."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_url,
)
from tests.leaks.planter import b64, compact, encoded

URLS: list[Case] = [
    in_url(
        "url.query-key",
        "later visitor badge",
        lambda p: f"/badge/print?badgeSecret={p.upper(12)}&layout={p.keep('A6-landscape')}",
    ),
    in_url(
        "url.query-key",
        "later Finnish",
        lambda p: f"/kirjaudu?salasana={p.pet()}&kieli={p.keep('fi')}&palaa={p.keep('etusivu')}",
    ),
    in_url(
        "url.query-key",
        "later vendor pass",
        lambda p: f"/edi/pull?vendor={p.keep('0041')}&vendorPass={p.dashed()}&doc={p.keep('ORDERS')}",
    ),
    in_url(
        "url.query-key",
        "later hash of login",
        lambda p: f"/m/auto?uid={p.number()}&authHash={p.hex(32)}&dev={p.keep('ipad')}",
    ),
    in_url("url.query-key", "later otp in Spanish", lambda p: f"/confirmar?codigo_sms={p.otp(6)}&pais={p.keep('MX')}"),
    in_url(
        "url.query-key", "later edit key", lambda p: f"/poll/{p.number()}?edit_key={p.key(16)}&lang={p.keep('nb-NO')}"
    ),
    in_url(
        "url.query-key", "later access", lambda p: f"/doc/{p.uuid()}/view?access={p.token(28)}&zoom={p.keep('125')}"
    ),
    in_url(
        "url.query-key", "later long number", lambda p: f"/voucher?giftCardPin={p.digits(8)}&shop={p.keep('wien-west')}"
    ),
    in_url("url.innocent-query", "later gitlab", lambda p: f"/x?a=glpat-{p.token(20)}&ref={p.keep('release/4.2')}"),
    in_url("url.innocent-query", "later sendgrid", lambda p: f"/x?m=SG.{p.token(22)}.{p.token(43)}&to={p.keep('ops')}"),
    in_url("url.innocent-query", "later paseto", lambda p: f"/x?e=v4.local.{p.token(120)}&kind={p.keep('badge')}"),
    in_url("url.innocent-query", "later lone base64", lambda p: f"/enter?{quote(p.base64(36), safe='')}"),
    in_url(
        "url.escaped-key",
        "later full escape",
        lambda p: f"/a?%73%65%63%72%65%74%4b%65%79={p.key(24)}&%70%61%67%65={p.keep('17')}",
    ),
    in_url(
        "url.escaped-key",
        "later dots and index",
        lambda p: f"/a?req%2Eauth%5B0%5D%2Epwd={p.pet()}&req%2Elang={p.keep('hu')}",
    ),
    in_url(
        "url.semicolon",
        "later crumbs",
        lambda p: f"/run?job={p.keep('nightly-7')};crumb={p.hex(64)};delay={p.keep('0sec')}",
    ),
    in_url("url.semicolon", "later wallet", lambda p: f"/w?cur={p.keep('SEK')};walletPin={p.otp(6)};n={p.number()}"),
    in_url(
        "url.nested",
        "later return with hash",
        lambda p: f"/out?r=https%3A%2F%2Fa.example%2F%23access_token%3D{p.token(40)}%26x%3D1&m={p.keep('mail')}",
    ),
    in_url(
        "url.nested",
        "later userinfo twice escaped",
        lambda p: f"/f?src=http%253A%252F%252Fcam%253A{p.simple_password()}%2540cam1.example%252Fv&fps={p.keep('12')}",
    ),
    in_url(
        "url.json",
        "later hal",
        lambda p: "/t?ctx=" + quote(compact({"user": {"pinCode": p.otp(4)}, "screen": p.keep("kiosk-3")})),
    ),
    in_url(
        "url.json",
        "later key value list",
        lambda p: "/t?p=" + quote(compact([{"k": "secret", "v": p.key(20)}, {"k": "lang", "v": p.keep("ga-IE")}])),
    ),
    in_url(
        "url.base64-json",
        "later query pairs",
        lambda p: "/t/" + encoded({"exp": 1770003600, "pass": p.two_words()}) + f"?v={p.keep('7')}",
    ),
    in_url(
        "url.base64-json",
        "later lines",
        lambda p: "/t?cfg=" + quote(b64(f"host=db\nsecret={p.key(24)}\nport=5432\n")) + f"&n={p.keep('pilot')}",
    ),
    in_url("url.reset-path", "later Dutch", lambda p: f"/wachtwoord-herstellen/{p.key(32)}?taal={p.keep('nl')}"),
    in_url("url.reset-path", "later activation after id", lambda p: f"/user/{p.number()}/activate/{p.hex(32)}"),
    in_url("url.reset-path", "later email change", lambda p: f"/settings/email-change/confirm/{p.guid()}"),
    in_url("url.reset-path", "later device", lambda p: f"/device/approve/{p.upper(20)}?os={p.keep('linux')}"),
    in_url("url.reset-path", "later French", lambda p: f"/mot-de-passe/nouveau/{p.token(24)}/{p.keep('etape-1')}"),
    in_url("url.reset-path", "later phrase", lambda p: f"/magic-link/{p.dashed()}?lang={p.keep('sl')}"),
    in_url(
        "url.matrix",
        "later struts",
        lambda p: f"/app/list.action;jsessionid={p.hex(32)}!{p.digits(10)}?d={p.keep('asc')}",
    ),
    in_url("url.matrix", "later auth", lambda p: f"/m;auth={p.key(24)};lang={p.keep('mt')}/inbox"),
    in_url(
        "url.webhook-path",
        "later ifttt",
        lambda p: f"https://maker.example/trigger/{p.keep('door_open')}/with/key/{p.token(43)}",
    ),
    in_url(
        "url.webhook-path",
        "later pushover",
        lambda p: f"https://alerts.example/services/T{p.upper(8)}/B{p.upper(8)}/{p.key(24)}",
    ),
    in_url("url.webhook-path", "later home assistant", lambda p: f"/api/webhook/{p.hex(64)}?room={p.keep('attic')}"),
    in_url(
        "url.webhook-path",
        "later make",
        lambda p: f"https://hook.eu1.make.example/{p.key(32).lower()}?kind={p.keep('lead')}",
    ),
    in_url("url.private-calendar", "later caldav", lambda p: f"/cal/public/{p.key(24)}/shared.ics?y={p.keep('2026')}"),
    in_url("url.private-calendar", "later timetable", lambda p: f"/timetable/ical/{p.guid()}.ics"),
    in_url("url.fragment", "later sharing key", lambda p: f"/file/{p.keep('aB3xK9pQ')}#{p.token(43)}"),
    in_url("url.fragment", "later pairs with semicolons", lambda p: f"/app#tab={p.keep('rooms')};sid={p.hex(32)}"),
    in_url("url.fragment", "later otp route", lambda p: f"/app#/verify?code={p.otp(6)}&m={p.keep('sms')}"),
    in_url(
        "url.capability-host",
        "later hyphen",
        lambda p: f"https://preview--{p.key(32).lower()}.apps.example/{p.keep('index.html')}",
    ),
    in_url(
        "url.s3-signature",
        "later imgproxy",
        lambda p: f"https://img.example/{p.token(43)}/rs:fit:300:400/plain/{p.keep('s3://b/cat.jpg')}",
    ),
    in_url(
        "url.s3-signature",
        "later qiniu",
        lambda p: f"https://cdn.example/{p.keep('v.mp4')}?e=1770003600&token={p.token(40)}:{p.token(28)}",
    ),
    in_url(
        "url.s3-signature",
        "later fastly",
        lambda p: f"https://cdn.example/{p.keep('live.m3u8')}?token=1770003600_{p.hex(40)}",
    ),
    in_url(
        "url.s3-signature",
        "later wsSecret",
        lambda p: f"https://cdn.example/{p.keep('live.flv')}?wsSecret={p.hex(32)}&wsTime=69a1b2c3",
    ),
    in_url("url.oidc", "later device flow", lambda p: f"/device?user_code={p.recovery()}&client={p.keep('tv')}"),
    in_url(
        "url.oidc", "later cas proxy", lambda p: f"/proxyValidate?pgtIou=PGTIOU-1-{p.key(32)}&service={p.keep('mail')}"
    ),
    in_url(
        "url.oidc", "later hybrid", lambda p: f"/cb?code={p.hex(64).upper()}&state={p.guid()}&session_state={p.guid()}"
    ),
    in_url(
        "url.saml-redirect",
        "later token type",
        lambda p: (
            f"/saml/acs?SAMLResponse={quote(b64('<Response><Assertion>' + p.key(40) + '</Assertion></Response>'), safe='')}&n={p.keep('2')}"
        ),
    ),
    in_url(
        "url.ws-query",
        "later centrifugo",
        lambda p: f"wss://portal.example/connection/websocket?cf_ws_token={p.key(32)}&format={p.keep('protobuf')}",
    ),
    in_url("url.ws-query", "later short code", lambda p: f"wss://portal.example/ws?room={p.keep('b12')}&pw={p.otp(6)}"),
    in_url(
        "url.email-path", "later token then mail", lambda p: f"/optin/{p.key(24)}/anna@mail.example/{p.keep('done')}"
    ),
    in_url("url.email-path", "later guid behind", lambda p: f"/confirm/anna@mail.example/{p.guid()}?l={p.keep('de')}"),
    in_url("url.email-path", "later hex behind", lambda p: f"/preferences/anna%40mail.example/{p.hex(40)}"),
    in_url("url.card", "later dashes", lambda p: f"/topup?iban=no&kartennummer={p.card()}&betrag={p.keep('20')}"),
]
