"""Cases of schools, clinics and town halls: scripts, comments, pages that say what went wrong."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import (
    TEXT_TYPE,
    Case,
    in_answer,
    in_json,
)
from tests.leaks.mills_bodies import page
from tests.leaks.planter import b64, compact

_SCRIPTS = [
    page(
        "html.script",
        "bearer in fetch",
        lambda p: (
            f"<script>fetch('/v1/wards', {{headers: {{Authorization: 'Bearer {p.token(40)}'}}}});var ward = 'Ward 8P';</script>"
        ),
    ),
    page(
        "html.script",
        "next data",
        lambda p: (
            f'<script id="__NEXT_DATA__" type="application/json">{compact({"props": {"pageProps": {"session": {"accessToken": p.token(40)}}}, "buildId": "Zx8_build_k2"})}</script>'
        ),
    ),
    page(
        "html.script",
        "json parse",
        lambda p: (
            "<script>window.__S__=JSON.parse('"
            + compact({"apiSecret": p.key(32), "town": "Ålesund"}).replace('"', '\\"')
            + "')</script>"
        ),
    ),
    page(
        "html.script",
        "atob",
        lambda p: f"<script>var c=JSON.parse(atob('{b64(compact({'kennwort': p.pet(), 'v': 2}))}'));</script>",
    ),
    page(
        "html.script",
        "array push",
        lambda p: f"<script>_paq.push(['setAuthToken','{p.hex(32)}']);_paq.push(['setSiteId','site-41']);</script>",
    ),
    page("html.script", "asp", lambda p: f'<script>var sPassWd = "{p.two_words()}"; var sTown = "Rjukan";</script>'),
    page(
        "html.script",
        "template literal",
        lambda p: f"<script>const wsUrl = `wss://live.town.example/s?auth=${{'{p.token(32)}'}}`;</script>",
    ),
    page(
        "html.script",
        "meteor",
        lambda p: (
            f'<script>__meteor_runtime_config__ = JSON.parse(decodeURIComponent("{quote(compact({"PUBLIC": {"zone": "west-31"}, "secretKey": p.key(32)}))}"));</script>'
        ),
    ),
    page(
        "html.script",
        "nuxt arguments",
        lambda p: (
            f'<script>window.__NUXT__=(function(a,b){{return {{state:{{token:a,city:b}}}}}}("{p.token(40)}","Kokkola"));</script>'
        ),
    ),
    page(
        "html.script",
        "setter",
        lambda p: (
            f"<script>sessionStorage.setItem('token', '{p.token(40)}'); localStorage.setItem('lang', 'sk-SK');</script>"
        ),
    ),
    page(
        "html.script",
        "document cookie",
        lambda p: (
            f"<script>document.cookie = 'PHPSESSID={p.base32(26).lower()}; path=/'; var town='Kuressaare';</script>"
        ),
    ),
    page(
        "html.script",
        "concatenation",
        lambda p: f"<script>var apiKey = '{p.key(16)}' + '{p.key(16)}'; var ward = 'Ward 6T';</script>",
    ),
]

_COMMENTS = [
    page(
        "html.comment",
        "todo",
        lambda p: (
            f"<!-- TODO remove before go-live: admin / {p.human()} (password) --><p>{p.keep('Opening hours 9-16')}</p>"
        ),
    ),
    page("html.comment", "debug", lambda p: f"<!-- session={p.hex(32)} user=42 node=web-07 -->"),
    page(
        "html.comment",
        "commented field",
        lambda p: f'<!--<input type="hidden" name="api_key" value="{p.key(32)}">--><b>{p.keep("Library desk")}</b>',
    ),
    page(
        "html.comment", "spanish", lambda p: f"<!-- clave de pruebas: {p.pet()} --><p>{p.keep('Horario de verano')}</p>"
    ),
    page("html.comment", "javascript", lambda p: f'<script>/* pw = "{p.two_words()}" */ // rota v26.11.4\n</script>'),
    page(
        "html.comment",
        "conditional",
        lambda p: (
            f'<!--[if lt IE 9]><script src="/old.js?sid={p.hex(32)}"></script><![endif]--><i>{p.keep("Gallery 2")}</i>'
        ),
    ),
]

_ERRORS = [
    page(
        "html.error-page",
        "tomcat",
        lambda p: (
            f"<h1>HTTP Status 400</h1><p><b>Message</b> Invalid character found in the request target [/api?apikey={p.key(32)}&amp;q=a|b]</p><h3>{p.keep('Apache Tomcat/9.0.98')}</h3>"
        ),
    ),
    page(
        "html.error-page",
        "yellow screen",
        lambda p: (
            f"<h2><i>A potentially dangerous Request.Form value was detected from the client (txtPassword=&quot;{p.two_words()}&quot;).</i></h2><b>Version Information:</b> {p.keep('Microsoft .NET Framework Version:4.0.30319')}"
        ),
    ),
    in_answer(
        "html.error-page",
        "whoops json",
        "application/json",
        lambda p: compact(
            {
                "error": {
                    "type": p.keep("PDOException"),
                    "message": f"SQLSTATE[HY000] [1045] connect: mysql:host=db;user=app;password={p.pet()}",
                    "file": p.keep("/srv/app/Db.php"),
                    "line": 41,
                }
            }
        ),
    ),
    in_answer(
        "html.error-page",
        "curl command in german",
        TEXT_TYPE,
        lambda p: f"Fehler 401: Das Kennwort '{p.human()}' passt nicht zum Benutzer {p.keep('gemeinde-04')}.\n",
    ),
    page(
        "html.error-page",
        "iis",
        lambda p: (
            f"<tr><th>Requested URL</th><td>https://portal.example:443/dl?sig={p.token(43)}&amp;file={p.keep('rota-w49.pdf')}</td></tr>"
        ),
    ),
    page(
        "html.error-page",
        "go back",
        lambda p: (
            f'<a href="javascript:history.back()">Back</a><p>Your one-time code {p.otp(6)} has expired. Error {p.keep("E-20417")}</p>'
        ),
    ),
    in_json(
        "html.error-page",
        "spring",
        lambda p: {
            "timestamp": p.date(),
            "status": 400,
            "errors": [
                {
                    "objectName": "loginForm",
                    "field": "password",
                    "rejectedValue": p.human(),
                    "codes": [p.keep("Size.loginForm.password")],
                }
            ],
        },
    ),
    page(
        "html.error-page",
        "symfony",
        lambda p: (
            f"<h1>Uncaught PHP Exception: &quot;Invalid token &#039;{p.token(43)}&#039;&quot;</h1><p>{p.keep('at src/Security/Guard.php line 88')}</p>"
        ),
    ),
    in_json(
        "html.error-page",
        "joi",
        lambda p: {
            "details": [
                {
                    "message": p.keep('"password" length must be at least 12 characters long'),
                    "path": ["password"],
                    "context": {"limit": 12, "value": p.letters(9), "key": "password"},
                }
            ]
        },
    ),
]

CASES: list[Case] = [*_SCRIPTS, *_COMMENTS, *_ERRORS]
