"""Cases of moors: what comes back in another form."""

from __future__ import annotations

import base64
import html
from urllib.parse import quote

from tests.leaks.case import FORM_TYPE, JSON_TYPE, TEXT_TYPE, Case, after_login
from tests.leaks.moors_parts import repeated, returned
from tests.leaks.planter import b64, compact

_XML = "application/xml"

CASES: list[Case] = [
    after_login(
        "echo.known", "moors reversed", lambda p, pw: compact({"rev": pw[::-1], "city": p.keep("Bregenz")}), JSON_TYPE
    ),
    after_login(
        "echo.known",
        "moors utf-16 hex",
        lambda p, pw: compact({"unicodePwd": b64(f'"{pw}"'.encode("utf-16-le")), "ou": p.keep("Clinic")}),
        JSON_TYPE,
    ),
    repeated(
        "echo.later",
        "moors form echoed as error",
        lambda p: p.human(),
        lambda p, s: (
            "/login",
            f"user=mk&password={quote(s, safe='')}",
            f'<input name="u" value="mk"><p>{p.keep("We do not know")} {html.escape(s)}</p>',
        ),
        types=(FORM_TYPE, "text/html"),
    ),
    repeated(
        "echo.later",
        "moors validator",
        lambda p: p.human(),
        lambda p, s: (
            "/signup",
            {"email": "mk@fen.example", "password": s},
            {
                "detail": [
                    {
                        "loc": ["body", p.keep("password")],
                        "msg": p.keep("Value error, too common"),
                        "input": s,
                        "type": p.keep("value_error"),
                    }
                ]
            },
        ),
    ),
    repeated(
        "echo.later",
        "moors upper case",
        lambda p: p.pet(),
        lambda p, s: ("/device", {"wifiPassword": s}, {"qr": f"WIFI:S:QUAY;T:WPA;P:{s.upper()};;"}),
    ),
    repeated(
        "echo.later",
        "moors text echo of otp",
        lambda p: p.otp(6),
        lambda p, s: ("/mfa", {"otp": s}, {"error": f"{p.keep('Invalid code')}: {s}", "attemptsLeft": 2}),
    ),
    returned(
        "echo.later",
        "moors saved then listed",
        lambda p: p.dashed(),
        lambda p, s: (
            ("/api/credentials", JSON_TYPE, compact({"label": "NAS", "secret": s})),
            (
                "/api/audit",
                JSON_TYPE,
                compact([{"action": p.keep("credential.create"), "diff": f"+{s}", "at": p.date()}]),
            ),
        ),
    ),
    returned(
        "echo.later",
        "moors basic afterwards",
        lambda p: p.simple_password(),
        lambda p, s: (
            ("/login", FORM_TYPE, f"user=mk&password={s}"),
            (
                "/api/config",
                TEXT_TYPE,
                f"curl -H 'Authorization: Basic {b64('mk:' + s)}' {p.keep('https://fen.example/feed')}\n",
            ),
        ),
    ),
    returned(
        "echo.later",
        "moors bearer in a page",
        lambda p: p.letters(28),
        lambda p, s: (
            ("/token", JSON_TYPE, compact({"refresh_token": s})),
            ("/home", "text/html", f"<script>boot('{s}', 'hr-HR')</script>"),
        ),
    ),
    after_login(
        "echo.known",
        "moors shell quotes",
        lambda p, pw: f"+ curl -u 'mk:{pw}' {p.keep('https://fen.example')}\n",
        TEXT_TYPE,
    ),
    after_login(
        "echo.known",
        "moors base64url",
        lambda p, pw: compact(
            {"u": base64.urlsafe_b64encode(f"mk:{pw}:x".encode()).decode().rstrip("="), "city": p.keep("Bregenz")}
        ),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors member name",
        lambda p, pw: compact({"seen": {pw: 1}, "city": p.keep("Bregenz")}),
        JSON_TYPE,
    ),
    after_login(
        "echo.known",
        "moors data address",
        lambda p, pw: f'<img src="data:text/plain;base64,{b64("pw " + pw)}" alt="{p.keep("QR")}">',
        "text/html",
    ),
    after_login(
        "echo.known",
        "moors percent small",
        lambda p, pw: "x=" + "".join(f"%{ord(c):02x}" for c in pw) + f"&lang={p.keep('ga')}",
        FORM_TYPE,
    ),
    after_login(
        "echo.known",
        "moors unicode escapes",
        lambda p, pw: '{"v":"' + "".join(f"\\u{ord(c):04X}" for c in pw) + f'","city":"{p.keep("Bregenz")}"}}',
        JSON_TYPE,
    ),
    repeated(
        "echo.later",
        "moors wrong pin",
        lambda p: p.otp(6),
        lambda p, s: ("/atm", {"pin": s}, {"error": f"{p.keep('Wrong PIN')} {s}"}),
    ),
    repeated(
        "echo.later",
        "moors suggestion",
        lambda p: p.human(),
        lambda p, s: ("/signup", {"password": s}, {"suggestion": s + "_x", "hint": p.keep("longer is better")}),
    ),
    repeated(
        "echo.later",
        "moors form came back",
        lambda p: p.pet(),
        lambda p, s: (
            "/login",
            f"user=mk&kennwort={quote(s, safe='')}",
            f'<input name="user" value="mk"><input name="kennwort" value="{s}"><p>{p.keep("Bitte erneut versuchen")}</p>',
        ),
        types=(FORM_TYPE, "text/html"),
    ),
    returned(
        "echo.later",
        "moors seed in an address",
        lambda p: p.base32(32),
        lambda p, s: (
            ("/api/totp", JSON_TYPE, compact({"totpSecret": s})),
            ("/api/qr", TEXT_TYPE, f"https://chart.example/?chl={quote('Fen key ' + s)}&chs={p.keep('200x200')}\n"),
        ),
    ),
    returned(
        "echo.later",
        "moors token in a log",
        lambda p: p.letters(32),
        lambda p, s: (
            ("/api/tokens", JSON_TYPE, compact({"accessToken": s})),
            ("/api/logs", TEXT_TYPE, f"10:00:01 {p.keep('GET /feed')} t={s} 200\n"),
        ),
    ),
    after_login(
        "echo.known",
        "moors yaml quoted",
        lambda p, pw: f"errors:\n  - value: '{pw}'\n    rule: {p.keep('no_reuse')}\n",
        "application/yaml",
    ),
    after_login(
        "echo.known",
        "moors xml attribute",
        lambda p, pw: f'<e v="{pw}" r="{p.keep("no_reuse")}"/>'.replace("&", "&amp;"),
        _XML,
    ),
    returned(
        "echo.later",
        "moors psk in a config",
        lambda p: p.two_words(),
        lambda p, s: (
            ("/api/wlan", JSON_TYPE, compact({"psk": s})),
            ("/cfg", TEXT_TYPE, f"wlan security {s}\nwlan ssid {p.keep('Moor')}\n"),
        ),
    ),
]
