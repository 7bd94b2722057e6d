"""Cases of ports, waterworks, libraries and insurers: echoes, debug pages, configuration, tables of text, telemetry."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import TEXT_TYPE, Case, Plant, in_answer, in_json_post, in_post


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


_CSV = [
    in_answer(
        "text.csv",
        "readers",
        "text/csv",
        lambda p: f"card,pin,branch\nLIB-1,{p.otp(4)},{p.keep('Harburg')}\nLIB-2,{p.otp(4)},Altona\n",
    ),
    in_answer(
        "text.csv",
        "german header",
        "text/csv",
        lambda p: f"Benutzer;Startkennwort;Ort\nmk;{p.human()};{p.keep('Norden')}\n",
    ),
    in_answer(
        "text.csv",
        "password manager",
        "text/csv",
        lambda p: (
            f"url,username,password,totp,extra,name\nhttps://p.example/,mk,{p.dashed()},{p.base32(16)},,{p.keep('Port portal')}\n"
        ),
    ),
    in_answer(
        "text.csv",
        "router export",
        "text/csv",
        lambda p: f'"Room","SSID","WLAN key"\n"{p.keep("Saal 2")}","gast","{p.two_words()}"\n',
    ),
    _text("text.csv", "tabs", lambda p: f"id\tapi key\tplan\n{p.number()}\t{p.hex(32)}\t{p.keep('plan-basic')}\n"),
    _text(
        "text.csv",
        "aligned table",
        lambda p: (
            f"USER      PASSWORD          SHIFT\nmk        {p.pet():<18}{p.keep('late-2')}\ntj        {p.pet():<18}early\n"
        ),
    ),
    _text(
        "text.csv",
        "table of a database",
        lambda p: (
            f"+----+--------------------+-------+\n| id | token              | zone  |\n+----+--------------------+-------+\n|  1 | {p.token(30)} | {p.keep('quay-2')} |\n+----+--------------------+-------+\n"
        ),
    ),
    _text(
        "text.csv",
        "markdown table",
        lambda p: f"| Konto | Passwort | Ort |\n|---|---|---|\n| mk | {p.human()} | {p.keep('Jever')} |\n",
    ),
]

_TELEMETRY = [
    in_json_post(
        "text.telemetry",
        "url of a page",
        lambda p: {
            "events": [
                {
                    "t": "pv",
                    "dl": f"https://portal.example/reset?k={p.key(32)}&lang={p.keep('de')}",
                    "sr": p.keep("1920x1080"),
                }
            ]
        },
    ),
    in_json_post(
        "text.telemetry",
        "span attributes",
        lambda p: {
            "resourceSpans": [
                {
                    "spans": [
                        {
                            "traceId": p.digest(32),
                            "attributes": [
                                {"key": "http.request.header.x-feed-key", "value": {"stringValue": p.hex(32)}},
                                {"key": "url.path", "value": {"stringValue": p.keep("/v2/berths")}},
                            ],
                        }
                    ]
                }
            ]
        },
    ),
    in_json_post(
        "text.telemetry",
        "breadcrumb",
        lambda p: {
            "breadcrumbs": [
                {"category": "console", "message": f"login with pin {p.otp(4)} failed", "level": p.keep("warning")}
            ],
            "release": p.keep("kiosk@4.1.0"),
        },
    ),
    in_json_post(
        "text.telemetry",
        "sql statement",
        lambda p: {
            "span": {
                "db.statement": f"UPDATE reader SET passwort = '{p.pet()}' WHERE id = 7",
                "db.name": p.keep("library"),
            }
        },
    ),
    in_post(
        "text.telemetry",
        "beacon form",
        "text/plain",
        lambda p: (
            f"v=1&tid={p.keep('UA-77120-3')}&dl={quote('https://portal.example/in?ticket=' + p.key(30), safe='')}&dt=Berths"
        ),
    ),
    in_json_post(
        "text.telemetry",
        "csp report of a frame",
        lambda p: {
            "csp-report": {
                "document-uri": f"https://portal.example/doc#access_token={p.token(40)}",
                "blocked-uri": p.keep("https://ads.example/p.js"),
            }
        },
    ),
    in_json_post(
        "text.telemetry",
        "user properties",
        lambda p: {
            "$set": {"plan": p.keep("harbour-pro")},
            "properties": {"$current_url": f"https://portal.example/join/{p.token(32)}", "api_key": p.key(32)},
        },
    ),
]

_REPLAY = [
    in_json_post(
        "text.session-replay",
        "input event",
        lambda p: {
            "events": [
                {"type": 3, "data": {"source": 5, "id": 41, "text": p.pet(), "isChecked": False}},
                {"type": 2, "data": {"node": {"id": 41, "tagName": "input", "attributes": {"type": "password"}}}},
            ],
            "build": p.keep("r3.1"),
        },
    ),
    in_json_post(
        "text.session-replay",
        "selector and value",
        lambda p: {
            "steps": [
                {"type": "change", "value": p.human(), "selectors": [["#kennwort"]]},
                {"type": "click", "selectors": [[p.keep("#anmelden")]]},
            ]
        },
    ),
    in_json_post(
        "text.session-replay",
        "field of a heat map",
        lambda p: {"a": "blur", "el": "input[name=pin]", "val": p.otp(4), "xy": p.keep("120;44")},
    ),
    in_json_post(
        "text.session-replay",
        "aria label",
        lambda p: {
            "action": "fill",
            "locator": {"role": "textbox", "name": "Passwort"},
            "text": p.two_words(),
            "page": p.keep("/anmelden"),
        },
    ),
    in_json_post(
        "text.session-replay",
        "playwright step",
        lambda p: {"log": f"page.fill('#password', '{p.human()}')", "next": p.keep("page.click('#go')")},
    ),
    in_json_post(
        "text.session-replay",
        "selenium ide",
        lambda p: {
            "tests": [
                {
                    "commands": [
                        {"command": "type", "target": "id=passwd", "value": p.pet()},
                        {"command": "click", "target": p.keep("css=.btn-go"), "value": ""},
                    ]
                }
            ]
        },
    ),
    in_json_post(
        "text.session-replay",
        "mutation",
        lambda p: {
            "type": 3,
            "data": {
                "source": 0,
                "attributes": [{"id": 9, "attributes": {"type": "password", "value": p.simple_password()}}],
                "texts": [{"id": 4, "value": p.keep("Quay 4 is closed")}],
            },
        },
    ),
]

CASES: list[Case] = [*_CSV, *_TELEMETRY, *_REPLAY]
