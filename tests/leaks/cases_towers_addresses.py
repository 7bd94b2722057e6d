"""Secrets in request headers of towers: addresses and cookies."""

from __future__ import annotations

import json
from urllib.parse import quote

from tests.leaks.case import (
    Case,
    in_request_header,
)
from tests.leaks.planter import b64, compact, encoded

ADDRESSES: list[Case] = [
    in_request_header(
        "request.referer",
        "tower guest link",
        "Referer",
        lambda p: f"https://portal.example/guest/{p.token(32)}/orders/{p.number()}",
    ),
    in_request_header(
        "request.referer",
        "tower fragment",
        "Referer",
        lambda p: f"https://portal.example/app#token={p.key(32)}&tab={p.keep('files')}",
    ),
    in_request_header(
        "request.referer",
        "tower userinfo",
        "Referer",
        lambda p: f"https://bob:{p.pet()}@portal.example/{p.keep('printers/list')}",
    ),
    in_request_header(
        "request.referer",
        "tower nested",
        "referer",
        lambda p: (
            f"https://id.example/login?continue=https%3A%2F%2Fportal.example%2Fdl%3Fkey%3D{p.hex(32)}%26f%3D{p.keep('map.svg')}"
        ),
    ),
    in_request_header(
        "request.referer",
        "tower pin",
        "Referer",
        lambda p: f"https://portal.example/room?nr={p.keep('12')}&pin={p.otp(5)}",
    ),
    in_request_header(
        "request.original-url",
        "tower auth request",
        "X-Auth-Request-Redirect",
        lambda p: f"{p.keep('/dashboards/7')}?kiosk&auth_token={p.jwt()}",
    ),
    in_request_header(
        "request.original-url",
        "tower waws",
        "X-WAWS-Unencoded-URL",
        lambda p: f"/api/fn?code={p.token(54)}&day={p.keep('2026-02-11')}",
    ),
    in_request_header(
        "request.original-url",
        "tower envoy path",
        "X-Envoy-Original-Path",
        lambda p: f"/invite/{p.token(26)}?utm_source={p.keep('poster')}",
    ),
    in_request_header(
        "request.original-url",
        "tower htmx",
        "HX-Current-URL",
        lambda p: f"https://portal.example/set-password?t={p.hex(40)}&lang={p.keep('lt')}",
    ),
    in_request_header(
        "request.original-url",
        "tower turbo",
        "X-Page-Url",
        lambda p: f"https%3A%2F%2Fportal.example%2Fs%3Fshare_key%3D{p.key(22)}%26v%3D{p.keep('gallery')}",
    ),
    in_request_header(
        "request.original-url",
        "tower upload destination",
        "Upload-Metadata",
        lambda p: f"filename {p.keep(b64('holiday.mp4'))},authkey {b64(p.key(32))}",
    ),
]
COOKIES: list[Case] = [
    in_request_header(
        "request.cookie",
        "tower in-house",
        "Cookie",
        lambda p: f"theme=dark-contrast; kis_sitzung={p.token(32)}; lang=de_AT",
    ),
    in_request_header(
        "request.cookie",
        "tower word names",
        "Cookie",
        lambda p: f"user_locale=en-GB; ASP.NET_SessionId={p.key(24).lower()}; .ASPXAUTH={p.hex(128).upper()}",
    ),
    in_request_header(
        "request.cookie",
        "tower crowd",
        "Cookie",
        lambda p: f"crowd.token_key={p.token(24)}; last_tab=build-history; consent=2026-01-03",
    ),
    in_request_header(
        "request.cookie",
        "tower password",
        "Cookie",
        lambda p: f"c_user=anna; c_pass={p.pet()}; cols=name%2Csize%2Cdate",
    ),
    in_request_header(
        "request.cookie",
        "tower rails",
        "Cookie",
        lambda p: (
            f"_shop_session={quote(p.base64(60))}--{p.base64(12)}--{p.base64(16)}%3D%3D; cart_count=3; tz=Europe%2FOslo"
        ),
    ),
    in_request_header(
        "request.cookie",
        "tower numeric session",
        "Cookie",
        lambda p: f"sessnr={p.digits(18)}; hl=zh-Hant; visits=17",
    ),
    in_request_header(
        "request.cookie",
        "tower remember pair",
        "Cookie",
        lambda p: f"remember_web_59ba36addc2b2f9401580f014c7f58ea4e30989d=41827%7C{p.key(60)}; layout=two-column",
    ),
    in_request_header(
        "request.json-cookie",
        "tower persisted store",
        "Cookie",
        lambda p: (
            "auth-storage="
            + quote(compact({"state": {"token": p.key(40), "role": "nurse"}, "version": 0}))
            + "; seen=tour-2"
        ),
    ),
    in_request_header(
        "request.json-cookie",
        "tower supabase",
        "Cookie",
        lambda p: f"sb-abcdefgh-auth-token=base64-{encoded({'access_token': p.key(50), 'refresh_token': p.key(12)})}",
    ),
    in_request_header(
        "request.json-cookie",
        "tower url pairs",
        "Cookie",
        lambda p: f"prefs=lang%3Dro%26sid%3D{p.hex(32)}%26rows%3D50",
    ),
    in_request_header(
        "request.json-cookie",
        "tower single level",
        "Cookie",
        lambda p: (
            "ajs="
            + quote(json.dumps({"anonymousId": "a5d0a906-50d2-43a0-987f-34b7422fd763", "apiSecret": p.two_words()}))
        ),
    ),
    in_request_header(
        "request.json-cookie",
        "tower php",
        "Cookie",
        lambda p: (
            "login="
            + quote('a:2:{s:4:"user";s:4:"anna";s:8:"autologinid";s:32:"' + p.hex(32) + '";}')
            + "; style=prosilver"
        ),
    ),
    in_request_header(
        "request.nameless-cookie", "tower after others", "Cookie", lambda p: f"lang=en-NZ; {p.token(40)}"
    ),
    in_request_header("request.nameless-cookie", "tower jwt", "Cookie", lambda p: p.jwt()),
    in_request_header(
        "request.nameless-cookie",
        "tower empty name",
        "Cookie",
        lambda p: f"={p.hex(32)}; view=calendar-week",
    ),
    in_request_header("request.nameless-cookie", "tower uuid", "Cookie", lambda p: f"{p.guid()}; skin=classic"),
    in_request_header("request.nameless-cookie", "tower base64", "Cookie", lambda p: f"{p.base64(32)}="),
]
