"""Cases of ports, waterworks, libraries and insurers: echoes, debug pages, configuration, tables of text, telemetry."""

from __future__ import annotations

from urllib.parse import quote

from tests.leaks.case import HTML_TYPE, TEXT_TYPE, Case, Plant, in_answer, in_json


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
        lambda p: f"{{Host:db7.port.example Port:5432 User:berths Password:{p.pet()} SSL:true}}",
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

CASES: list[Case] = [*_ERROR_PAGES, *_DEBUG, *_YAML, *_INI]
