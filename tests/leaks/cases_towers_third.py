"""A third set, of other trades, with more that looks alike: URLs of towers."""

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
        "third parcel locker",
        lambda p: f"/locker/open?boxNr={p.keep('17')}&oeffnungscode={p.otp(6)}&station={p.keep('145')}",
    ),
    in_url(
        "url.query-key",
        "third school",
        lambda p: f"/ip/login.php?klasse={p.keep('7b')}&kennwort={p.human().replace('!', '%21')}",
    ),
    in_url(
        "url.query-key",
        "third gym",
        lambda p: f"/api/checkin?memberToken={p.key(20)}&club={p.keep('zh-oerlikon')}&codec={p.keep('h264')}",
    ),
    in_url(
        "url.query-key",
        "third wifi",
        lambda p: f"/hotspot?ssid={p.keep('GuestNet')}&wpa2_passphrase={p.dashed()}&ch={p.keep('36')}",
    ),
    in_url(
        "url.query-key",
        "third license",
        lambda p: f"/activate?product={p.keep('cad-suite')}&licenceKey={p.upper(25)}&seats={p.keep('5')}",
    ),
    in_url(
        "url.query-key", "third view token", lambda p: f"/rapport/{p.uuid()}?vt={p.token(43)}&jaar={p.keep('2025')}"
    ),
    in_url(
        "url.query-key",
        "third hungarian",
        lambda p: f"/belepes?felhasznalo={p.keep('konyvelo')}&jelszo={p.two_words()}",
    ),
    in_url(
        "url.query-key",
        "third api user key",
        lambda p: f"/v2/push?user_key={p.key(30)}&priority={p.keep('-1')}&sound={p.keep('pushover')}",
    ),
    in_url("url.innocent-query", "third shopify", lambda p: f"/x?q=shpat_{p.hex(32)}&view={p.keep('compact')}"),
    in_url("url.innocent-query", "third npm", lambda p: f"/x?r=npm_{p.key(36)}&pkg={p.keep('left-pad%401.3.0')}"),
    in_url(
        "url.innocent-query",
        "third pem",
        lambda p: (
            f"/x?c={quote('-----BEGIN PRIVATE KEY-----' + p.base64(60) + '-----END PRIVATE KEY-----', safe='')}&n={p.keep('ca')}"
        ),
    ),
    in_url("url.escaped-key", "third mixed", lambda p: f"/a?t%6F%6ben={p.key(24)}&%73ort={p.keep('asc')}"),
    in_url(
        "url.semicolon", "third first", lambda p: f"/a?password={p.pet()};user={p.keep('kiosk2')};mode={p.keep('full')}"
    ),
    in_url(
        "url.nested",
        "third openid",
        lambda p: (
            f"/go?u={quote('https://id.example/login?login_hint=x&ticket=' + p.key(32), safe='')}&ab={p.keep('B')}"
        ),
    ),
    in_url(
        "url.nested",
        "third deep link",
        lambda p: f"/dl?link={quote('shopapp://pair/' + p.key(32) + '?v=2', safe='')}&os={p.keep('android')}",
    ),
    in_url(
        "url.json",
        "third batch",
        lambda p: (
            "/api/trpc/user.login,org.list?batch=1&input="
            + quote(compact({"0": {"json": {"password": p.two_words()}}, "1": {"json": {"org": p.keep("nordwind")}}}))
        ),
    ),
    in_url(
        "url.json",
        "third odd name",
        lambda p: "/api?body=" + quote(compact({"auth": {"type": p.keep("device"), "value": p.token(40)}})),
    ),
    in_url(
        "url.base64-json",
        "third dot",
        lambda p: "/r?d=" + encoded({"token": p.key(32)}) + ".kc8PqC_2q1vO9cJx1dkbT4bA0wE" + f"&l={p.keep('ka-GE')}",
    ),
    in_url("url.reset-path", "third Polish", lambda p: f"/konto/nowe-haslo/{p.hex(40)}?krok={p.keep('1')}"),
    in_url("url.reset-path", "third survey", lambda p: f"/umfrage/teilnehmen/{p.token(22)}/{p.keep('seite-1')}"),
    in_url(
        "url.reset-path",
        "third sign document",
        lambda p: f"/sign/document/{p.number()}/{p.token(40)}?lang={p.keep('en')}",
    ),
    in_url("url.reset-path", "third join meeting", lambda p: f"/j/{p.number()}?pwd={p.token(32)}.1"),
    in_url(
        "url.reset-path",
        "third email verify",
        lambda p: f"/email/verify/{p.number()}/{p.hex(40)}?expires=1770003600&signature={p.hex(64)}",
    ),
    in_url("url.reset-path", "third onboarding", lambda p: f"/einrichtung/erstanmeldung/{p.guid()}?s={p.keep('1')}"),
    in_url("url.matrix", "third oauth", lambda p: f"/api;v={p.keep('3')};token={p.hex(40)}/items/{p.number()}"),
    in_url(
        "url.webhook-path",
        "third gitea",
        lambda p: f"https://matrix.example/_matrix/maubot/plugin/gh/webhook/{p.key(32)}",
    ),
    in_url(
        "url.webhook-path",
        "third opsgenie",
        lambda p: f"https://alert.example/integrations/{p.uuid()}/events?token={p.guid()}",
    ),
    in_url("url.webhook-path", "third healthcheck", lambda p: f"https://hc-ping.example/{p.guid()}/{p.keep('start')}"),
    in_url("url.private-calendar", "third token file", lambda p: f"/kalender/{p.token(32)}.ics?from={p.date()}"),
    in_url(
        "url.private-calendar", "third news", lambda p: f"/rss/user/{p.number()}/{p.hex(32)}/{p.keep('nieuws.xml')}"
    ),
    in_url("url.fragment", "third webrtc", lambda p: f"/call/{p.slug()}#key={p.token(43)}"),
    in_url(
        "url.fragment",
        "third recovery",
        lambda p: f"/app#access_token={p.jwt()}&type={p.keep('recovery')}&refresh_token={p.key(22)}",
    ),
    in_url(
        "url.capability-host", "third ngrok", lambda p: f"https://{p.hex(12)}{p.hex(20)}.ngrok.example/{p.keep('ping')}"
    ),
    in_url(
        "url.s3-signature",
        "third b2",
        lambda p: f"https://f001.example/file/b/{p.keep('a.pdf')}?Authorization=3_2026{p.token(60)}",
    ),
    in_url(
        "url.s3-signature",
        "third hls",
        lambda p: f"https://live.example/{p.keep('ch7')}/index.m3u8?st={p.token(22)}&e=1770003600",
    ),
    in_url(
        "url.sas",
        "third queue",
        lambda p: (
            f"https://q.example/jobs/messages/{p.uuid()}?popreceipt={quote(p.base64(18), safe='')}&sig={quote(p.base64(32), safe='')}%3D"
        ),
    ),
    in_url(
        "url.oidc", "third wechat", lambda p: f"/cb?code={p.key(32)}&state={p.key(10)}&appid={p.keep('wx4f1a22c0de')}"
    ),
    in_url(
        "url.oidc", "third apple", lambda p: f"/cb?code=c{p.hex(32)}.0.srwvu.{p.token(22)}&user_locale={p.keep('pt')}"
    ),
    in_url(
        "url.ws-query",
        "third ttyd",
        lambda p: f"wss://portal.example/ws?arg={p.keep('bash')}&token={b64('admin:' + p.pet()).rstrip('=')}",
    ),
    in_url("url.ws-query", "third path", lambda p: f"wss://rt.example/stream/{p.key(40)}?depth={p.keep('20')}"),
    in_url(
        "url.email-path",
        "third unsubscribe",
        lambda p: f"/newsletter/{p.keep('wien')}/abmelden/carl@mail.example/{p.hex(32)}",
    ),
    in_url("url.email-path", "third query beside", lambda p: f"/u/carl@mail.example?h={p.hex(32)}&l={p.keep('lb')}"),
]
LIKE: list[Case] = [
    in_url("url.reset-path", f"third like {number}", url)
    for number, url in enumerate(
        (
            lambda p: (
                f"/auth/realms/{p.keep('clinic')}/protocol/{p.keep('openid-connect')}/certs?ts={p.date()}&token={p.key(20)}"
            ),
            lambda p: f"/push/{p.keep('notifications')}/{p.uuid()}?key={p.keep('createdAt')}&token={p.key(20)}",
            lambda p: f"/users/anna@mail.example/orders/{p.number()}/items/{p.uuid()}?token={p.key(20)}",
            lambda p: f"/teams/{p.slug()}/confirm/{p.uuid()}?token={p.key(20)}",
            lambda p: f"/img/{p.digest(40)}/300x400/{p.keep('cat.jpg')}?token={p.key(20)}",
            lambda p: f"/invite/{p.number()}/accept?token={p.key(20)}&ref={p.keep('SUMMER2026')}",
            lambda p: f"/events/{p.uuid()}.ics?token={p.key(20)}&tz={p.keep('UTC')}",
            lambda p: f"/blog/magic-link-login-explained/{p.slug()}?token={p.key(20)}",
            lambda p: f"/v1/projects/{p.keep('demo')}/locations/{p.keep('eu')}:{p.keep('batchGet')}?token={p.key(20)}",
            lambda p: f"/first-login/{p.keep('welcome')}/{p.slug()}?token={p.key(20)}",
            lambda p: f"/search?{p.keep('sort-by-date-of-creation-descending-2026')}#token={p.key(20)}",
            lambda p: f"/verify?code={p.keep('404')}&country={p.keep('AT')}&token={p.key(20)}",
        )
    )
]
