"""Secrets in URLs of towers: offices, clinics and stations whose portals were written in-house, in queries."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import Case, in_url
from tests.leaks.planter import Planter, b64, compact, encoded


def _spaced(p: Planter) -> str:
    """Give a card's number as it is printed, which is the same canary."""
    card = p.card()
    groups = [card[start : start + 4] for start in range(0, 16, 4)]
    p.secrets.append(" ".join(groups))
    return "%20".join(groups)


QUERY: list[Case] = [
    in_url(
        "url.query-key",
        "tower access code in German",
        lambda p: f"/export.php?zugangscode={p.upper(8)}7&format=xlsx&lang={p.keep('de-DE')}",
    ),
    in_url(
        "url.query-key",
        "tower moodle session key",
        lambda p: f"/course/view.php?id={p.number()}&sesskey={p.key(10)}&section=4&sesslang={p.keep('pt_BR')}",
    ),
    in_url(
        "url.query-key",
        "tower service password",
        lambda p: f"/cgi-bin/wsget?svc_pw={p.pet()}&svc_usr={p.keep('kiosk-north')}&ver={p.keep('4.12.0-rc2')}",
    ),
    in_url(
        "url.query-key",
        "tower French token",
        lambda p: f"/fiche?jeton={p.hex(24)}&num_dossier={p.number()}&motif={p.keep('renouvellement')}",
    ),
    in_url(
        "url.query-key",
        "tower Turkish password",
        lambda p: (
            f"/giris.aspx?kullanici={p.keep('muhasebe')}&sifre={p.human().replace('!', '%21')}&dil={p.keep('tr-TR')}"
        ),
    ),
    in_url(
        "url.query-key",
        "tower hmac key",
        lambda p: f"/v1/feeds/{p.slug()}?hmacKey={quote(p.base64(24))}&sortKey={p.keep('createdAt')}&max_tokens=4096",
    ),
    in_url(
        "url.query-key",
        "tower pass ticket",
        lambda p: f"/jde/E1Menu.maf?jdeowpPassTicket={p.upper(18)}&RID={p.uuid()}&e1.mode={p.keep('browse')}",
    ),
    in_url(
        "url.query-key",
        "tower six digit code",
        lambda p: f"/verify/sms?oneTimeCode={p.otp()}&phoneType={p.keep('mobile')}&orderCode={p.number()}",
    ),
    in_url(
        "url.query-key",
        "tower captcha answer",
        lambda p: f"/kontakt?g-recaptcha-response={p.token(180)}&abteilung={p.keep('personalwesen')}",
    ),
    in_url(
        "url.query-key",
        "tower client pin",
        lambda p: f"/ivr/balance?acctPin={p.otp(4)}&branch={p.keep('0417')}&tokenCount={p.keep('1200')}",
    ),
    in_url(
        "url.innocent-query",
        "tower long mixed x",
        lambda p: f"/dl?x={p.token(43)}&f={p.keep('Jahresbericht-2025_final.pdf')}&etag={p.digest(32)}",
    ),
    in_url(
        "url.innocent-query",
        "tower jwt under d",
        lambda p: f"/embed/dash?d={p.jwt(params={'team': 4})}&theme={p.keep('night')}#bordered=true",
    ),
    in_url(
        "url.innocent-query",
        "tower stripe key under k",
        lambda p: f"/checkout/init?k=rk_live_{p.key(24)}&cur={p.keep('EUR')}&cid={p.uuid()}",
    ),
    in_url(
        "url.innocent-query",
        "tower slack token under via",
        lambda p: f"/hook/relay?via=xoxp-{p.digits(12)}-{p.digits(12)}-{p.hex(32)}&ch={p.keep('C04KX81QZ')}",
    ),
    in_url("url.innocent-query", "tower lone query text", lambda p: f"/open?{p.token(40)}"),
    in_url("url.innocent-query", "tower fernet under q", lambda p: f"/view?q=gAAAAA{p.token(94)}&rev={p.digest(40)}"),
    in_url(
        "url.escaped-key",
        "tower capital escapes",
        lambda p: (
            f"/api/v3/me?%61%63%63%65%73%73%5F%74%6F%6B%65%6E={p.token(30)}&%66%69%65%6C%64%73={p.keep('name,title')}"
        ),
    ),
    in_url(
        "url.escaped-key",
        "tower percent u",
        lambda p: f"/old.asp?%u0070%u0061%u0073%u0073%u0077%u006f%u0072%u0064={p.simple_password()}&page={p.number()}",
    ),
    in_url("url.escaped-key", "tower plus before", lambda p: f"/search?+api_key={p.hex(32)}&+q={p.slug()}"),
    in_url(
        "url.escaped-key",
        "tower deep brackets",
        lambda p: (
            f"/login?form%5Buser%5D%5Bplain%5Fpassword%5D%5Bfirst%5D={p.two_words()}&form%5Blocale%5D={p.keep('sv')}"
        ),
    ),
    in_url(
        "url.escaped-key",
        "tower null in the middle",
        lambda p: f"/q?pass%00word={p.simple_password()}&passenger={p.keep('adult')}",
    ),
    in_url(
        "url.semicolon",
        "tower three pairs",
        lambda p: f"/cgi/list?dept={p.keep('radiology')};sid={p.hex(26)};sort={p.keep('lastname')};n={p.number()}",
    ),
    in_url(
        "url.semicolon",
        "tower escaped semicolon",
        lambda p: f"/cgi/doc?id={p.number()}%3Bauthkey%3D{p.key(20)}%3Blang%3D{p.keep('nl-BE')}",
    ),
    in_url(
        "url.semicolon",
        "tower bugzilla",
        lambda p: f"/show_bug.cgi?id={p.number()};Bugzilla_api_key={p.key(40)};ctype={p.keep('xml')}",
    ),
    in_url(
        "url.semicolon",
        "tower amp entity",
        lambda p: f"/p.pl?act={p.keep('readMail')}&amp;tkt={p.upper(20)}&amp;folder={p.keep('inbox')}",
    ),
    in_url("url.semicolon", "tower pin", lambda p: f"/kiosk?room={p.keep('B-204')};pin={p.otp(5)};lift={p.keep('2')}"),
    in_url(
        "url.json",
        "tower args array",
        lambda p: (
            "/rpc?args=" + quote(compact(["signIn", {"user": p.keep("h.meier"), "kennung": 7, "pwd": p.two_words()}]))
        ),
    ),
    in_url(
        "url.json",
        "tower relay extensions",
        lambda p: (
            "/graphql?operationName="
            + p.keep("ViewerQuery")
            + "&variables="
            + quote(json.dumps({"inviteToken": p.token(22), "first": 25, "after": None, "locale": p.keep("fi-FI")}))
        ),
    ),
    in_url(
        "url.json",
        "tower juration",
        lambda p: "/s?~(auth~(apiKey~'" + p.key(32) + ")~page~'" + p.keep("settings") + ")",
    ),
    in_url(
        "url.json",
        "tower single quotes",
        lambda p: f"/dwr?ctx=%7B'sessionKey':'{p.hex(32)}','screen':'{p.keep('invoiceList')}'%7D",
    ),
    in_url(
        "url.json",
        "tower filter list",
        lambda p: (
            "/list?filters="
            + quote(
                compact(
                    [
                        {"field": p.keep("status"), "op": "eq", "value": p.keep("ON_HOLD")},
                        {"field": "accessCode", "op": "eq", "value": p.digits(8)},
                    ]
                )
            )
        ),
    ),
    in_url(
        "url.base64-json",
        "tower state",
        lambda p: (
            "/r/continue?ctx="
            + encoded({"v": 2, "csrf": p.key(16), "back": "/inbox"})
            + f"&step={p.keep('confirm-address')}"
        ),
    ),
    in_url(
        "url.base64-json",
        "tower in the path",
        lambda p: "/go/" + encoded({"uid": 81, "magicToken": p.token(28)}) + f"/{p.keep('welcome.html')}",
    ),
    in_url(
        "url.base64-json",
        "tower basic pair",
        lambda p: "/stream/live.m3u8?cred=" + quote(b64("camera7:" + p.pet())) + f"&quality={p.keep('720p')}",
    ),
    in_url(
        "url.base64-json",
        "tower form in base64",
        lambda p: (
            "/x?payload=" + quote(b64(f"user=anna&passwort={p.two_words()}&mandant=100")) + f"&v={p.keep('1.9.2')}"
        ),
    ),
    in_url(
        "url.base64-json",
        "tower base64 of an escaped text",
        lambda p: "/e?b=" + b64(quote(json.dumps({"refreshToken": p.key(40)}))).rstrip("=") + f"&ts={p.date()}",
    ),
    in_url(
        "url.ws-query",
        "tower socket.io auth",
        lambda p: (
            f"wss://portal.example/socket.io/?EIO=4&transport={p.keep('websocket')}&jwtoken={p.key(48)}&t={p.keep('OxK3f9Q')}"
        ),
    ),
    in_url(
        "url.ws-query",
        "tower action cable",
        lambda p: f"wss://portal.example/cable?uid={p.number()}&client={p.token(22)}&access-token={p.token(22)}",
    ),
    in_url(
        "url.ws-query",
        "tower sockjs with a ticket",
        lambda p: f"wss://portal.example/stomp/{p.keep('417')}/{p.keep('ab3kx9pz')}/websocket?wsTicket={p.guid()}",
    ),
    in_url(
        "url.ws-query",
        "tower pusher signature",
        lambda p: (
            f"wss://ws.example/app/{p.keep('orders')}?protocol=7&client=js&version={p.keep('8.4.0')}&auth_signature={p.hex(64)}"
        ),
    ),
    in_url(
        "url.ws-query",
        "tower phoenix params",
        lambda p: (
            f"wss://portal.example/live/websocket?_csrf_token={p.token(56)}&_track_static%5B0%5D={p.keep('/assets/app-3f2a.css')}&vsn={p.keep('2.0.0')}"
        ),
    ),
    in_url(
        "url.card", "tower spaced", lambda p: f"/pay?holder={p.keep('Firma')}&pan={_spaced(p)}&amount={p.keep('19.90')}"
    ),
    in_url(
        "url.card",
        "tower innocent name",
        lambda p: f"/lookup?q={p.card()}&order={p.number()}&gtin={p.keep('4006381333931')}",
    ),
    in_url(
        "url.card",
        "tower in json",
        lambda p: "/quote?req=" + quote(compact({"instrument": p.card(), "ean": p.keep("5901234123457")})),
    ),
    in_url("url.card", "tower behind cards", lambda p: f"/wallet/cards/{p.card()}/limits/{p.number()}"),
    in_url(
        "url.card",
        "tower security code",
        lambda p: f"/3ds?cvv={p.otp(3)}&expMonth={p.keep('11')}&brand={p.keep('mastercard')}",
    ),
]
