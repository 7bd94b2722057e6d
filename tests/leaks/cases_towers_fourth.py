"""A fourth set, of other houses still: what their portals send in URLs and headers, and much that looks alike."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    JSON_TYPE,
    Case,
    in_answer,
    in_frame,
    in_json,
    in_request_header,
    in_response_header,
    in_url,
)
from tests.leaks.planter import b64, compact, encoded

URLS: list[Case] = [
    in_url("url.query-key", "fourth museum", lambda p: f"/audioguide?zutrittscode={p.upper(8)}7&etage={p.keep('2')}"),
    in_url(
        "url.query-key", "fourth Czech", lambda p: f"/vstup?uzivatel={p.keep('recepce')}&pristupove_heslo={p.pet()}"
    ),
    in_url("url.query-key", "fourth Danish", lambda p: f"/log-ind?brugernavn={p.keep('lager')}&engangskode={p.otp(6)}"),
    in_url(
        "url.query-key",
        "fourth shared secret",
        lambda p: f"/radius/test?nas={p.keep('ap-17')}&sharedSecret={p.two_words()}&port={p.keep('1812')}",
    ),
    in_url(
        "url.query-key", "fourth guest", lambda p: f"/rsvp?guestKey={p.key(14)}&event={p.slug()}&seats={p.keep('2')}"
    ),
    in_url(
        "url.query-key", "fourth hash key", lambda p: f"/bestellung/status?nr={p.number()}&zugriffshash={p.hex(40)}"
    ),
    in_url(
        "url.query-key",
        "fourth remember",
        lambda p: f"/?keepLoginToken={p.token(44)}&utm_campaign={p.keep('herbst-2026')}",
    ),
    in_url(
        "url.query-key",
        "fourth sms pin",
        lambda p: f"/bank/confirm?smsPin={p.otp(5)}&amount={p.keep('120.00')}&iban_last={p.keep('4417')}",
    ),
    in_url(
        "url.query-key",
        "fourth php array",
        lambda p: f"/login.php?data%5BUser%5D%5Bpasswd%5D={p.two_words()}&data%5BUser%5D%5Blang%5D={p.keep('sr')}",
    ),
    in_url("url.innocent-query", "fourth digitalocean", lambda p: f"/x?z=dop_v1_{p.hex(64)}&region={p.keep('fra1')}"),
    in_url("url.innocent-query", "fourth hubspot", lambda p: f"/x?h=pat-eu1-{p.guid()}&page={p.keep('4')}"),
    in_url("url.innocent-query", "fourth twilio", lambda p: f"/x?t=SK{p.hex(32)}&lang={p.keep('is')}"),
    in_url("url.innocent-query", "fourth age", lambda p: f"/x?k=AGE-SECRET-KEY-1{p.upper(58)}&n={p.keep('b')}"),
    in_url("url.reset-path", "fourth Italian", lambda p: f"/reimposta-password/{p.key(24)}/{p.keep('fase-1')}"),
    in_url(
        "url.reset-path", "fourth two steps", lambda p: f"/password/reset/{p.number()}/{p.key(20)}?lang={p.keep('el')}"
    ),
    in_url(
        "url.reset-path",
        "fourth delivery",
        lambda p: f"/delivery/track-and-change/{p.token(26)}?carrier={p.keep('post')}",
    ),
    in_url("url.reset-path", "fourth tip", lambda p: f"/pay/{p.token(24)}/{p.keep('tip')}"),
    in_url("url.reset-path", "fourth Norwegian", lambda p: f"/glemt-passord/{p.guid()}/{p.keep('nytt')}"),
    in_url("url.webhook-path", "fourth rocket", lambda p: f"https://chat.example/hooks/{p.key(17)}/{p.key(43)}"),
    in_url(
        "url.webhook-path",
        "fourth jenkins",
        lambda p: f"https://ci.example/generic-webhook-trigger/invoke?token={p.dashed()}&b={p.keep('main')}",
    ),
    in_url("url.webhook-path", "fourth feishu", lambda p: f"https://open.example/open-apis/bot/v2/hook/{p.guid()}"),
    in_url(
        "url.webhook-path",
        "fourth dingtalk",
        lambda p: (
            f"https://oapi.example/robot/send?access_token={p.hex(64)}&timestamp={p.keep('1770000000123')}&sign={quote(p.base64(32), safe='')}%3D"
        ),
    ),
    in_url("url.webhook-path", "fourth line", lambda p: f"https://api.example/line/callback/{p.hex(32)}"),
    in_url(
        "url.private-calendar",
        "fourth airbnb",
        lambda p: f"/calendar/ical/{p.number()}.ics?s={p.hex(32)}&locale={p.keep('de')}",
    ),
    in_url("url.private-calendar", "fourth icloud", lambda p: f"webcal://p42-cal.example/published/2/{p.key(120)}"),
    in_url("url.fragment", "fourth send", lambda p: f"/download/{p.digest(16)}/#{p.token(22)}"),
    in_url("url.fragment", "fourth state", lambda p: f"/cb#state={p.guid()}&code={p.guid()}&scope={p.keep('openid')}"),
    in_url(
        "url.matrix",
        "fourth cold fusion",
        lambda p: f"/index.cfm;CFID={p.digits(7)};CFTOKEN={p.hex(16)}?fuse={p.keep('home.main')}",
    ),
    in_url(
        "url.nested",
        "fourth error",
        lambda p: f"/error?from=%2Fcb%3Fcode%3D{p.token(30)}%26state%3D{p.token(20)}&status={p.keep('500')}",
    ),
    in_url(
        "url.json",
        "fourth jsonp",
        lambda p: (
            f"/jsonp?callback={p.keep('cb_17')}&q="
            + quote(compact({"hash": {"apikey": p.hex(32)}, "page": p.number()}))
        ),
    ),
    in_url(
        "url.s3-signature",
        "fourth gcs v2",
        lambda p: (
            f"https://storage.example/b/{p.keep('o.bin')}?GoogleAccessId={quote('x@proj.example', safe='')}&Expires=1770003600&Signature={quote(p.base64(96), safe='')}"
        ),
    ),
    in_url(
        "url.s3-signature",
        "fourth mux",
        lambda p: f"https://stream.example/{p.keep('playbackAb12')}.m3u8?token={p.jwt(aud='v')}",
    ),
    in_url(
        "url.s3-signature",
        "fourth cloudinary",
        lambda p: f"https://res.example/demo/image/authenticated/s--{p.token(8)}--/{p.keep('sample.jpg')}",
    ),
    in_url(
        "url.oidc",
        "fourth login ticket",
        lambda p: f"/oauth2/continue?login_verifier={p.hex(32)}&client_id={p.keep('shop-web')}",
    ),
    in_url(
        "url.capability-host",
        "fourth dash",
        lambda p: f"https://{p.key(26).lower()}-8080.preview.example/{p.keep('docs')}",
    ),
    in_url("url.ws-query", "fourth lone", lambda p: f"wss://portal.example/live?{p.key(40)}"),
]
LIKE: list[Case] = [
    in_url("url.query-key", f"fourth like {number}", url)
    for number, url in enumerate(
        (
            lambda p: f"/api?token={p.key(20)}&ak={p.keep('alaska')}&sk={p.keep('sk-SK')}&pair={p.keep('EURUSD')}",
            lambda p: f"/search?q={p.keep('open-auth-push-pair')}&token={p.key(20)}&code={p.keep('4417')}",
            lambda p: f"/flights?tkt={p.keep('0162341234567')}&token={p.key(20)}",
            lambda p: f"/sign-in-help/{p.keep('forgot-my-password-what-now')}?token={p.key(20)}",
            lambda p: f"/pairs/{p.keep('EUR-USD')}/{p.keep('2026-02-11')}?token={p.key(20)}",
            lambda p: f"/auth/{p.keep('providers')}/{p.keep('azure-active-directory')}?token={p.key(20)}",
            lambda p: f"/teilnehmen/{p.slug()}?token={p.key(20)}&day={p.keep('mo')}",
            lambda p: f"/join/{p.slug()}/accept?token={p.key(20)}",
            lambda p: f"/u/anna@mail.example/{p.uuid()}/{p.slug()}?token={p.key(20)}",
            lambda p: (
                f"/r/https://cdn.example/w_300,h_200/{p.keep('v1770000000')}/{p.digest(20)}.jpg?token={p.key(20)}"
            ),
            lambda p: f"/proj/{p.digest(24)}/commits/{p.digest(40)}?token={p.key(20)}",
            lambda p: f"/confirm/order/{p.uuid()}?token={p.key(20)}&n={p.keep('A-4417')}",
            lambda p: f"/plugins/angular@{p.keep('17.3.1')}/fesm2022/core.mjs?token={p.key(20)}",
            lambda p: (
                f"/owa/{p.keep('mailbox')}/anna@mail.example/folders/{p.keep('Inbox')}/{p.number()}?token={p.key(20)}"
            ),
        )
    )
]
HEADERS: list[Case] = [
    *(
        in_request_header("request.api-key", f"fourth {name}", name, value)
        for name, value in (
            ("X-Zutritt", lambda p: p.token(32)),
            ("X-Station-Pin", lambda p: p.otp(4)),
            ("Kiosk-Passwort", lambda p: p.dashed()),
            ("X-Sig", lambda p: p.hex(64)),
            ("X-Auth-Nonce", lambda p: p.token(22)),
            ("X-Board-Session", lambda p: p.digits(16)),
            ("Ws-Ticket", lambda p: p.guid()),
            ("X-Ephemeral-Key", lambda p: f"ek_live_{p.key(32)}"),
            ("App-Secret-Proof", lambda p: p.hex(64)),
            ("X-Service-Account", lambda p: b64(compact({"private_key": p.key(40)}))),
            ("X-Unlock", lambda p: p.two_words()),
        )
    ),
    in_request_header(
        "request.bearer", "fourth two parts", "Authorization", lambda p: f"Bearer {p.hex(8)}:{p.hex(40)}"
    ),
    in_request_header("request.bearer", "fourth vapid", "Authorization", lambda p: f"vapid t={p.jwt()}, k=BNbx"),
    in_request_header(
        "request.bearer",
        "fourth quoted list",
        "Authorization",
        lambda p: f'PLAIN user="anna b", password="{p.phrase()}"',
    ),
    in_request_header(
        "request.digest",
        "fourth auth param date",
        "Authorization",
        lambda p: (
            f'HMAC-SHA256 username="k", algorithm="{p.keep("hmac-sha256")}", headers="{p.keep("date request-line")}", signature="{p.base64(32)}="'
        ),
    ),
    in_request_header(
        "request.signature", "fourth twitch", "Twitch-Eventsub-Message-Signature", lambda p: f"sha256={p.hex(64)}"
    ),
    in_request_header(
        "request.signature", "fourth svix", "Webhook-Signature", lambda p: f"v1,{p.base64(32)}= v1,{p.base64(32)}="
    ),
    in_request_header("request.cookie", "fourth trailing equals", "Cookie", lambda p: f"{p.base64(40)}==; lang=de"),
    in_request_header(
        "request.referer",
        "fourth invitation",
        "Referer",
        lambda p: f"https://portal.example/einladung/{p.key(24)}/annehmen?d={p.keep('web')}",
    ),
    in_request_header(
        "request.baggage",
        "fourth",
        "baggage",
        lambda p: f"authToken={p.hex(32)};propagation={p.keep('none')},env={p.keep('prod-7')}",
    ),
    in_response_header(
        "response.content-disposition",
        "fourth",
        "Content-Disposition",
        lambda p: (
            f'attachment; filename="private key {p.base64(30).replace("/", "x").replace("+", "y")}.pem"; size={p.keep("1704")}'
        ),
    ),
    in_response_header("response.refresh", "fourth", "Refresh", lambda p: f"0;URL=/a/{p.keep('b')}?ticket={p.key(32)}"),
    in_response_header(
        "response.set-cookie",
        "fourth original",
        "X-Backend-Set-Cookie",
        lambda p: f"gw={p.key(32)}; Path={p.keep('/intern')}; HttpOnly",
    ),
    in_response_header(
        "response.location",
        "fourth lone",
        "Location",
        lambda p: f"https://portal.example/{p.keep('resume')}?{p.token(43)}",
    ),
    in_response_header("response.custom", "fourth grpc", "Grpc-Metadata-Token", lambda p: p.key(40)),
    in_json(
        "url.private-calendar",
        "fourth webcal in a body",
        lambda p: {"u": f"webcal://rota.example/{p.key(28)}/team.ics", "k": p.keep("ROTA")},
    ),
    in_json(
        "url.fragment",
        "fourth in a body",
        lambda p: {"u": f"https://portal.example/paste/7f3a#{p.key(43)}", "k": p.keep("PASTE")},
    ),
    in_json(
        "url.reset-path",
        "fourth scheme in a body",
        lambda p: {"u": f"gymapp://login/{p.token(32)}", "k": p.keep("GYM")},
    ),
    in_json(
        "url.base64-json",
        "fourth in a body",
        lambda p: {"u": "/go?ctx=" + encoded({"sid": p.hex(32)}), "k": p.keep("CTX")},
    ),
    in_frame(
        "stream.ws-json",
        "fourth",
        lambda p: compact({"t": p.keep("AUTH_OK"), "d": {"resume_gateway": "wss://g.example/?k=" + p.key(40)}}),
    ),
    in_answer(
        "binary.protobuf",
        "fourth",
        JSON_TYPE,
        lambda p: compact(
            {"m": b64(b"\x0a\x06secret\x12" + bytes([len(s := p.hex(40))]) + s.encode()), "n": p.number()}
        ),
    ),
]
CASES: list[Case] = [*URLS, *LIKE, *HEADERS]
