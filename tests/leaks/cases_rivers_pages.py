"""Cases of ports, waterworks, libraries and insurers: echoes, debug pages, configuration, tables of text, telemetry."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json, in_json_post, in_post


def _text(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, TEXT_TYPE, content)


def _html(place: str, form: str, content: Plant[str]) -> Case:
    return in_answer(place, form, HTML_TYPE, lambda p: f"<html><body>{content(p)}</body></html>")


_ERROR_PAGES = [
    _html(
        "html.error-page",
        "form given back",
        lambda p: f"<h1>400</h1><pre>kennwort={quote(p.human())}&amp;ort={p.keep('Celle')}</pre>",
    ),
    _html(
        "html.error-page",
        "request line",
        lambda p: f"<p>Cannot GET /b?access_tok={p.token(30)}&amp;zone={p.keep('quay-1')}</p>",
    ),
    _html(
        "html.error-page",
        "headers of a proxy",
        lambda p: (
            f"<pre>GET /v1 HTTP/1.1\nHost: {p.keep('tos.port.example')}\nX-Kiosk-Key: {p.hex(32)}\nCookie: lang=de; s={p.token(30)}\n</pre>"
        ),
    ),
    _html(
        "html.error-page",
        "sentence in german",
        lambda p: f"<p>Das Passwort <code>{p.pet()}</code> ist zu kurz (mindestens {p.keep('12 Zeichen')}).</p>",
    ),
    _html(
        "html.error-page",
        "value of a field",
        lambda p: f"<li>Field 'pin' with value '{p.otp(4)}' is invalid</li><li>{p.keep('Try again in 5 minutes')}</li>",
    ),
    _html(
        "html.error-page",
        "trace id",
        lambda p: f"<p>Session {p.hex(32)} has expired. Trace <code>{p.digest(32)}</code></p>",
    ),
    in_json(
        "html.error-page",
        "rejected value",
        lambda p: {"errors": [{"field": "newPw", "rejectedValue": p.human(), "code": p.keep("Size.user.newPw")}]},
    ),
    in_json(
        "html.error-page",
        "pydantic",
        lambda p: {
            "detail": [
                {
                    "loc": ["body", "passcode"],
                    "msg": p.keep("String should have at least 8 characters"),
                    "input": p.otp(6),
                }
            ]
        },
    ),
    in_json(
        "html.error-page",
        "problem of a query",
        lambda p: {
            "title": p.keep("Invalid token"),
            "detail": f"token '{p.token(30)}' was not found",
            "instance": p.keep("/v1/berths"),
        },
    ),
]

_DEBUG = [
    _html(
        "html.debug-page",
        "rows of a table",
        lambda p: (
            f"<table><tr><th>Setting</th><th>Value</th></tr><tr><td>LDAP_BIND_PW</td><td>{p.human()}</td></tr><tr><td>TZ</td><td>{p.keep('Europe/Riga')}</td></tr></table>"
        ),
    ),
    _html(
        "html.debug-page",
        "laravel",
        lambda p: (
            f'<tr><td>APP_KEY</td><td><pre class=sf-dump>"<span class=sf-dump-str>base64:{p.base64(32)}=</span>"</pre></td></tr><tr><td>APP_ENV</td><td>{p.keep("staging-2")}</td></tr>'
        ),
    ),
    _html(
        "html.debug-page",
        "list of items",
        lambda p: (
            f"<ul><li>db.user: berths</li><li>db.passwd: {p.pet()}</li><li>db.pool: {p.keep('hikari-12')}</li></ul>"
        ),
    ),
    _text(
        "html.debug-page",
        "printenv",
        lambda p: f"PATH=/usr/bin\nRELAY_PW={p.two_words()}\nLANG={p.keep('fi_FI.UTF-8')}\n",
    ),
    _text(
        "html.debug-page",
        "var_export",
        lambda p: f"array (\n  'host' => '{p.keep('db7.port.example')}',\n  'passwd' => '{p.dashed()}',\n)",
    ),
    _text(
        "html.debug-page",
        "go struct",
        lambda p: f"{{Host:{p.keep('db7.port.example')} Port:5432 User:berths Password:{p.pet()} SSL:true}}",
    ),
    _text(
        "html.debug-page",
        "java to string",
        lambda p: f"RelayConfig(host={p.keep('mx.port.example')}, username=post, password={p.human()}, retries=3)",
    ),
    _text(
        "html.debug-page",
        "rust debug",
        lambda p: f'Config {{ addr: "{p.keep("0.0.0.0:8443")}", api_key: Some("{p.hex(32)}"), workers: 4 }}',
    ),
    in_json(
        "html.debug-page",
        "actuator configprops",
        lambda p: {
            "beans": {
                "relay": {
                    "prefix": "relay",
                    "properties": {"pw": p.two_words(), "timeout": p.keep("PT30S")},
                    "inputs": {"pw": {"value": p.two_words(), "origin": p.keep("application.yml - 12:9")}},
                }
            }
        },
    ),
]

_YAML = [
    in_answer(
        "text.yaml",
        "german keys",
        "application/yaml",
        lambda p: f"verbindung:\n  benutzer: ops\n  kennwort: {p.pet()}\n  ort: {p.keep('Husum')}\n",
    ),
    in_answer(
        "text.yaml",
        "list of pairs",
        "text/yaml",
        lambda p: f"env:\n- name: EDI_PASSPHRASE\n  value: {p.dashed()}\n- name: EDI_ID\n  value: {p.keep('PORT-9')}\n",
    ),
    in_answer(
        "text.yaml",
        "anchors",
        "application/x-yaml",
        lambda p: f"base: &b\n  token: &t {p.token(30)}\nuse:\n  <<: *b\n  zone: {p.keep('quay-8')}\n",
    ),
    in_answer(
        "text.yaml",
        "tagged",
        "application/yaml",
        lambda p: f"apiKey: !secret {p.hex(32)}\nimage: {p.keep('registry.example/edi:4.1')}\n",
    ),
    in_answer(
        "text.yaml",
        "block with indent",
        "application/yaml",
        lambda p: f"signingKey: |2-\n    {p.base64(40)}\n    {p.base64(40)}\nnext: {p.keep('2026-12-01')}\n",
    ),
    in_answer(
        "text.yaml",
        "pin without quotes",
        "application/yaml",
        lambda p: f"kiosk:\n  pin: {p.otp(4)}\n  port: {p.keep('8081')}\n  plz: {p.keep('26721')}\n",
    ),
    in_answer(
        "text.yaml",
        "list under a key",
        "application/yaml",
        lambda p: f"tokens:\n  - {p.token(30)}\n  - {p.token(30)}\nzones:\n  - {p.keep('quay-a')}\n",
    ),
    _text(
        "text.yaml",
        "quoted key",
        lambda p: f"\"smtp-pw\": '{p.human()}'\n\"smtp-host\": '{p.keep('mx.port.example')}'\n",
    ),
]

_INI = [
    _text(
        "text.ini", "blanks in a passphrase", lambda p: f"[as2]\npassphrase = {p.phrase()}\nid = {p.keep('PORT-9')}\n"
    ),
    _text("text.ini", "colon", lambda p: f"[relay]\nbenutzer: post\npasswort: {p.pet()}\nport: {p.keep('2525')}\n"),
    _text(
        "text.ini",
        "odbc",
        lambda p: f"[berths]\nDriver = {p.keep('PostgreSQL Unicode')}\nUID = app\nPWD = {p.two_words()}\n",
    ),
    _text(
        "text.ini", "wpa supplicant", lambda p: f'network={{\n  ssid="{p.keep("Kai-Ost")}"\n  psk="{p.phrase()}"\n}}\n'
    ),
    _text(
        "text.ini",
        "nginx",
        lambda p: f"proxy_set_header X-Feed-Key {p.hex(32)};\nproxy_read_timeout {p.keep('75s')};\n",
    ),
    _text(
        "text.ini",
        "mosquitto",
        lambda p: f"remote_username bridge\nremote_password {p.pet()}\nremote_clientid {p.keep('bridge-north')}\n",
    ),
    _text(
        "text.ini",
        "wireguard",
        lambda p: (
            f"[Interface]\nPrivateKey = {p.base64(32)}=\nAddress = {p.keep('10.8.0.2/24')}\n[Peer]\nPresharedKey = {p.base64(32)}=\n"
        ),
    ),
    _text(
        "text.ini", "rclone", lambda p: f"[box]\ntype = {p.keep('sftp')}\nhost = files.example\npass = {p.token(40)}\n"
    ),
    _text(
        "text.ini",
        "cisco",
        lambda p: f"hostname {p.keep('sw-quay-2')}\nenable secret 5 {p.key(30)}\nsnmp-server community {p.pet()} RO\n",
    ),
]

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
    in_answer(
        "text.csv",
        "vouchers",
        "text/csv",
        lambda p: f"# Roll,12\nvoucher_code,validity\n{p.recovery()},{p.keep('480 min')}\n{p.recovery()},480 min\n",
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

CASES: list[Case] = [*_ERROR_PAGES, *_DEBUG, *_YAML, *_INI, *_CSV, *_TELEMETRY, *_REPLAY]
